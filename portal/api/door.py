"""The one way in and out of the JSON interface: methods, headers, conditional answers, refusals.

An answer depends on its address alone: no session, no cookie, no query. That is why any other site
may read it (CORS; the header that allows it stands in `portal.middleware`, for refusals too).
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from http import HTTPMethod, HTTPStatus

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotAllowed,
    JsonResponse,
    QueryDict,
)
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.views.decorators.csrf import csrf_exempt

from guidance.pages import DatedRequest

METHODS = (HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS)
KEPT = "public, max-age=300"
ASKED_AGAIN = "public, no-cache"
PREFLIGHT_HOLDS_SECONDS = 86_400
UNKEPT_SURROGATES = "replace"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered. `passing` marks an answer that the next day may change."""

    content: Mapping[str, object]
    passing: bool = False


AnswerTo = Callable[[QueryDict, date], Answer]
"""Answers the parameters of an address, as it stands on a day in Tokyo."""


class Refused(Exception):  # noqa: N818 - reads as a sentence where it is raised
    """The question cannot be answered; `errors` says why, by parameter, for a person to read."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        self.errors = errors
        super().__init__(", ".join(errors))


def opened(answer_to: AnswerTo) -> Callable[[DatedRequest], HttpResponseBase]:
    """Make the view of `answer_to`, which answers an address's parameters on a day."""

    # Nothing here changes anything, and a POST shall learn that it is the wrong method.
    @csrf_exempt
    def view(request: DatedRequest) -> HttpResponseBase:
        if request.method == HTTPMethod.OPTIONS:
            return _preflight()
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        try:
            answer = answer_to(request.GET, request.today)
        except Refused as refused:
            return _refusal(refused)
        return _conditional(request, answer)

    return view


def _conditional(request: HttpRequest, answer: Answer) -> HttpResponseBase:
    text = json.dumps(answer.content, ensure_ascii=False)
    body = text.encode("utf-8", UNKEPT_SURROGATES)
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    response = HttpResponse(body, content_type="application/json")
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = ASKED_AGAIN if answer.passing else KEPT
    # Codes and dates are for every reader, and where there are names both languages are there.
    response.headers["Content-Language"] = "ja, en"
    return get_conditional_response(request, etag=etag, response=response) or response


def _refusal(refused: Refused) -> HttpResponse:
    response = JsonResponse({"errors": dict(refused.errors)}, status=HTTPStatus.BAD_REQUEST)
    patch_vary_headers(response, ["Accept-Language"])
    return response


def _preflight() -> HttpResponse:
    allowed = ", ".join(METHODS)
    return HttpResponse(
        status=HTTPStatus.NO_CONTENT,
        headers={
            "Allow": allowed,
            "Access-Control-Allow-Methods": allowed,
            "Access-Control-Allow-Headers": "*",
            "Access-Control-Max-Age": str(PREFLIGHT_HOLDS_SECONDS),
        },
    )
