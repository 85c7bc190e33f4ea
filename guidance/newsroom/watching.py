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

    def look(self) -> None:
        """Publish what is due, serve what is live; never raises: what is held goes on being served.

        A database that is gone is told once, and once more when it is back.
        """
        try:
            self._look()
        except (DatabaseError, InterfaceError):
            if not self.is_blind:
                logger.exception("The newsroom's database does not answer; serving what is held")
            self.is_blind = True
        except Exception:
            # A look that failed must not keep a worker from starting, nor end its thread.
            logger.exception("A look at the newsroom failed; serving what is held")
        else:
            if self.is_blind:
                logger.error("The newsroom's database answers again")
            self.is_blind = False

    def _look(self) -> None:
        now = self.clock()
        if due.is_due(now):
            due.publish_due(now)
        number = PublishedEdition.objects.order_by("-number").values_list("number", flat=True)
        live = number.first()
        if live is not None and live not in (self.number, self.refused):
            self._serve(live)
        announce(banners.announced(now))

    def _serve(self, number: int) -> None:
        try:
            serve(publication.as_edition(PublishedEdition.objects.get(number=number)))
        except InvalidContentError as error:
            # What is held is at least whole; the system check says the same to whoever starts us.
            logger.error("Edition %s cannot be served: %s", number, error.problems[0])  # noqa: TRY400
            self.refused = number
        else:
            self.number = number


_threads: dict[int, threading.Thread] = {}


def start(clock: Clock, seconds: float = SECONDS) -> threading.Thread:
    """Look now, and then every ``seconds`` in a daemon thread: one a process, also after a fork."""
    process = os.getpid()
    if process not in _threads:
        watch = Watch(clock)
        watch.look()
        connection.close()
        thread = threading.Thread(
            target=_keep_looking, args=(watch, seconds), name="newsroom-watch", daemon=True
        )
        _threads.clear()
        _threads[process] = thread
        thread.start()
    return _threads[process]


def _keep_looking(watch: Watch, seconds: float) -> None:
    pause = threading.Event()
    while not pause.wait(seconds):
        watch.look()
        connection.close()
