"""The working copy's forms: rows inside rows, lists typed as lines, and what forged rows get."""

import datetime as dt

import pytest
from django.test import Client

from guidance.newsroom.models import AuditEntry, Closure, Entry, Facility, Link, OpeningHours
from tests.newsroom.staff_pages.people import client_of

EMPTY = {
    f"{name}-{part}": "0" if part.startswith("INITIAL") else "1"
    for name in ("opening", "closures")
    for part in ("TOTAL_FORMS", "INITIAL_FORMS")
}


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


def _said(place: Facility, **more: object) -> dict[str, object]:
    columns = ("kind", "name_ja", "name_en", "kana", "municipality_ja", "municipality_en")
    columns += ("address_ja", "phone", "url", "latitude", "longitude")
    said = {name: getattr(place, name) for name in columns}
    filled = {name: "" if value is None else value for name, value in said.items()}
    lines = "\n".join(place.read_from)
    return {**filled, "read_from": lines, "seen_version": place.version, **EMPTY, **more}


def _send(client: Client, place: Facility, **more: object) -> str:
    address = f"/admin/newsroom/facility/{place.pk}/change/"
    return client.post(address, _said(place, **more)).content.decode()


OPEN_ON_MONDAY = {"opening-0-weekday": 1, "opening-0-opens": "08:30", "opening-0-closes": "16:00"}


def test_hours_and_closures_are_saved_through_the_newsroom(editor: Client) -> None:
    place = Facility.objects.all()[0]
    closed = {
        "closures-0-starts_on": "2026-12-29",
        "closures-0-ends_on": "2027-01-03",
        "closures-0-reason_ja": "年末年始",
        "closures-0-reason_en": "New Year holidays",
    }
    _send(editor, place, **OPEN_ON_MONDAY, **closed)
    hours, closure = OpeningHours.objects.get(), Closure.objects.get()
    assert (hours.facility, hours.opens, hours.changed_by) == (place, dt.time(8, 30), "sato")
    assert closure.ends_on == dt.date(2027, 1, 3)
    assert AuditEntry.objects.filter(action="added", object_type="openinghours").exists()
    place.refresh_from_db()
    assert place.version == 1


def test_a_day_is_closed_only_where_somebody_says_so(editor: Client) -> None:
    place = Facility.objects.all()[0]
    _send(editor, place, **{"opening-0-weekday": 7, "opening-0-closed": "on"})
    sunday = OpeningHours.objects.get()
    assert (sunday.closed, sunday.opens, sunday.closes) == (True, None, None)
    assert place.unknown_days() == (1, 2, 3, 4, 5, 6)
    listed = editor.get("/admin/newsroom/facility/").content.decode()
    assert "受付時間 (月～土)" in listed


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ({}, "開始と終了を入れるか、「休み」に印"),
        ({"opens": "08:30", "closes": "16:00", "closed": "on"}, "「休み」の曜日には、時刻を"),
        ({"opens": "08:30"}, "開始と終了を入れるか、「休み」に印"),
        ({"opens": "16:00", "closes": "08:30"}, "終了は、開始より後の時刻です。"),
    ],
)
def test_a_day_is_open_or_closed_and_never_both(
    editor: Client, said: dict[str, str], asked: str
) -> None:
    place = Facility.objects.all()[0]
    row = {"weekday": "1", **said}
    page = _send(editor, place, **{f"opening-0-{name}": value for name, value in row.items()})
    assert asked in page
    assert not OpeningHours.objects.exists()


def test_a_day_that_is_open_and_closed_in_two_rows_is_refused(editor: Client) -> None:
    place = Facility.objects.all()[0]
    rows = {"opening-TOTAL_FORMS": 2, "opening-1-weekday": 1, "opening-1-closed": "on"}
    page = _send(editor, place, **OPEN_ON_MONDAY | rows)
    assert "月曜日に「休み」とほかの行があります" in page
    assert not OpeningHours.objects.exists()


def test_a_closure_may_be_drafted_before_its_english(editor: Client) -> None:
    place = Facility.objects.all()[0]
    days = {"closures-0-starts_on": "2026-12-29", "closures-0-ends_on": "2027-01-03"}
    _send(editor, place, **days, **{"closures-0-reason_ja": "年末年始"})
    assert Closure.objects.get().reason_en == ""
    page = editor.get("/admin/change-set/").content.decode()
    assert "英語の文がありません" in page


