"""Days are read as people in Japan write them."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from guidance.newsroom.desk.days import (
    ClockField,
    DayField,
    MomentField,
    plain_day,
    plain_moment,
    plain_time,
)
from guidance.newsroom.models import Amount, Closure, EmergencyBanner, Facility, State, Submission
from guidance.rules.dates import TOKYO
from portal import clock
from tests.newsroom.colleagues import in_state, person
from tests.newsroom.staff_pages.people import client_of, signed_in

READ = (
    *("2026-12-01", "2026/12/1", "2026.12.1", "2026年12月1日", "2026 年 12 月 1 日", "20261201"),
    *("令和8年12月1日", "令和8.12.1", "R8.12.1", "r8/12/1", "令和八年十二月一日"),
    *("2026年12月1日", "令和8年12月1日", "2026-12-1", "2026年12月1日(火)"),
)
UNREAD = (
    *("", "来週", "12月1日", "26/12/1", "05/10/2026", "平成40年8月1日", "令和8年", "令和0年5月1日"),
    *("令和元年4月30日", "2026年12月", "令和8年12月1日頃", "1 2026-12-01"),
)
TOMORROW = clock.now().date() + dt.timedelta(days=1)
REIWA = f"令和{TOMORROW.year - 2018}年{TOMORROW.month}月{TOMORROW.day}日"


@pytest.mark.parametrize("typed", READ)
def test_a_day_is_read_in_every_way_of_writing_it(typed: str) -> None:
    assert plain_day(f" {typed} ") == "2026-12-01"


@pytest.mark.parametrize("typed", UNREAD)
def test_what_is_no_day_stays_as_it_was_typed(typed: str) -> None:
    assert plain_day(typed) == typed
    assert plain_moment(typed) == typed


def test_reiwa_begins_on_its_first_day() -> None:
    assert plain_day("令和元年5月1日") == "2019-05-01"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("9:00", "9:00"),
        ("９時", "9:00"),
        ("9時30分", "9:30"),
        ("8時半", "8:30"),
        ("正午", "12:00"),
        ("13:05", "13:05"),
        ("午前9時", "9:00"),
        ("午後1時30分", "13:30"),
        ("午前12時", "午前12時"),
        ("午後12時", "午後12時"),
        ("夜12時", "夜12時"),
        ("9時から17時", "9時から17時"),
        ("朝", "朝"),
    ],
)
def test_a_time_is_read_where_it_means_one_thing(typed: str, read: str) -> None:
    assert plain_time(typed) == read


def test_a_time_with_its_seconds_is_a_time() -> None:
    assert ClockField().clean("09:00:00") == dt.time(9)


def test_a_moment_is_a_day_and_a_time() -> None:
    assert plain_moment("令和8年12月1日 午後3時") == "2026-12-01 15:00"
    assert plain_moment("2026年12月1日(火) 8時半") == "2026-12-01 8:30"
    assert plain_moment("2026/12/1 9:00") == "2026-12-01 9:00"
    assert MomentField().clean("2026-12-01T09:00") == dt.datetime(2026, 12, 1, 9, tzinfo=TOKYO)


@pytest.mark.parametrize("typed", ["2026-12-01", "令和8年12月1日", "2026-12-01 24:00", "9時"])
def test_a_moment_is_never_half_guessed(typed: str) -> None:
    with pytest.raises(ValidationError):
        MomentField().clean(typed)


@pytest.mark.parametrize("typed", ["05/10/2026", "10/05/26", "Oct 5"])
def test_a_day_in_the_order_of_another_country_is_asked_back(typed: str) -> None:
    with pytest.raises(ValidationError):
        DayField().clean(typed)


def test_a_day_beyond_the_years_of_the_planner_is_refused_as_too_far_off() -> None:
    with pytest.raises(ValidationError, match="2098年まで"):
        DayField().clean("2199-01-01")


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


def test_an_amount_begins_on_a_day_of_reiwa(editor: Client) -> None:
    said = {"figure": "record-again-fee", "starts_on": "令和8年4月1日", "yen": "1500"}
    editor.post("/admin/newsroom/amount/add/", {**said, "ground": "条例", "ground_en": "Law"})
    assert Amount.objects.filter(starts_on=dt.date(2026, 4, 1), yen=1500).exists()


def test_a_day_that_does_not_exist_stays_in_the_form(editor: Client) -> None:
    said = {"figure": "record-again-fee", "starts_on": "令和8年2月30日", "yen": "1500"}
    page = editor.post("/admin/newsroom/amount/add/", said).content.decode()
    assert 'value="令和8年2月30日"' in page
    assert (
        "「この日から」は、「2026-12-01」「2026年12月1日」「令和8年12月1日」のどれかの形で" in page
    )


def test_rows_inside_a_row_read_days_and_times_in_words(editor: Client) -> None:
    place = Facility.objects.all()[0]
    columns = ("kind", "name_ja", "name_en", "kana", "municipality_ja", "municipality_en", "url")
    said = {name: getattr(place, name) for name in columns} | {"seen_version": place.version}
    said |= {"read_from": "\n".join(place.read_from)}
    for name in ("opening", "closures"):
        said |= {f"{name}-TOTAL_FORMS": "1", f"{name}-INITIAL_FORMS": "0"}
    said |= {"closures-0-starts_on": "2026/12/29", "closures-0-ends_on": "令和9年1月3日"}
    said |= {"closures-0-reason_ja": "年末年始", "closures-0-reason_en": "New Year"}
    said |= {"opening-0-weekday": 1, "opening-0-opens": "午前8時30分", "opening-0-closes": "16時"}
    editor.post(f"/admin/newsroom/facility/{place.pk}/change/", said)
    closure = Closure.objects.get()
    assert (closure.starts_on, closure.ends_on) == (dt.date(2026, 12, 29), dt.date(2027, 1, 3))
    assert place.opening.get().opens == dt.time(8, 30)


def test_a_banner_ends_on_a_day_of_reiwa(editor: Client) -> None:
    said = {"severity": "warning", "title_ja": "停電", "title_en": "Power failure"}
    said |= {"body_ja": "休みです。", "body_en": "Closed."}
    said |= {"starts_at_0": REIWA, "starts_at_1": "9時", "ends_at_0": REIWA, "ends_at_1": "午後5時"}
    editor.post("/admin/newsroom/emergencybanner/add/", said)
    ends_at = EmergencyBanner.objects.get().ends_at.astimezone(TOKYO)
    assert (ends_at.date(), ends_at.hour) == (TOMORROW, 17)


@pytest.mark.django_db
def test_a_change_set_is_booked_and_a_preview_opened_on_a_day_of_reiwa() -> None:
    hanako, taro = person("hanako", "editor"), person("taro", "approver")
    submission = in_state(State.APPROVED, hanako, taro)
    browser = signed_in(taro)
    said = {"what": f"submission-{submission.pk}", "day": "令和8年12月1日", "open": "1"}
    assert browser.post("/admin/preview/", said).status_code == 302
    booked = {"act": "schedule", "submission": submission.pk, "effective_at": f"{REIWA} 9時"}
    browser.post("/admin/change-set/", {**booked, "seen": submission.fingerprint()})
    found = Submission.objects.get(state=State.SCHEDULED)
    assert found.effective_at is not None
    assert found.effective_at.astimezone(TOKYO).date() == TOMORROW
