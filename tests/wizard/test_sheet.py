"""The sheet for the counter, in every outcome and both languages."""

import re
from datetime import date

import pytest
from django.utils.html import strip_tags

from guidance.edition import current, previewing
from guidance.edition.building import build
from guidance.edition.loading import read
from guidance.rules import PLACES, Walk, decide, routes
from guidance.rules.vocabulary import Application, Holding, Reason, Step
from portal.wizard.counter_sheet import COUNTERS
from tests.wizard.resident import Resident

# To whoever holds the card: none of it is for the eyes of a clerk.
TO_THE_HOLDER = re.compile(
    r"してください|お持ち|あなた|でしょう|ましょう|聞いてください|\b(?:you|your|yours)\b",
    re.IGNORECASE,
)
NOTHING_TO_ASK = {"stage": "received", "notice": "recorded", "renewed": "no"}
MISSED = {"stage": "waiting", "reason": "expiring", "application": "missed"}


def _sheet(resident: Resident) -> str:
    """What is shown to the clerk, without the words around it on the screen."""
    return _shown_to_the_clerk(resident.open("sheet/", follow=False).content.decode())


def _shown_to_the_clerk(page: str) -> str:
    return page.partition('<article class="counter-sheet">')[2].partition("</article>")[0]


# The sheet of a route is asked for by several tests, and is the same each time.
Answers = tuple[tuple[str, str], ...]
_PAGES: dict[tuple[str, Answers], str] = {}


def _page_of(resident: Resident, here: Walk) -> str:
    """The page of the sheet on which a route ends, without a facility."""
    key = resident.language, tuple(here.answers.items())
    if key not in _PAGES:
        resident.has_answered(here.answers)
        _PAGES[key] = resident.open("sheet/", follow=False).content.decode()
    return _PAGES[key]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_result_with_something_to_ask_has_a_sheet(resident: Resident, language: str) -> None:
    resident.language = language
    for here in routes():
        decision = decide(here.facts)
        if not decision.steps:
            assert here.answers == NOTHING_TO_ASK
            continue
        page = _shown_to_the_clerk(_page_of(resident, here))
        wording = current().wording(language, history=here.facts.holding is Holding.HISTORY)
        assert wording.entry("outcomes", decision.outcome).text("sheet") in page
        for code in decision.because:
            assert wording.entry("reasons", code).text("sheet") in page
        for code in decision.to_check:
            assert wording.entry("reasons", code).text("sheet_check") in page
        if decision.fee:
            assert wording.entry("fees", decision.fee).text("sheet") in page
        for step in decision.steps:
            if PLACES[step] in COUNTERS:
                assert wording.entry("steps", step).text("sheet") in page
        assert '<svg class="qr"' in page


@pytest.mark.parametrize(
    ("language", "told"),
    [("ja", "窓口でお願いすることがありません"), ("en", "nothing to ask for at a counter")],
)
def test_a_result_with_nothing_to_ask_offers_no_sheet_and_says_so_where_one_would_be(
    resident: Resident, language: str, told: str
) -> None:
    resident.language = language
    resident.has_answered(NOTHING_TO_ASK)
    assert f"/{language}/check/sheet/" not in resident.open("result/").content.decode()
    page = resident.open("sheet/").content.decode()
    assert told in page
    assert "counter-sheet" not in page
    assert "data-print" not in page

    resident.has_answered(NOTHING_TO_ASK | {"renewed": "yes"})
    assert f"/{language}/check/sheet/" in resident.open("result/").content.decode()
    assert told not in resident.open("sheet/").content.decode()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_line_of_the_sheet_is_said_to_the_clerk(resident: Resident, language: str) -> None:
    resident.language = language
    for here in routes():
        sheet = _shown_to_the_clerk(_page_of(resident, here))
        said = strip_tags(sheet.partition("<footer>")[0].partition("</p>")[2])
        assert not TO_THE_HOLDER.findall(said), here.answers


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_word_for_the_counter_is_written(language: str) -> None:
    for history in (False, True):
        wording = current().wording(language, history=history)
        for here in routes():
            decision = decide(here.facts)
            assert wording.entry("outcomes", decision.outcome).text("sheet")
            assert all(wording.entry("reasons", c).text("sheet") for c in decision.because)
            assert all(wording.entry("reasons", c).text("sheet_check") for c in decision.to_check)
            counters = [step for step in decision.steps if PLACES[step] in COUNTERS]
            assert all(wording.entry("steps", step).text("sheet") for step in counters)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("holding", list(Holding))
