"""The texts of one code as a page prints them: the same in the walk and on the guidance pages."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import unescape

from django.template.loader import render_to_string
from django.utils.html import escape, format_html, strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import get_language, override

from guidance.edition import Amount, Edition, Entry, Html, Wording
from guidance.edition.own_case import SILENCE
from guidance.edition.phrases import with_japanese_marked
from guidance.edition.references import NOTICE_LINK
from guidance.edition.schema import UNKNOWN_AMOUNT
from guidance.edition.sources import Cited, Sourced, by_source
from guidance.pages.asked import Asked
from guidance.rules.vocabulary import Fee

RECORD_AGAIN_FEE = "record-again-fee"


@dataclass(frozen=True, slots=True)
class Price:
    """A fee's amount in yen, the day from which it holds, and what sets it.

    ``cited`` is the page where that can be read (None: nowhere), ``ground`` its name in the
    reader's language, or in Japanese where an edition knows no other.
    """

    yen: int
    start: date
    cited: Cited | None
    ground: SafeString


@dataclass(frozen=True, slots=True)
class Told:
    """The texts of a code with their sources; ``amount`` is a fee's that is in force.

    ``coming`` is the amount that follows it, on a day still to come. ``cites`` is false where
    the sources stand further down, once for several texts.
    """

    text: Entry
    amount: Price | None = None
    coming: Price | None = None
    cites: bool = True

    @property
    def code(self) -> str:
        """The code that the texts belong to."""
        return self.text.code

    @property
    def unknown_amount(self) -> Html:
        """What is said of an amount that nobody knows; silent beside one that is known."""
        unknown = self.text.texts.get(UNKNOWN_AMOUNT, SILENCE)
        return SILENCE if self.amount else unknown

    @property
    def citations(self) -> tuple[Sourced, ...]:
        """The clauses they rest on, as they are printed beside the texts."""
        return by_source(self.text.citations) if self.cites else ()

    @property
    def printed_sources(self) -> SafeString:
        """The same as they stand on a page, in the active language; the same for everybody."""
        return _printed(self.text.citations if self.cites else (), str(get_language()))

    @property
    def to_confirm(self) -> bool:
        """Whether they lean on more than the Metropolitan Police Department's word."""
        return self.text.to_confirm


@lru_cache(maxsize=2048)
def _printed(citations: tuple[Cited, ...], language: str) -> SafeString:
    context = {"citations": by_source(citations), "language": language}
    return render_to_string("_citations.html", context)


def told_fee(fee: Fee, edition: Edition, wording: Wording, day: date) -> Told:
    """Tell whether recording again (再記録) costs a fee, and the amounts known on ``day``."""
    text = wording.entry("fees", fee)
    return Told(text) if fee is Fee.WAIVED else _told(text, edition, wording, day)


def told_section(section: Entry, asked: Asked) -> Told:
    """Tell a section of a page; the amounts are there where the section asks for them."""
    asks = UNKNOWN_AMOUNT in section.texts and bool(section.text(UNKNOWN_AMOUNT))
    return _told(section, asked.edition, asked.wording, asked.day) if asks else Told(section)


def _told(text: Entry, edition: Edition, wording: Wording, day: date) -> Told:
    now = edition.amount(RECORD_AGAIN_FEE, day)
    later = edition.coming_amount(RECORD_AGAIN_FEE, day)
    return Told(text, _price(now, wording), _price(later, wording))


def _price(amount: Amount | None, wording: Wording) -> Price | None:
    if amount is None:
        return None
    key, _, clause = amount.source.partition("/")
    link = wording.links.get(NOTICE_LINK if key == "mpd" else key)
    cited = Cited(link, clause) if link else None
    return Price(amount.yen, amount.start, cited, _ground(amount, wording.language))


def _ground(amount: Amount, language: str) -> SafeString:
    if language == "en" and not amount.ground_en and amount.ground:
        return format_html('<span lang="ja">{}</span>', amount.ground)
    words = amount.ground_en if language == "en" else amount.ground
    marked = with_japanese_marked(escape(words), language)
    return SafeString(marked)  # nosec - escaped before it was marked


def in_words(told: Told, language: str) -> str:
    """Say the amounts as a page prints them in ``language``, without the markup."""
    with override(language):
        html = render_to_string("_amounts.html", {"of": told, "language": language})
    return " ".join(unescape(strip_tags(html)).split())
