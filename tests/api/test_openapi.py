"""The description of the interface: true to the vocabulary, to its examples, to every answer."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qsl

import pytest
import schemathesis
from jsonschema_rs import Draft202012Validator, ValidationError

from guidance.rules.dates import is_supported
from portal.api.schemas import ANSWERS
from tests.api.conftest import Ask
from tests.rules import oracle

OPERATIONS = ("decision", "plan", "facilities")


def validator(told: dict[str, Any], answer: str) -> Draft202012Validator:
    """Return what holds an answer against its schema in the description."""
    schema = {"$ref": f"#/components/schemas/{answer}", "components": told["components"]}
    return Draft202012Validator(schema, validate_formats=True)


def _all_dicts(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        yield part
    for inner in (
        part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    ):
        yield from _all_dicts(inner)


def test_the_description_is_valid_openapi_3_1(ask: Ask) -> None:
    told = ask("openapi.json")
    assert told["openapi"] == "3.1.0"
    schemathesis.openapi.from_dict(told).validate()


def test_every_address_is_described(ask: Ask) -> None:
    told = ask("openapi.json")
    assert list(told["paths"]) == [f"/api/v1/{name}" for name in (*OPERATIONS, "openapi.json")]
    for path in told["paths"].values():
        assert list(path) == ["get"]
        assert set(path["get"]["responses"]) == {"200", "304", "400", "405", "414"}


def test_every_reference_leads_somewhere_and_every_part_is_referred_to(ask: Ask) -> None:
    told = ask("openapi.json")
    found = {part["$ref"] for part in _all_dicts(told) if "$ref" in part}
    for pointer in found:
        place = told
        for step in pointer.removeprefix("#/").split("/"):
            place = place[step]
        assert place
    for kind, parts in told["components"].items():
        assert {f"#/components/{kind}/{name}" for name in parts} <= found


def test_the_words_described_are_those_of_the_procedure(ask: Ask) -> None:
    told = ask("openapi.json")
    parameters = told["paths"]["/api/v1/decision"]["get"]["parameters"]
    assert {parameter["name"] for parameter in parameters} == set(oracle.VALUES)
    schemas = told["components"]["schemas"]
    for key, values in oracle.VALUES.items():
        assert schemas[ANSWERS[key].__name__]["enum"] == values
    rows = oracle.TABLE["row"]
    assert set(schemas["Outcome"]["enum"]) == {row["outcome"] for row in rows}
    assert set(schemas["Fee"]["enum"]) == {row["fee"] for row in rows if "fee" in row}
    assert schemas["Rule"]["enum"] == list(oracle.TABLE["clauses"])


def test_every_word_and_every_parameter_is_explained(ask: Ask) -> None:
    told = ask("openapi.json")
    for schema in told["components"]["schemas"].values():
        if "enum" in schema:
            assert schema["description"].endswith(".")
    for path in told["paths"].values():
        assert path["get"]["summary"]
        for parameter in path["get"].get("parameters", ()):
            assert parameter["description"].endswith(".")


def test_the_examples_are_what_the_interface_answers(ask: Ask) -> None:
    told = ask("openapi.json")
    seen = 0
    for name in OPERATIONS:
        answered = told["paths"][f"/api/v1/{name}"]["get"]["responses"]["200"]
        for example in answered["content"]["application/json"]["examples"].values():
            query = example["summary"].removeprefix("?")
            assert example["value"] == ask(name, parse_qsl(query))
            seen += 1
    assert seen == 4


def test_every_decision_fits_its_description(ask: Ask) -> None:
    described = validator(ask("openapi.json"), "DecisionAnswer")
    for answers, _question in oracle.STATES:
        described.validate(ask("decision", answers))
    with pytest.raises(ValidationError):
        described.validate({**ask("decision"), "next": "nonsense"})


@pytest.mark.parametrize(
    "query",
    [
        {"card_expiry": "2026-10-05"},
        {"card_expiry": "2026-10-05", "license_expiry": "2026-11-05", "today": "2026-07-01"},
        {"card_expiry": "2026-10-05", "reason": "no-space"},
    ],
)
def test_every_plan_fits_its_description(ask: Ask, query: dict[str, str]) -> None:
    validator(ask("openapi.json"), "PlanAnswer").validate(ask("plan", query))


def test_facilities_and_refusals_fit_their_description(ask: Ask) -> None:
    told = ask("openapi.json")
    validator(told, "FacilitiesAnswer").validate(ask("facilities"))
    validator(told, "Errors").validate(ask("plan", {"birthday": "nonsense"}, 400))


def test_the_pattern_of_a_day_takes_exactly_the_days_that_can_be_reckoned_with(ask: Ask) -> None:
    pattern = re.compile(ask("openapi.json")["components"]["schemas"]["GivenDay"]["pattern"])
    day = date(1948, 1, 1)
    while day.year < 2101:
        assert bool(pattern.search(day.isoformat())) == is_supported(day)
        day += timedelta(days=1)
    for none in ("2026-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-01"):
        assert not pattern.search(none)
    for none in ("2026-1-1", "20261005", "x2026-10-05", "2026-10-05x", "2100-02-29", ""):
        assert not pattern.search(none)


def test_the_pattern_of_a_birthday_takes_exactly_the_days_of_a_leap_year(ask: Ask) -> None:
    pattern = re.compile(ask("openapi.json")["components"]["schemas"]["GivenBirthday"]["pattern"])
    written = {f"{month:02}-{day:02}" for month in range(14) for day in range(33)}
    days = {(date(2024, 1, 1) + timedelta(days=n)).isoformat()[5:] for n in range(366)}
    assert {text for text in written if pattern.search(text)} == days
