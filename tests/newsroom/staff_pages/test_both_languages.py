"""What staff say in two languages beside the texts: public notes and emergency banners."""

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client

from guidance.newsroom import editing, workflow
from guidance.newsroom.models import EmergencyBanner, Facility, State
from tests.newsroom.colleagues import NOW, edit, person
from tests.newsroom.staff_pages.forging import BANNER
from tests.newsroom.staff_pages.people import client_of

ADD = "/admin/newsroom/emergencybanner/add/"
OF_NOBODY = "施設にも問い合わせ先にもない電話番号です: 03-9999-8888。番号を確かめてください。"


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


def test_public_notes_that_disagree_are_not_submitted(editor: Client) -> None:
    edit(person("sato", "editor"), "x")
    page = editor.get("/admin/change-set/")
    said = {
        "act": "submit",
        "seen": page.context["seen"],
        "submission": page.context["submission"].pk,
        "public_note_ja": "手数料を1500円に直しました。",
        "public_note_en": "We corrected the fee to 2500 yen.",
        "internal_note": "電話による。",
    }
    reply = editor.post("/admin/change-set/", said)
    told = reply.content.decode()
    assert "金額(円)が日本語と英語で違います" in told
    assert "2500 yen" in told
    submission = workflow.open_submission()
    assert submission is not None
    assert submission.state == State.DRAFT


def _submitted(editor: Client, ja: str, en: str) -> HttpResponse:
    """Submit with public notes that say this; the internal note has a number of its own."""
    page = editor.get("/admin/change-set/")
    said = {name: page.context[name] for name in ("seen", "submission")}
    notes = {"public_note_ja": ja, "public_note_en": en, "internal_note": "電話: 03-9999-7777"}
    said["submission"] = said["submission"].pk
    return editor.post("/admin/change-set/", {"act": "submit", **said, **notes})


def test_a_telephone_number_of_nobody_is_not_submitted_in_public_notes(editor: Client) -> None:
    edit(person("sato", "editor"), "x")
    ja, en = "電話 03-9999-8888 に聞いてください。", "Call 03-9999-8888."
    reply = _submitted(editor, ja, en)

    assert reply.status_code == 422
    assert [(one.address, one.message) for one in reply.context["wrong"]] == [
        ("#id_public_note_ja", f"「公開する変更点」: {OF_NOBODY}"),
        ("#id_public_note_en", f"「公開する変更点 (英語)」: {OF_NOBODY}"),
    ]
    assert 'id="id_public_note_en_error"' in reply.content.decode()
    assert ja in reply.content.decode()
    submission = workflow.open_submission()
    assert submission is not None
    assert submission.state == State.DRAFT

    known = Facility.objects.exclude(phone="")[0].phone
    assert _submitted(editor, f"電話は{known}です。", f"Call {known}.").status_code == 302
    submission.refresh_from_db()
    assert submission.state == State.IN_REVIEW


def test_public_notes_may_name_the_number_that_was_put_right(editor: Client) -> None:
    row = Facility.objects.exclude(phone="")[0]
    old, new = row.phone, "03-0000-0009"
    row.phone = new
    editing.save(row, version=row.version, actor=person("sato", "editor"), now=NOW)
    ja, en = f"{old}を{new}に直しました。", f"We corrected {old} to {new}."

    assert _submitted(editor, ja, en).status_code == 302
    submission = workflow.open_submission()
    assert submission is not None
    assert submission.public_note_en == en


@pytest.mark.parametrize(
    ("ja", "en", "told"),
    [
        ("14時まで休みです。", "Closed until 15:00.", "時刻が日本語と英語で違います"),
        ("電話は03-6717-3137です。", "Call 03-6717-3138.", "電話番号が日本語と英語で違います"),
        ("土曜日は休みです。", "Closed on Sunday.", "曜日が日本語と英語で違います"),
        ("電話は03-0000-0009です。", "Call 03-0000-0009.", "にもない電話番号です"),
    ],
)
def test_a_banner_that_disagrees_goes_up_only_when_it_is_meant_so(
    editor: Client, ja: str, en: str, told: str
) -> None:
    said = {**BANNER, "body_ja": ja, "body_en": en, "as_it_is": ""}
    page = editor.post(ADD, said).content.decode()
    assert told in page
    assert 'type="checkbox" name="as_it_is"' in page
    assert not EmergencyBanner.objects.exists()

    editor.post(ADD, said | {"as_it_is": "on"})

    assert EmergencyBanner.objects.get().body_en == en


def _wrong(editor: Client, **said: str) -> list[tuple[str, str]]:
    page = editor.post(ADD, {**BANNER, "as_it_is": "", **said})
    told = [(one.address, one.message) for one in page.context["wrong"]]
    assert f"直すところが{len(told)}件あります" in page.content.decode()
    return told


def test_a_telephone_number_that_nobody_has_is_told_at_each_field_that_names_it(
    editor: Client,
) -> None:
    number = "03-0000-0009"
    told = _wrong(
        editor,
        title_ja=f"電話は{number}へ",
        title_en=f"Call {number}",
        body_ja=f"電話は{number}です。",
        body_en="Call 03-6717-3137.",
    )

    at = {address for address, message in told if "にもない電話番号です" in message}
    assert at == {"#id_title_ja", "#id_title_en", "#id_body_ja"}
    assert any(message.startswith("「題名 (英語)」: 施設にも") for _address, message in told)
    (unlike,) = [one for one in told if "違います" in one[1]]
    assert unlike[0] == "#id_body_en"
    assert unlike[1].startswith("「本文」と「本文 (英語)」: 電話番号が")
    assert f"「{number}」" in unlike[1]


def test_a_title_may_say_what_the_other_language_says_in_its_body(editor: Client) -> None:
    said = {"title_ja": "14時から休み", "body_en": "Closed from 14:00.", "as_it_is": ""}

    assert editor.post(ADD, {**BANNER, **said}).status_code == 302


def test_a_banner_that_agrees_is_asked_nothing(editor: Client) -> None:
    assert 'type="checkbox" name="as_it_is"' not in editor.get(ADD).content.decode()
    reply = editor.post(ADD, {**BANNER, "as_it_is": ""}, follow=True)
    assert EmergencyBanner.objects.count() == 1
    (told,) = reply.context["messages"]
    assert "60秒以内" in str(told)


def test_a_banner_that_ends_before_it_begins_is_told_at_the_field(editor: Client) -> None:
    day = editor.get(ADD).wsgi_request.today + timedelta(days=9)  # type: ignore[attr-defined]
    ends = {"starts_at_0": day, "starts_at_1": "10:00", "ends_at_0": day, "ends_at_1": "09:00"}
    page = editor.post(ADD, {**BANNER, **ends})
    told = page.context["adminform"].form.errors
    assert told == {"ends_at": ["終わりは、始まりより後の時刻にしてください。"]}
