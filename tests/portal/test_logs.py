"""The log tells what was asked for and what came of it, and nothing about who asked."""

import logging
import sys

import pytest

from guidance.rules.vocabulary import Stage
from portal.logs import DiscreetFormatter, discreet


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("GET /ja/check/?stage=waiting&x=1 200", "GET /ja/check/ 200"),
        ("GET /ja/carry/with/0.1 23!x/ 404", "GET /ja/carry/with/ 404"),
        ("GET /preview/WyJkcmFmdCIs:1x:y/ 302", "GET /preview/ 302"),
        ("GET /preview/WyJkcm 404", "GET /preview/ 404"),
        ("POST /preview/leave/ 303", "POST /preview/leave/ 303"),
        ("from 203.0.113.9 and 2001:db8::7", "from [origin] and [origin]"),
        ("Listening at: http://127.0.0.1:8000", "Listening at: http://127.0.0.1:8000"),
        ("/ja/\nERROR forged line", "/ja/\ufffdERROR forged line"),
    ],
)
def test_a_line_keeps_neither_queries_nor_origins_nor_line_breaks(written: str, kept: str) -> None:
    assert discreet(written) == kept


def test_an_exception_is_told_by_type_and_place_not_by_its_words() -> None:
    try:
        Stage("characters=some")
    except ValueError:
        record = logging.LogRecord("portal", logging.ERROR, "", 1, "%s", ("/ja/",), sys.exc_info())

    written = DiscreetFormatter().format(record)

    assert written.startswith("ERROR portal: /ja/\n")
    assert written.endswith("\nValueError")
    assert "test_logs.py" in written
    assert written.count("characters=some") == 1  # the line of this test, not the message
