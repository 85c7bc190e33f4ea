"""Carrying answers over: a link, its QR code, and a code to say on the telephone."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from guidance.edition import current
from guidance.qr import qr_svg
from guidance.rules import Walk, walk
from portal import clock, language
from portal.carry import spoken, tries
from portal.carry.coding import UnreadableError, pack, unpack
from portal.carry.holding_page import dates_of, holding_page
from portal.origin import address_of
from portal.planner import kept_dates, kept_typed
from portal.wizard import answers
from portal.wizard.privacy import private
from portal.wizard.views import turned

# The address of a link holds the answers. A form sent from its page must still say where it comes
# from, or it would be refused: so the origin is told, and never the address.
ORIGIN_ONLY = "strict-origin"
# What a form and, after it, an address note of who came from the planner.
FROM_PLAN = "plan"
# Why a code is asked for again, by the word that its form keeps: the status, and what is said.
ASKED_AGAIN = {
    "": (HTTPStatus.OK, ""),
    "blank": (HTTPStatus.UNPROCESSABLE_ENTITY, _("8文字のコードを入力してください。")),
    "unknown": (
        HTTPStatus.UNPROCESSABLE_ENTITY,
        _("このコードは見つかりません。8文字を確かめてください。使えるのは24時間です。"),
    ),
    "too-many": (
        HTTPStatus.TOO_MANY_REQUESTS,
        _("短い間に間違いが続いたため、受け付けを止めています。1時間ほど待ってください。"),
    ),
}


@require_http_methods(["GET", "HEAD", "POST"])
@private
def make_link(request: HttpRequest) -> HttpResponse:
    """Show the link to the answers given so far, and its QR code; nothing of it is kept here.

    The dates are in it only when a form asked for them: not on a page that was merely opened. The
    form that did not is led to the page's address: Back to the answer of a form ends in an error.
    """
    here = walk(answers.read(request))
    if not here.answers:
        return turned(request)
    dates = kept_dates.read(request)
    if request.method == "POST" and not request.POST.get("with_dates"):
        return _at_an_address("carry-link", request)
    with_dates = bool(dates and request.POST.get("with_dates"))
    codes = kept_dates.as_codes(dates) if dates and with_dates else {}
    word = pack(here.answers, current().number, codes)
    address = request.build_absolute_uri(reverse("carry-open", args=[word]))
    picture = qr_svg(address, gettext("このリンクのQRコード"))
    said = {"has_dates": dates is not None, "with_dates": with_dates}
    shown = {"address": address, "qr": picture, "back_to": _back_to(request, here), **said}
    return render(request, "carry/link.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@private
def make_code(request: HttpRequest) -> HttpResponse:
    """Make a code to say on the telephone, and show it as long as it stands for the answers.

    Where none stands, lead to where one is made.
    """
    here, code = walk(answers.read(request)), answers.code(request)
    if request.method != "POST" and not spoken.stands(code, here.answers, clock.now()):
        return HttpResponseRedirect(reverse("carry-link"))
    if not here.answers:
        return turned(request)
    if request.method == "POST":
        made = spoken.make(here.answers, current().number, clock.now(), code)
        answers.put_code(request, made)
        return _at_an_address("carry-code", request)
    shown = {"code": spoken.spelled(code), "back_to": _back_to(request, here)}
    return render(request, "carry/code.html", shown)


@require_safe
@private
def open_link(request: HttpRequest, word: str) -> HttpResponse:
    """Show what a link holds; nothing changes before the button is pressed."""
    return _held(request, word)


@require_http_methods(["GET", "HEAD", "POST"])
@private
def open_code(request: HttpRequest) -> HttpResponse:
    """Ask for the code that was said on the telephone, and show what it holds."""
    typed = request.POST.get("code", "")[: spoken.LONGEST_TYPED]
    if request.method != "POST" or language.TURN in request.POST:
        return _asked(request, typed, _still_refused(request, typed))
    if not typed.strip():
        return _asked(request, typed, "blank")
    try:
        word = spoken.read(typed, address_of(request), clock.now())
    except tries.TooManyError:
        return _asked(request, typed, "too-many")
    return _asked(request, typed, "unknown") if word is None else _held(request, word)


@require_POST
@private
def go_on(request: HttpRequest) -> HttpResponse:
    """Take the answers over into this browser, and go on where they stop."""
    word = request.POST.get("word", "")
    try:
        carried = unpack(word)
        dates = dates_of(carried)
    except UnreadableError as error:
        return _unreadable(request, error)
    answers.take_over(request, walk(carried.answers).answers)
    response = HttpResponseRedirect(reverse("check"), status=303)
    if dates:
        kept_dates.keep(response, dates)
        kept_typed.erase(response)
    return response


def _still_refused(request: HttpRequest, typed: str) -> str:
    """Return why the code was refused that is typed still: the other language says so as well.

    It is not tried once more for that, which would count as another wrong code.
    """
    why = request.POST.get("refused", "")
    return why if why in ASKED_AGAIN and request.POST.get("refused_code") == typed else ""


def _asked(request: HttpRequest, typed: str, why: str) -> HttpResponse:
    """Ask for the code; the button of the other language takes along what is typed.

    Not in a preview, which lets nothing be sent here.
    """
    form = "" if hasattr(request, "preview") else "enter"
    status, error = ASKED_AGAIN[why]
    context = {"error": error, "why": why, "typed": typed, "typed_form": form}
    response = render(request, "carry/enter.html", context, status=status)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        response.headers["Retry-After"] = str(tries.seconds_left(clock.now()))
    return response


def _at_an_address(name: str, request: HttpRequest) -> HttpResponse:
    """Lead to where the answer to a form can be got again, and from there to where it stood."""
    note = f"?note={FROM_PLAN}" if request.POST.get("from") == FROM_PLAN else ""
    return HttpResponseRedirect(f"{reverse(name)}{note}", status=HTTPStatus.SEE_OTHER)


def _back_to(request: HttpRequest, here: Walk) -> str:
    """Name the page that this was asked for on: ``plan``, ``result`` or, "", a question."""
    is_from_plan = FROM_PLAN in (request.GET.get("note"), request.POST.get("from"))
    if is_from_plan and kept_dates.read(request):
        return FROM_PLAN
    return "" if here.open else "result"


def _held(request: HttpRequest, word: str) -> HttpResponse:
    try:
        context = holding_page(unpack(word), current(), language.of(request))
    except UnreadableError as error:
        return _unreadable(request, error)
    context |= {"word": word, "replaces": bool(answers.read(request))}
    return _from_here(render(request, "carry/held.html", context))


def _unreadable(request: HttpRequest, error: UnreadableError) -> HttpResponse:
    context = {"expired": error.expired}
    return _from_here(render(request, "carry/unreadable.html", context, status=404))


def _from_here(response: HttpResponse) -> HttpResponse:
    response.headers["Referrer-Policy"] = ORIGIN_ONLY
    return response
