"""The newsroom's tables: the working copy, the way to the public, and what is kept for good."""

from typing import Any

from guidance.newsroom.models.audit import AuditEntry
from guidance.newsroom.models.emergency import BreakGlass, EmergencyBanner
from guidance.newsroom.models.facts import Amount, Contact, Link, Notice
from guidance.newsroom.models.places import Closure, Facility, OpeningHours
from guidance.newsroom.models.published import PublishedEdition
from guidance.newsroom.models.rows import WorkingRow
from guidance.newsroom.models.submission import State, Submission
from guidance.newsroom.models.texts import Entry, Text

__all__ = [
    "FACTS",
    "Amount",
    "AuditEntry",
    "BreakGlass",
    "Closure",
    "Contact",
    "EmergencyBanner",
    "Entry",
    "Facility",
    "Link",
    "Notice",
    "OpeningHours",
    "PublishedEdition",
    "State",
    "Submission",
    "Text",
    "WorkingRow",
]

FACTS: dict[str, type[Any]] = {
    "facilities": Facility,
    "links": Link,
    "contact": Contact,
    "notices": Notice,
    "figures": Amount,
}
"""The table of each kind of fact that has a key or a day of its own, by its kind in the content."""
