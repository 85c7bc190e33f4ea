"""The sheet for the counter."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from guidance.edition import current
from guidance.pages import DatedRequest
from guidance.qr import qr_svg
from guidance.rules import walk
from portal import language
from portal.carry.coding import pack
from portal.wizard import answers
from portal.wizard.counter_sheet import counter_sheet
from portal.wizard.privacy import private
from portal.wizard.views import SeeOther, turned


@require_http_methods(["GET", "HEAD", "POST"])
@private
def sheet(request: DatedRequest) -> HttpResponse:
    """Show the sheet for the counter, or keep which facility the resident means to go to."""
    here = walk(answers.read(request))
    if here.open is not None:
        return turned(request)
    edition, code = current(), language.of(request)
    if request.method == "POST":
        known = {place.id for place in edition.wording(code).facilities}
        chosen = request.POST.get("facility", "")
        answers.put_facility(request, chosen if chosen in known else "")
        return SeeOther(reverse("check-sheet"))
    word = pack(here.answers, edition.number, {})
    address = request.build_absolute_uri(reverse("carry-open", args=[word]))
    context = counter_sheet(edition, code, here, answers.facility(request), request.today)
    context["qr"] = qr_svg(address, _("結果のページを開くQRコード"))
    return render(request, "counter/sheet.html", context)
