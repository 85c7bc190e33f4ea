"""A process that publishes for ever, the hand that kills it, and the look afterwards."""

import os
import random
import signal
import time
import traceback
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import connection, connections

from guidance.newsroom import audit, due, editing, publication, workflow, working
from guidance.newsroom.models import PublishedEdition, State, Submission, Text
from tests.newsroom.colleagues import NOTES, NOW, TITLE, colleague

FULL_LOOK_EVERY = 100
ABOUT = b"about\n"
Confirmed = dict[int, str]


class Life:
    """One publishing process, and what it said before it died."""

    def __init__(self, turn: int) -> None:
        self.heard = b""
        self.reader, writer = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            os.close(self.reader)
            try:
                _publish_for_ever(writer, turn)
            except BaseException:  # noqa: BLE001 - a fork must not go on as its parent
                traceback.print_exc()
            os._exit(3)
        os.close(writer)

    def hear(self, word: bytes) -> None:
        """Wait until the process has said ``word``."""
        while word not in self.heard:
            part = os.read(self.reader, 1000)
            if not part:
                raise RuntimeError("the publishing process ended by itself")
            self.heard += part

    def end(self) -> Confirmed:
        """Kill the process; return the digests of the editions that it called published."""
        os.kill(self.process, signal.SIGKILL)
        _process, status = os.waitpid(self.process, 0)
        if not os.WIFSIGNALED(status):
            raise RuntimeError("the publishing process ended by itself")
        with os.fdopen(self.reader, "rb") as rest:
            self.heard += rest.read()
        lines = [line.split() for line in self.heard.decode().split("\n")[:-1]]
        return {int(line[1]): line[2] for line in lines if line[0] == "published"}


class Aim:
    """How long to wait before the kill: as many come before the publication as after it.

    No fixed time would do: a process publishes more slowly the younger it is, the more editions
    there are, and the busier the machine.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def moment(self, chance: random.Random) -> float:
        """Return when to kill, in seconds from the point that is aimed from."""
        return chance.uniform(0, 2 * self.seconds)

    def learn(self, *, was_late: bool) -> None:
        """Kill earlier after a publication that was confirmed, later after one that was not."""
        self.seconds *= 0.9 if was_late else 1 / 0.9


def kill_again_and_again(kills: int, seed: int = 0) -> tuple[int, int, list[str]]:
    """Return how many processes were killed, how many publications confirmed, and what is wrong."""
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
    colleague("hanako")
    colleague("taro")
    connections.close_all()
    confirmed: Confirmed = {}
    whole_way, last_step = Aim(1), Aim(1)
    for number in range(1, kills + 1):
        life = Life(chance.randrange(1000))
        aim = chance.choice((whole_way, last_step))
        if aim is last_step:
            life.hear(ABOUT)
        time.sleep(aim.moment(chance))
        published = life.end()
        aim.learn(was_late=bool(published))
        confirmed |= published
        faults = _look(confirmed, whole=number % FULL_LOOK_EVERY == 0 or number == kills)
        if faults:
            break
    return number, len(confirmed), faults


def _publish_for_ever(writer: int, turn: int) -> None:
    hanako, taro = User.objects.get(username="hanako"), User.objects.get(username="taro")
    while True:
        turn += 1
        edition = _step(hanako, taro, turn, writer)
        if edition is not None:
            os.write(writer, f"published {edition.number} {edition.content_digest}\n".encode())


def _step(hanako: User, taro: User, turn: int, writer: int) -> PublishedEdition | None:
    """Take the next step from wherever the process before was killed."""
    submission = workflow.open_submission()
    if submission is None or submission.state == State.DRAFT:
        if working.digest() == publication.live_digest():
            _edit(hanako)
        workflow.submit(hanako, NOW, seen=working.digest(), notes=NOTES)
        return None
    if submission.state == State.IN_REVIEW:
        workflow.approve(submission.pk, taro, NOW, seen=submission.fingerprint())
        return None
    if submission.state == State.APPROVED and turn % 3 == 0:
        workflow.schedule(submission.pk, taro, NOW, effective_at=NOW + timedelta(seconds=1))
        return None
    os.write(writer, ABOUT)
    if submission.state == State.SCHEDULED:
        return due.publish_due(NOW + timedelta(seconds=2))
    return workflow.publish(submission.pk, taro, NOW)


def _edit(hanako: User) -> None:
    text = Text.objects.get(key=TITLE)
    letter = "wxyz"[text.version % 4]
    text.ja, text.en = f"{text.ja.rstrip('wxyz')}{letter}", f"{text.en.rstrip(' wxyz')} {letter}"
    editing.save(text, version=text.version, actor=hanako, now=NOW)


def _look(confirmed: Confirmed, *, whole: bool) -> list[str]:
    kept = dict(PublishedEdition.objects.values_list("number", "content_digest"))
    found = [f"edition {n} is lost" for n, digest in confirmed.items() if kept.get(n) != digest]
    last = PublishedEdition.objects.order_by("-number")[0]
    live = Submission.objects.filter(state=State.LIVE)
    if last.checksum != last.computed_checksum():
        found.append(f"edition {last.number} is half")
    if [submission.pk for submission in live] != [last.submission_id]:
        found.append(f"edition {last.number} is not the one that is live")
    if whole:
        found += audit.faults()
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            found += [str(row[0]) for row in cursor.fetchall() if row[0] != "ok"]
    # What is open here would be open in the next process.
    connections.close_all()
    return found
