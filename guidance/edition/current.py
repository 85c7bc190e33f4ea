"""Which edition is served: held in memory, one a process, and replaced as a whole.

A preview may look at another edition for the length of one request. Emergency banners stand beside
the edition, in memory too: they reach the pages without being published.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from guidance.edition.banners import Banner
from guidance.edition.building import build
from guidance.edition.loading import read
from guidance.edition.whole import Edition

EDITION_0_PUBLISHED = date(2026, 11, 23)

_previewed: ContextVar[Edition | None] = ContextVar("previewed", default=None)
_served: list[Edition] = []
_announced: list[Banner] = []


def edition_0() -> Edition:
    """Build the edition that ships with the program."""
    return build(read(), number=0, published_on=EDITION_0_PUBLISHED)


def current() -> Edition:
    """Return the edition that this request shows."""
    return _previewed.get() or _live()


def is_previewing() -> bool:
    """Tell whether this request shows a preview, which nothing may keep.

    Who previews another day of the present edition previews that edition.
    """
    return _previewed.get() is not None


def serve(edition: Edition) -> None:
    """Serve ``edition`` from now on in this process."""
    _served[:] = [edition]


def banners(now: datetime) -> tuple[Banner, ...]:
    """Return the emergency banners that stand on every page at ``now`` (aware)."""
    return tuple(banner for banner in _announced if banner.stands(now))


def announce(new: tuple[Banner, ...]) -> None:
    """Hold these banners from now on in this process, in place of those before."""
    _announced[:] = new


@contextmanager
def previewing(edition: Edition) -> Iterator[None]:
    """Show ``edition`` inside the block, to nobody else."""
    token = _previewed.set(edition)
    try:
        yield
    finally:
        _previewed.reset(token)


def _live() -> Edition:
    if not _served:
        serve(edition_0())
    return _served[0]
