"""Emergency banners as the public pages show them: apart from the editions, because they hurry."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

EVERY_PAGE = "*"


@dataclass(frozen=True, slots=True)
class Banner:
    """A banner on ``pages`` (slugs, or "*" for every page) from ``start`` until ``end``.

    ``title`` and ``body`` are plain text by language ("ja", "en"): templates escape them.
    """

    severity: str
    title: Mapping[str, str]
    body: Mapping[str, str]
    pages: tuple[str, ...]
    start: datetime
    end: datetime

    def shown(self, now: datetime, page: str) -> bool:
        """Tell whether the banner stands on ``page`` at ``now`` (aware)."""
        return self.start <= now < self.end and (EVERY_PAGE in self.pages or page in self.pages)
