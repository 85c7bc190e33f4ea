"""Two editors at one facility: what one removed while the other typed is said, and nothing lost."""

import datetime as dt
import html
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from guidance.newsroom import editing, working
from guidance.newsroom.models import AuditEntry, Closure, Facility, OpeningHours
from tests.newsroom.colleagues import NOW, edit, person
from tests.newsroom.staff_pages.people import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def hanako() -> User:
    hanako = person("hanako", "editor")
    hanako.last_name, hanako.first_name = "佐藤", "花子"
    hanako.save()
    return hanako


@pytest.fixture
def place(hanako: User) -> Facility:
    place = Facility.objects.all()[0]
    for day in (1, 2):
        hours = OpeningHours(facility=place, weekday=day, opens="08:30", closes="16:00")
        editing.add(hours, actor=hanako, now=NOW)
    said = {"starts_on": "2026-12-29", "ends_on": "2027-01-03", "reason_ja": "年末年始"}
    editing.add(Closure(facility=place, reason_en="New Year", **said), actor=hanako, now=NOW)
    return place


@pytest.fixture
def taro() -> Client:
    return signed_in(person("taro", "editor"))


def _address(place: Facility) -> str:
    return f"/admin/newsroom/facility/{place.pk}/change/"


def _opened(browser: Client, place: Facility) -> dict[str, Any]:
    """Return what the form would send back as it stands, as a browser does."""
    context = browser.get(_address(place)).context
    return _standing(context)


def _standing(context: Any) -> dict[str, Any]:
    formsets = [inline.formset for inline in context["inline_admin_formsets"]]
    forms = [context["adminform"].form]
    forms += [one for formset in formsets for one in (formset.management_form, *formset.forms)]
    sent: dict[str, Any] = {}
    for bound in (bound for form in forms for bound in form):
        value = bound.value()
        if value in (None, False, []) or bound.name == "DELETE":
            continue
        written = value if isinstance(value, list) else bound.field.widget.format_value(value)
        if isinstance(written, list) and not isinstance(value, list):
            written = written[0]
        sent[bound.html_name] = "on" if value is True else written or ""
    return sent


def _remove(row: Any, actor: User) -> None:
    editing.remove(row, version=row.version, actor=actor, now=NOW)


def test_a_row_that_another_removed_is_named_and_what_was_typed_stays(
    taro: Client, hanako: User, place: Facility
) -> None:
    sent = _opened(taro, place) | {"phone": "03-1111-2222", "opening-1-closes": "12:00"}
    _remove(OpeningHours.objects.get(weekday=2), hanako)

    reply = taro.post(_address(place), sent)

    page = html.unescape(reply.content.decode())
    assert "佐藤 花子さん (hanako)が2026-12-01 09:00に「火曜日 08:30から12:00まで」の行を消" in page
    assert "新しい行として残しました" in page
    assert "正しく選択してください" not in page
    again = _standing(reply.context)
    assert again["phone"] == "03-1111-2222"
    assert again["opening-1-closes"] == "12:00"
    assert again["opening-1-weekday"] == ["2"]
    assert "opening-1-id" not in again or again["opening-1-id"] == ""
    assert not AuditEntry.objects.filter(actor="taro", action__in=("changed", "added")).exists()

    taro.post(_address(place), again)

    place.refresh_from_db()
    assert place.phone == "03-1111-2222"
    assert [(row.weekday, str(row.closes)) for row in OpeningHours.objects.all()] == [
        (1, "16:00:00"),
        (2, "12:00:00"),
    ]


def test_such_a_row_can_be_left_out(taro: Client, hanako: User, place: Facility) -> None:
    sent = _opened(taro, place) | {"opening-1-closes": "12:00", "phone": "03-1111-2222"}
    _remove(OpeningHours.objects.get(weekday=2), hanako)
    reply = taro.post(_address(place), sent)
    assert 'name="opening-1-DELETE"' in reply.content.decode()
    taro.post(_address(place), _standing(reply.context) | {"opening-1-DELETE": "on"})
    place.refresh_from_db()
    assert place.phone == "03-1111-2222"
    assert [row.weekday for row in OpeningHours.objects.all()] == [1]


