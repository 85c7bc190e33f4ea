"""A link, its QR code, the code said on the telephone: opened on another phone, by anybody."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core import signing
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from guidance.edition import current
from guidance.rules.vocabulary import Outcome
from portal.carry import spoken
from portal.carry.coding import pack, unpack
from portal.carry.models import SpokenCode, WrongTries
from portal.carry.short_numbers import DIGITS
from portal.logs import discreet
from tests.planner.person import INLINE
from tests.wizard.resident import Resident

ANSWERS = {"stage": "received", "notice": "blank", "holding": "both"}
ADDRESS = re.compile(r'>(http://testserver/(?:ja|en)/carry/with/([^"/<]+)/)</textarea>')


@pytest.fixture
def resident(db: None) -> Resident:
    return Resident(Client())


def _word(resident: Resident) -> str:
    resident.has_answered(ANSWERS)
    page = resident.client.post("/ja/carry/link/", follow=True).content.decode()
    found = ADDRESS.search(page)
    assert found
    assert '<svg class="qr"' in page
    return found[2]


def test_a_link_opens_on_another_phone_and_goes_on_to_the_result(resident: Resident) -> None:
    word = _word(resident)
    other = Client()
    held = other.get(f"/en/carry/with/{word}/")
    assert held.status_code == 200
    assert "both" not in word
    onward = other.post("/en/carry/go-on/", {"word": word}, follow=True)
    assert onward.redirect_chain[-1][0] == "/en/check/result/"


@pytest.mark.parametrize(
    ("answers", "sent", "back"),
    [
        (ANSWERS, {}, "/ja/check/result/"),
        ({"stage": "received", "notice": "blank"}, {}, "/ja/check/"),
        (ANSWERS, {"from": "plan"}, "/ja/plan/result/"),
        (ANSWERS, {"from": "plan", "with_dates": "1"}, "/ja/plan/result/"),
    ],
)
def test_the_way_back_leads_to_where_the_link_was_asked_for(
    resident: Resident, answers: dict[str, str], sent: dict[str, str], back: str
) -> None:
    if "from" in sent:
        resident.client.post("/ja/plan/", {"card_expiry": "2027-10-05"})
    resident.has_answered(answers)
    for place in ("link", "code"):
        page = resident.client.post(f"/ja/carry/{place}/", sent, follow=True).content.decode()
        assert f'class="back-link" href="{back}"' in page


def test_opening_a_link_changes_nothing(resident: Resident) -> None:
    word = _word(resident)
    before = Session.objects.count()
    other = Client()
    other.get(f"/ja/carry/with/{word}/")
    assert Session.objects.count() == before
    assert "portal_session" not in other.cookies


def test_a_link_is_neither_kept_nor_told_on(resident: Resident) -> None:
    reply = resident.client.get(f"/ja/carry/with/{_word(resident)}/")
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.headers["Referrer-Policy"] == "strict-origin"
    assert "noindex" in reply.headers["X-Robots-Tag"]


def test_the_log_never_holds_what_a_link_holds() -> None:
    assert discreet("GET /ja/carry/with/0.12!abc!def/ 200") == "GET /ja/carry/with/ 200"


@pytest.mark.parametrize("word", ["x", "0.123!1abc!forged", "a" * 1500, "%00", "あ"])
def test_a_link_that_is_not_ours_gets_a_kind_page(resident: Resident, word: str) -> None:
    reply = resident.client.get(f"/ja/carry/with/{word}/")
    assert reply.status_code in (400, 404)
    assert "<h1" in reply.content.decode()
    assert resident.client.post("/ja/carry/go-on/", {"word": word}).status_code == 404


def test_an_old_link_says_that_it_is_old(resident: Resident) -> None:
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        word = pack(ANSWERS, 0, {})
        traveller.shift(timedelta(days=91))
        page = resident.client.get(f"/ja/carry/with/{word}/").content.decode()
    assert "90日がたちました" in page


def test_a_link_made_under_another_edition_says_what_is_different(resident: Resident) -> None:
    page = resident.client.get(f"/ja/carry/with/{pack(ANSWERS, 35, {})}/").content.decode()
    assert "前と違うところがあります" in page
    assert "結果は同じです" in page


def test_a_link_made_under_this_edition_says_nothing_of_differences(resident: Resident) -> None:
    page = resident.client.get(f"/ja/carry/with/{pack(ANSWERS, 0, {})}/").content.decode()
    assert "前と違うところ" not in page


def _spoken(resident: Resident) -> str:
    resident.has_answered(ANSWERS)
    page = resident.client.post("/ja/carry/code/", follow=True).content.decode()
    found = re.search(r'class="spoken-code">([^<]+)<', page)
    assert found
    return found[1]


@pytest.mark.parametrize("say", [str, str.lower, lambda code: code.replace(" ", "-")])
def test_a_spoken_code_opens_the_answers(resident: Resident, say: Callable[[str], str]) -> None:
    code = _spoken(resident)
    other = Client()
    held = other.post("/ja/carry/enter/", {"code": say(code)})
    assert held.status_code == 200
    word = re.search(r'name="word" value="([^"]+)"', held.content.decode())
    assert word
    onward = other.post("/ja/carry/go-on/", {"word": word[1]}, follow=True)
    assert onward.redirect_chain[-1][0] == "/ja/check/result/"


def test_a_browser_has_one_code_and_no_more(resident: Resident) -> None:
    def made() -> str:
        page = resident.client.post("/ja/carry/code/", follow=True).content.decode()
        found = re.search(f"[{spoken.ALPHABET}]{{4}} [{spoken.ALPHABET}]{{4}}", page)
        assert found
        return spoken.tidy(found[0])

    resident.answer_all({"stage": "received", "notice": "blank"})
    first = made()
    assert made() == first  # it may have been said already
    resident.answer("holding", "both")
    second = made()
    assert second != first
    assert [*SpokenCode.objects.values_list("code", flat=True)] == [second]
    assert Resident(Client()).client.post("/ja/carry/enter/", {"code": first}).status_code == 422


def test_the_page_of_a_code_is_got_again_while_it_stands_for_the_answers(
    resident: Resident,
) -> None:
    code = _spoken(resident)
    assert code in resident.client.get("/ja/carry/code/").content.decode()
    assert Client().get("/ja/carry/code/").headers["Location"] == "/ja/carry/link/"
    assert [*SpokenCode.objects.values_list("code", flat=True)] == [spoken.tidy(code)]
    resident.answer("holding", "card-only")
    assert resident.client.get("/ja/carry/code/").headers["Location"] == "/ja/carry/link/"


def test_a_spoken_code_has_no_letters_that_can_be_mixed_up() -> None:
    assert not set(spoken.ALPHABET) & set("01OQDILZS5B8UVMN2")
    assert len(set(spoken.ALPHABET)) == len(spoken.ALPHABET)


def test_a_spoken_code_ends_after_a_day_and_is_swept_out(resident: Resident) -> None:
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        code = _spoken(resident)
        traveller.shift(timedelta(hours=24, minutes=1))
        reply = resident.client.post("/ja/carry/enter/", {"code": code})
        assert reply.status_code == 422
        _spoken(Resident(Client()))
    assert SpokenCode.objects.count() == 1


def test_a_wrong_code_is_asked_again_and_kept(resident: Resident) -> None:
    reply = resident.client.post("/en/carry/enter/", {"code": "ACEF GHJK"})
    assert reply.status_code == 422
    assert 'value="ACEF GHJK"' in reply.content.decode()


def test_a_code_that_was_not_typed_is_asked_for(resident: Resident) -> None:
    reply = resident.client.post("/ja/carry/enter/", {"code": " "})
    assert reply.status_code == 422
    page = reply.content.decode()
    assert page.count("8文字のコードを入力してください。") == 2
    assert 'aria-describedby="code-hint code-error"' in page
    assert 'id="code-error"' in page
    assert "見つかりません" not in page


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ACEF GHJK", "We can't find this code."),
        ("", "Enter the code of 8 characters"),
    ],
)
def test_the_other_language_says_as_well_why_a_code_was_refused(
    resident: Resident, typed: str, said: str
) -> None:
    refused = resident.client.post("/ja/carry/enter/", {"code": typed}).content.decode()
    kept = dict(re.findall(r'type="hidden" name="(refused\w*)" value="([^"]*)"', refused))
    tried = list(WrongTries.objects.values_list("count", flat=True))

    reply = resident.client.post("/en/carry/enter/", {"code": typed, "turn": "en", **kept})
    page = reply.content.decode()

    assert reply.status_code == 422
    assert "<title>Error: " in page
    assert f'<a href="#code">{said}' in unescape(page)
    assert f'value="{typed}"' in page
    assert list(WrongTries.objects.values_list("count", flat=True)) == tried
    another = {"code": "CCCC CCCC", "turn": "en", **kept}
    assert resident.client.post("/en/carry/enter/", another).status_code == 200


def test_what_is_far_too_long_for_a_code_is_not_said_back(resident: Resident) -> None:
    page = resident.client.post("/ja/carry/enter/", {"code": "A" * 20_000}).content.decode()
    assert f'value="{"A" * 40}"' in page
    assert "A" * 41 not in page


@pytest.mark.parametrize("place", ["link", "code"])
def test_the_other_language_of_a_carry_page_is_a_page(resident: Resident, place: str) -> None:
    resident.has_answered(ANSWERS)
    page = resident.client.get(f"/en/carry/{place}/", follow=True)
    assert page.status_code == 200
    assert ADDRESS.search(page.content.decode())
    assert SpokenCode.objects.count() == 0


@pytest.mark.parametrize("place", ["link", "code"])
def test_a_carry_page_without_answers_leads_to_the_questions(
    resident: Resident, place: str
) -> None:
    page = resident.client.get(f"/ja/carry/{place}/", follow=True)
    sheet = resident.client.get("/ja/check/sheet/", follow=True)
    assert page.redirect_chain[-1][0] == "/ja/check/stage/?note=moved"
    assert "先にお答えいただく質問があります。" in page.content.decode()
    assert page.redirect_chain[-1] == sheet.redirect_chain[-1]


def test_the_dates_in_a_link_are_shown_before_they_are_taken_over(resident: Resident) -> None:
    word = pack(ANSWERS, 0, {"card_expiry": "2027-01-15", "license_expiry": "2027-02-15"})
    page = resident.client.get(f"/ja/carry/with/{word}/").content.decode()
    said = INLINE.sub("", page)
    assert "令和9年(2027年)1月15日(金)" in said
    assert "令和9年(2027年)2月15日(月)" in said
    assert said.index("2月15日") < said.index("続ける</button>")


def test_without_answers_there_is_nothing_to_carry(resident: Resident) -> None:
    for place in ("link", "code"):
        reply = resident.client.post(f"/ja/carry/{place}/")
        assert reply.status_code == 303
        assert reply.headers["Location"] == "/ja/check/stage/?note=moved"


def test_dates_travel_only_when_the_resident_wants_them(resident: Resident) -> None:
    resident.client.post("/ja/plan/", {"card_expiry": "2027-02-28", "birthday": "02-29"})
    resident.has_answered(ANSWERS)
    page = resident.client.post("/ja/carry/link/", follow=True).content.decode()
    assert "日付も入れたリンクを作る" in page
    words = []
    for wanted in ({}, {"with_dates": "1"}):
        shown = resident.client.post("/ja/carry/link/", wanted, follow=True)
        found = ADDRESS.search(shown.content.decode())
        assert found
        words.append(found[2])
    assert unpack(words[0]).dates == {}
    assert unpack(words[1]).dates["card_expiry"] == "2027-02-28"
    other = Client()
    onward = other.post("/ja/carry/go-on/", {"word": words[1]})
    assert "portal_dates" in onward.cookies
    assert "2027" not in onward.cookies["portal_dates"].value


def test_whoever_erases_is_told_that_codes_and_links_live_on(resident: Resident) -> None:
    erased = resident.open("erased/").content.decode()
    assert "コードは24時間、リンクは90日" in erased


def test_ended_codes_and_answers_are_swept_out_every_hour(resident: Resident) -> None:
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        _spoken(resident)
        assert (SpokenCode.objects.count(), Session.objects.count()) == (1, 1)
        call_command("sweep")
        assert (SpokenCode.objects.count(), Session.objects.count()) == (1, 1)
        traveller.shift(timedelta(hours=24, minutes=1))
        call_command("sweep")
        assert (SpokenCode.objects.count(), Session.objects.count()) == (0, 0)


def _made_before(decided: str, outcome: str) -> str:
    """A word of an edition whose rules decided otherwise."""
    edition, letters, _outcome, _decided = pack(ANSWERS, 0, {}).split("!")[0].split(".")
    places = [str(value) for value in Outcome]
    letter = DIGITS[places.index(outcome) + 1] if outcome else "0"
    payload = f"{edition}.{letters}.{letter}.{decided}"
    return signing.TimestampSigner(salt="portal.carry", sep="!").sign(payload)


def test_a_result_that_changed_is_told_then_and_now(resident: Resident) -> None:
    word = _made_before("aaaaaa", "carried-over")
    page = resident.client.get(f"/ja/carry/with/{word}/").content.decode().replace("<wbr>", "")
    texts = current().wording("ja")
    before = texts.entry("outcomes", "carried-over").text("headline").plain
    now = texts.entry("outcomes", "record-again").text("headline").plain
    assert f"前の結果は「{before}」でした。" in page
    assert f"今の案内では「{now}」になります。" in page
    assert "結果は同じです" not in page


@pytest.mark.parametrize(("decided", "outcome"), [("-", ""), ("aaaaaa", "record-again")])
def test_steps_that_changed_under_the_same_result_are_told_too(
    resident: Resident, decided: str, outcome: str
) -> None:
    word = _made_before(decided, outcome)
    page = resident.client.get(f"/en/carry/with/{word}/").content.decode()
    assert "The questions or steps have changed." in page
    assert "The earlier result was" not in page
