"""An amount that the public reads is changed: what the list says of it, and of the texts."""

from copy import deepcopy
from datetime import date

import pytest

from guidance.edition.loading import Content, read
from guidance.newsroom.checklist import Concern, Finding, Severity, findings
from tests.newsroom.checklist.edits import add, both
from tests.newsroom.checklist.seeded import fee

TODAY = date(2026, 12, 1)
THEN = date(2026, 12, 1)
DETAIL = "fees/waived.detail"
SAYS = add(DETAIL, "手数料(2,850円)がかかります。", "There is a fee (2,850 yen).")


def _content(*edits: object) -> Content:
    content = read()
    both(*edits)(content)  # type: ignore[arg-type]  # edits are functions of a content
    return content


def _told(content: Content, live: Content, concern: Concern) -> list[Finding]:
    found = findings(content, live, TODAY, {})
    return [finding for finding in found if finding.code == concern]


def test_a_text_that_quotes_an_amount_which_leaves_the_table_stops_the_change() -> None:
    live = _content(fee((THEN, 2850)), SAYS)
    content = deepcopy(live)
    fee((THEN, 850))(content)

    (left,) = _told(content, live, Concern.AMOUNT_LEFT_IN_TEXT)

    assert (left.text_id, left.severity) == (DETAIL, Severity.BLOCK)
    assert "2,850円" in left.message_ja
    assert _told(content, live, Concern.AMOUNT_NOT_IN_TABLE) == []


def test_every_text_that_still_quotes_it_is_named() -> None:
    name = {"ja": "再交付(2,850円)の窓口", "en": "Desk (2,850 yen)"}
    live = _content(
        fee((THEN, 2850)), SAYS, add("steps/apply-online.what", "2,850円。", "2,850 yen.")
    )
    live["contact"]["license-desk"]["hours_note"] = name
    content = deepcopy(live)
    content["figures"]["record-again-fee"]["amounts"] = []

    left = {one.text_id for one in _told(content, live, Concern.AMOUNT_LEFT_IN_TEXT)}

    assert left == {DETAIL, "steps/apply-online.what", "contact/license-desk.hours_note"}


ASKED = next(
    f"pages/faq.sections.{number}.body"
    for number, section in enumerate(read()["pages"]["faq"]["sections"])
    if "unknown_amount" in section
)
OF_THE_FEE = (
    (DETAIL, "850円です。", "It is 850 yen."),
    (DETAIL, "費用は八百五十円です。", "It costs eight hundred fifty yen."),
    ("steps/apply-online.what", "再記録は850円です。", "Recording again costs 850 yen."),
    (
        "steps/apply-online.what",
        "手数料は850円で、写真も要ります。",
        "The fee is 850 yen; bring a photo.",
    ),
    (
        "steps/apply-online.what",
        "写真を持ち、手数料850円を払います。",
        "Bring a photo, pay a fee of 850 yen.",
    ),
    (
        "steps/apply-online.what",
        "再記録に手数料がかかります。850円です。",
        "There is a fee. It is 850 yen.",
    ),
    (
        "steps/apply-online.what",
        "[再記録](page:record-again)をします。窓口で850円を払います。",
        "[Here](page:record-again) you pay 850 yen.",
    ),
    ("steps/keep-notice.what", "窓口で850円を払います。", "You pay 850 yen there."),
    (ASKED, "850円です。", "It is 850 yen."),
    (
        "steps/apply-online.what",
        "写真は850円、再記録も850円です。",
        "A photo is 850 yen, and so is recording again: 850 yen.",
    ),
)
OF_SOMETHING_ELSE = (
    ("steps/apply-online.what", "写真は850円ほどです。", "A photo is about 850 yen."),
    (
        "steps/apply-online.what",
        "写真を忘れたら、近くで850円で撮れます。",
        "For 850 yen you get a photo nearby.",
    ),
    (
        "steps/apply-online.what",
        "写真が要ります。850円ほどで撮れます。",
        "You need a photo. It is about 850 yen.",
    ),
    (
        "steps/apply-online.what",
        "カードの再発行の手数料は850円です。",
        "The card reissuing fee is 850 yen.",
    ),
    ("steps/apply-online.what", "昼食は850円です。", "Lunch is 850 yen."),
    ("steps/apply-online.what", "八百五十円のバスがあります。", "There is a bus for 850 yen."),
    (
        DETAIL,
        "再記録に使う写真は、850円で撮れます。",
        "Get a photo for recording again: photos are 850 yen.",
    ),
    ("contact/license-desk.hours_note", "駐車は850円です。", "Parking is 850 yen."),
)


@pytest.mark.parametrize(("place", "ja", "en"), OF_THE_FEE)
def test_a_text_about_the_fee_stops_a_change_of_its_amount(place: str, ja: str, en: str) -> None:
    live = _content(fee((THEN, 850)), add(place, ja, en))
    content = deepcopy(live)
    fee((THEN, 1200))(content)

    (left,) = _told(content, live, Concern.AMOUNT_LEFT_IN_TEXT)

    assert (left.text_id, left.severity) == (place, Severity.BLOCK)


