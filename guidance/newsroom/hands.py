"""Who lately had a hand in whose account: two accounts may be one pair of eyes.

Whoever makes an account, gives it rights, sets its password or begins its second factor anew could
sign in as it. For a week, unless a third person has asked its owner, neither agrees to what the
other did, nor does anybody whose account the same person had a hand in (docs/adr/0047).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.utils.formats import date_format
from django.utils.timezone import localtime

from guidance.newsroom import audit
from guidance.newsroom.audit import Subject
from guidance.newsroom.devices import MACHINE
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import AuditEntry
from guidance.newsroom.refusals import NotPermittedError, RefusedError, SamePersonError

LASTS = timedelta(days=7)
PERMISSION = "newsroom.acknowledge_break_glass"
CONFIRMED = "account-confirmed"
_ACTS = ("people-added", "people-changed", "second-factor-reset")
# Of an account, what lets nobody in.
_HARMLESS = frozenset({"last_name", "first_name"})
ONE_PAIR = (
    "この7日の間のアカウントの作成や変更で、{who}とあなたは、同じ人が使える状態かもしれません。"
    "{until}を過ぎるか、"
    "別の人が画面の上の「本人に確かめた」を押すまで、あなたは{act}できません。ほかの人に頼んでください。"
)
OVER = "この知らせは、もう終わっています。画面を読み直してください。"
NOT_ANOTHER = (
    "アカウントを作った人や変えた人は、自分では確かめられません。"
    "アカウントを作ってもらった人や、変えてもらった人も、確かめられません。"
    "ほかの人に確かめてもらっていなければ、どれだけ前のことでも同じです。"
    "確かめられる人がいないときは、知らせにある日時を過ぎるまで待ってください。"
)


@dataclass(frozen=True, slots=True)
class Hand:
    """One person's newest act on another's account; ``number`` and ``action`` of the record."""

    number: int
    at: datetime
    actor: str
    person: str
    action: str

    @property
    def until(self) -> datetime:
        """The moment from which the two count as two again."""
        return self.at + LASTS


def unconfirmed() -> list[Hand]:
    """Return the acts of all time that no third person has asked about, oldest first: one query."""
    found: dict[tuple[str, str], Hand] = {}
    columns = ("number", "at", "actor", "object_id", "action", "details")
    kept = AuditEntry.objects.filter(action__in=(*_ACTS, CONFIRMED)).order_by("number")
    for *said, details in kept.values_list(*columns):
        hand, noted = Hand(*said), json.loads(details)
        if hand.action == CONFIRMED:
            asked = found.get((noted["actor"], hand.person))
            if asked is not None and asked.number <= noted["row"]:
                del found[asked.actor, asked.person]
        elif hand.actor not in (hand.person, MACHINE) and _lets_in(hand.action, noted):
            found[hand.actor, hand.person] = hand
    return sorted(found.values(), key=lambda hand: hand.at)


def standing(now: datetime) -> list[Hand]:
    """Return the acts of the last week that no third person has asked about, oldest first."""
    return still_standing(unconfirmed(), now)


def still_standing(hands: Iterable[Hand], now: datetime) -> list[Hand]:
    """Return those of ``hands`` that are not a week old yet."""
    return [hand for hand in hands if hand.until > now]


def joined(hands: Iterable[Hand], name: str) -> set[str]:
    """Return all user names that may stand for the same person as ``name``, itself included."""
    pairs = [{hand.actor, hand.person} for hand in hands]
    found, before = {name}, 0
    while len(found) > before:
        before = len(found)
        found = found.union(*(pair for pair in pairs if pair & found))
    return found


def why_not(first: User, second: User, hands: list[Hand], *, who: str, act: str) -> str:
    """Say why ``second`` cannot agree to what ``first`` did; empty where nothing speaks against it.

    ``hands`` are those standing; ``who`` names the first, ``act`` what the second would do, both
    for the sentence.
    """
    until = _until(first.username, second.username, hands)
    if until is None:
        return ""
    return ONE_PAIR.format(who=who, act=act, until=date_format(localtime(until), "Y-m-d H:i"))


def refuse_one_pair(first: User, second: User, now: datetime, *, who: str, act: str) -> None:
    """Raise SamePersonError where ``why_not`` has something to say."""
    refused = why_not(first, second, standing(now), who=who, act=act)
    if refused:
        raise SamePersonError(refused)


def never_confirmed(first: User, second: User) -> dict[str, int]:
    """Return, for the record of an approval, the newest row of the way that joins two accounts.

    However long ago, and through others too, as ``joined`` has it; empty where there is no way, or
    a third person has asked.
    """
    way = _way(first.username, second.username, unconfirmed())
    return {"account": way[-1].number} if way else {}


def confirm(number: int, actor: User, now: datetime) -> None:
    """Say, as a third person, that one has asked the owner of an account; ``number`` of its Hand.

    No third person is whoever is joined with its actor, however long ago: who waits a week has one
    account more that approves, and would else have one that vouches for all others.
    Raises NotPermittedError, SamePersonError, RefusedError where the notice is over.
    """
    if not actor.has_perm(PERMISSION):
        raise NotPermittedError(PERMISSION)
    with one_at_a_time():
        hands = unconfirmed()
        waiting = still_standing(hands, now)
        hand = next((hand for hand in waiting if hand.number == number), None)
        if hand is None:
            raise RefusedError(OVER)
        if actor.username in joined(hands, hand.actor):
            raise SamePersonError(NOT_ANOTHER)
        noted = {"row": number, "actor": hand.actor}
        audit.record(actor.username, CONFIRMED, now, Subject("user", hand.person), noted)


def _until(first: str, second: str, hands: list[Hand]) -> datetime | None:
    """Return the moment at which the last way from one to the other ends; None where none is."""
    way = _way(first, second, hands)
    return way[0].until if way else None


def _way(first: str, second: str, hands: list[Hand]) -> list[Hand]:
    """Return the acts that join the two and stand the longest, oldest first; empty if none do.

    ``hands``: oldest first. What can be left out is, the oldest first: what is left is one way.
    """
    if second not in joined(hands, first):
        return []
    way = list(hands)
    for hand in hands:
        others = [one for one in way if one is not hand]
        if second in joined(others, first):
            way = others
    return way


def _lets_in(action: str, noted: Mapping[str, Any]) -> bool:
    """Tell whether an act on an account could let the one who did it in."""
    if action != "people-changed":
        return True
    return bool(set(noted.get("fields", ())) - _HARMLESS) and noted.get("is_active") is not False
