"""What the admin's forms would send, drawn from the forms themselves: whole posts."""

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client
from django.utils import timezone

from guidance.newsroom.models import (
    Amount,
    Closure,
    Contact,
    EmergencyBanner,
    Entry,
    Facility,
    Link,
    Notice,
    OpeningHours,
    Text,
)

HOURS = {
    "opening-TOTAL_FORMS": "1",
    "opening-INITIAL_FORMS": "0",
    "opening-0-weekday": "1",
    "opening-0-opens": "08:30",
    "opening-0-closes": "16:00",
    "closures-TOTAL_FORMS": "0",
    "closures-INITIAL_FORMS": "0",
}
NO_HOURS = HOURS | {"opening-TOTAL_FORMS": "0"}
BANNER = {
    "severity": "emergency",
    "title_ja": "明日休業",
    "title_en": "Closed tomorrow",
    "body_ja": "停電のため休みです。",
    "body_en": "Closed because of a power failure.",
    "starts_at_0": str(timezone.localdate()),
    "starts_at_1": "00:00",
    "ends_at_0": str(timezone.localdate() + timedelta(days=30)),
    "ends_at_1": "00:00",
}
# What adds a row of each kind that has an "add" page at all.
ADDED: dict[type[Model], dict[str, str]] = {
    Facility: {
        "key": "forged",
        "kind": "police-station",
        "name_ja": "偽の署",
        "name_en": "Forged Police Station",
        "kana": "にせのしょ",
        "municipality_ja": "千代田区",
        "municipality_en": "Chiyoda City",
        "phone": "03-0000-0001",
        "read_from": "https://example.com/",
        **NO_HOURS,
    },
    Amount: {
        "figure": "record-again-fee",
        "starts_on": "2098-04-01",
        "yen": "1500",
        "ground": "条例",
        "ground_en": "Ordinance",
    },
    Link: {
        "key": "forged",
        "url": "https://example.com/",
        "title_ja": "偽",
        "title_en": "Forged",
        "publisher_ja": "偽",
        "publisher_en": "Forged",
        "confirmed_on": "2026-11-01",
    },
    Notice: {
        "key": "forged",
        "starts_on": "2098-12-01",
        "severity": "info",
        "pages": "home",
        "title_ja": "偽",
        "title_en": "Forged",
        "body_ja": "偽のお知らせです。",
        "body_en": "A forged notice.",
    },
    EmergencyBanner: BANNER,
    User: {
        "username": "forged",
        "usable_password": "true",
        "password1": "a long enough password",
        "password2": "a long enough password",
    },
}
# What is changed in a stored row of each kind that anybody may change at all.
CHANGED: dict[type[Model], dict[str, str]] = {
    Text: {"ja": "偽の文です。", "en": "A forged text."},
    Entry: {"to_confirm": "true", "sources": "mpd/手数料"},
    Facility: {"phone": "03-0000-0001", **NO_HOURS},
    Amount: {"yen": "1"},
    Link: {"title_ja": "偽"},
    Contact: {"phone": "03-0000-0001"},
    Notice: {"title_ja": "偽"},
    User: {"last_name": "偽"},
}


def form_of(browser: Client, address: str) -> dict[str, Any]:
    """Return what a person's browser would send back from a form that nobody typed into."""
    sent: dict[str, Any] = {}
    for bound in browser.get(address).context["adminform"].form:
        value = bound.value()
        if isinstance(value, bool):
            sent |= {bound.html_name: "on"} if value else {}
        elif isinstance(value, list):
            sent[bound.html_name] = value
        elif value is not None:
            written = bound.field.widget.format_value(value)
            sent[bound.html_name] = written[0] if isinstance(written, list) else written or ""
    return sent


def rows() -> dict[str, list[Any]]:
    """Return every stored row but sessions: what a refused post must leave as it was."""
    kept = [*admin.site._registry, OpeningHours, Closure]
    return {
        model.__name__: list(model._default_manager.order_by("pk").values_list()) for model in kept
    }
