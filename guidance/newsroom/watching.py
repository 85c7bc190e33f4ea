"""Every process looks at the database every two seconds and serves what is live there.

Public pages never wait for this and never ask the database: they read what the last look left in
memory, also when the database is gone.
"""

import logging
import os
import threading
from collections.abc import Callable
from datetime import datetime

from django.db import DatabaseError, InterfaceError, connection

from guidance.edition.current import announce, serve
from guidance.edition.validation import InvalidContentError
from guidance.newsroom import banners, due, publication
from guidance.newsroom.models import PublishedEdition

logger = logging.getLogger(__name__)
SECONDS = 2.0
Clock = Callable[[], datetime]


class Watch:
    """One process's view of the newsroom: what it serves, and what it has complained of."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.number: int | None = None
        self.refused: int | None = None
        self.is_blind = False
        self.stopped = ""

    def look(self) -> None:
        """Publish what is due, serve what is live; never raises: what is held goes on being served.

        A database that is gone is told once, and once more when it is back.
        """
        now = self.clock()
        # One broken row of either must not keep the other from the public.
        sees = [self._sees(look, now) for look in (self._at_editions, self._at_banners)]
        if all(sees) and self.is_blind:
            logger.error("The newsroom's database answers again")
        self.is_blind = not all(sees)

    def _sees(self, look: Callable[[datetime], None], now: datetime) -> bool:
        """Take one look; tell whether the database answered."""
        try:
            look(now)
        except (DatabaseError, InterfaceError):
            if not self.is_blind:
                logger.exception("The newsroom's database does not answer; serving what is held")
            self.is_blind = True
            return False
        except Exception:
            # A look that failed must not keep a worker from starting, nor end its thread.
            logger.exception("A look at the newsroom failed; serving what is held")
        return True

    def _at_editions(self, now: datetime) -> None:
        self._publish_due(now)
        number = PublishedEdition.objects.order_by("-number").values_list("number", flat=True)
        live = number.first()
        if live is not None and live not in (self.number, self.refused):
            self._serve(live)

    def _publish_due(self, now: datetime) -> None:
        """Publish what is due; what stops it is told once, and again when something else does."""
        reasons: list[str] = []
        if due.is_due(now):
            due.publish_due(now, reasons.append)
        stopped = "".join(reasons)
        if stopped and stopped != self.stopped:
            logger.error(stopped)
        self.stopped = stopped

    def _at_banners(self, now: datetime) -> None:
        announce(banners.announced(now))

    def _serve(self, number: int) -> None:
        try:
            serve(publication.as_edition(PublishedEdition.objects.get(number=number)))
        except InvalidContentError as error:
            # What is held is at least whole; the system check says the same to whoever starts us.
            logger.error("Edition %s cannot be served: %s", number, error.problems[0])  # noqa: TRY400 - a sentence
            self.refused = number
        else:
            self.number = number


class _Thread(threading.Thread):
    """Looks every ``seconds`` until it is told to stop."""

    def __init__(self, watch: Watch, seconds: float) -> None:
        super().__init__(name="newsroom-watch", daemon=True)
        self.watch = watch
        self.seconds = seconds
        self.told_to_stop = threading.Event()

    def run(self) -> None:
        """Keep looking."""
        while not self.told_to_stop.wait(self.seconds):
            self.watch.look()
            connection.close()


# By process: a fork inherits the dict, but no thread.
_threads: dict[int, _Thread] = {}


def start(clock: Clock, seconds: float = SECONDS) -> threading.Thread:
    """Look now, and then every ``seconds`` in a daemon thread: one a process, also after a fork."""
    process = os.getpid()
    if process not in _threads:
        watch = Watch(clock)
        watch.look()
        connection.close()
        _threads.clear()
        _threads[process] = _Thread(watch, seconds)
        _threads[process].start()
    return _threads[process]


def stop() -> None:
    """End this process's thread, and wait until it has finished its look."""
    thread = _threads.pop(os.getpid(), None)
    if thread is not None:
        thread.told_to_stop.set()
        thread.join()
