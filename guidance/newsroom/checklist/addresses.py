"""Whether the address of a page leads where pages led before, and was read since it changed."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from guidance.edition.loading import Content
from guidance.edition.reaching import host
from guidance.newsroom.checklist.finding import Concern, Finding, warn

_Row = Mapping[str, Any]


def addresses(content: Content, live: Content | None, today: date) -> Iterator[Finding]:
    """Yield addresses that changed and were not read again, and those on a site never used.

    Without ``live`` there is nothing to compare with. A page that is new and has no mark may be of
    somebody new: the site of the ordinance is none of the police.
    """
    if live is None:
        return
    police = {_host(row) for row in live["links"].values() if row.get("confirmed")}
    known = police | set(_hosts(live))
    for key, row in content["links"].items():
        before = live["links"].get(key, {})
        yield from _not_reread(f"links/{key}.url", before, row, today)
        marked = "confirmed" if row.get("confirmed") else "official" if row.get("official") else ""
        used = police if marked == "confirmed" else known
        if (marked or before) and _host(row) not in used:
            yield _elsewhere(f"links/{key}.url", row, _MARKED[marked])
    for key, row in content["facilities"].items():
        if row.get("url") and _host(row) not in known:
            yield _elsewhere(f"facilities/{key}.url", row, _NEVER_USED)


_NEVER_USED = "今まで使っていないサイト"
_MARKED = {
    "": _NEVER_USED,
    "confirmed": "「警視庁の案内」の印がありますが、これまでの警視庁のページとは違うサイト",
    "official": "「公的機関のページ」の印がありますが、今まで使っていないサイト",
}


def _elsewhere(text_id: str, row: _Row, told: str) -> Finding:
    message = f"{told}({_host(row) or row.get('url')})です。アドレスを開いて確かめてください。"
    return warn(text_id, Concern.ADDRESS_ELSEWHERE, message)


def _not_reread(text_id: str, before: _Row, row: _Row, today: date) -> Iterator[Finding]:
    changed = bool(before) and before.get("url") != row.get("url")
    # What was published today may be corrected and read once more today.
    if changed and before.get("read_on") == row.get("read_on") != today:
        message = (
            "アドレスが変わりましたが、確かめた日が前のままです。新しいページを読み、"
            "「今日読んで確かめた」を押してください。"
        )
        yield warn(text_id, Concern.ADDRESS_NOT_REREAD, message)


def _hosts(live: Content) -> Iterator[str]:
    for row in (*live["links"].values(), *live["facilities"].values()):
        for address in (row.get("url"), *(row.get("read_from") or ())):
            if address:
                yield host(str(address))


def _host(row: _Row) -> str:
    return host(str(row.get("url") or ""))
