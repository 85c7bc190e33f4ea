"""Where residents meet a text: on which answers, and on which pages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import takewhile

from guidance.edition.building import page_path
from guidance.edition.loading import Content
from guidance.edition.schema import UNKNOWN_AMOUNT
from guidance.newsroom.differences.on_pages import (
    PLANNER,
    Met,
    on_pages,
    section_of,
    site_page,
)
from guidance.newsroom.differences.on_routes import on_routes
from guidance.newsroom.differences.sources import citations
from guidance.newsroom.differences.text_ids import TextId
from guidance.rules import Walk, routes

EVERY_PAGE = Met("すべてのページ", page_path("home", "ja"))
_BY_DATES = "入れた日付により出ます"
_CONDITIONS = {kind: _BY_DATES for kind in PLANNER if kind != "dates"} | {
    "notices": "出す期間の間だけ出ます",
}
_CONDITIONS_OF_FIELDS = {
    UNKNOWN_AMOUNT: "額が分からない間だけ出ます",
    "closures": "休業が終わるまで出ます",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A page on which a text stands; ``address`` is its path in Japanese.

    ``routes`` is the number of ways to answer on which the text is met, out of all 254, and
    ``answers`` the fewest that lead there; 0 and empty for pages that need no answers.
    ``condition`` says in Japanese when the text stands there; empty where it always does.
    """

    label: str
    address: str
    routes: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)
    condition: str = ""


def places(content: Content, text_id: str) -> list[Place]:
    """Return where a text appears: the walk first, then the pages in the content's order.

    Any beginning of an id will do: ``links/npa`` is where the link is cited.
    """
    found: dict[Met, dict[Walk, None]] = {}
    for met in _met(content, TextId.of(text_id)):
        found.setdefault(replace(met, walks=()), {}).update(dict.fromkeys(met.walks))
    return [_place(met, list(walks)) for met, walks in found.items()]


def _place(met: Met, walks: list[Walk]) -> Place:
    if not walks:
        return Place(met.label, met.address, condition=met.condition)
    answers = min((_before(met.question, walk) for walk in walks), key=len)
    some = f"答えにより出ます ({_all()}通りの答え方のうち{len(walks)}通り)"
    conditions = [some] * (len(walks) < _all()) + [met.condition] * bool(met.condition)
    return Place(met.label, met.address, len(walks), answers, "。".join(conditions))


def _before(question: str, walk: Walk) -> dict[str, str]:
    """Return the answers of a walk before it comes to a question; all of them for the result."""
    asked = takewhile(lambda one: one.key != question, walk.answered)
    return {one.key: walk.answers[one.key] for one in asked}


@cache
def _all() -> int:
    return len(list(routes()))


def _met(content: Content, text: TextId) -> Iterator[Met]:
    condition = _CONDITIONS.get(text.kind) or _CONDITIONS_OF_FIELDS.get(text.field, "")
    for met in _ELSEWHERE.get(text.kind, _of_an_entry)(content, text):
        yield replace(met, condition=met.condition or condition)


def _of_an_entry(content: Content, text: TextId) -> Iterator[Met]:
    yield from on_routes(content, text)
    yield from on_pages(content, text)


def _of_a_notice(content: Content, text: TextId) -> Iterator[Met]:
    for page in content["notices"].get(text.code, {}).get("pages", ()):
        yield EVERY_PAGE if page == "*" else site_page(content, page)


def _of_a_link(content: Content, text: TextId) -> Iterator[Met]:
    for place in citations(content).get(text.code, ()):
        yield from _met(content, TextId.of(place))


def _of_an_amount(content: Content, text: TextId) -> Iterator[Met]:
    for fee in ("charged-unless-document", "depends-on-notice"):
        yield from _of_an_entry(content, TextId.of(f"fees/{fee}.line"))
    for slug, page in content["pages"].items():
        for number, section in enumerate(page.get("sections", ())):
            if UNKNOWN_AMOUNT in section:
                yield section_of(content, slug, number)


_ELSEWHERE: dict[str, Callable[[Content, TextId], Iterator[Met]]] = {
    **{kind: lambda content, text: iter([site_page(content, "plan")]) for kind in PLANNER},
    "contact": lambda content, text: iter([EVERY_PAGE]),
    "notices": _of_a_notice,
    "links": _of_a_link,
    "figures": _of_an_amount,
}
