"""Where residents meet a text: on which answers, and on which pages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from guidance.edition.building import page_path
from guidance.edition.loading import Content
from guidance.edition.schema import UNKNOWN_AMOUNT
from guidance.newsroom.differences.on_pages import PLANNER, Met, on_pages, site_page
from guidance.newsroom.differences.on_routes import on_routes
from guidance.newsroom.differences.sources import citations
from guidance.newsroom.differences.text_ids import TextId
from guidance.rules import Walk

EVERY_PAGE = Met("すべてのページ", page_path("home", "ja"))


@dataclass(frozen=True, slots=True)
class Place:
    """A page on which a text stands; ``address`` is its path in Japanese.

    ``routes`` is the number of ways to answer on which the text is met, out of all 254, and
    ``answers`` the shortest of them; 0 and empty for pages that need no answers.
    """

    label: str
    address: str
    routes: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)


def places(content: Content, text_id: str) -> list[Place]:
    """Return where a text appears: the walk first, then the pages in the content's order.

    Any beginning of an id will do: ``links/npa`` is where the link is cited.
    """
    found: dict[tuple[str, str], dict[Walk, None]] = {}
    for met in _met(content, TextId.of(text_id)):
        walks = found.setdefault((met.label, met.address), {})
        walks.update(dict.fromkeys(met.walks))
    return [_place(label, address, list(walks)) for (label, address), walks in found.items()]


def _place(label: str, address: str, walks: list[Walk]) -> Place:
    if not walks:
        return Place(label, address)
    shortest = min(walks, key=lambda walk: len(walk.answered))
    return Place(label, address, len(walks), shortest.answers)


def _met(content: Content, text: TextId) -> Iterator[Met]:
    yield from _ELSEWHERE.get(text.kind, _of_an_entry)(content, text)


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
        if any(UNKNOWN_AMOUNT in section for section in page.get("sections", ())):
            yield site_page(content, slug)


_ELSEWHERE: dict[str, Callable[[Content, TextId], Iterator[Met]]] = {
    **{kind: lambda content, text: iter([site_page(content, "plan")]) for kind in PLANNER},
    "contact": lambda content, text: iter([EVERY_PAGE]),
    "notices": _of_a_notice,
    "links": _of_a_link,
    "figures": _of_an_amount,
}
