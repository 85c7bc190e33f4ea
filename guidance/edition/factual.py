"""Problems in the content's facts: facilities, links, contact, amounts, notices."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from guidance.edition.facts_in import DESK
from guidance.edition.faults import Fault, Problem
from guidance.edition.loading import Content
from guidance.edition.opening import Found, opening_faults
from guidance.edition.parts import EMERGENCY
from guidance.edition.reaching import is_reachable_phone, is_web_address
from guidance.edition.schema import Field, Form
from guidance.edition.texts import Text, misshapen

FACILITY_KINDS = ("license-center", "renewal-center", "police-station")
SEVERITIES = ("info", "warning", EMERGENCY)
# Degrees between which Tokyo lies, its islands included (国土地理院 日本の東西南北端点).
PLACES = {"latitude": (20.0, 36.0), "longitude": (136.0, 154.0)}
FIGURES = ("record-again-fee",)
EVERY_PAGE = "*"
PAGES_BESIDE_CONTENT = frozenset({"check", "plan"})
_FACILITY_KEYS = {
    "kind",
    "name",
    "kana",
    "municipality",
    "address_ja",
    "phone",
    "url",
    "latitude",
    "longitude",
    "read_from",
    "opening",
    "closures",
}
_LINK_KEYS = {"url", "title", "publisher", "read_on", "updated", "confirmed", "official"}


# What stands in both languages beside the texts, by kind.
BILINGUAL = {
    "facilities": ("name", "municipality"),
    "links": ("title", "publisher"),
    "contact": ("name", "phone_note", "hours_note"),
}


def problems(content: Content) -> list[Problem]:
    """Return what is wrong with the facts."""
    return [
        *_each(content, "facilities", _facility),
        *_each(content, "links", _link),
        *_each(content, "notices", _notice),
        *_notice_pages(content),
        *_each(content, "figures", _figure),
        *_figure_keys(content),
        *_contact(content["contact"].get(DESK, {})),
    ]


def bilingual_facts(content: Content) -> Iterator[Text]:
    """Yield the names and remarks that stand in both languages, where they are well formed."""
    yield from _grounds(content)
    for kind, fields in BILINGUAL.items():
        for key, row in content[kind].items():
            values = [(field, row.get(field)) for field in fields]
            for number, closure in enumerate(row.get("closures", ())):
                values.append((f"closures.{number}.reason", closure.get("reason")))
            for field, value in values:
                path = f"{key}.{field}"
                if value is not None and not misshapen(kind, path, value):
                    yield Text(kind, path, Field(field, Form.LINE), value["ja"], value["en"])


def _grounds(content: Content) -> Iterator[Text]:
    """Yield what sets the amounts; editions of before the English came have only the Japanese."""
    for key, row in content["figures"].items():
        for amount in row.get("amounts", ()):
            ja, en = amount.get("ground"), amount.get("ground_en")
            if ja and en:
                path = f"{key}.amounts.{amount.get('from')}.ground"
                yield Text("figures", path, Field("ground", Form.LINE), ja, en)


def _each(
    content: Content, kind: str, check: Callable[[Mapping[str, Any]], Found]
) -> Iterator[Problem]:
    for key, row in content[kind].items():
        yield from _bilingual(kind, key, row)
        for field, fault, details in check(row):
            yield Problem(kind, f"{key}.{field}", fault, details)


def _bilingual(kind: str, key: str, row: Mapping[str, Any]) -> Iterator[Problem]:
    for field in BILINGUAL.get(kind, ()):
        yield from misshapen(kind, f"{key}.{field}", row.get(field))


def _facility(row: Mapping[str, Any]) -> Found:
    if row.get("kind") not in FACILITY_KINDS:
        yield "kind", Fault.NOT_ONE_OF, (", ".join(FACILITY_KINDS),)
    if not row.get("kana"):
        yield "kana", Fault.MISSING, ()
    if "phone" in row and not is_reachable_phone(str(row["phone"])):
        yield "phone", Fault.NO_PHONE_NUMBER, (str(row["phone"]),)
    if "url" in row and not is_web_address(str(row["url"])):
        yield "url", Fault.NO_ADDRESS, (str(row["url"]),)
    yield from _read_from(row)
    yield from _place(row)
    yield from opening_faults(row)
    for key in sorted(set(row) - _FACILITY_KEYS):
        yield key, Fault.UNUSED, ()


def _read_from(row: Mapping[str, Any]) -> Found:
    if not row.get("read_from"):
        yield "read_from", Fault.NO_READ_FROM, ()
    for address in row.get("read_from") or ():
        if not is_web_address(str(address)):
            yield "read_from", Fault.NO_ADDRESS, (str(address),)


def _place(row: Mapping[str, Any]) -> Found:
    for field, (least, most) in PLACES.items():
        degrees = row.get(field)
        if degrees is None:
            if any(row.get(other) is not None for other in PLACES):
                yield field, Fault.MISSING, ()
        elif not isinstance(degrees, int | float) or not least <= degrees <= most:
            yield field, Fault.NO_PLACE, (str(degrees),)


def _link(row: Mapping[str, Any]) -> Found:
    if not is_web_address(str(row.get("url", ""))):
        yield "url", Fault.NO_ADDRESS, (str(row.get("url", "")),)
    if not isinstance(row.get("read_on"), date):
        yield "read_on", Fault.NO_DATE, ()
    if not isinstance(row.get("confirmed"), bool):
        yield "confirmed", Fault.NO_FLAG, ()
    for key in sorted(set(row) - _LINK_KEYS):
        yield key, Fault.UNUSED, ()


def _notice(row: Mapping[str, Any]) -> Found:
    if not isinstance(row.get("from"), date):
        yield "from", Fault.NO_DATE, ()
    elif isinstance(row.get("to"), date) and row["to"] < row["from"]:
        yield "to", Fault.ENDS_BEFORE_START, ()
    if row.get("severity") not in SEVERITIES:
        yield "severity", Fault.NOT_ONE_OF, (", ".join(SEVERITIES),)
    if not row.get("pages"):
        yield "pages", Fault.MISSING, ()


def _notice_pages(content: Content) -> Iterator[Problem]:
    known = {EVERY_PAGE, *PAGES_BESIDE_CONTENT, *content["pages"]}
    for key, row in content["notices"].items():
        for page in row.get("pages", ()):
            if page not in known:
                yield Problem("notices", f"{key}.pages", Fault.UNKNOWN_PAGE, (str(page),))


def _figure(row: Mapping[str, Any]) -> Found:
    starts = [amount.get("from") for amount in row.get("amounts", ())]
    if any(not isinstance(start, date) for start in starts):
        yield "amounts", Fault.AMOUNT_WITHOUT_START, ()
    for start in sorted({str(start) for start in starts if starts.count(start) > 1}):
        yield "amounts", Fault.TWO_AMOUNTS_ON_A_DAY, (start,)
    for amount in row.get("amounts", ()):
        yen = amount.get("yen")
        if not isinstance(yen, int) or isinstance(yen, bool) or yen <= 0:
            yield "amounts", Fault.NO_AMOUNT, ()


def _figure_keys(content: Content) -> Iterator[Problem]:
    for key in FIGURES:
        if key not in content["figures"]:
            yield Problem("figures", key, Fault.MISSING)
    for key in content["figures"]:
        if key not in FIGURES:
            yield Problem("figures", key, Fault.NOT_A_CODE)


def _contact(row: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _bilingual("contact", DESK, row)
    phone = str(row.get("phone", ""))
    if not is_reachable_phone(phone):
        yield Problem("contact", f"{DESK}.phone", Fault.NO_PHONE_NUMBER, (phone,))
