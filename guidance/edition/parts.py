"""What an edition is made of, as the public sees it: parts in one language, ready to print."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from django.utils.safestring import SafeString

from guidance.edition.hours import Closure, unbroken
from guidance.edition.sources import Cited

EMERGENCY = "emergency"


class Html(SafeString):
    """A text ready for a page, rendered and cleaned; ``plain`` is the same without markup."""

    plain: str

    @classmethod
    def of(cls, html: str, plain: str) -> Self:
        """Make a text from its cleaned HTML and its plain form."""
        text = cls(html)
        text.plain = plain
        return text


@dataclass(frozen=True, slots=True)
class Entry:
    """All texts of one code; a template reads ``entry.title``, absent optional texts are empty."""

    kind: str
    code: str
    texts: Mapping[str, Html]
    lists: Mapping[str, tuple[Html, ...]]
    options: "Mapping[str, Entry]"
    citations: tuple[Cited, ...]
    to_confirm: bool

    def __getitem__(self, name: str) -> "Html | tuple[Html, ...]":
        """Return a text by its field's name; KeyError where the schema has no such field."""
        if name in self.texts:
            return self.texts[name]
        return self.lists[name]

    def text(self, name: str) -> Html:
        """Return a text by its field's name."""
        return self.texts[name]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a guidance page: its own words, and the entries that it shows."""

    entry: Entry
    anchor: str
    shown: Mapping[str, tuple[Entry, ...]]
    shows_facilities: bool
    shows_contact: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A guidance page; ``for_history``: it speaks to holders of a driving history certificate."""

    slug: str
    entry: Entry
    sections: tuple[Section, ...]
    for_history: bool


@dataclass(frozen=True, slots=True)
class Facility:
    """A facility that records again (施設). None means unknown, and is shown as unknown.

    ``opening`` are the rows of ``opening.py``, in the order of the week. ``knows_week``: of every
    day of the week somebody knows when it is open or that it is closed. ``own_sources`` are the
    addresses of ``read_from`` but for the notice, which gives a name and nothing else.
    """

    id: str
    kind: str
    name: str
    name_ja: str
    kana: str
    municipality: str
    address: str | None
    phone: str | None
    url: str | None
    hours: str | None
    knows_week: bool
    opening: tuple[Mapping[str, object], ...]
    closures: tuple[Closure, ...]
    latitude: float | None
    longitude: float | None
    read_from: tuple[str, ...]
    own_sources: tuple[str, ...]

    @property
    def printed_hours(self) -> str:
        """The hours with each clause in one piece; empty where they are unknown."""
        return unbroken(self.hours) if self.hours else ""

    def on(self, day: date) -> "Facility":
        """Return the facility without the closures that are over on ``day``."""
        coming = tuple(closure for closure in self.closures if day <= closure.end)
        return self if coming == self.closures else replace(self, closures=coming)


@dataclass(frozen=True, slots=True)
class Contact:
    """The desk that answers questions; ``hours_note`` says the hours, or that nobody gave them."""

    name: Html
    phone: str
    phone_note: Html
    hours_note: str

    @property
    def phone_link(self) -> str:
        """The ``tel:`` address of the telephone number."""
        return "tel:" + self.phone.replace("-", "")


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice on the portal, shown from ``start`` to ``end`` (both included, None: no end)."""

    entry: Entry
    start: date
    end: date | None
    severity: str
    pages: tuple[str, ...]

    @property
    def is_emergency(self) -> bool:
        """Whether it stands on every page, whatever pages it names."""
        return self.severity == EMERGENCY

    def runs(self, day: date) -> bool:
        """Tell whether the notice is shown on ``day``."""
        return self.start <= day and (self.end is None or day <= self.end)

    def names(self, page: str) -> bool:
        """Tell whether the notice belongs on ``page``, by its slug."""
        return "*" in self.pages or page in self.pages


@dataclass(frozen=True, slots=True)
class Amount:
    """A dated amount in yen, valid from ``start`` until the next row.

    ``source`` is the link that it was read on (``mpd/CLAUSE`` or a key), ``ground`` the name of
    what sets it, in Japanese, ``ground_en`` the same in English; each may be empty.
    """

    start: date
    yen: int
    source: str = ""
    ground: str = ""
    ground_en: str = ""