def test_hours_that_somebody_changed_meanwhile_are_not_overwritten(editor: Client) -> None:
    place = Facility.objects.all()[0]
    _send(editor, place, **OPEN_ON_MONDAY)
    row = OpeningHours.objects.get()
    stored = {
        "opening-INITIAL_FORMS": 1,
        "opening-0-id": row.pk,
        "opening-0-facility": place.pk,
        "opening-0-seen_version": row.version,
    }
    _send(editor, place, **OPEN_ON_MONDAY | {"opening-0-closes": "15:00"}, **stored)
    page = _send(editor, place, **OPEN_ON_MONDAY | {"opening-0-closes": "12:00"}, **stored)
    assert "編集している間に" in page
    assert "今の内容" in page
    row.refresh_from_db()
    assert row.closes == dt.time(15, 0)


def test_a_forged_row_of_another_facility_stays_as_it_is(editor: Client) -> None:
    first, second = Facility.objects.all()[:2]
    _send(editor, first, **OPEN_ON_MONDAY)
    row = OpeningHours.objects.get()
    forged = {"opening-INITIAL_FORMS": 1, "opening-0-id": row.pk, "opening-0-facility": second.pk}
    _send(editor, second, **OPEN_ON_MONDAY | {"opening-0-closes": "23:00"}, **forged)
    row.refresh_from_db()
    assert (row.facility, row.closes) == (first, dt.time(16, 0))
    assert OpeningHours.objects.count() == 1


def test_a_person_who_may_only_look_adds_no_row_by_a_forged_form(editor: Client) -> None:
    place = Facility.objects.all()[0]
    looking = client_of("kato", "approver")
    _send(looking, place, **OPEN_ON_MONDAY)
    assert not OpeningHours.objects.exists()


def test_a_stored_key_and_a_primary_key_cannot_be_forged(editor: Client) -> None:
    place = Facility.objects.all()[0]
    key, rows = place.key, Facility.objects.count()
    _send(editor, place, key="forged", id=9999, pk=9999, position=77, version=50, phone="")
    place.refresh_from_db()
    assert (place.key, place.position, Facility.objects.count()) == (key, 0, rows)


def test_rows_forged_into_a_list_are_neither_made_nor_changed(editor: Client) -> None:
    link = Link.objects.all()[0]
    rows = Link.objects.count()
    forged = {
        "form-TOTAL_FORMS": 2,
        "form-INITIAL_FORMS": 1,
        "form-0-id": link.pk,
        "form-0-title_ja": "偽",
        "form-1-title_ja": "偽",
        "_save": "1",
        "action": "delete_selected",
        "_selected_action": link.pk,
        "post": "yes",
    }
    editor.post("/admin/newsroom/link/", forged)
    assert Link.objects.count() == rows
    assert not Link.objects.filter(title_ja="偽").exists()


@pytest.mark.parametrize("role", ["editor", "approver"])
def test_an_address_that_would_run_a_script_is_never_a_link(db: None, role: str) -> None:
    Link.objects.filter(pk=1).update(url="javascript:alert(1)")
    page = client_of("sato", role).get("/admin/newsroom/link/1/change/").content.decode()
    assert "javascript:alert(1)" in page
    assert 'href="javascript:' not in page


def test_an_address_that_would_run_a_script_is_refused(editor: Client) -> None:
    place = Facility.objects.all()[0]
    page = _send(editor, place, url="javascript:alert(1)")
    assert "errorlist" in page
    place.refresh_from_db()
    assert not place.url.startswith("javascript")


def test_a_page_read_today_is_noted_with_one_button(editor: Client) -> None:
    link = Link.objects.all()[0]
    columns = ("url", "title_ja", "title_en", "publisher_ja", "publisher_en", "confirmed_on")
    said = {name: getattr(link, name) for name in columns}
    flags = {name: "on" for name in ("confirmed", "official") if getattr(link, name)}
    said |= {"updated": link.updated or "", "seen_version": link.version}
    Link.objects.update(confirmed_on=dt.date(2026, 1, 1))
    reply = editor.post(
        f"/admin/newsroom/link/{link.pk}/change/", {**said, **flags, "_confirm_today": "1"}
    )
    link.refresh_from_db()
    assert link.confirmed_on == reply.wsgi_request.today  # type: ignore[attr-defined]


