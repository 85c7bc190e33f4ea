"""The texts of one code as a page prints them: the same in the walk and on the guidance pages."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from guidance.edition import Edition, Entry, Wording
from guidance.edition.sources import Cited, Sourced, by_source
from guidance.rules.vocabulary import Fee

RECORD_AGAIN_FEE = "record-again-fee"


@dataclass(frozen=True, slots=True)
class Told:
    """The texts of a code with their sources; ``amount`` in yen where staff have entered one.

    ``cites`` is false where the sources stand further down, once for several texts.
    """

    text: Entry
    amount: int | None = None
    cites: bool = True

    @property
    def code(self) -> str:
        """The code that the texts belong to."""
        return self.text.code

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
    """Tell whether recording again (再記録) costs a fee, and the yen in force on ``day``."""
    amount = None if fee is Fee.WAIVED else edition.amount(RECORD_AGAIN_FEE, day)
    return Told(wording.entry("fees", fee), amount)