def test_whoever_missed_something_marks_on_the_sheet_what_it_was(
    resident: Resident, holding: Holding, language: str
) -> None:
    resident.language = language
    resident.has_answered({**MISSED, "holding": holding})
    page = _sheet(resident)
    wording = current().wording(language, history=holding is Holding.HISTORY)
    slips = wording.entry("reasons", "application-incomplete").lists["slips"]
    assert len(slips) == (4 if holding is Holding.HISTORY else 5)
    assert all(slip in page for slip in slips)

    resident.has_answered({**MISSED, "reason": "lost", "holding": holding})
    assert not any(slip in _sheet(resident) for slip in slips)


@pytest.mark.parametrize("stage", ["notified", "received"])
@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("ja", ("返してもらえるか教えてください", "同じことが分かる文書をもらえますか")),
        ("en", ("whether I can have it back", "can I have a document that says the same?")),
    ],
)
def test_a_notice_that_waives_the_fee_is_asked_back_at_the_municipality(
    resident: Resident, language: str, asked: tuple[str, ...], stage: str
) -> None:
    resident.language = language
    resident.has_answered({"stage": stage, "notice": "not-recorded", "holding": "both"})
    first = _sheet(resident).partition("区市町村の窓口へ")[2].partition("</ul>")[0]
    assert all(words in first for words in asked)


@pytest.mark.parametrize(
    ("step", "term"),
    [
        (Step.RECORD_AGAIN, "再記録"),
        (Step.REWRITE_RECORD, "免許情報の書き換え"),
        (Step.SUBMIT_CERTIFICATE, "署名用電子証明書を警察に提出"),
    ],
)
def test_what_the_person_wants_done_has_its_official_name(
    resident: Resident, step: Step, term: str
) -> None:
    asked = [here for here in routes() if step in decide(here.facts).steps]
    assert asked
    for here in asked[::5]:
        page = _page_of(resident, here)
        wanted = page.partition("お願いしたいこと")[2].partition("</section>")[0]
        assert term in wanted.replace("<wbr>", "")


def test_the_chosen_facility_stands_on_the_sheet(resident: Resident) -> None:
    resident.has_answered({"stage": "received", "notice": "blank", "holding": "both"})
    assert "facility" in resident.open("sheet/").content.decode()
    resident.client.post("/ja/check/sheet/", {"facility": "fuchu"})
    page = resident.open("sheet/").content.decode()
    assert "行き先: <b>府中運転免許試験場</b>" in page
    assert "Where I'm going" not in page
    assert "受付時間は未確認" in page
    resident.client.post("/ja/check/sheet/", {"facility": "elsewhere"})
    assert "行き先" not in resident.open("sheet/").content.decode()


def test_the_chosen_facility_stands_in_the_language_of_the_reader_too(resident: Resident) -> None:
    resident.language = "en"
    resident.has_answered({"stage": "received", "notice": "blank", "holding": "both"})
    resident.client.post("/en/check/sheet/", {"facility": "fuchu"})
    page = resident.open("sheet/").content.decode()
    assert "行き先: <b>府中運転免許試験場</b>" in page
    assert "Where I'm going: Fuchu Driver&#x27;s License Center" in page


def test_facilities_are_offered_only_for_recording_again(resident: Resident) -> None:
    for here in routes():
        if Step.RECORD_AGAIN in decide(here.facts).steps:
            continue
        assert 'name="facility"' not in _page_of(resident, here)


def test_without_a_result_there_is_no_sheet(resident: Resident) -> None:
    reply = resident.open("sheet/", follow=False)
    assert (reply.status_code, reply.headers["Location"]) == (302, "/ja/check/stage/?note=moved")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_sheet_begins_with_what_is_held(resident: Resident, language: str) -> None:
    resident.language = language
    wordings = {"ja", language}
    for here in routes():
        if here.facts.holding is None:
            continue
        page = _page_of(resident, here)
        first = page.partition("sheet-outcome")[0]
        for code in wordings:
            held = current().wording(code).entry("questions", "holding")
            assert held.options[here.facts.holding].text("label") in first


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_sheet_says_why_the_card_is_the_matter(resident: Resident, language: str) -> None:
    resident.language = language
    for here in routes():
        if here.facts.reason in (None, Reason.UNSURE):
            continue
        first = _page_of(resident, here).partition("sheet-outcome")[0]
        for code in {"ja", language}:
            asked = current().wording(code).entry("questions", "reason")
            assert asked.options[here.facts.reason].text("label") in first


