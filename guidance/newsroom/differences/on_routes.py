"""On which ways through the questions a text is met."""

from collections.abc import Iterator
from functools import cache

from guidance.edition.building import page_path
from guidance.edition.loading import Content
from guidance.edition.own_case import is_told
from guidance.edition.schema import SHEET_FIELDS
from guidance.newsroom.differences.on_pages import Met, reads
from guidance.newsroom.differences.text_ids import TextId
from guidance.rules import QUESTIONS, Walk, alternatives, decide, driving_lines, routes
from guidance.rules.vocabulary import Holding, Step

# What is said of a reason that decided, and of one that is still to be found out.
_SAID_WITH = {
    "because": "because",
    "first": "because",
    "sheet": "because",
    "slips": "because",
    "check": "check",
    "sheet_check": "check",
}
# A code on a walk: its kind, the code, and the answer or the field that is told of it, or "".
Told = tuple[str, str, str]


def on_routes(content: Content, text: TextId) -> Iterator[Met]:
    """Yield the question page or the result on which a text is met, with the walks."""
    walks = tuple(
        walk
        for walk in _telling().get(_told_as(text), ())
        if reads(content, text, history=_knows_history(walk, text))
        and is_told(text.kind, text.code, text.field, walk.facts)
    )
    if walks:
        question = text.code if text.kind == "questions" else ""
        yield Met(_label(text), _address(text), walks, question)


def _told_as(text: TextId) -> Told:
    if text.kind == "facilities":
        return text.kind, "", ""
    if text.kind == "questions":
        return text.kind, text.code, text.item
    return text.kind, text.code, _SAID_WITH.get(text.field, "") if text.kind == "reasons" else ""


def _label(text: TextId) -> str:
    if text.field in SHEET_FIELDS:
        return "窓口で見せる紙"
    return "質問のページ" if text.kind == "questions" else "結果のページ"


def _address(text: TextId) -> str:
    if text.field in SHEET_FIELDS:
        return f"{page_path('check', 'ja')}sheet/"
    page = text.code if text.kind == "questions" else "result"
    return f"{page_path('check', 'ja')}{page}/"


def _knows_history(walk: Walk, text: TextId) -> bool:
    """Tell whether the page knows that a history holder reads it: not before they said so."""
    if walk.facts.holding is not Holding.HISTORY:
        return False
    keys = [question.key for question in QUESTIONS]
    return text.kind != "questions" or keys.index(text.code) > keys.index("holding")


@cache
def _telling() -> dict[Told, tuple[Walk, ...]]:
    """Return the finished walks on which each question, answer and code is met."""
    found: dict[Told, list[Walk]] = {}
    for walk in routes():
        for told in dict.fromkeys(_told(walk)):
            found.setdefault(told, []).append(walk)
    return {told: tuple(walks) for told, walks in found.items()}


def _told(walk: Walk) -> Iterator[Told]:
    decision = decide(walk.facts)
    for question in walk.answered:
        yield "questions", question.key, ""
        # Every answer to an asked question is read, not only the chosen one.
        yield from (("questions", question.key, str(o)) for o in question.options(walk.facts))
    yield "outcomes", str(decision.outcome), ""
    for field, codes in (("because", decision.because), ("check", decision.to_check)):
        for code in codes:
            yield from (("reasons", str(code), told) for told in (field, ""))
    yield from (("alternatives", other.key, "") for other in alternatives(walk.answers))
    yield from (("steps", str(step), "") for step in decision.steps)
    if Step.RECORD_AGAIN in decision.steps:
        yield "facilities", "", ""
    yield from (("driving", str(line), "") for line in driving_lines(decision.driving, walk.facts))
    yield from (("fees", str(line), "") for line in [decision.fee] if line)
