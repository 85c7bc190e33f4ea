"""What decides about the bytes of a page, and nothing that belongs to the visitor."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.http import HttpRequest
from django.utils.translation import get_language

from guidance.edition import Edition, Wording, current
from guidance.edition.banners import Banner
from guidance.pages.addresses import path_to


class DatedRequest(HttpRequest):
    """A request that knows its day in Tokyo and what stands on every page; the portal sets both."""

    now: datetime
    today: date
    banners: tuple[Banner, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A page in a language, on a day, from an edition, at a host (``https://host``)."""

    slug: str
    language: str
    day: date
    origin: str
    number: int
    checksum: str
    banners: tuple[Banner, ...]
    # Its number and its checksum tell two editions apart: who goes back says the same anew.
    edition: Edition = field(compare=False, repr=False)

    @property
    def address(self) -> str:
        """The page's own full address."""
        return self.origin + path_to(self.slug, self.language)

    @property
    def wording(self) -> Wording:
        """The edition's words for this page: those of its audience, in its language."""
        wording = self.edition.wording(self.language)
        page = wording.pages.get(self.slug)
        history = page is not None and page.for_history
        return self.edition.wording(self.language, history=history)


def asked_for(request: DatedRequest, slug: str) -> Asked:
    """Read from a request all that the page depends on."""
    edition = current()
    return Asked(
        slug=slug,
        language=get_language() or "ja",
        day=request.today,
        origin=f"{request.scheme}://{request.get_host()}",
        number=edition.number,
        checksum=edition.checksum,
        banners=request.banners,
        edition=edition,
    )
