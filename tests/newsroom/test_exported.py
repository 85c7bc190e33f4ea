"""Exports are held against the record by a command: changed, forged, or of a record cut short."""

import csv
import io
import json
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection

from guidance.newsroom import audit, exports, keeping
from guidance.newsroom.audit import Subject
from guidance.newsroom.models import AuditEntry
from tests.newsroom.colleagues import NOW, edit

FORMS = ("csv", "json")


@pytest.fixture
def taken(tmp_path: Path, hanako: User) -> dict[str, Path]:
    edit(hanako, "x")
    audit.record("=cmd|'/c calc'!A0", "sign-in-failed", NOW, Subject("user", "'@SUM(1)"))
    edit(hanako, "y")
    entries = AuditEntry.objects.order_by("number")
    written = {
        "csv": "".join(exports.as_csv(entries)),
        "json": exports.as_signed_json(entries, NOW),
    }
    for form, text in written.items():
        (tmp_path / f"record.{form}").write_text(text, encoding="utf-8", newline="")
    return {form: tmp_path / f"record.{form}" for form in FORMS}


def verify(path: Path) -> str:
    told = io.StringIO()
    call_command("verify_audit", str(path), stdout=told)
    return told.getvalue()


@pytest.mark.parametrize("form", FORMS)
def test_an_export_that_nobody_touched_is_whole(taken: dict[str, Path], form: str) -> None:
    audit.record("hanako", "exported", NOW)
    assert verify(taken[form]).startswith(f"Whole: {AuditEntry.objects.count()} rows")


def test_an_export_of_old_with_english_headings_and_times_of_utc_is_still_read(
    taken: dict[str, Path],
) -> None:
    cells = io.StringIO(newline="")
    rows = json.loads(taken["json"].read_text(encoding="utf-8"))["record"]["entries"]
    writer = csv.DictWriter(cells, exports.COLUMNS)
    writer.writeheader()
    writer.writerows({n: exports.cell(v) for n, v in row.items()} for row in rows)
    taken["csv"].write_text(cells.getvalue(), encoding="utf-8", newline="")

    assert verify(taken["csv"]).startswith("Whole: ")


@pytest.mark.parametrize("form", FORMS)
def test_an_export_that_somebody_changed_is_found_out(taken: dict[str, Path], form: str) -> None:
    text = taken[form].read_text(encoding="utf-8")
    taken[form].write_text(text.replace("hanako", "tarou", 1), encoding="utf-8", newline="")
    with pytest.raises(CommandError, match=r"was altered|signature"):
        verify(taken[form])


def test_a_line_that_somebody_took_out_is_found_out(taken: dict[str, Path]) -> None:
    lines = taken["csv"].read_text(encoding="utf-8").splitlines(keepends=True)
    taken["csv"].write_text("".join(lines[:2] + lines[3:]), encoding="utf-8", newline="")
    with pytest.raises(CommandError, match="does not follow"):
        verify(taken["csv"])


@pytest.mark.parametrize("form", FORMS)
def test_a_record_whose_last_row_was_cut_off_is_found_out(
    taken: dict[str, Path], form: str
) -> None:
    with connection.cursor() as cursor:
        for statement in keeping.undoing(connection.vendor):
            cursor.execute(statement)
        cursor.execute(
            "DELETE FROM newsroom_auditentry WHERE number = "
            "(SELECT MAX(number) FROM newsroom_auditentry)"
        )
        for statement in keeping.statements(connection.vendor):
            cursor.execute(statement)
    assert list(audit.faults()) == [], "the chain alone does not see it"
    with pytest.raises(CommandError, match="has another, or none"):
        verify(taken[form])


@pytest.mark.parametrize("text", ["", "{}", "a,b\n1,2\n", '{"record": {}, "signature": "x"}'])
def test_what_is_no_export_is_refused(text: str, tmp_path: Path, db: None) -> None:
    path = tmp_path / "other.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match=r"no export|signature"):
        verify(path)


def test_a_word_for_people_that_somebody_changed_is_found_out(taken: dict[str, Path]) -> None:
    text = taken["csv"].read_text(encoding="utf-8")
    label = audit.ACTIONS["changed"]
    assert label in text
    taken["csv"].write_text(text.replace(label, "承認", 1), encoding="utf-8", newline="")
    with pytest.raises(CommandError, match="its words are not those of its code changed"):
        verify(taken["csv"])


def test_the_rows_and_the_head_of_a_file_are_those_that_it_holds(taken: dict[str, Path]) -> None:
    lines = taken["csv"].read_text(encoding="utf-8").splitlines(keepends=True)
    taken["csv"].write_text("".join(lines[:3]), encoding="utf-8", newline="")
    told = verify(taken["csv"])
    second = AuditEntry.objects.get(number=2).hash
    assert f"record.csv: 2 rows as here, head {second} (CSV: lines cut off at the end" in told


def test_signed_json_proves_its_end(taken: dict[str, Path]) -> None:
    number, head = audit.head()
    told = verify(taken["json"])
    assert told.endswith(f"record.json: {number} rows as here, head {head}\n")
