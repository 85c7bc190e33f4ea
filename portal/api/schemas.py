"""The JSON interface's parts in OpenAPI's words; every list of codes comes from the vocabulary."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from guidance.edition.factual import FACILITY_KINDS
from guidance.rules import QUESTIONS
from guidance.rules import vocabulary as v
from guidance.rules.citations import MPD_NOTICE
from portal.api.days import BIRTHDAY_PATTERN, DAY_PATTERN

Schema = dict[str, Any]

ANSWERS: Mapping[str, type[StrEnum]] = {
    "stage": v.Stage,
    "reason": v.Reason,
    "holding": v.Holding,
    "license": v.License,
    "characters": v.Characters,
    "submitted": v.Submitted,
    "sameyear": v.SameYear,
    "application": v.Application,
    "renewed": v.Renewed,
    "notice": v.Notice,
    "window": v.Window,
    "expiry": v.Expiry,
}
VOCABULARY: Mapping[str, type[StrEnum]] = {
    **{words.__name__: words for words in ANSWERS.values()},
    "Outcome": v.Outcome,
    "Rule": v.RuleCode,
    "Step": v.Step,
    "Driving": v.Driving,
    "Fee": v.Fee,
    "Advice": v.Advice,
}
KEYS = [question.key for question in QUESTIONS]
NULL: Schema = {"type": "null"}
STRING: Schema = {"type": "string"}
ADDRESS: Schema = {"type": "string", "format": "uri"}
DAY: Schema = {"type": "string", "format": "date"}
TIME: Schema = {"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"}
WEEKDAY: Schema = {"type": "integer", "minimum": 1, "maximum": 7, "description": "1 is Monday."}


def ref(name: str) -> Schema:
    """Point to a schema of this document."""
    return {"$ref": f"#/components/schemas/{name}"}


def closed(properties: Mapping[str, Schema], **more: Any) -> Schema:
    """Describe an object that always has these properties and no others."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
        **more,
    }


def or_null(schema: Schema) -> Schema:
    """Describe what may be null: unknown, or nothing to say."""
    return {"anyOf": [schema, NULL]}


def listed(schema: Schema) -> Schema:
    """Describe an ordered list in which nothing stands twice."""
    return {"type": "array", "items": schema, "uniqueItems": True}


def _words(words: Iterable[StrEnum], description: str) -> Schema:
    return {"type": "string", "enum": [str(word) for word in words], "description": description}


def _answers() -> Schema:
    return {
        "type": "object",
        "description": "The answers on the route, in the order in which the questions are asked.",
        "properties": {key: ref(ANSWERS[key].__name__) for key in KEYS},
        "additionalProperties": False,
    }


def _decision() -> Schema:
    return closed(
        {
            "outcome": ref("Outcome"),
            "because": listed(ref("Rule")),
            "to_check": listed(ref("Rule")),
            "steps": listed(ref("Step")),
            "driving": or_null(ref("Driving")),
            "fee": or_null(ref("Fee")),
        },
        description="What will happen to the record, why, what could not be settled, what to do.",
    )


def _decision_answer() -> Schema:
    return closed(
        {
            "answers": ref("Answers"),
            "ignored": listed(STRING)
            | {"description": "Parameters off the route or not understood, sorted."},
            "next": {"type": ["string", "null"], "enum": [*KEYS, None]},
            "decision": or_null(ref("Decision")),
            "sources": {"type": "array", "items": ref("Source")},
            "edition": ref("Edition"),
        },
        description="`decision` is null while `next` names an open question, and the other way.",
    )


def _source() -> Schema:
    return closed(
        {
            "rule": ref("Rule"),
            "source": {"type": "string", "enum": [MPD_NOTICE.code]},
            "clause": {"type": "string", "description": "The heading in the source, in Japanese."},
            "confirmed": {
                "type": "boolean",
                "description": "False: the Metropolitan Police Department is still to confirm it.",
            },
        },
        description="A clause that a rule rests on.",
    )


def _plan_answer() -> Schema:
    span = closed({"earliest": DAY, "latest": DAY})
    return closed(
        {
            "card_window": closed({"opens": or_null(DAY), "closes": DAY}),
            "applied": DAY,
            "delivery": span,
            "license_window": or_null(closed({"opens": DAY, "last_day": DAY})),
            "latest_safe_application": or_null(DAY),
            "advice": ref("Advice"),
        },
        description="All days in Tokyo, both ends of a span included.",
    )


def _facility() -> Schema:
    unknown = {"description": "Null: unknown. Call before you go."}
    return closed(
        {
            "id": STRING,
            "kind": {"type": "string", "enum": list(FACILITY_KINDS)},
            "name_ja": STRING,
            "name_kana": STRING,
            "name_en": STRING,
            "municipality_ja": STRING,
            "municipality_en": STRING,
            **{
                name: or_null(STRING) | unknown
                for name in ("address_ja", "phone", "url", "hours", "hours_en")
            },
            **{name: or_null({"type": "number"}) for name in ("latitude", "longitude")},
            "opening": {
                "type": "array",
                "items": {"oneOf": [ref("OpenHours"), ref("ClosedDay")]},
                "description": "By day of the week. A day without a row is unknown, not closed.",
            },
            "closures": {
                "type": "array",
                "items": ref("Closure"),
                "description": "Those that stand today or are to come.",
            },
            "sources": listed(ADDRESS) | {"minItems": 1},
        },
        description="A police facility in Tokyo that records a license on the new card again.",
    )


def schemas() -> dict[str, Schema]:
    """Return every schema of the document by name."""
    return {
        **{name: _words(words, str(words.__doc__)) for name, words in VOCABULARY.items()},
        "Answers": _answers(),
        "Decision": _decision(),
        "DecisionAnswer": _decision_answer(),
        "Source": _source(),
        "PlanAnswer": _plan_answer(),
        "Facility": _facility(),
        "OpenHours": closed(
            {"weekday": WEEKDAY, "closed": {"const": False}, "opens": TIME, "closes": TIME}
        ),
        "ClosedDay": closed({"weekday": WEEKDAY, "closed": {"const": True}}),
        "Closure": closed({"from": DAY, "to": DAY, "reason_ja": STRING, "reason_en": STRING}),
        "FacilitiesAnswer": closed(
            {"facilities": listed(ref("Facility")), "edition": ref("Edition")}
        ),
        "AnyText": {
            "type": "string",
            "pattern": "^[^\\u0000]*$",
            "description": "What is not understood counts as not given.",
        },
        "GivenDay": {"type": "string", "pattern": DAY_PATTERN},
        "GivenBirthday": {"type": "string", "pattern": BIRTHDAY_PATTERN},
        "Edition": {"type": "string", "description": "The number of the edition that answered."},
        "Errors": closed(
            {"errors": {"type": "object", "additionalProperties": STRING, "minProperties": 1}},
            description="What is wrong, by parameter, in the language of Accept-Language (ja, en).",
        ),
    }