def _another_address(link: Link, **more: str) -> dict[str, str]:
    columns = ("title_ja", "title_en", "publisher_ja", "publisher_en", "confirmed_on")
    said = {name: str(getattr(link, name)) for name in columns}
    flags = {name: "on" for name in ("confirmed", "official") if getattr(link, name)}
    said |= {"updated": str(link.updated or ""), "seen_version": str(link.version)}
    return said | flags | {"url": "https://www.example.jp/elsewhere"} | more


def test_a_page_at_another_address_is_kept_only_when_it_was_read(editor: Client) -> None:
    link = Link.objects.filter(confirmed=True)[0]
    address = f"/admin/newsroom/link/{link.pk}/change/"

    page = editor.post(address, _another_address(link)).content.decode()

    link.refresh_from_db()
    assert "アドレスを変えたときは、新しいページを読み" in page
    assert 'value="https://www.example.jp/elsewhere"' in page
    assert "example.jp" not in link.url


@pytest.mark.parametrize("read", [{"_confirm_today": "1"}, {"confirmed_on": "2026-11-20"}])
def test_a_page_that_was_read_may_have_another_address(
    editor: Client, read: dict[str, str]
) -> None:
    link = Link.objects.filter(confirmed=True)[0]
    Link.objects.filter(pk=link.pk).update(confirmed_on=dt.date(2026, 1, 1))
    link.refresh_from_db()

    editor.post(f"/admin/newsroom/link/{link.pk}/change/", _another_address(link, **read))

    before = link.confirmed_on
    link.refresh_from_db()
    assert link.url == "https://www.example.jp/elsewhere"
    assert link.confirmed_on > before


FEE = "/admin/newsroom/entry/{}/change/"


def _fee_entry() -> Entry:
    entry = Entry.objects.get(kind="fees", code="waived")
    assert entry.sources == ["mpd/手数料"]
    return entry


def test_sources_are_ticked_among_all_that_there_are(editor: Client) -> None:
    entry = _fee_entry()
    page = editor.get(FEE.format(entry.pk)).content.decode()
    assert "警視庁の案内「除外事由 4」" in page
    for link in Link.objects.all():
        assert f'value="{link.key}"' in page
    ticked = [f"mpd/{clause}" for clause in ("冒頭", "手数料")]
    sent = {"sources": [*ticked, "fukushima-police"], "to_confirm": "true"}
    editor.post(FEE.format(entry.pk), {**sent, "seen_version": entry.version})
    entry.refresh_from_db()
    # What was cited first is cited first.
    assert entry.sources == ["mpd/手数料", "mpd/冒頭", "fukushima-police"]
    assert entry.to_confirm is True


def test_a_source_that_does_not_exist_is_refused_with_those_that_do(editor: Client) -> None:
    entry = _fee_entry()
    sent = {"sources": ["mpd/手数量"], "to_confirm": "true", "seen_version": entry.version}
    page = editor.post(FEE.format(entry.pk), sent).content.decode()
    assert "ない根拠です: 「mpd/手数量」" in page
    assert "冒頭、対象者、更新方法" in page
    entry.refresh_from_db()
    assert entry.sources == ["mpd/手数料"]


def test_a_stored_source_whose_link_is_gone_is_shown_to_be_taken_out(editor: Client) -> None:
    entry = _fee_entry()
    Entry.objects.filter(pk=entry.pk).update(sources=["mpd/手数料", "gone"])
    page = editor.get(FEE.format(entry.pk)).content.decode()
    assert "gone (もうない根拠です。外してください)" in page
    sent = {"sources": ["mpd/手数料", "gone"], "to_confirm": "unknown"}
    page = editor.post(FEE.format(entry.pk), {**sent, "seen_version": entry.version})
    assert "ない根拠です: 「gone」" in page.content.decode()
    sent = {"sources": ["mpd/手数料"], "to_confirm": "unknown", "seen_version": entry.version}
    editor.post(FEE.format(entry.pk), sent)
    entry.refresh_from_db()
    assert entry.sources == ["mpd/手数料"]


def test_an_amount_needs_its_ground(editor: Client) -> None:
    amount = {"figure": "record-again-fee", "starts_on": "2026-12-01", "yen": "1500"}
    page = editor.post("/admin/newsroom/amount/add/", amount).content.decode()
    assert "根拠" in page
    assert "1500" in page
    assert not AuditEntry.objects.filter(object_type="amount").exists()
