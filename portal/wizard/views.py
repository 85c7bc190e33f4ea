"""The walk on the web: one question a page, then the result.

Nothing here knows an order: the page to show is wherever a replay of the answers stops.
"""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from guidance.edition import current
from guidance.pages import DatedRequest
from guidance.rules import QUESTION_BY_KEY, Question, decide, walk, walk_before
from portal import language
from portal.wizard import answers
from portal.wizard.addresses import next_path, question_path
from portal.wizard.forms import CHOOSE, AnswerForm
from portal.wizard.privacy import private
from portal.wizard.question_page import Turn, question_page, wording_for
from portal.wizard.result_page import result_page

# Why the reader is not where they wanted to be, by the word in the address after a redirect.
NOTES = {
    "moved": _("先にお答えいただく質問があります。こちらからお進みください。"),
    "expired": _(
        "前回から時間がたったため、答えを消しました。お手数ですが、もう一度お答えください。"
    ),
    "gone": _(
        "答えはもう残っていません。別の画面で消したか、時間がたったためです。"
        "もう一度お答えください。"
    ),
}
# What was picked on the page in the other language is shown again, and is not sent yet.
CHOSEN = "chosen"
# An answer was sent without a choice, and nothing is chosen yet.
UNANSWERED = "unanswered"


class SeeOther(HttpResponseRedirect):
    """After a form: get the next page (303)."""

    status_code = 303


@require_safe
@private
def start(request: HttpRequest) -> HttpResponse:
    """Go on where the answers stop."""
    return HttpResponseRedirect(next_path(walk(answers.read(request))))


@require_http_methods(["GET", "HEAD", "POST"])
@private
def question(request: HttpRequest, key: str) -> HttpResponse:
    """Show a question, or take its answer."""
    asked = QUESTION_BY_KEY.get(key)
    if asked is None:
        raise Http404
    if request.method == "POST":
        return _take(request, asked)
    if asked not in walk(answers.read(request)).route:
        return turned(request)
    note = request.GET.get("note", "")
    chosen = answers.chosen(request, key) if note == CHOSEN else None
    error = str(CHOOSE) if note == UNANSWERED and is_open(asked, request) else ""
    return show_question(request, asked, Turn(chosen, error, str(NOTES.get(note, ""))))


@require_safe
@private
def result(request: DatedRequest) -> HttpResponse:
    """Show what the answers lead to; unfinished, go to the open question."""
    here = walk(answers.read(request))
    if here.open is not None:
        return turned(request)
    context = result_page(
        current(), language.of(request), here, request.today, answers.done(request)
    )
    return render(request, "wizard/result.html", context)


@require_POST
@private
def tick(request: HttpRequest) -> HttpResponse:
    """Tick a step of the result as done, or take the tick away."""
    here = walk(answers.read(request))
    if here.open is not None:
        return turned(request, otherwise="moved" if answers.read(request) else "gone")
    step = request.POST.get("step", "")
    if step in decide(here.facts).steps:
        answers.put_done(request, answers.done(request) ^ {step})
        # Without scripts the page is loaded anew: there, and not at its top.
        return SeeOther(f"{reverse('check-result')}#{step}")
    return SeeOther(reverse("check-result"))


def show_question(
    request: HttpRequest, asked: Question, turn: Turn, status: int = 200
) -> HttpResponse:
    """Answer with the page of a question that is on the route."""
    given = answers.read(request)
    wording = wording_for(current(), language.of(request), walk(given))
    context = question_page(asked, given, wording, turn)
    return render(request, "wizard/question.html", context, status=status)


def is_open(asked: Question, request: HttpRequest) -> bool:
    """Tell whether the answers given so far stop at this question."""
    return walk(answers.read(request)).open is asked


def turned(request: HttpRequest, otherwise: str = "moved") -> HttpResponse:
    """Send a reader who is out of step to the right one, and say why.

    ``otherwise`` is the note where the answers have not simply ended with their time.
    """
    note = "expired" if answers.are_gone(request) else otherwise
    here = walk(answers.read(request))
    reply = SeeOther if request.method == "POST" else HttpResponseRedirect
    return reply(f"{next_path(here)}?note={note}")


def _take(request: HttpRequest, asked: Question) -> HttpResponse:
    given = answers.read(request)
    on_route = asked in walk(given).route
    form = AnswerForm(asked, walk_before(given, asked.key).facts, request.POST)
    if language.TURN in request.POST:
        return _turn_over(request, asked, form)
    if not form.is_valid():
        if not on_route:
            return turned(request)
        again = f"{question_path(asked)}?note={UNANSWERED}" if is_open(asked, request) else ""
        return show_question(request, asked, Turn(error=form.error, again_at=again), status=422)
    gone = answers.are_gone(request)
    # An answer to a question that is not asked just now is kept: it may be asked again later.
    answers.put(request, asked.key, form.answer)
    here = walk(answers.read(request))
    if on_route:
        return SeeOther(next_path(here))
    return SeeOther(f"{next_path(here)}?note={'expired' if gone else 'moved'}")


def _turn_over(request: HttpRequest, asked: Question, form: AnswerForm) -> HttpResponse:
    """Lead to the question in the button's language, with what is picked and not sent yet."""
    if not form.is_valid():
        note = request.GET.get("note", "")
        return SeeOther(f"{question_path(asked)}{f'?note={note}' if note in NOTES else ''}")
    answers.put_chosen(request, asked.key, form.answer)
    return SeeOther(f"{question_path(asked)}?note={CHOSEN}")
