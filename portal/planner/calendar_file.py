"""The days to note as a calendar file (RFC 5545) for Apple, Google and Outlook calendars."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from guidance.rules.outlook import Milestone
from portal.planner.plan_page import Row

PRODUCT = "-//Myna License Renewal Guide//Planner//EN"
SOURCE = "planner.myna-license-renewal-guide"
"""Ends every event's name. Not a host: the names stay when the portal is reached by another one."""

OPENING = frozenset(
    {
        Milestone.CARD_WINDOW_OPENS,
        Milestone.LICENSE_WINDOW_OPENS,
        Milestone.DELIVERY_EARLIEST,
        Milestone.DELIVERY_LATEST,
    }
)
"""Days on which something begins; all others are last days."""

# A day begins at midnight: so long before it, or after, the calendar speaks up, at nine o'clock.
NINE = timedelta(hours=9)
BEFORE_A_BEGINNING = (NINE - timedelta(days=7), NINE)
BEFORE_AN_END = (NINE - timedelta(days=30), NINE - timedelta(days=7), NINE - timedelta(days=1))
MINUTE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Edge:
    """What an event says beside its day: whose it is, the portal's address, when it was made.

    ``whose`` is part of the events' names, so that two people's days live side by side in one
    calendar; ``label`` says it to the reader, empty for one's own. ``unsure`` marks what is to be
    confirmed.
    """

    address: str
    now: datetime
    unsure: str
    whose: str = "me"
    label: str = ""


def calendar_file(rows: Iterable[Row], edge: Edge) -> bytes:
    """Return the days as all-day events with alarms.

    The same day to note has the same name in every file, whatever its date, and a later file has a
    higher number: so it replaces the earlier one.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for row in rows:
        calendar.add_component(_event(row, edge))
    content: bytes = calendar.to_ical()
    return content


def _event(row: Row, edge: Edge) -> Event:
    day = date.fromisoformat(row.day.iso)
    title = row.text.text("title").plain + edge.label
    said = [row.action.plain, edge.unsure if row.to_confirm else "", edge.address]
    event = Event()
    event.add("uid", f"{row.code}.{edge.whose}@{SOURCE}")
    event.add("dtstamp", edge.now)
    event.add("last-modified", edge.now)
    event.add("sequence", int(edge.now.timestamp()) // MINUTE_SECONDS)
    event.add("summary", title)
    event.add("description", "\n".join(filter(None, said)))
    event.add("url", edge.address)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    for trigger in BEFORE_A_BEGINNING if row.code in OPENING else BEFORE_AN_END:
        event.add_component(_alarm(title, trigger))
    return event


def _alarm(title: str, trigger: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", trigger)
    return alarm
