"""What takes another pair of eyes: said on the page, before anybody presses a button in vain."""

from dataclasses import dataclass
from typing import Protocol, cast

from django.http import HttpRequest
from django.utils.html import format_html

from guidance.newsroom import emergency, hands
from guidance.newsroom.banners import REVIEW
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.hands import Hand
from guidance.newsroom.models import BreakGlass, EmergencyBanner, Submission
from guidance.newsroom.names import Names

SUBMITTED = "この変更は、あなたが提出しました。承認できるのは、あなたとは別の承認者です。"
RAISED = "このお知らせは、あなたが出しました。「確認した」を押せるのは、あなたとは別の承認者です。"
APPROVERS = "「確認した」を押せるのは、出した人とは別の承認者です。"
_DID = {
    "people-added": "のアカウントを作りました",
    "people-changed": "のアカウントの役割やパスワードなどを変えました",
    "second-factor-reset": "の2段階目をやり直しにしました",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One person's act on another's account, as all staff are told."""

    hand: Hand
    what: str
    may_confirm: bool


class _Asked(Protocol):
    """A request on which the record was asked who had a hand in whose account."""

    hands: list[Hand]


def why_not_approve(submission: Submission, request: HttpRequest) -> str:
    """Say why a person cannot approve a change set; empty where they can."""
    author, actor = submission.author, actor_of(request)
    if author is None:
        return ""
    if author == actor:
        return SUBMITTED
    return hands.why_not(author, actor, _standing(request), who="提出した人", act="承認")


def why_not_review(banner: EmergencyBanner, request: HttpRequest) -> str:
    """Say why a person cannot review an emergency banner; empty where they can."""
    actor = actor_of(request)
    if banner.raised_by == actor:
        return RAISED
    if not actor.has_perm(REVIEW):
        return APPROVERS
    return hands.why_not(banner.raised_by, actor, _standing(request), who="掲示した人", act="確認")


def broken_glass(request: HttpRequest) -> list[tuple[BreakGlass, str]]:
    """Return what was published alone, each with the reason why one cannot take note of it."""
    actor = actor_of(request)
    return [
        (glass, "" if glass.by == actor else _why_not_note(glass, request))
        for glass in emergency.unacknowledged()
    ]


def _why_not_note(glass: BreakGlass, request: HttpRequest) -> str:
    actor, standing = actor_of(request), _standing(request)
    return hands.why_not(glass.by, actor, standing, who="緊急公開をした人", act="確認")


def _standing(request: HttpRequest) -> list[Hand]:
    return hands.still_standing(_unconfirmed(request), now_of(request))


def _unconfirmed(request: HttpRequest) -> list[Hand]:
    """Ask the record once a page, however many banners wait there; an act asks it anew."""
    if not hasattr(request, "hands"):
        cast("_Asked", request).hands = hands.unconfirmed()
    return cast("_Asked", request).hands


def told_of_accounts(request: HttpRequest) -> list[Told]:
    """Return what all staff are told of accounts: one small query where there is nothing."""
    standing, actor = _standing(request), actor_of(request)
    if not standing:
        return []
    names, may = Names(), actor.has_perm(hands.PERMISSION)
    own = hands.joined(_unconfirmed(request), actor.username) if may else set()
    return [
        Told(
            hand,
            format_html(
                "<bdi>{}</bdi>が、<bdi>{}</bdi>{}",
                names.of(hand.actor, "さん"),
                names.of(hand.person, "さん"),
                _DID[hand.action],
            ),
            may and hand.actor not in own,
        )
        for hand in standing
    ]
