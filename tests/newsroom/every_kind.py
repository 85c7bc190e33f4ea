"""The newsroom with a row of everything: what its pages look like after some weeks."""

from datetime import timedelta

from django.utils import timezone

from guidance.newsroom import banners, emergency
from guidance.newsroom.models import (
    Amount,
    Closure,
    EmergencyBanner,
    Facility,
    Notice,
    OpeningHours,
    State,
)
from tests.newsroom.colleagues import NOTES, NOW, colleague, edit, in_state, submitted

WORDS = {
    "title_ja": "本日休業",
    "title_en": "Closed today",
    "body_ja": "停電のため休みです。",
    "body_en": "Closed because of a power failure.",
}


def make_every_kind() -> None:
    """Leave an edition that is live and one row at least of everything that the admin shows."""
    in_state(State.LIVE, colleague("hanako"), colleague("taro"))
    Amount.objects.create(
        figure="record-again-fee",
        starts_on="2097-04-01",
        yen=9,
        ground="条例",
        ground_en="Ordinance",
    )
    now = timezone.now()
    banner = EmergencyBanner(starts_at=now, ends_at=now + timedelta(days=1), **WORDS)
    banners.raise_banner(banner, colleague("hanako"), now)
    Notice.objects.create(
        key="works", starts_on="2098-01-01", severity="info", pages=["home"], **WORDS
    )


def make_busy() -> None:
    """Leave beside that what staff must act on: a change in review, and a lone publication."""
    make_every_kind()
    place = Facility.objects.latest("pk")
    OpeningHours.objects.create(facility=place, weekday=1, opens="08:30", closes="16:00")
    Closure.objects.create(
        facility=place, starts_on="2098-12-29", ends_on="2099-01-03", reason_ja="休", reason_en="x"
    )
    edit(colleague("taro"), "z")
    emergency.break_glass(colleague("taro"), NOW, reason="休日で一人だった。", notes=NOTES)
    submitted(colleague("hanako"), "y")
