"""What an edition says: to whom, in which language, and marked by where it comes from."""

import re
from datetime import date

import pytest

from guidance.edition import Edition, Entry, edition_0
from guidance.rules import Walk, decide, routes
from guidance.rules.vocabulary import Holding

# Words that speak of a license; the names of an app, of facilities and of a printed field may stay.
LICENSE_WORDS = {
    "ja": re.compile(r"マイナ免許証(?!読み取りアプリ)|免許情報記録番号|運転免許証|免許の更新"),
    "en": re.compile(r"Myna driver's license(?! reader app)|license record number", re.IGNORECASE),
}


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


def _history_routes() -> list[Walk]:
    return [walk for walk in routes() if walk.facts.holding is Holding.HISTORY]


def _everything(entry: Entry) -> str:
    texts = [*entry.texts.values(), *(text for many in entry.lists.values() for text in many)]
    return " ".join(text.plain for text in texts)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_history_holders_read_of_their_record_and_not_of_a_license(
    edition: Edition, language: str
) -> None:
    wording = edition.wording(language, history=True)
    codes = set().union(*(_codes(walk) for walk in _history_routes()))
    spoken = {
        f"{kind}/{code}: {match[0]}"
        for kind, code in codes
        for match in LICENSE_WORDS[language].finditer(_everything(wording.entry(kind, code)))
    }
    assert not spoken


def test_history_holders_are_never_told_that_they_may_drive() -> None:
    walks = _history_routes()
    assert walks
    assert all(decide(walk.facts).driving is None for walk in walks)


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


def test_a_headline_breaks_between_phrases_only_in_japanese(edition: Edition) -> None:
    ja = edition.wording("ja").entry("questions", "reason").text("title")
    en = edition.wording("en").entry("questions", "reason").text("title")
    assert "<wbr>" in ja
    assert "<wbr>" not in ja.plain
    assert "<wbr>" not in en


def test_the_same_content_has_the_same_checksum(edition: Edition) -> None:
    assert edition_0().checksum == edition.checksum