def test_whoever_missed_something_asks_the_municipality_before_anything_else(
    resident: Resident,
) -> None:
    for here in routes():
        page = _page_of(resident, here)
        first = page.partition("お願いしたいこと")[2].partition("</li>")[0]
        missed = here.facts.application is Application.MISSED
        assert ("まだ直せるかどうか教えてください" in first) == missed
        assert ("区市町村の窓口へ（早めに）" in page) == missed


def test_each_request_names_the_counter_that_it_is_for(resident: Resident) -> None:
    answers = {"reason": "expiring", "holding": "both", "license": "unsure"}
    answers |= {"stage": "preparing", "characters": "unsure", "submitted": "no", "sameyear": "yes"}
    resident.has_answered(answers)
    page = resident.open("sheet/").content.decode()
    wanted = page.partition("お願いしたいこと")[2].partition("</section>")[0]
    requests = wanted.split("<ul ")[:-1]
    assert all(("警察へ" in one) != ("区市町村の窓口へ" in one) for one in requests)
    assert "区市町村の窓口へ" in wanted
    assert "警察へ" in wanted


@pytest.mark.parametrize(
    ("language", "told", "unknown"),
    [
        (
            "ja",
            '1,500円</b> <small>（<span class="whole">2026年4月1日</span>から）</small>',
            "手数料の額は警視庁の案内に",
        ),
        (
            "en",
            '1,500 yen</b> <small>(from <span class="whole">April 1, 2026</span>)</small>',
            "the amount of the fee",
        ),
    ],
)
def test_result_and_sheet_say_the_amount_or_that_nobody_knows_it(
    resident: Resident, language: str, told: str, unknown: str
) -> None:
    content = read()
    amount = {"from": date(2026, 4, 1), "yen": 1500, "ground": "手数料条例"}
    content["figures"]["record-again-fee"]["amounts"] = [amount]
    edition = build(content, number=1, published_on=date(2026, 4, 1))
    resident.language = language
    resident.has_answered({"stage": "received", "notice": "blank", "holding": "both"})
    for place in ("sheet/", "result/"):
        without = resident.open(place).content.decode()
        with previewing(edition):
            priced = resident.open(place).content.decode()
        assert (told in without, unknown in without) == (False, True)
        assert (told in priced, unknown in priced) == (True, False)
        assert "手数料の額は警視庁の案内に" not in priced


@pytest.mark.parametrize(
    ("answers", "card", "notice"),
    [
        ({"stage": "notified", "notice": "recorded", "renewed": "yes"}, True, False),
        ({"stage": "received", "notice": "blank", "holding": "both"}, True, True),
        ({"stage": "certificate", "expiry": "near"}, False, False),
    ],
)
def test_what_was_brought_is_what_the_sources_name(
    resident: Resident, answers: dict[str, str], card: bool, notice: bool
) -> None:
    resident.has_answered(answers)
    brought = _sheet(resident).partition("（窓口の方が書く欄）")[0].rpartition("<section>")[2]
    assert ("新しいマイナンバーカード" in brought) is card
    assert ("「記録:無」の交付通知書" in brought) is notice


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_the_officer_is_to_write_has_a_line_and_no_box_to_tick(
    resident: Resident, language: str
) -> None:
    resident.language = language
    asking = {"stage": "certificate", "expiry": "near"}
    for answers in (asking, {"stage": "received", "notice": "blank", "holding": "both"}):
        resident.has_answered(answers)
        bringing = _sheet(resident).rpartition("（窓口の方が書く欄）")
        section = bringing[0].rpartition("<section>")[2] + bringing[2].partition("</section>")[0]
        assert section.count("sheet-blank") == 1
        assert '<li class="sheet-blank"' not in section
        assert ("<li>" in section) is (answers is not asking)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_police_are_asked_whether_the_order_is_right(language: str) -> None:
    asked = {
        "ja": "この順番でよいか教えてください。",
        "en": "Please tell me whether this order is right.",
    }
    said = current().wording(language).entry("steps", "renew-license-after-card").text("sheet")
    assert str(said).endswith(asked[language])


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_counter_takes_an_application_that_is_to_be_made_online(
    resident: Resident, language: str
) -> None:
    resident.language = language
    said = {"ja": "窓口や郵送では申請しません", "en": "not at a counter and not by mail"}[language]
    applying = {
        Step.APPLY_ONLINE in decide(here.facts).steps: here.answers
        for here in routes()
        if here.facts.stage
    }
    for applies, answers in applying.items():
        resident.has_answered(answers)
        assert (said in resident.open("sheet/").content.decode()) is applies
    assert set(applying) == {True, False}
