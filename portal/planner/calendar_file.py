"""The days to note as a calendar file (RFC 5545) for Apple, Google and Outlook calendars."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from portal.planner.plan_page import Row

PRODUCT = "-//Myna License Renewal Guide//Planner//EN"
MORNING = timedelta(hours=9)
WEEK = timedelta(days=7)
MINUTE_SECONDS = 60


def calendar_file(rows: Iterable[Row], *, host: str, address: str, now: datetime) -> bytes:
    """Return the days as all-day events, each with two alarms: a week before, and in the morning.

    ``host`` makes the events' names: the same day to note has the same name in every file, and a
    later file has a higher number, so it replaces the earlier one. ``address`` is the portal's.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for row in rows:
        calendar.add_component(_event(row, host, address, now))
    content: bytes = calendar.to_ical()
    return content


def _event(row: Row, host: str, address: str, now: datetime) -> Event:
    day = date.fromisoformat(row.day.iso)
    title = row.text.text("title").plain
    event = Event()
    event.add("uid", f"{row.text.code}@{host}")
    event.add("dtstamp", now)
    event.add("sequence", int(now.timestamp()) // MINUTE_SECONDS)
    event.add("summary", title)
    event.add("description", f"{row.action.plain}\n{address}")
    event.add("url", address)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    for before in (MORNING - WEEK, MORNING):
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", before)
        event.add_component(alarm)
    return event
