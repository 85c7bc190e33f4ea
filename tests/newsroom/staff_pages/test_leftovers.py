"""What an editor would not expect is told in red: a lost booking, what a way back left behind."""

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages

from guidance.newsroom import editing, rollback, workflow, working
from guidance.newsroom.models import State, Text
from tests.newsroom.colleagues import NOW, TITLE, approved, edit, in_state
from tests.newsroom.staff_pages.people import client_of, signed_in

LEFT = "取り下げた第1版の内容が、下書きに残っています"
PAGES = ("/admin/", "/admin/change-set/")


@pytest.mark.parametrize(
    ("state", "warning"),
    [
        (State.SCHEDULED, "その時刻に公開されません"),
        (State.APPROVED, "承認が取り消されます"),
        (State.IN_REVIEW, "提出が取り消されます"),
    ],
)
def test_a_save_that_takes_something_back_says_so_before_and_after(
    hanako: User, taro: User, state: State, warning: str
) -> None:
    in_state(state, hanako, taro)
    editor = client_of("sato", "editor")
    text = Text.objects.get(key=TITLE)
    address = f"/admin/newsroom/text/{text.pk}/change/"
    assert warning in editor.get(address).content.decode()

    reply = editor.post(address, {"ja": "新", "en": "New", "seen_version": text.version})

    (told,) = [str(message) for message in get_messages(reply.wsgi_request)]
    assert f"「{state.label}」だった変更は下書きに戻りました" in told
    for page in PAGES:
        for person in (hanako, taro):
            shown = signed_in(person).get(page).content.decode()
            assert f"「{state.label}」だった変更は、satoさんの操作" in shown
            assert ("予約した時刻になっても" in shown) is (state == State.SCHEDULED)


def test_a_form_says_nothing_while_there_is_only_a_draft(hanako: User) -> None:
    text = edit(hanako, "x")
    page = signed_in(hanako).get(f"/admin/newsroom/text/{text.pk}/change/").content.decode()
    assert "もう一度、提出と承認が要ります" not in page


def test_what_was_withdrawn_is_told_until_it_has_left_the_draft(hanako: User, taro: User) -> None:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    rollback.roll_back(0, taro, NOW, seen_live=1)
    browser = signed_in(hanako)
    for page in PAGES:
        assert LEFT in browser.get(page).content.decode()

    editing.discard(hanako, NOW, seen=working.digest())
    edit(hanako, "別", "steps/apply-online.what")

    for page in PAGES:
        assert LEFT not in browser.get(page).content.decode()


def test_the_way_back_shows_what_it_changes(hanako: User, taro: User) -> None:
    for addition in ("x", "その次"):
        workflow.publish(approved(hanako, taro, addition).pk, taro, NOW)
    page = signed_in(taro).get("/admin/newsroom/publishededition/0/change/")
    shown = page.content.decode()
    assert "今の公開中と比べて変わるところ" in shown
    assert "その次" in shown
    assert "提出: プログラム" in shown


def test_the_record_names_in_words_who_is_no_person(hanako: User, taro: User) -> None:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    edit(hanako, "y")
    editing.discard(hanako, NOW, seen=working.digest())
    page = signed_in(taro).get("/admin/").content.decode()
    assert "<b>プログラム</b>" in page
    assert "(program)" not in page
    assert "下書き全体 live" not in page


def test_a_stale_approval_is_refused_in_japanese(hanako: User, taro: User) -> None:
    submission = in_state(State.DRAFT, hanako, taro)
    sent = {"act": "approve", "seen": "", "submission": submission.pk}
    reply = signed_in(taro).post("/admin/change-set/", sent)
    (told,) = [str(message) for message in get_messages(reply.wsgi_request)]
    assert told == "今は「下書き」なので、承認できません。画面を読み直してください。"


def test_a_late_save_is_sent_to_the_words_above_it(hanako: User) -> None:
    text = edit(hanako, "x")
    late = {"ja": "遅", "en": "Late", "seen_version": text.version - 1}
    address = f"/admin/newsroom/text/{text.pk}/change/"
    page = signed_in(hanako).post(address, late).content.decode()
    assert "上の「今の内容」と比べて" in page
    assert page.index("今の内容 (あなたが別の画面で保存したもの)") < page.index("上の「今の内容」")