@pytest.mark.parametrize(("place", "ja", "en"), OF_SOMETHING_ELSE)
def test_the_price_of_something_else_is_only_to_be_read_again(place: str, ja: str, en: str) -> None:
    live = _content(fee((THEN, 850)), add(place, ja, en))
    content = deepcopy(live)
    fee((THEN, 1200))(content)

    (left,) = _told(content, live, Concern.AMOUNT_LEFT_IN_TEXT)

    assert (left.text_id, left.severity) == (place, Severity.WARN)
    assert left.cause == "figures/record-again-fee"
    assert "850円" in left.message_ja
    assert "ほかのものの金額なら" in left.message_ja
    found = findings(content, live, TODAY, {place: True})
    assert [one for one in found if one.severity is Severity.BLOCK and one.text_id == place] == []


def test_a_text_that_says_when_the_amount_held_is_only_to_be_read_again() -> None:
    until = add(DETAIL, "2027年3月31日までは2,850円です。", "Until March 31, 2027, 2,850 yen.")
    live = _content(fee((THEN, 2850)), until)
    content = deepcopy(live)
    fee((date(2027, 4, 1), 3000))(content)

    (left,) = _told(content, live, Concern.AMOUNT_LEFT_IN_TEXT)

    assert left.severity is Severity.WARN
    assert left.cause == "figures/record-again-fee"


def test_a_text_without_a_day_is_to_be_read_again_where_another_amount_follows() -> None:
    live = _content(fee((THEN, 2850)), SAYS)
    content = deepcopy(live)
    fee((THEN, 2850), (date(2027, 4, 1), 3000))(content)

    (left,) = _told(content, live, Concern.AMOUNT_LEFT_IN_TEXT)

    assert (left.text_id, left.severity) == (DETAIL, Severity.WARN)
    assert left.cause == "figures/record-again-fee"
    assert "2027年4月1日に額が変わりますが、文には2,850円とあります。" in left.message_ja


def test_an_amount_with_its_days_may_be_quoted_although_another_follows() -> None:
    until = add(DETAIL, "2027年3月31日までは2,850円です。", "Until March 31, 2027, 2,850 yen.")
    live = _content(fee((THEN, 2850)))
    content = deepcopy(live)
    both(fee((THEN, 2850), (date(2027, 4, 1), 3000)), until)(content)

    assert _told(content, live, Concern.AMOUNT_LEFT_IN_TEXT) == []


def test_an_amount_that_stays_in_the_table_may_be_quoted() -> None:
    live = _content(fee((THEN, 2850)), SAYS)
    content = deepcopy(live)
    fee((THEN, 2850), ground="手数料条例 第5条", ground_en="Fee Ordinance, Article 5")(content)

    assert _told(content, live, Concern.AMOUNT_LEFT_IN_TEXT) == []


@pytest.mark.parametrize(("before", "after"), [(2850, 285), (850, 8500), (2850, 28_500)])
@pytest.mark.parametrize("start", [THEN, date(2026, 11, 1), date(2027, 4, 1)])
def test_an_amount_that_slips_by_a_digit_is_warned_of(before: int, after: int, start: date) -> None:
    live = _content(fee((THEN, before)))
    content = deepcopy(live)
    fee((start, after))(content)

    (told,) = _told(content, live, Concern.AMOUNT_UNLIKELY)

    assert told.severity is Severity.WARN
    assert f"{after:,}円" in told.message_ja
    assert f"もとは{before:,}円" in told.message_ja


def test_an_amount_that_rises_as_fees_do_is_not_warned_of() -> None:
    live = _content(fee((THEN, 2850)))
    content = deepcopy(live)
    fee((THEN, 3200))(content)

    assert _told(content, live, Concern.AMOUNT_UNLIKELY) == []


# Each is one sentence of 5,000 signs, which nothing may read again from each of them.
LONG = {
    "the amount at the end of a long sentence": "あ" * 4_990 + "手数料は850円です。",
    "the amount behind a row of numbers": "1-" * 2_490 + " 手数料は850円です。",
    "the amount again and again": "手数料は850円、" * 550,
}


@pytest.mark.parametrize("ja", LONG.values(), ids=LONG)
def test_an_amount_is_found_in_a_sentence_without_end(ja: str) -> None:
    place = "steps/apply-online.what"
    live = _content(fee((THEN, 850)))
    live["steps"]["apply-online"]["what"] = {"ja": ja, "en": f"{ja} The fee is 850 yen."}
    content = deepcopy(live)
    fee((THEN, 1200))(content)

    (left,) = _told(content, live, Concern.AMOUNT_LEFT_IN_TEXT)

    assert (left.text_id, left.severity) == (place, Severity.BLOCK)
