"""Answers as a short, signed word that another phone can read. It holds codes and nothing personal.

One letter a question, in an order that never changes: "0" is unanswered, "1" the first value of its
vocabulary. New questions and new values are added at the end, so that old links go on being read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from hashlib import sha256

from django.core import signing

from guidance.rules import Decision, decide, walk
from guidance.rules import vocabulary as v
from portal.carry.short_dates import dates_in_full, dates_in_short
from portal.carry.short_numbers import DIGITS, in_base36

LIFETIME = timedelta(days=90)
LONGEST = 200
_SALT = "portal.carry"
VALUES: dict[str, type[StrEnum]] = {
    "stage": v.Stage,
    "reason": v.Reason,
    "holding": v.Holding,
    "license": v.License,
    "characters": v.Characters,
    "submitted": v.Submitted,
    "sameyear": v.SameYear,
    "application": v.Application,
    "renewed": v.Renewed,
    "notice": v.Notice,
    "window": v.Window,
    "expiry": v.Expiry,
}


class UnreadableError(ValueError):
    """The word cannot be read: damaged, forged, from elsewhere, or too old (``expired``)."""

    def __init__(self, *, expired: bool) -> None:
        super().__init__("expired" if expired else "unreadable")
        self.expired = expired


@dataclass(frozen=True, slots=True)
class Carried:
    """What a word holds: answers, the edition it was made under, and what was decided then.

    ``outcome`` is empty where the walk was not finished; ``decided`` is a fingerprint of the
    decision's codes. ``dates`` are the planner's, by name, only where the resident wanted them.
    """

    answers: Mapping[str, str]
    edition: int
    outcome: str
    decided: str
    dates: Mapping[str, str]


def pack(answers: Mapping[str, str], edition: int, dates: Mapping[str, str]) -> str:
    """Return the word for the answers on the route, signed and dated today."""
    here = walk(answers)
    letters = "".join(_letter(kind, here.answers.get(key)) for key, kind in VALUES.items())
    decision = decide(here.facts) if here.open is None else None
    outcome = _letter(v.Outcome, decision.outcome if decision else None)
    parts = [in_base36(edition), letters, outcome, fingerprint(decision)]
    if dates:
        parts.append(dates_in_short(dates))
    return signing.TimestampSigner(salt=_SALT, sep="!").sign(".".join(parts))


def unpack(word: str) -> Carried:
    """Return what ``word`` holds.

    Raises UnreadableError for anything that this portal did not make in the last 90 days.
    """
    if len(word) > LONGEST:
        raise UnreadableError(expired=False)
    signer = signing.TimestampSigner(salt=_SALT, sep="!")
    try:
        payload = signer.unsign(word, max_age=LIFETIME)
    except signing.SignatureExpired as error:
        raise UnreadableError(expired=True) from error
    except signing.BadSignature as error:
        raise UnreadableError(expired=False) from error
    try:
        return _opened(payload)
    except (ValueError, IndexError, KeyError, OverflowError) as error:
        # Signed by us, and yet in another shape: by a portal of another age.
        raise UnreadableError(expired=False) from error


def _opened(payload: str) -> Carried:
    edition, letters, outcome, decided, *dates = payload.split(".")
    return Carried(
        answers={
            key: value
            for (key, kind), letter in zip(VALUES.items(), letters, strict=False)
            if (value := _value(kind, letter))
        },
        edition=int(edition, 36),
        outcome=_value(v.Outcome, outcome),
        decided=decided,
        dates=dates_in_full(dates[0]) if dates else {},
    )


def fingerprint(decision: Decision | None) -> str:
    """Return six letters that change whenever any code of the decision does."""
    if decision is None:
        return "-"
    codes = (
        decision.outcome,
        *decision.because,
        "/",
        *decision.to_check,
        "/",
        *decision.steps,
        "/",
        decision.driving or "",
        decision.fee or "",
    )
    return sha256(" ".join(map(str, codes)).encode()).hexdigest()[:6]


def _letter(kind: type[StrEnum], value: str | None) -> str:
    values = [str(member) for member in kind]
    return DIGITS[values.index(value) + 1] if value in values else DIGITS[0]


def _value(kind: type[StrEnum], letter: str) -> str:
    place = DIGITS.find(letter)
    values = [str(member) for member in kind]
    return values[place - 1] if 0 < place <= len(values) else ""
