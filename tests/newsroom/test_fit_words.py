"""Notes and reasons are kept for good: none has hidden signs, none goes on without end."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from guidance.newsroom import emergency, rollback, workflow, working
from guidance.newsroom.fit_words import LONGEST_NOTES, LONGEST_REASON, unfit, unfit_notes
from guidance.newsroom.models import PublishedEdition, State, Submission
from guidance.newsroom.publication import Notes
from guidance.newsroom.refusals import UnfitWordsError
from tests.newsroom.colleagues import NOTES, NOW, approved, edit, in_state

SAID = {"public_ja": "直しました。", "public_en": "Corrected.", "internal": "電話"}
SIGNS = ("\u202e", "\u200b", "\u3164")
Kept = Callable[[Notes, User, User], object]


def _submit(notes: Notes, hanako: User, taro: User) -> object:
    edit(hanako, "x")
    return workflow.submit(hanako, NOW, seen=working.digest(), notes=notes)


def _break_glass(notes: Notes, hanako: User, taro: User) -> object:
    edit(hanako, "x")
    return emergency.break_glass(taro, NOW, reason="休日", notes=notes)


@pytest.mark.parametrize("keep", [_submit, _break_glass])
@pytest.mark.parametrize("name", SAID)
@pytest.mark.parametrize("sign", SIGNS)
def test_no_note_is_kept_with_a_sign_that_nobody_sees(
    keep: Kept, name: str, sign: str, hanako: User, taro: User
) -> None:
    notes = Notes(**SAID | {name: f"{SAID[name]}{sign}"})

    with pytest.raises(UnfitWordsError, match=f"U\\+{ord(sign):04X}") as refused:
        keep(notes, hanako, taro)

    assert set(refused.value.said) == {name}
    assert not Submission.objects.filter(state=State.IN_REVIEW).exists()
    assert not PublishedEdition.objects.filter(internal_note=notes.internal).exists()


def test_a_way_back_keeps_no_such_note_either(hanako: User, taro: User) -> None:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)

    with pytest.raises(UnfitWordsError) as refused:
        rollback.roll_back(0, taro, NOW, seen_live=1, internal="電話\u202e")

    assert set(refused.value.said) == {"internal"}
    assert PublishedEdition.objects.count() == 2


def test_an_emoji_with_a_sign_of_its_shape_is_told_to_go_as_a_whole() -> None:
    assert "絵文字ごと消してください。" in unfit("題", "\u26a0\ufe0f注意", 400)
    assert "絵文字" not in unfit("題", "注\u200b意", 400)


@pytest.mark.parametrize("name", SAID)
def test_a_note_is_as_long_as_its_limit_and_no_longer(name: str) -> None:
    most = LONGEST_NOTES[name]
    # A line end is one sign, however a browser sends it.
    longest = "あ\r\n" * (most // 2 - 1) + "ああ"

    assert unfit_notes(Notes(**SAID | {name: longest})) == {}
    assert set(unfit_notes(Notes(**SAID | {name: f"{longest}い"}))) == {name}
    assert f"{most}文字まで" in unfit("題", f"{longest}い", most)


@pytest.mark.parametrize("keep", [_submit, _break_glass])
def test_a_telephone_number_of_nobody_is_kept_among_staff_alone(
    keep: Kept, hanako: User, taro: User
) -> None:
    number = "03-9999-8888"
    said = {"public_ja": f"電話は{number}です。", "public_en": f"Call {number}."}

    with pytest.raises(UnfitWordsError, match=number) as refused:
        keep(Notes(**SAID | said), hanako, taro)
    assert set(refused.value.said) == {"public_ja", "public_en"}

    keep(Notes(**SAID | {"internal": f"電話 {number}"}), hanako, taro)


@pytest.mark.parametrize("reason", ["休\u200b日", "あ" * (LONGEST_REASON + 1)])
def test_reasons_are_held_to_the_same(reason: str, hanako: User, taro: User) -> None:
    submission = in_state(State.IN_REVIEW, hanako, taro)

    with pytest.raises(UnfitWordsError) as refused:
        workflow.send_back(submission.pk, taro, NOW, reason=reason)
    with pytest.raises(UnfitWordsError):
        emergency.break_glass(taro, NOW, reason=reason, notes=NOTES)

    submission.refresh_from_db()
    assert set(refused.value.said) == {"reason"}
    assert submission.state == State.IN_REVIEW


def test_the_command_says_which_sign_it_is(hanako: User) -> None:
    edit(hanako, "x")
    notes = ("--public-note-ja=題\u202e", "--public-note-en=Title", "--internal-note=電話")

    said = ("--user=hanako", "--reason=休日", *notes)
    with pytest.raises(CommandError) as stopped:
        call_command("break_glass", *said)
    shown = re.search(r"--yes (\w+) ", str(stopped.value))
    assert shown

    with pytest.raises(CommandError, match=r"「公開する変更点」.*U\+202E"):
        call_command("break_glass", *said, "--yes", shown[1])

    assert not PublishedEdition.objects.exists()
