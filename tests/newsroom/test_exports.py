"""The record leaves the house as CSV for reading and as signed JSON for proving."""

import csv
import io
import json

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


def _lines(told: list[AuditEntry]) -> list[dict[str, str]]:
    text = "".join(exports.as_csv(told))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_csv_has_a_line_for_each_row_in_japanese_and_times_of_tokyo(
    told: list[AuditEntry],
) -> None:
    lines = _lines(told)

    assert list(lines[0])[:5] == ["番号", "日時 (日本時間)", "だれが", "何をした", "操作のコード"]
    assert [line["番号"] for line in lines] == ["1", "2", "3"]
    assert [line["何をした"] for line in lines] == ["変更", "変更を開始", "ログイン失敗"]
    assert lines[0]["日時 (日本時間)"] == "2026-12-01 09:00:00+09:00"
    assert [line["行の指紋"] for line in lines] == [entry.hash for entry in told]


def test_no_cell_is_a_formula_to_a_spreadsheet(told: list[AuditEntry]) -> None:
    line = _lines(told)[2]

    assert (line["だれが"], line["対象"]) == ("'=cmd|'/c calc'!A0", "'@SUM(1)")


@pytest.mark.django_db
@pytest.mark.parametrize("sign", "=+-@\uff1d\uff0b\uff0d\uff20\t\n\r")
def test_no_beginning_of_a_formula_leaves_unguarded(sign: str) -> None:
    name = f"{sign}1+1"
    row = audit.record(name, "saw", NOW)

    (cell,) = [line["だれが"] for line in _lines([row])]

    assert cell == f"'{name}"


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


def test_a_former_key_still_proves_what_it_signed(
    told: list[AuditEntry], settings: Settings
) -> None:
    text = exports.as_signed_json(told, NOW)

    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "x" * 50

    assert exports.is_genuine(text)
    assert not exports.is_genuine(text.replace("hanako", "hanaka"))
