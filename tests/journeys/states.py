"""Every page and state a reader can meet, by name: where it is, and what was done before."""

from collections.abc import Iterator
from datetime import timedelta

import time_machine
from django.core import signing
from django.utils import timezone

from guidance.edition.schema import PAGES
from guidance.newsroom.previews import DRAFT, EDITION, Preview, signed
from portal import clock
from portal.carry import coding
from portal.carry.coding import LIFETIME, pack
from tests.journeys.state import State
from tests.journeys.typed_plans import (
    ALL_MISTYPED,
    ANSWERED,
    MISTYPED,
    kept_early,
    kept_plan,
    not_yet_applied,
    typed_plans,
)
from tests.journeys.walked import AWAITING, FINISHED, LONGEST, questions, results

# An edition that this portal never had: a link of its time is told what is different now.
OTHER_EDITION = 35
CHOSEN = "fuchu"
NOTHING_TO_ASK = {"stage": "received", "notice": "recorded", "renewed": "no"}
MISSED = {**AWAITING, "application": "missed"}


def states() -> Iterator[State]:
    """Yield them all; the language goes before the path."""
    yield State("home", "")
    yield State("guide", "guide/")
    for slug in PAGES:
        yield State(f"guide-{slug}", f"guide/{slug}/")
    yield State("facilities", "facilities/")
    yield State("about", "about/")
    yield State("accessibility", "accessibility/")
    yield State("not-found", "nowhere/")
    yield from questions()
    yield from results()
    yield State("sheet", "check/sheet/", FINISHED)
    yield State("sheet-longest", "check/sheet/", LONGEST)
    yield State("sheet-missed", "check/sheet/", MISSED)
    yield State("sheet-nothing-to-ask", "check/sheet/", NOTHING_TO_ASK)
    yield State("sheet-facility", "check/sheet/", FINISHED, facility=CHOSEN)
    yield State("restart", "check/restart/", FINISHED)
    yield from _erasing()
    yield State("moved", "check/holding/")
    yield from _carried()
    yield from _plans()
    yield from _news()
    yield from _previews()


def _erasing() -> Iterator[State]:
    yield State("erase", "check/erase/", FINISHED)
    yield State("erase-dates", "check/erase/", FINISHED, dates=kept_plan())
    yield State("erase-typed", "check/erase/", left=MISTYPED)
    yield State("erase-nothing", "check/erase/")
    yield State("erased", "check/erased/")


def _carried() -> Iterator[State]:
    link, dates = "carry/link/", kept_plan()
    yield State("carry-link", "check/result/", FINISHED, pressed=(link,))
    yield State("carry-link-no-dates", "check/result/", FINISHED, pressed=(link,), dates=dates)
    yield State("carry-link-dates", "plan/result/", FINISHED, pressed=(link,), dates=dates)
    yield State("carry-code", "check/result/", FINISHED, pressed=(link, "carry/code/"))
    yield State("enter-code", "carry/enter/")
    yield State("refused-code", "carry/enter/", refused=True)
    yield State("unknown-code", "carry/enter/", typed={"code": "ACEFGHJK"})
    yield State("too-many-codes", "carry/enter/", typed={"code": "ACEFGHJK"}, barred=True)
    yield State("carry-held", _address_with(pack(FINISHED, 0, {})))
    yield State("carry-held-dates", _address_with(pack(FINISHED, 0, dates)))
    yield State("carry-replaces", _address_with(pack(FINISHED, 0, {})), LONGEST)
    yield State("carry-differs", _address_with(pack(FINISHED, OTHER_EDITION, {})))
    yield State("carry-decides-otherwise", _address_with(_decided_as("2")))
    yield State("carry-asks-otherwise", _address_with(_decided_as("0")))
    yield State("carry-news", _address_with(pack(FINISHED, 0, {})), news=True)
    with time_machine.travel(timezone.now() - LIFETIME - timedelta(days=1)):
        old = pack(FINISHED, 0, {})
    yield State("carry-expired", _address_with(old))
    yield State("carry-unreadable", _address_with("torn"))


def _decided_as(outcome: str) -> str:
    """Return the word of somebody to whom another portal told another outcome, or none."""
    signer = signing.TimestampSigner(salt=coding._SALT, sep="!")
    edition, answers, _outcome, *_rest = signer.unsign(pack(FINISHED, 0, {})).split(".")
    return signer.sign(f"{edition}.{answers}.{outcome}.-")


def _address_with(word: str) -> str:
    return f"carry/with/{word}/"


def _plans() -> Iterator[State]:
    yield State("plan", "plan/")
    yield State("plan-expired", "plan/?note=expired")
    yield State("plan-applied", "plan/?note=applied")
    yield State("plan-again", "plan/", dates=kept_plan())
    yield State("refused-plan", "plan/", refused=True)
    yield State("refused-plan-date", "plan/", typed=MISTYPED)
    yield State("refused-plan-dates", "plan/", typed=ALL_MISTYPED)
    yield State("plan-asked-back", "plan/?note=asked-back", left=MISTYPED)
    yield State("plan-stale", "plan/", typed=MISTYPED, stale=True)
    yield State("refused-plan-tomorrow", "plan/", typed=not_yet_applied())
    for name, fields in typed_plans().items():
        yield State(f"plan-{name}", "plan/", ANSWERED.get(name, {}), typed=fields)
    yield State("plan-form-waiting", "plan/", {"stage": "waiting"})
    yield State("plan-with-result", "plan/result/", AWAITING, dates=kept_plan())
    yield State("plan-settle-first", "plan/result/", LONGEST, dates=kept_plan())
    yield State("plan-result-first", "plan/result/", MISSED, dates=kept_plan())
    yield State("plan-result-first-early", "plan/result/", MISSED, dates=kept_early())


def _news() -> Iterator[State]:
    """What staff have put up, on a page of each kind."""
    yield State("home-news", "", news=True)
    yield State("guide-news", f"guide/{PAGES[0]}/", news=True)
    yield State("guide-fee-news", "guide/record-again/", news=True)
    yield State("facilities-news", "facilities/", news=True)
    yield State("about-news", "about/", news=True)
    yield State("question-news", "check/stage/", news=True)
    yield State("erase-news", "check/erase/", FINISHED, news=True)
    yield State("plan-form-news", "plan/", news=True)
    yield State("result-news", "check/result/", FINISHED, news=True)
    yield State("sheet-news", "check/sheet/", FINISHED, facility=CHOSEN, news=True)
    for place in ("koto", "shinjuku"):
        yield State(f"sheet-news-{place}", "check/sheet/", FINISHED, facility=place, news=True)
    yield State("plan-news", "plan/result/", dates=kept_plan(), news=True)
    yield State("not-found-news", "nowhere/", news=True)


def _previews() -> Iterator[State]:
    """What somebody sees who was sent a preview, and who opens it too late."""
    word = signed(Preview(EDITION, 0, clock.today()))
    linked = signed(Preview(EDITION, 0, clock.today(), link=1))
    yield State("preview-home", "", preview=word)
    yield State("preview-question", "check/stage/", preview=word)
    link = ("carry/link/",)
    yield State("preview-read-only", "check/result/", FINISHED, pressed=link, preview=word)
    yield State("preview-draft", "guide/", preview=signed(Preview(DRAFT, 0, clock.today())))
    yield State("preview-left", "", pressed=("/preview/leave/",), preview=linked)
    yield State("preview-unfinished", "", unfinished=True)
    yield State("preview-over", "", preview="torn")
