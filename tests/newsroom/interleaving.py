"""Two people at the desk who act on what they last saw, in an order that chance decides."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import due, editing, publication, rollback, workflow, working
from guidance.newsroom.models import PublishedEdition, State, Submission, Text
from guidance.newsroom.refusals import (
    ChangedSinceSeenError,
    RefusedError,
    SamePersonError,
    StaleSaveError,
)
from tests.newsroom.colleagues import NOTES, NOW, TITLE

KEYS = (TITLE, "outcomes/apply.headline", "fees/waived.line")
WORDS = ("甲", "乙", "丙")


@dataclass
class Person:
    """Somebody with an open screen: what stood there when it was last read."""

    user: User
    texts: dict[str, Text] = field(default_factory=dict)
    digest: str = ""
    live: int = 0
    submission: int = 0
    submitted: str = ""
    fingerprint: str = ""
    state: str = ""

    def look(self) -> None:
        self.texts = {text.key: text for text in Text.objects.filter(key__in=KEYS)}
        self.digest = working.digest()
        edition = publication.live()
        self.live = edition.number if edition else 0
        under_way = workflow.open_submission()
        self.submission = under_way.pk if under_way else 0
        self.submitted = under_way.content_digest if under_way else ""
        self.fingerprint = under_way.fingerprint() if under_way else ""
        self.state = under_way.state if under_way else ""


Act = Callable[[Person], object]


class Desk:
    """The two of them, the clock, and a second book of what every text must say."""

    def __init__(self, seed: int, *people: User) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
        self.people = [Person(user) for user in people]
        self.now: datetime = NOW
        self.book = {text.key: (text.version, text.ja) for text in self._texts()}
        self.done: dict[str, int] = {}
        self.refused: dict[str, int] = {}
        self.warned = 0

    def interleave(self, steps: int = 6) -> None:
        """Let both read their screens, and then let each act on that in turn, or out of turn."""
        for person in self.people:
            if self.chance.random() < 0.8:
                person.look()
        for _step in range(steps):
            self._act(self.chance.choice(self.people))
            self._hold()

    def _act(self, person: Person) -> None:
        if self.chance.random() < 0.3:
            person.look()
        act = self.chance.choice(
            self._buttons(person) if self.chance.random() < 0.8 else self._all()
        )
        name = act.__name__
        try:
            act(person)
        except (RefusedError, Submission.DoesNotExist, PublishedEdition.DoesNotExist) as refusal:
            kind = f"{name}: {type(refusal).__name__}"
            self.refused[kind] = self.refused.get(kind, 0) + 1
        else:
            self.done[name] = self.done.get(name, 0) + 1

    def _buttons(self, person: Person) -> list[Act]:
        """What the screen that the person sees offers; likelier acts stand there more than once."""
        by_state: dict[str, list[Act]] = {
            "": [self._save, self._save, self._roll_back],
            State.DRAFT: [self._save, self._submit, self._submit],
            State.IN_REVIEW: [self._approve, self._approve, self._send_back, self._save],
            State.APPROVED: [self._publish, self._schedule],
            State.SCHEDULED: [self._wait, self._wait, self._publish],
        }
        return by_state[person.state]

    def _all(self) -> list[Act]:
        return [
            self._save,
            self._submit,
            self._approve,
            self._publish,
            self._schedule,
            self._withdraw,
            self._send_back,
            self._roll_back,
            self._discard,
            self._wait,
        ]

    def _save(self, person: Person) -> None:
        text = person.texts[self.chance.choice(KEYS)] if person.texts else None
        if text is None:
            person.look()
            return
        seen, word = text.version, self.chance.choice(WORDS)
        mine = Text.objects.get(pk=text.pk)
        mine.ja, mine.en = f"{text.ja.rstrip(''.join(WORDS))}{word}", f"{text.en.split('~')[0]}"
        mine.en += f"~{WORDS.index(word) * '!'}"
        now_at, says = self.book[text.key]
        if seen != now_at:
            with pytest.raises(StaleSaveError):
                editing.save(mine, version=seen, actor=person.user, now=self.now)
            self.warned += 1
            return
        changed = editing.save(mine, version=seen, actor=person.user, now=self.now)
        assert changed == (mine.ja != says)
        if changed:
            self.book[text.key] = (seen + 1, mine.ja)
            person.texts[text.key] = Text.objects.get(pk=text.pk)

    def _submit(self, person: Person) -> None:
        submission = workflow.submit(person.user, self.now, seen=person.digest, notes=NOTES)
        assert submission.content_digest == person.digest

    def _approve(self, person: Person) -> None:
        try:
            workflow.approve(person.submission, person.user, self.now, seen=person.fingerprint)
        except SamePersonError:
            assert Submission.objects.get(pk=person.submission).author == person.user
            raise
        approved = Submission.objects.get(pk=person.submission)
        assert approved.content_digest == person.submitted == working.digest()

    def _publish(self, person: Person) -> None:
        workflow.publish(person.submission, person.user, self.now)

    def _schedule(self, person: Person) -> None:
        later = self.now + timedelta(minutes=self.chance.randint(1, 30))
        workflow.schedule(person.submission, person.user, self.now, effective_at=later)

    def _withdraw(self, person: Person) -> None:
        workflow.withdraw(person.submission, person.user, self.now, seen=person.fingerprint)

    def _send_back(self, person: Person) -> None:
        seen = person.fingerprint
        workflow.send_back(person.submission, person.user, self.now, reason="誤字", seen=seen)

    def _roll_back(self, person: Person) -> None:
        number = self.chance.randint(0, person.live)
        rollback.roll_back(number, person.user, self.now, seen_live=person.live)

    def _discard(self, person: Person) -> None:
        was = working.digest()
        try:
            editing.discard(person.user, self.now, seen=person.digest)
        except ChangedSinceSeenError:
            assert person.digest != was
            raise
        assert person.digest == was, "somebody's words were thrown away unseen"
        self.book = {text.key: (text.version, text.ja) for text in self._texts()}

    def _wait(self, person: Person) -> None:
        self.now += timedelta(minutes=self.chance.randint(1, 20))
        due.publish_due(self.now)
        assert due.publish_due(self.now) is None, "published twice"

    def _hold(self) -> None:
        """Check what must hold after every act."""
        states = list(Submission.objects.values_list("state", flat=True))
        assert sum(state == State.LIVE for state in states) <= 1
        assert (
            sum(state in ("draft", "in-review", "approved", "scheduled") for state in states) <= 1
        )
        live = publication.live()
        if live is not None and live.restores_id is None:
            assert live.submission is not None
            assert live.submission.state == State.LIVE
            assert live.content == live.submission.content
        for text in self._texts():
            assert self.book[text.key] == (text.version, text.ja)

    def _texts(self) -> list[Text]:
        return list(Text.objects.filter(key__in=KEYS))
