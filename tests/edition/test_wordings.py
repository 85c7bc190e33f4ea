"""What an edition says: in which language, and marked by where it comes from."""

from datetime import date

import pytest

from guidance.edition import Edition, Entry, edition_0
from guidance.rules import Walk, decide, routes


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_0()


def _codes(walk: Walk) -> set[tuple[str, str]]:
    decision = decide(walk.facts)
    told = {("outcomes", str(decision.outcome))}
    told |= {("reasons", str(code)) for code in (*decision.because, *decision.to_check)}
    told |= {("steps", str(step)) for step in decision.steps}
    told |= {("fees", str(decision.fee))} if decision.fee else set()
    return told


def _everything(entry: Entry) -> str:
    texts = [*entry.texts.values(), *(text for many in entry.lists.values() for text in many)]
    return " ".join(text.plain for text in texts)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_code_of_every_route_has_its_texts(edition: Edition, language: str) -> None:
    wording = edition.wording(language)
    for walk in routes():
        for kind, code in _codes(walk):
            assert _everything(wording.entry(kind, code)).strip()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_can_be_unsettled_says_what_to_find_out(edition: Edition, language: str) -> None:
    wording = edition.wording(language)
    unsettled = {code for walk in routes() for code in decide(walk.facts).to_check}
    assert unsettled
    for code in unsettled:
        assert wording.entry("reasons", str(code)).text("check").plain


@pytest.mark.parametrize("code", ["conventional-license", "current-card", "rewrite-first"])
def test_a_driving_line_that_the_notice_does_not_give_is_marked(
    edition: Edition, code: str
) -> None:
    assert edition.wording("ja").entry("driving", code).to_confirm


@pytest.mark.parametrize("code", ["not-with-new-card", "new-card"])
def test_a_driving_line_of_the_notice_is_not_marked(edition: Edition, code: str) -> None:
    assert not edition.wording("ja").entry("driving", code).to_confirm


def test_a_fee_that_nobody_entered_is_unknown(edition: Edition) -> None:
    assert edition.amount("record-again-fee", date(2026, 11, 23)) is None


@pytest.mark.parametrize("history", [False, True])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_only_words_that_give_way_to_an_amount_say_that_nobody_knows_it(
    edition: Edition, language: str, history: bool
) -> None:
    wording = edition.wording(language, history=history)
    for code in ("charged-unless-document", "depends-on-notice"):
        entry = wording.entry("fees", code)
        assert "03-6717-3137" in entry.text("unknown_amount").plain or history
        for word in ("額", "amount"):
            assert word not in entry.text("line").plain
            assert word not in entry.text("detail").plain


def test_a_headline_breaks_between_phrases_only_in_japanese(edition: Edition) -> None:
    ja = edition.wording("ja").entry("questions", "reason").text("title")
    en = edition.wording("en").entry("questions", "reason").text("title")
    assert "<wbr>" in ja
    assert "<wbr>" not in ja.plain
    assert "<wbr>" not in en


def test_the_same_content_has_the_same_checksum(edition: Edition) -> None:
    assert edition_0().checksum == edition.checksum
