"""The first page of the staff: what is live, what waits for whom, overdue, unconfirmed."""

from typing import Any

from django.http import HttpRequest

from guidance.newsroom import banners, due, publication, workflow
from guidance.newsroom.desk.moment import now_of
from guidance.newsroom.models import Facility, Link

REREAD_AFTER_DAYS = 180
# Whose turn it is, by the state of the change set.
WAITS_FOR = {
    "draft": "編集者の提出を待っています。",
    "in-review": "提出した人とは別の承認者の確認を待っています。",
    "approved": "公開または予約を待っています。",
    "scheduled": "予約した日時を待っています。その時刻に、ひとりでに公開されます。",
}


def context(request: HttpRequest) -> dict[str, Any]:
    """Return what the first page shows."""
    now = now_of(request)
    submission = workflow.open_submission()
    return {
        "live": publication.live(),
        "submission": submission,
        "waits_for": WAITS_FOR.get(submission.state, "") if submission else "",
        "overdue": due.overdue(now),
        "banners_to_review": list(banners.needing_review()),
        "unconfirmed": _unconfirmed(),
        "links_to_reread": _links_to_reread(request),
    }


def _unconfirmed() -> list[tuple[Facility, str]]:
    """List the facts about facilities that nobody has confirmed yet."""
    return [
        (place, "、".join(place.unknown()))
        for place in Facility.objects.prefetch_related("opening").order_by("position")
        if place.unknown()
    ]


def _links_to_reread(request: HttpRequest) -> list[Link]:
    today = now_of(request).date()
    return [
        link
        for link in Link.objects.order_by("confirmed_on")
        if (today - link.confirmed_on).days > REREAD_AFTER_DAYS
    ]