def test_a_row_that_nobody_typed_into_goes_and_the_rest_stays(
    taro: Client, hanako: User, place: Facility
) -> None:
    typed = {"closures-0-reason_ja": "点検", "opening-2-weekday": ["3"], "opening-2-opens": "09:00"}
    sent = _opened(taro, place) | typed | {"phone": "03-1111-2222"}
    _remove(OpeningHours.objects.get(weekday=1), hanako)

    reply = taro.post(_address(place), sent)

    page = html.unescape(reply.content.decode())
    assert "「月曜日 08:30から16:00まで」の行を消しました。この行は変えていなかったので" in page
    again = _standing(reply.context)
    assert again["opening-TOTAL_FORMS"] == "2"
    assert again["opening-1-opens"] == "09:00"
    assert again["closures-0-reason_ja"] == "点検"
    assert "水曜日" in page

    reply = taro.post(_address(place), again | {"opening-1-closes": "12:00"})
    assert reply.status_code == 302
    assert [row.weekday for row in OpeningHours.objects.all()] == [2, 3]
    assert Closure.objects.get().reason_ja == "点検"


def test_a_closure_that_another_removed_comes_back_with_its_reason(
    taro: Client, hanako: User, place: Facility
) -> None:
    sent = _opened(taro, place) | {"closures-0-reason_ja": "設備の点検"}
    _remove(Closure.objects.get(), hanako)
    reply = taro.post(_address(place), sent)
    page = html.unescape(reply.content.decode())
    assert "「2026-12-29から2027-01-03まで」の行を消しました" in page
    assert "設備の点検" in page
    taro.post(_address(place), _standing(reply.context))
    assert Closure.objects.get().reason_ja == "設備の点検"


def test_a_row_that_both_removed_stops_nothing(taro: Client, hanako: User, place: Facility) -> None:
    sent = _opened(taro, place) | {"opening-1-DELETE": "on", "phone": "03-1111-2222"}
    _remove(OpeningHours.objects.get(weekday=2), hanako)
    assert taro.post(_address(place), sent).status_code == 302
    place.refresh_from_db()
    assert place.phone == "03-1111-2222"


def test_rows_that_went_with_the_draft_are_named_so(
    taro: Client, hanako: User, place: Facility
) -> None:
    edit(hanako, "x")
    sent = _opened(taro, place) | {"opening-1-closes": "12:00"}
    editing.discard(hanako, NOW, seen=working.digest())
    page = html.unescape(taro.post(_address(place), sent).content.decode())
    assert "下書きをすべて捨てたので、「火曜日 08:30から12:00まで」の行を消しました" in page
    told = page.partition('class="desk-wrong"')[2].partition("</section>")[0]
    assert told.count("の行を消しました") == 3


def test_the_record_does_not_show_the_number_of_a_row(hanako: User, place: Facility) -> None:
    _remove(OpeningHours.objects.get(weekday=2), hanako)
    row = AuditEntry.objects.get(action="removed")
    auditor = signed_in(person("kato", "auditor"))
    page = auditor.get(f"/admin/newsroom/auditentry/{row.pk}/change/").content.decode()
    assert "row:" not in page


def test_a_row_that_another_changed_is_not_taken_out_unseen(
    taro: Client, hanako: User, place: Facility
) -> None:
    sent = _opened(taro, place) | {"opening-1-DELETE": "on", "phone": "03-1111-2222"}
    row = OpeningHours.objects.get(weekday=2)
    row.closes = dt.time(12)
    editing.save(row, version=row.version, actor=hanako, now=NOW)

    reply = taro.post(_address(place), sent)

    page = html.unescape(reply.content.decode())
    assert "佐藤 花子さん (hanako)が「火曜日 08:30から12:00まで」に変えました" in page
    assert OpeningHours.objects.filter(weekday=2).exists()
    again = _standing(reply.context)
    assert again["phone"] == "03-1111-2222"
    taro.post(_address(place), again | {"opening-1-DELETE": "on"})
    assert not OpeningHours.objects.filter(weekday=2).exists()
