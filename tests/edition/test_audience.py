"""What holders of a driving history certificate read: of their record, never of a license."""

import re
from collections.abc import Iterator

import pytest

from guidance.edition import Edition, Entry, Wording, edition_0
from guidance.rules import QUESTIONS, Walk, decide, routes
from guidance.rules.vocabulary import Holding

# Names may stay: of an app, of the field on the notice of issuance, of facilities and of the desk.
LICENSE_WORDS = {
    "ja": re.compile(r"免許(?!証読み取りアプリ|情報/運転経歴情報記録|試験場|更新センター)"),
    "en": re.compile(
        r"(?<!Myna driver's )licen[cs]e(?! / driving history record)|licen[cs]e(?! reader app| /)",
        re.IGNORECASE,
    ),
}
DRIVING_WORDS = {
    "ja": re.compile(r"運転(?!経歴|免許)"),
    "en": re.compile(r"\bdriv(?:e|es|ing)\b(?! history)", re.IGNORECASE),
}
# They are never asked whether they renewed a license.
NOT_THEIRS = {"renewed"}
AFTER_HOLDING = [
    question.key
    for question in QUESTIONS[[question.key for question in QUESTIONS].index("holding") + 1 :]
]


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_0()


def _history_routes() -> list[Walk]:
    return [walk for walk in routes() if walk.facts.holding is Holding.HISTORY]


def _result(walk: Walk) -> set[tuple[str, str]]:
    decision = decide(walk.facts)
    told = {("outcomes", str(decision.outcome))}
    told |= {("reasons", str(code)) for code in (*decision.because, *decision.to_check)}
    told |= {("steps", str(step)) for step in decision.steps}
    told |= {("fees", str(decision.fee))} if decision.fee else set()
    return told


def _read_by_history_holders() -> set[tuple[str, str]]:
    """Every code whose texts they see once it is known what they hold."""
    walks = _history_routes()
    asked = {
        ("questions", question.key)
        for walk in walks
        for question in walk.answered
        if question.key in AFTER_HOLDING
    }
    return asked.union(*(_result(walk) for walk in walks))


def _texts(entry: Entry) -> Iterator[str]:
    yield from (text.plain for name, text in entry.texts.items() if name not in NOT_THEIRS)
    yield from (text.plain for many in entry.lists.values() for text in many)
    for option in entry.options.values():
        yield from _texts(option)


def _found(words: re.Pattern[str], entry: Entry) -> list[str]:
    return [
        f"{entry.kind}/{entry.code}: …{text[max(0, match.start() - 15) : match.end() + 15]}…"
        for text in _texts(entry)
        for match in words.finditer(text)
    ]


def _shown_on_their_page(wording: Wording) -> Iterator[Entry]:
    for section in wording.pages["history"].sections:
        for entries in section.shown.values():
            yield from entries


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("words", [LICENSE_WORDS, DRIVING_WORDS], ids=["license", "driving"])
def test_questions_and_results_speak_of_the_driving_history(
    edition: Edition, language: str, words: dict[str, re.Pattern[str]]
) -> None:
    wording = edition.wording(language, history=True)
    codes = _read_by_history_holders()
    assert {("questions", "application"), ("questions", "submitted")} <= codes
    assert [
        said
        for kind, code in sorted(codes)
        for said in _found(words[language], wording.entry(kind, code))
    ] == []


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("words", [LICENSE_WORDS, DRIVING_WORDS], ids=["license", "driving"])
def test_what_their_guidance_page_shows_speaks_of_the_driving_history(
    edition: Edition, language: str, words: dict[str, re.Pattern[str]]
) -> None:
    wording = edition.wording(language, history=True)
    shown = list(_shown_on_their_page(wording))
    assert shown
    assert [said for entry in shown for said in _found(words[language], entry)] == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_check_would_find_the_words_said_to_license_holders(
    edition: Edition, language: str
) -> None:
    wording = edition.wording(language)
    for kind, code in (("steps", "record-again"), ("questions", "application")):
        assert _found(LICENSE_WORDS[language], wording.entry(kind, code))
    assert _found(DRIVING_WORDS[language], wording.entry("steps", "collect-card"))


def test_no_line_about_driving_is_told_to_them() -> None:
    walks = _history_routes()
    assert walks
    assert all(decide(walk.facts).driving is None for walk in walks)
