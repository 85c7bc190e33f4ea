"""From a corrected word to the live edition, through the admin, by two people."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.test import Client

from guidance.newsroom import publication, working
from guidance.newsroom.models import Amount, PublishedEdition, State, Text
from portal import clock
from tests.newsroom.colleagues import in_state
from tests.newsroom.staff_pages.people import NOTES_SENT, client_of, signed_in

ENGLISH = "Make an application for the new card online"
KEY = "steps/apply-online.title"
NOTES = {
    "public_note_ja": "言葉を直しました。",
    "public_note_en": "We corrected a word.",
    "internal_note": "ご指摘による。",
}


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


@pytest.fixture
def approver(db: None) -> Client:
    return client_of("suzuki", "approver")


def _save(client: Client, text: Text, ja: str, en: str, version: int | None = None) -> object:
    data = {"ja": ja, "en": en, "seen_version": version or text.version}
    return client.post(f"/admin/newsroom/text/{text.pk}/change/", data)


def _act(client: Client, act: str, **data: object) -> list[str]:
    page = client.get("/admin/change-set/")
    seen = page.context["agreed_to"]
    submission = page.context["submission"]
    known = {"act": act, "seen": seen, "submission": submission.pk, **data}
    reply = client.post("/admin/change-set/", known)
    return [str(message) for message in get_messages(reply.wsgi_request)]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "change-set/",
        "newsroom/text/",
        "newsroom/facility/",
        "newsroom/facility/1/change/",
        "newsroom/amount/",
        "newsroom/amount/add/",
        "newsroom/link/",
        "newsroom/contact/",
        "newsroom/notice/",
        "newsroom/notice/add/",
        "newsroom/publishededition/",
        "newsroom/emergencybanner/",
        "newsroom/emergencybanner/add/",
    ],
)
def test_every_page_of_the_desk_opens(editor: Client, path: str) -> None:
    assert editor.get(f"/admin/{path}").status_code == 200


def test_a_text_shows_where_it_is_met_and_what_it_rests_on(editor: Client) -> None:
    text = Text.objects.get(key=KEY)
    page = editor.get(f"/admin/newsroom/text/{text.pk}/change/").content.decode()
    assert "更新方法" in page
    assert "/ja/guide/apply/" in page


def test_two_people_publish_a_corrected_word(editor: Client, approver: Client) -> None:
    text = Text.objects.get(key=KEY)
    _save(editor, text, "オンラインで新しいカードを申請する", ENGLISH)
    told = _act(editor, "submit", **NOTES)
    assert any("確認に出しました" in said for said in told), told
    assert any("承認しました" in said for said in _act(approver, "approve"))
    assert any("公開しました" in said for said in _act(approver, "publish"))
    live = publication.live()
    assert live is not None
    assert (live.author, live.approver) == ("sato", "suzuki")
    assert live.data["steps"]["apply-online"]["title"]["en"] == ENGLISH


def test_an_english_text_that_stayed_blocks_until_somebody_says_that_it_holds(
    editor: Client,
) -> None:
    text = Text.objects.get(key=KEY)
    _save(editor, text, "オンラインで新しいカードを申請する", text.en)
    page = editor.get("/admin/change-set/")
    assert any("英語" in line.message for line in page.context["blocking"])
    assert any("先に進めない" in said for said in _act(editor, "submit", **NOTES))
    text.refresh_from_db()
    data = {"ja": text.ja, "en": text.en, "seen_version": text.version, "translation_holds": "on"}
    editor.post(f"/admin/newsroom/text/{text.pk}/change/", data)
    assert any("確認に出しました" in said for said in _act(editor, "submit", **NOTES))


def test_a_stale_save_keeps_both_texts(editor: Client) -> None:
    text = Text.objects.get(key=KEY)
    _save(editor, text, "一人目の文", "First text")
    late = editor.post(
        f"/admin/newsroom/text/{text.pk}/change/",
        {"ja": "二人目の文", "en": "Second text", "seen_version": text.version},
    )
    page = late.content.decode()
    assert late.status_code == 200
    assert "編集している間に" in page
    assert "二人目の文" in page
    text.refresh_from_db()
    assert text.ja == "一人目の文"


def test_an_incomplete_submission_is_asked_back_with_what_was_typed(editor: Client) -> None:
    text = Text.objects.get(key=KEY)
    _save(editor, text, "申請する", "Apply")
    page = editor.get("/admin/change-set/")
    reply = editor.post(
        "/admin/change-set/",
        {
            "act": "submit",
            "seen": page.context["seen"],
            "submission": page.context["submission"].pk,
            "public_note_ja": "書きかけ",
        },
    )
    assert reply.status_code == 422
    assert "書きかけ" in reply.content.decode()


def test_a_fee_is_added_with_its_day(editor: Client) -> None:
    editor.post(
        "/admin/newsroom/amount/add/",
        {"figure": "record-again-fee", "starts_on": "2026-12-01", "yen": "1500", "ground": "条例"},
    )
    assert Amount.objects.get().yen == 1500
    assert working.content()["figures"]["record-again-fee"]["amounts"]


def test_a_former_edition_is_live_again_with_one_button(editor: Client, approver: Client) -> None:
    test_two_people_publish_a_corrected_word(editor, approver)
    live = publication.live()
    assert live is not None
    page = approver.get("/admin/newsroom/publishededition/0/change/")
    assert "第0版に戻す" in page.content.decode()
    approver.post("/admin/editions/0/roll-back/", {"seen_live": live.number, **NOTES_SENT})
    assert PublishedEdition.objects.count() == 3
    assert publication.live_content()["steps"]["apply-online"]["title"] != {
        "ja": "オンラインで新しいカードを申請する",
        "en": ENGLISH,
    }


def test_the_public_note_goes_with_the_edition(editor: Client, approver: Client) -> None:
    test_two_people_publish_a_corrected_word(editor, approver)
    row = PublishedEdition.objects.get(number=1)
    assert publication.as_edition(row).notes_since(0, "ja") == ("言葉を直しました。",)
    assert publication.as_edition(row).notes_since(1, "en") == ()


def test_a_booking_says_for_which_moment_it_is(hanako: User, taro: User) -> None:
    submission = in_state(State.APPROVED, hanako, taro)
    browser = signed_in(taro)
    day = f"{clock.today() + timedelta(days=9):%Y-%m-%d}"
    sent = {"act": "schedule", "submission": submission.pk, "effective_at": f"{day} 09:00"}

    sent["seen"] = submission.fingerprint()
    said = browser.post("/admin/change-set/", sent, follow=True).content.decode()

    assert f"{day} 09:00 (日本時間)から10秒以内に、ひとりでに公開されます" in said


@pytest.mark.parametrize("day", ["2099-01-01", "9999-12-31"])
def test_a_booking_for_a_far_day_is_refused_at_its_field(
    hanako: User, taro: User, day: str
) -> None:
    submission = in_state(State.APPROVED, hanako, taro)
    sent = {"act": "schedule", "submission": submission.pk, "effective_at": f"{day} 09:00"}

    page = signed_in(taro).post("/admin/change-set/", {**sent, "seen": submission.fingerprint()})

    assert page.status_code == 422
    (wrong,) = page.context["wrong"]
    assert wrong.address == "#id_effective_at"
    assert "今から1年以内にしてください" in wrong.message
    assert f'value="{day} 09:00"' in page.content.decode()


def test_notes_that_disagree_are_told_in_the_box_and_marked_at_the_field(hanako: User) -> None:
    submission = in_state(State.DRAFT, hanako, hanako)
    notes = {**NOTES, "public_note_ja": "2,850円に直しました。"}
    notes["public_note_en"] = "We corrected it to 2,580 yen."
    sent = {"act": "submit", "submission": submission.pk, "seen": working.digest(), **notes}

    reply = signed_in(hanako).post("/admin/change-set/", sent)

    page = reply.content.decode()
    assert reply.status_code == 422
    (wrong,) = reply.context["wrong"]
    assert wrong.address == "#id_public_note_ja"
    assert "直すところが1件あります" in page
    assert page.count("公開する変更点に、合わないところがあります") == 2, "in the box, at the field"
    assert page.count('aria-invalid="true"') == 2
    assert 'id="id_public_note_ja_error"' in page
    assert not list(get_messages(reply.wsgi_request))


def test_a_link_at_the_top_leads_to_the_buttons(hanako: User, taro: User) -> None:
    in_state(State.IN_REVIEW, hanako, taro)

    page = signed_in(taro).get("/admin/change-set/").content.decode()
    own = signed_in(hanako).get("/admin/change-set/").content.decode()

    assert '<a href="#next-steps">次にすること: 承認する、差し戻す、取り下げる</a>' in page
    assert '<a href="#next-steps">次にすること: 差し戻す、取り下げる</a>' in own
    assert page.index('href="#next-steps"') < page.index('id="next-steps"')


@pytest.mark.parametrize("day", ["0001-01-01", "1949-12-31", "9999-12-31"])
def test_an_amount_of_a_year_that_cannot_be_is_refused_at_its_field(
    editor: Client, day: str
) -> None:
    sent = {"figure": "record-again-fee", "starts_on": day, "yen": "1500", "ground": "条例"}
    page = editor.post("/admin/newsroom/amount/add/", sent).content.decode()
    assert "「この日から」は、1950年から2098年までの日付を入れてください。" in page
    assert not Amount.objects.exists()
