"""Django's advisories of 2026 about the admin, each as a post that would have worked before."""

from django.contrib import admin
from django.contrib.admin.options import InlineModelAdmin
from django.contrib.auth.models import Permission, User
from django.contrib.contenttypes.admin import GenericInlineModelAdmin
from django.db.models import AutoField, URLField
from django.test import Client

from guidance.newsroom.models import Closure, Facility, OpeningHours
from tests.newsroom.colleagues import person
from tests.newsroom.staff_pages.forging import HOURS, NO_HOURS, form_of
from tests.newsroom.staff_pages.people import client_of, signed_in

MONDAY = {"weekday": 1, "opens": "08:30", "closes": "16:00"}
CLOSED = {"starts_on": "2026-12-29", "ends_on": "2027-01-03", "reason_ja": "休", "reason_en": "x"}
FORGED_CLOSURE = {
    "closures-TOTAL_FORMS": "1",
    **{f"closures-0-{name}": said for name, said in CLOSED.items()},
}


def _inlines() -> list[type[InlineModelAdmin]]:  # type: ignore[type-arg]
    return [inline for table in admin.site._registry.values() for inline in table.inlines]


def _holder_of(*permissions: str) -> User:
    user = person("kato")
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return User.objects.get(pk=user.pk)


def _send(browser: Client, place: Facility, **forged: object) -> None:
    address = f"/admin/newsroom/facility/{place.pk}/change/"
    sent = form_of(browser, address) | NO_HOURS | forged
    assert browser.post(address, sent).status_code in {200, 302}


def test_whoever_may_change_a_facility_but_add_no_hours_adds_none(db: None) -> None:
    """CVE-2026-4277: the permission to add rows inside rows was not asked for forged posts."""
    place = Facility.objects.all()[0]
    browser = signed_in(_holder_of("change_facility", "view_openinghours", "view_closure"))

    _send(browser, place, phone="03-0000-0001", **HOURS | FORGED_CLOSURE)

    place.refresh_from_db()
    assert place.phone == "03-0000-0001", "the post was taken"
    assert not OpeningHours.objects.exists()
    assert not Closure.objects.exists()


def test_whoever_may_change_no_hours_neither_changes_nor_deletes_them(db: None) -> None:
    """CVE-2026-4277 and CVE-2019-19118: the other two permissions of rows inside rows."""
    place = Facility.objects.all()[0]
    hours = OpeningHours.objects.create(facility=place, **MONDAY)
    browser = signed_in(_holder_of("change_facility", "add_openinghours", "view_openinghours"))
    row = {"opening-INITIAL_FORMS": "1", "opening-0-id": hours.pk, "opening-0-seen_version": 1}

    _send(browser, place, **HOURS | row | {"opening-0-closes": "23:00"})
    _send(browser, place, **HOURS | row | {"opening-0-DELETE": "on"})

    assert str(OpeningHours.objects.get().closes) == "16:00:00"


def test_hours_of_another_facility_are_not_deleted_by_a_forged_row(db: None) -> None:
    """CVE-2026-87975: a row outside the form's own could be marked for deletion."""
    first, second = Facility.objects.all()[:2]
    hours = OpeningHours.objects.create(facility=first, **MONDAY)
    forged = {
        "opening-INITIAL_FORMS": "1",
        "opening-0-id": hours.pk,
        "opening-0-facility": second.pk,
        "opening-0-DELETE": "on",
        "opening-0-seen_version": 1,
    }

    _send(client_of("sato", "editor"), second, **HOURS | forged)

    assert OpeningHours.objects.filter(pk=hours.pk).exists()


def test_no_row_inside_a_row_has_a_primary_key_that_a_form_could_set() -> None:
    """CVE-2026-87975 needs one."""
    keys = [inline.model._meta.pk for inline in _inlines()]
    assert len(keys) == 2
    assert all(isinstance(key, AutoField) for key in keys)


def test_no_kind_of_row_hangs_on_rows_of_any_kind() -> None:
    """CVE-2026-4277 was about generic rows inside rows."""
    assert not [inline for inline in _inlines() if issubclass(inline, GenericInlineModelAdmin)]


def test_nothing_is_edited_or_acted_upon_in_a_list() -> None:
    """CVE-2026-4292: rows could be made by posts forged to an editable list."""
    for table in admin.site._registry.values():
        assert table.list_editable == ()
        assert table.actions is None


def test_no_list_shows_an_address_as_a_link(db: None) -> None:
    """CVE-2026-15920: an address that runs a script became a link in lists."""
    for model, table in admin.site._registry.items():
        addresses = {f.name for f in model._meta.get_fields() if isinstance(f, URLField)}
        assert not addresses & set(table.list_display), model
