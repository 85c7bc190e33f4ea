"""The record leaves the house as CSV for reading and as signed JSON for proving."""

import csv
import io
import json
from datetime import UTC

import pytest
from django.contrib.auth.models import User
from pytest_django import Settings

from guidance.newsroom import audit, exports
from guidance.newsroom.audit import Subject
from guidance.newsroom.models import AuditEntry
from tests.newsroom.colleagues import NOW, edit


@pytest.fixture
def told(hanako: User) -> list[AuditEntry]:
    edit(hanako, "x")
    audit.record("=cmd|'/c calc'!A0", "sign-in-failed", NOW, Subject("user", "@SUM(1)"))
    return list(AuditEntry.objects.order_by("number"))


def test_csv_has_a_line_for_each_row_and_times_in_utc(told: list[AuditEntry]) -> None:
    text = "".join(exports.as_csv(told))

    lines = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert text.startswith("\ufeff")
    assert [line["number"] for line in lines] == ["1", "2", "3"]
    assert [line["action"] for line in lines] == ["changed", "opened", "sign-in-failed"]
    assert lines[0]["at"] == NOW.astimezone(UTC).isoformat()
    assert [line["hash"] for line in lines] == [entry.hash for entry in told]


def test_no_cell_is_a_formula_to_a_spreadsheet(told: list[AuditEntry]) -> None:
    text = "".join(exports.as_csv(told))

    (line,) = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))[2:]
    assert (line["actor"], line["object_id"]) == ("'=cmd|'/c calc'!A0", "'@SUM(1)")


def test_signed_json_holds_the_rows_and_the_head(told: list[AuditEntry]) -> None:
    record = json.loads(exports.as_signed_json(told, NOW))["record"]

    assert record["head"] == {"number": 3, "hash": told[-1].hash}
    assert [row["number"] for row in record["entries"]] == [1, 2, 3]


def test_signed_json_is_genuine_until_somebody_changes_it(told: list[AuditEntry]) -> None:
    text = exports.as_signed_json(told, NOW)

    assert exports.is_genuine(text)
    assert not exports.is_genuine(text.replace("hanako", "hanaka"))
    assert not exports.is_genuine(text.replace('"number": 3', '"number": 2', 1))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"record": {}, "signature": 3}', "null"])
def test_what_is_no_export_is_not_genuine(text: str) -> None:
    assert not exports.is_genuine(text)


def test_another_key_signs_otherwise(told: list[AuditEntry], settings: Settings) -> None:
    text = exports.as_signed_json(told, NOW)

    settings.SECRET_KEY = "x" * 50

    assert not exports.is_genuine(text)
