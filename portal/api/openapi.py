"""`GET /api/v1/openapi.json`: the interface describes itself, in OpenAPI 3.1.

The lists of codes come from the vocabulary and the examples are real answers, so that the
description cannot drift away from what it describes.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import QueryDict

from guidance.rules import QUESTIONS
from portal import clock
from portal.api.decision import decision
from portal.api.door import Answer, AnswerTo
from portal.api.facilities import facilities
from portal.api.plan import plan
from portal.api.schemas import ANSWERS, Schema, ref, schemas

DECISION_EXAMPLE = "stage=received&notice=not-recorded&holding=card-only"
OPEN_EXAMPLE = "stage=preparing&reason=expiring"
PLAN_EXAMPLE = "card_expiry=2026-10-05&license_expiry=2026-11-05&today=2026-07-01"
ABOUT = """\
What happens to the driver's license on a My Number Card when the card is renewed, for residents of
Tokyo: the same rules as on the pages of this portal, as codes. Nothing asked for is stored; there
is no session, no cookie and no key. An answer of `decision` is not a word of the Metropolitan
Police Department: `sources` names the clauses it rests on, `confirmed` says whose word they are.

マイナンバーカードを更新すると、カードの免許情報がどうなるかを、このサイトのページと同じ規則で答えます。
送られた内容は保存しません。"""


def openapi(_query: QueryDict, _today: date) -> Answer:
    """Describe the interface; the examples are answers of the current edition."""
    return Answer(
        {
            "openapi": "3.1.0",
            "info": {"title": "Portal API", "version": "1", "description": ABOUT},
            "servers": [{"url": "/"}],
            "paths": {
                "/api/v1/decision": {"get": _decision()},
                "/api/v1/plan": {"get": _plan()},
                "/api/v1/facilities": {"get": _facilities()},
                "/api/v1/openapi.json": {"get": _self()},
            },
            "components": {"schemas": schemas(), "responses": _refusals()},
        }
    )


def _decision() -> Schema:
    return {
        "operationId": "decision",
        "summary": "Replay answers; decide, or name the question that is open",
        "description": "In any order. An answer that is missing, unknown, given twice in different "
        "ways or off the route counts as not given: that is never an error.",
        "parameters": [
            {
                "name": question.key,
                "in": "query",
                "description": str(ANSWERS[question.key].__doc__),
                "schema": {
                    "anyOf": [
                        ref(ANSWERS[question.key].__name__),
                        ref("AnyText"),
                    ]
                },
            }
            for question in QUESTIONS
        ],
        "responses": _responses(
            "DecisionAnswer",
            {
                "decided": _example(decision, DECISION_EXAMPLE),
                "open": _example(decision, OPEN_EXAMPLE),
            },
        ),
    }


def _plan() -> Schema:
    day = ref("GivenDay")
    return {
        "operationId": "plan",
        "summary": "Reckon which comes first, the card or the license",
        "description": "Dates are best written as 2026-10-05; the ways in which Japanese papers "
        "write them (令和8年10月5日, R8.10.5) are read too. All wrong parameters are told at once.",
        "parameters": [
            _parameter("card_expiry", day, "The card's last day.", "2026-10-05", required=True),
            _parameter("today", day, "The day to reckon from; without it, today in Tokyo."),
            _parameter(
                "birthday",
                ref("GivenBirthday"),
                "Month and day, never a year; without it, those of `card_expiry`.",
                "10-05",
            ),
            _parameter("license_expiry", day, "The license's last day as printed.", "2026-11-05"),
            _parameter("certificate_expiry", day, "The electronic certificate's last day."),
            _parameter("applied_on", day, "The day on which the new card was applied for."),
            _parameter(
                "reason",
                ref("AnyText"),
                "`no-space`: the card has no space left. No source gives such a renewal an opening "
                "day, so none is reckoned. Any other word changes nothing.",
                "no-space",
            ),
        ],
        "responses": _responses("PlanAnswer", {"plan": _example(plan, PLAN_EXAMPLE)}),
    }


def _facilities() -> Schema:
    return {
        "operationId": "facilities",
        "summary": "List the facilities that record a license again",
        "responses": _responses("FacilitiesAnswer", {"all": _example(facilities, "")}),
    }


def _self() -> Schema:
    return {
        "operationId": "openapi",
        "summary": "Describe this interface",
        "responses": _responses({"type": "object"}, {}),
    }


def _parameter(
    name: str, schema: Schema, description: str, example: str = "", *, required: bool = False
) -> Schema:
    parameter: Schema = {"name": name, "in": "query", "required": required}
    parameter |= {"description": description, "schema": schema}
    return parameter | ({"example": example} if example else {})


def _example(answer_to: AnswerTo, query: str) -> Schema:
    return {
        "summary": f"?{query}" if query else "",
        "value": answer_to(QueryDict(query), clock.today()).content,
    }


def _responses(schema: str | Schema, examples: Mapping[str, Schema]) -> Schema:
    content: dict[str, Any] = {"schema": ref(schema) if isinstance(schema, str) else schema}
    if examples:
        content["examples"] = dict(examples)
    answered = {
        "description": "The answer",
        "headers": _headers(),
        "content": {"application/json": content},
    }
    refused = {status: {"$ref": f"#/components/responses/{status}"} for status in REFUSALS}
    return {"200": answered, **refused}


def _headers() -> Schema:
    return {
        "ETag": {"description": "Send it back as If-None-Match.", "schema": {"type": "string"}},
        "Cache-Control": {"schema": {"type": "string"}},
        "Access-Control-Allow-Origin": {"schema": {"type": "string", "const": "*"}},
    }


REFUSALS = {
    "304": "Nothing has changed since the answer with this ETag",
    "400": "A parameter is missing or impossible, or the address cannot be read",
    "405": "Only GET, HEAD and OPTIONS are answered",
    "414": "The address is longer than 2,000 characters",
}


def _refusals() -> Schema:
    explained = {"application/json": {"schema": ref("Errors")}}
    return {
        status: {"description": meaning} | ({} if status == "304" else {"content": explained})
        for status, meaning in REFUSALS.items()
    }
