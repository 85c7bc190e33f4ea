"""For when a publication may be booked."""

from datetime import datetime, timedelta

from guidance.newsroom.refusals import IncompleteError

NEAR = timedelta(days=366)
"""What is to happen further ahead than this is a slip of the keyboard."""
_MONTH = timedelta(days=365.2425 / 12)
_IN_YEARS = 24


def refuse_moment(effective_at: datetime, now: datetime) -> None:
    """Raise IncompleteError for a moment (aware) of publication that is past or far off."""
    if effective_at <= now:
        raise IncompleteError("公開日時は、今より後にしてください。", "effective_at")
    if effective_at - now > NEAR:
        raise IncompleteError(
            "公開日時は、今から1年以内にしてください。"
            f"入力された日時は、{_span(effective_at - now)}です。",
            "effective_at",
        )


def _span(ahead: timedelta) -> str:
    """Say how far off a moment is: in months, and from two years on in years."""
    months = round(ahead / _MONTH)
    return f"約{months}か月後" if months < _IN_YEARS else f"約{round(months / 12)}年後"
