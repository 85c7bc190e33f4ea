"""Problems in the content's facts: facilities, links, contact, amounts, notices."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from guidance.edition.facts_in import DESK
from guidance.edition.figures import PHONE
from guidance.edition.loading import Content
from guidance.edition.texts import Problem

FACILITY_KINDS = ("license-center", "renewal-center", "police-station")
SEVERITIES = ("info", "warning", "emergency")
_URL = re.compile(r"https?://[^\s\"'<>]+")
_FACILITY_KEYS = {
    "kind",
    "name",
    "kana",
    "municipality",
    "address_ja",
    "phone",
    "url",
    "hours",
    "latitude",
    "longitude",
    "read_from",
}
_LINK_KEYS = {"url", "title", "publisher", "read_on", "updated", "confirmed", "official"}


def problems(content: Content) -> list[Problem]:
    """Return what is wrong with the facts."""
    return [
        *_each(content, "facilities", _facility),
        *_each(content, "links", _link),
        *_each(content, "notices", _notice),
        *_each(content, "figures", _figure),
        *_contact(content["contact"].get(DESK, {})),
    ]


def bilingual(row: Mapping[str, Any], key: str) -> str:
    """Say what is wrong with a name that must stand in both languages; empty when nothing is."""
    names = row.get(key)
    if not isinstance(names, Mapping):
        return f"{key} is missing"
    for language in ("ja", "en"):
        if not isinstance(names.get(language), str) or not names[language].strip():
            return f"{key} has no text in {language}"
    return ""


def _each(content: Content, kind: str, check: Any) -> Iterator[Problem]:
    for key, row in content[kind].items():
        for reason in check(row):
            if reason:
                yield Problem(kind, key, reason)


def _facility(row: Mapping[str, Any]) -> Iterator[str]:
    yield bilingual(row, "name")
    yield bilingual(row, "municipality")
    if row.get("kind") not in FACILITY_KINDS:
        yield f"kind must be one of {', '.join(FACILITY_KINDS)}"
    if not row.get("kana"):
        yield "kana is missing"
    if "phone" in row and not PHONE.fullmatch(str(row["phone"])):
        yield f"phone is no telephone number: {row['phone']}"
    if "url" in row and not _URL.fullmatch(str(row["url"])):
        yield f"url is no web address: {row['url']}"
    if not row.get("read_from"):
        yield "read_from is missing: a facility needs its source"
    for key in sorted(set(row) - _FACILITY_KEYS):
        yield f"{key} is used nowhere"


def _link(row: Mapping[str, Any]) -> Iterator[str]:
    yield bilingual(row, "title")
    yield bilingual(row, "publisher")
    if not _URL.fullmatch(str(row.get("url", ""))):
        yield "url is no web address"
    if not isinstance(row.get("read_on"), date):
        yield "read_on must be a date"
    if not isinstance(row.get("confirmed"), bool):
        yield "confirmed must be true or false"
    for key in sorted(set(row) - _LINK_KEYS):
        yield f"{key} is used nowhere"


def _notice(row: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(row.get("from"), date):
        yield "from must be a date"
    elif isinstance(row.get("to"), date) and row["to"] < row["from"]:
        yield "ends before it begins"
    if row.get("severity") not in SEVERITIES:
        yield f"severity must be one of {', '.join(SEVERITIES)}"
    if not row.get("pages"):
        yield "pages is missing"


def _figure(row: Mapping[str, Any]) -> Iterator[str]:
    starts = [amount.get("from") for amount in row.get("amounts", ())]
    if any(not isinstance(start, date) for start in starts):
        yield "every amount needs a date from which it holds"
    elif len(set(starts)) != len(starts):
        yield "two amounts begin on the same day"
    for amount in row.get("amounts", ()):
        yen = amount.get("yen")
        if not isinstance(yen, int) or isinstance(yen, bool) or yen <= 0:
            yield "an amount is a whole number of yen above 0; an unknown one has no row"


def _contact(row: Mapping[str, Any]) -> Iterator[Problem]:
    for key in ("name", "phone_note", "hours_note"):
        reason = bilingual(row, key)
        if reason:
            yield Problem("contact", f"{DESK}.{key}", reason)
    if not PHONE.fullmatch(str(row.get("phone", ""))):
        yield Problem("contact", f"{DESK}.phone", "is no telephone number")
