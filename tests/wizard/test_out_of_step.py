"""Whatever goes wrong, the resident reads a kind sentence at the right step and loses nothing."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.wizard.resident import Resident, main_of

MOVED = "先にお答えいただく質問があります"
EXPIRED = "時間がたったため、答えを消しました"
GONE = "答えはもう残っていません"
CHOOSE = "答えを一つ選んでください"


def test_an_empty_answer_is_asked_again_with_what_is_missing(resident: Resident) -> None:
    page = resident.client.post("/ja/check/stage/", {})
    assert page.status_code == 422
    assert CHOOSE in page.content.decode()
    assert page.content.decode().partition("<title>")[2].startswith("エラー")
    assert Session.objects.count() == 0


@pytest.mark.parametrize(
    "value", ["nonsense", "PREPARING", "\0", "\ud800".encode("utf-8", "replace"), "x" * 5000]
)
def test_an_unknown_value_is_asked_again(resident: Resident, value: str) -> None:
    page = resident.client.post("/ja/check/stage/", {"stage": value})
    assert page.status_code == 422
    assert CHOOSE in page.content.decode()


def test_a_refused_answer_looks_the_same_with_htmx(resident: Resident) -> None:
    plain = resident.client.post("/ja/check/stage/", {})
    fragment = resident.client.post("/ja/check/stage/", {}, headers={"HX-Request": "true"})
    assert fragment.status_code == 422
    assert main_of(fragment) == main_of(plain)


def test_a_planned_renewal_is_no_answer_after_the_notice_has_come(resident: Resident) -> None:
    resident.answer_all({"stage": "notified", "notice": "recorded"})
    assert resident.answer("renewed", "planned").status_code == 422


def test_a_question_that_is_not_on_the_route_leads_to_the_open_one(resident: Resident) -> None:
    resident.answer("stage", "waiting")
    page = resident.open("characters/")
    assert page.redirect_chain == [("/ja/check/reason/?note=moved", 302)]
    assert MOVED in page.content.decode()


def test_the_result_before_the_end_leads_to_the_open_question(resident: Resident) -> None:
    resident.answer("stage", "waiting")
    page = resident.open("result/")
    assert page.redirect_chain == [("/ja/check/reason/?note=moved", 302)]


def test_an_answer_out_of_step_is_kept_for_when_it_is_asked(resident: Resident) -> None:
    page = resident.answer("holding", "both", follow=True)
    assert page.redirect_chain == [("/ja/check/stage/?note=moved", 303)]
    resident.answer_all({"stage": "preparing", "reason": "lost"})
    assert resident.open("result/", follow=False).status_code == 200


def test_an_unknown_question_is_not_found(resident: Resident) -> None:
    assert resident.open("favorite-color/").status_code == 404
    assert resident.answer("favorite-color", "blue").status_code == 404


def test_a_double_tap_changes_nothing(resident: Resident) -> None:
    resident.answer("stage", "waiting")
    resident.answer("reason", "expiring")
    again = resident.answer("reason", "expiring")
    assert again.headers["Location"] == "/ja/check/holding/"
    assert Session.objects.count() == 1


def test_two_tabs_keep_each_others_answers(resident: Resident) -> None:
    resident.answer_all({"stage": "preparing", "reason": "expiring", "holding": "card-only"})
    resident.answer("stage", "waiting")
    late = resident.answer("license", "in-force", follow=True)
    assert late.redirect_chain[-1][0] == "/ja/check/application/?note=moved"
    resident.answer("stage", "preparing")
    assert resident.open("", follow=True).redirect_chain[-1][0] == "/ja/check/characters/"


def test_two_idle_hours_end_the_answers(resident: Resident) -> None:
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        resident.answer_all({"stage": "preparing", "reason": "expiring"})
        traveller.shift(timedelta(hours=1, minutes=59))
        assert resident.open("holding/", follow=False).status_code == 200
        traveller.shift(timedelta(minutes=2))
        page = resident.open("holding/")
    assert page.redirect_chain[-1][0].startswith("/ja/check/stage/")
    assert MOVED in page.content.decode() or EXPIRED in page.content.decode()


def test_a_day_ends_the_answers_however_busy(resident: Resident) -> None:
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        resident.answer("stage", "preparing")
        for _hour in range(23):
            traveller.shift(timedelta(hours=1))
            resident.answer("reason", "expiring")
        traveller.shift(timedelta(minutes=59))
        assert resident.open("holding/", follow=False).status_code == 200
        traveller.shift(timedelta(minutes=2))
        assert resident.open("holding/").redirect_chain[-1][0].startswith("/ja/check/stage/")


def test_a_ticket_whose_answers_are_gone_is_told_so(resident: Resident) -> None:
    resident.answer_all({"stage": "preparing", "reason": "expiring"})
    Session.objects.all().delete()
    page = resident.open("holding/")
    assert page.redirect_chain == [("/ja/check/stage/?note=expired", 302)]
    assert EXPIRED in page.content.decode()


def test_an_answer_to_an_expired_walk_is_kept(resident: Resident) -> None:
    resident.answer_all({"stage": "preparing", "reason": "expiring"})
    Session.objects.all().delete()
    page = resident.answer("holding", "both", follow=True)
    assert page.redirect_chain == [("/ja/check/stage/?note=expired", 303)]
    assert EXPIRED in page.content.decode()
    kept = Session.objects.get().get_decoded()["answers"]
    assert kept == {"holding": "both"}


@pytest.mark.parametrize("cookie", ["forged", "x" * 3000, "../../etc/passwd", "\xe3\x81"])
def test_a_forged_ticket_is_no_ticket(resident: Resident, cookie: str) -> None:
    resident.client.cookies["portal_session"] = cookie
    page = resident.open("reason/")
    assert page.redirect_chain[-1][0].startswith("/ja/check/stage/")
    assert page.status_code == 200


@pytest.mark.filterwarnings("ignore")
def test_a_tampered_row_counts_as_no_answers(resident: Resident) -> None:
    resident.answer("stage", "preparing")
    Session.objects.update(session_data="tampered:row")
    page = resident.open("reason/")
    assert page.redirect_chain == [("/ja/check/stage/?note=expired", 302)]


@pytest.mark.parametrize("kept", [{"answers": "text"}, {"answers": {"stage": 7}}, {"began": "now"}])
def test_a_row_of_another_shape_counts_as_no_answers(
    resident: Resident, kept: dict[str, object]
) -> None:
    resident.answer("stage", "preparing")
    row = Session.objects.get()
    row.session_data = resident.client.session.encode(kept)
    row.save()
    assert resident.open("reason/").redirect_chain[-1][0].startswith("/ja/check/stage/")


def test_a_stale_token_shows_the_question_again_with_what_was_chosen(db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    page = client.post("/ja/check/stage/", {"stage": "waiting"})
    text = page.content.decode()
    assert page.status_code == 403
    assert "もう一度「次へ」を押してください" in text
    assert text.count(" checked") == 1
    token = text.partition('csrfmiddlewaretoken" value="')[2].partition('"')[0]
    again = client.post("/ja/check/stage/", {"stage": "waiting", "csrfmiddlewaretoken": token})
    assert again.status_code == 303


def test_a_stale_token_elsewhere_is_explained(db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    page = client.post("/en/check/erase/")
    assert page.status_code == 403
    assert "<h1" in page.content.decode()


@pytest.mark.parametrize("place", ["check/result/tick", "check/sheet", "carry/link"])
def test_a_form_sent_after_erasing_elsewhere_says_that_the_answers_are_gone(
    db: None, place: str
) -> None:
    client = Client(enforce_csrf_checks=True)
    page = client.post(f"/ja/{place}/", {"step": "read-notice"}, follow=True)
    assert page.redirect_chain == [("/ja/check/stage/?note=gone", 303)]
    assert GONE in page.content.decode()
    assert "Cookie" not in page.content.decode().partition("<main")[2].partition("</main>")[0]


def test_a_tick_after_erasing_says_so_and_with_htmx_too(resident: Resident) -> None:
    told = {"HX-Request": "true"}
    for headers in ({}, told):
        page = resident.client.post(
            "/ja/check/result/tick/", {"step": "read-notice"}, headers=headers, follow=True
        )
        assert GONE in page.content.decode()


def test_the_sheet_without_a_result_says_why_it_is_not_there(resident: Resident) -> None:
    assert MOVED in resident.open("sheet/").content.decode()


def test_a_wrong_method_is_explained(resident: Resident) -> None:
    page = resident.client.put("/ja/check/stage/")
    assert page.status_code == 405
    assert "<h1" in page.content.decode()
    assert resident.client.get("/ja/check/result/tick/").status_code == 405


def test_a_megabyte_is_refused_readably(resident: Resident) -> None:
    page = resident.client.post("/en/check/stage/", {"stage": "x" * 1_000_000})
    assert page.status_code == 413
    assert "too large" in page.content.decode().lower()


def test_a_page_that_htmx_misnames_is_left_for_the_next_one(resident: Resident) -> None:
    told = {"HX-Request": "true", "HX-Current-URL": "http://[nonsense"}
    fragment = resident.client.post("/ja/check/stage/", {"stage": "waiting"}, headers=told)
    assert fragment.status_code == 200
    assert fragment.headers["HX-Push-Url"] == "/ja/check/reason/"


def test_a_refused_answer_makes_room_for_a_page_that_back_can_lead_to(resident: Resident) -> None:
    """Without scripts; what is answered meanwhile is asked back no more."""
    refused = resident.client.post("/ja/check/stage/", {}).content.decode()
    address = "/ja/check/stage/?note=unanswered"
    assert f'<noscript><meta http-equiv="refresh" content="0; url={address}"></noscript>' in refused

    page = resident.client.get(address)
    text = page.content.decode()
    assert (page.status_code, CHOOSE in text, "http-equiv" in text) == (200, True, False)
    assert text.partition("<title>")[2].startswith("エラー")
    assert Session.objects.count() == 0

    resident.answer("stage", "waiting")
    assert CHOOSE not in resident.client.get(address).content.decode()


def test_an_answer_refused_though_there_is_one_says_so_in_its_place(resident: Resident) -> None:
    resident.answer_all({"stage": "notified", "notice": "recorded", "renewed": "no"})
    page = resident.answer("renewed", "planned").content.decode()
    assert CHOOSE in page
    assert "http-equiv" not in page
