"""Whole pages in their states: guidance, carrying over, the counter's sheet, errors."""

from collections.abc import Iterator

from django.http import HttpRequest

from guidance.edition import Wording, current
from guidance.edition.banners import Banner
from guidance.pages import DatedRequest
from guidance.pages.asked import asked_for
from guidance.pages.printed import context_of
from guidance.qr import qr_svg
from guidance.rules import walk
from portal import clock, errors
from portal.carry.coding import pack, unpack
from portal.carry.holding_page import holding_page
from portal.styleguide.specimens import Specimen, specimen
from portal.wizard.counter_sheet import counter_sheet

FINISHED = {"stage": "received", "notice": "blank", "holding": "both"}
ADDRESS = "https://example.jp/carry/with/word/"
# An edition that there never was: a link of its time is told what is different now.
OTHER_EDITION = 35


def of_guidance(request: DatedRequest, code: str) -> Iterator[Specimen]:
    """Show the pages for everybody, and what staff may put up on them."""
    asked = asked_for(request, "apply")
    yield specimen(request, "guide/page.html", "", context_of(asked))
    yield specimen(request, "guide/index.html", "", context_of(asked_for(request, "guide")))
    yield specimen(request, "facilities.html", "", context_of(asked_for(request, "facilities")))
    for notice in asked.wording.notices:
        yield specimen(request, "_notices.html", notice.severity, {"notices": [notice]})
    banner = Banner("emergency", "題名", "Title", "本文", "Body", request.now, request.now)
    shown = [(kind, banner.title(code), banner.body(code)) for kind in ("emergency", "warning")]
    yield specimen(request, "_emergencies.html", "", {"banners": shown, "emergencies": ()})
    for part in ("_header.html", "_footer.html"):
        yield specimen(request, part, "", {"place": "guide"})


def of_carrying(request: HttpRequest, code: str) -> Iterator[Specimen]:
    """Show what travels to another device, and how it arrives."""
    link = {"address": ADDRESS, "qr": qr_svg(ADDRESS, "QR")}
    yield specimen(request, "carry/link.html", "", link)
    yield specimen(request, "carry/link.html", "dates kept", {**link, "has_dates": True})
    from_plan = {**link, "with_dates": True, "back_to": "plan"}
    yield specimen(request, "carry/link.html", "with dates", from_plan)
    yield specimen(request, "carry/code.html", "", {"code": "ACEF GHJK", "back_to": "result"})
    yield specimen(request, "carry/enter.html", "", {})
    yield specimen(request, "carry/enter.html", "refused", {"error": "…", "typed": "ACEF"})
    for number in (current().number, OTHER_EDITION):
        held = holding_page(unpack(pack(FINISHED, number, {})), current(), code)
        for replaces in (False, True):
            state = f"of edition {number}{', replaces' if replaces else ''}"
            yield specimen(request, "carry/held.html", state, {**held, "replaces": replaces})
    yield specimen(request, "carry/unreadable.html", "expired", {"expired": True})
    yield specimen(request, "carry/unreadable.html", "torn", {"expired": False})


def of_the_counter(request: HttpRequest, code: str) -> Iterator[Specimen]:
    """Show the sheet for the counter, before and after a facility was chosen."""
    facilities = current().wording(code).facilities
    for chosen in ("", facilities[0].id):
        sheet = counter_sheet(current(), code, walk(FINISHED), chosen, clock.today())
        sheet["qr"] = qr_svg(ADDRESS, "QR")
        yield specimen(request, "counter/sheet.html", chosen, sheet)


def of_errors(request: HttpRequest, wording: Wording) -> Iterator[Specimen]:
    """Show an error page; they differ in their words only."""
    explained = {"explanation": errors.EXPLANATIONS[errors.NOT_FOUND], "status": errors.NOT_FOUND}
    yield specimen(request, "errors/error.html", "404", {**explained, "contact": wording.contact})
