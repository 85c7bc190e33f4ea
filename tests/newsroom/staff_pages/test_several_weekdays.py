"""Hours that are the same from Monday to Friday are typed once."""

import datetime as dt

import pytest
from django.test import Client

from guidance.newsroom.models import AuditEntry, Facility, OpeningHours
from tests.newsroom.staff_pages.forging import NO_HOURS, form_of
from tests.newsroom.staff_pages.people import client_of

pytestmark = pytest.mark.django_db
WORKDAYS = ["1", "2", "3", "4", "5"]
TIMES = {"opening-0-opens": "08:30", "opening-0-closes": "16:00"}


@pytest.fixture
def editor() -> Client:
    return client_of("sato", "editor")


@pytest.fixture
def place() -> Facility:
    return Facility.objects.all()[0]


def _send(editor: Client, place: Facility, *rows: dict[str, object]) -> str:
    address = f"/admin/newsroom/facility/{place.pk}/change/"
    sent = form_of(editor, address) | NO_HOURS | {"opening-TOTAL_FORMS": str(len(rows))}
    for number, row in enumerate(rows):
        sent |= {f"opening-{number}-{name}": value for name, value in row.items()}
    return editor.post(address, sent).content.decode()


def _row(days: list[str], **more: object) -> dict[str, object]:
    return {"weekday": days, "opens": "08:30", "closes": "16:00", **more}


def test_one_entry_makes_a_row_for_each_weekday(editor: Client, place: Facility) -> None:
    _send(editor, place, _row(WORKDAYS), _row(["6", "7"], opens="", closes="", closed="on"))
    hours = list(OpeningHours.objects.values_list("weekday", "opens", "closed"))
    assert hours == [
        *((day, dt.time(8, 30), False) for day in range(1, 6)),
        (6, None, True),
        (7, None, True),
    ]
    assert AuditEntry.objects.filter(action="added", object_type="openinghours").count() == 7


def test_a_day_that_is_there_already_is_refused_by_its_name(
    editor: Client, place: Facility
) -> None:
    OpeningHours.objects.create(facility=place, weekday=3, opens="08:30", closes="12:00")
    page = _send(editor, place, _row(WORKDAYS))
    assert "水曜日に、同じ時刻から始まる行が二つあります" in page
    page = _send(editor, place, _row(WORKDAYS, opens="", closes="", closed="on"))
    assert "水曜日に「休み」とほかの行があります" in page
    assert OpeningHours.objects.count() == 1


def test_two_entries_of_the_same_time_are_refused_without_names_of_columns(
    editor: Client, place: Facility
) -> None:
    page = _send(editor, place, _row(["1"]), _row(["1"]))
    assert "同じ受付時間が二つあります。どちらか一方にしてください。" in page
    assert "重複" not in page
    page = _send(editor, place, _row(["1", "2"]), _row(["2", "3"]))
    assert "火曜日に、同じ時刻から始まる行が二つあります" in page
    assert not OpeningHours.objects.exists()


def test_what_was_ticked_stays_when_the_rest_is_refused(editor: Client, place: Facility) -> None:
    page = _send(editor, place, _row(WORKDAYS, closes="朝"))
    assert "受付時間「月曜日・火曜日・水曜日・木曜日・金曜日」: 「終了」は" in page
    assert page.count(" checked") >= len(WORKDAYS)


def test_no_row_is_called_by_a_number_alone(editor: Client, place: Facility) -> None:
    OpeningHours.objects.create(facility=place, weekday=3, opens="08:30", closes="12:00")
    page = editor.get(f"/admin/newsroom/facility/{place.pk}/change/").content.decode()
    assert "水曜日 08:30から12:00まで" in page
    assert "新しい行" in page
    assert "#1" not in page
    assert "#2" not in page


def test_no_weekday_is_asked_for_in_words(editor: Client, place: Facility) -> None:
    page = _send(editor, place, _row([]))
    assert "受付時間「08:30から16:00まで」: 「曜日 (いくつでも)」を選んでください。" in page
