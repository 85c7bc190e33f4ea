"""Posts that nobody was shown a form for: every kind of row, every page of the admin, every role.

Each post is whole, and changes a row where the role may: only the permission can have stopped it.
"""

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client

from guidance.newsroom.models import (
    Amount,
    AuditEntry,
    Contact,
    EmergencyBanner,
    Entry,
    Facility,
    Link,
    Notice,
    PublishedEdition,
    Text,
)
from tests.newsroom.colleagues import ROLES
from tests.newsroom.every_kind import make_every_kind
from tests.newsroom.staff_pages.forging import ADDED, CHANGED, form_of, rows
from tests.newsroom.staff_pages.people import OUTSIDE, browser_of, undone

EDITORS = {"editor", "team of two", "superuser"}
BANNERS = {"editor", "approver", "team of two", "superuser"}
PEOPLE = {"administrator", "superuser"}
NOBODY: set[str] = set()
# Who may add, change, delete: this table is the task's, not the code's.
MAY: dict[type[Model], tuple[set[str], set[str], set[str]]] = {
    Text: (NOBODY, EDITORS, NOBODY),
    Entry: (NOBODY, EDITORS, NOBODY),
    Contact: (NOBODY, EDITORS, NOBODY),
    Facility: (EDITORS, EDITORS, EDITORS),
    Amount: (EDITORS, EDITORS, EDITORS),
    Link: (EDITORS, EDITORS, EDITORS),
    Notice: (EDITORS, EDITORS, EDITORS),
    EmergencyBanner: (BANNERS, NOBODY, NOBODY),
    PublishedEdition: (NOBODY, NOBODY, NOBODY),
    AuditEntry: (NOBODY, NOBODY, NOBODY),
    User: (PEOPLE, PEOPLE, NOBODY),
}
EVERYBODY = (*OUTSIDE, *ROLES, "superuser")
VERBS = ("add", "change", "delete")


@pytest.fixture
def rows_of_every_kind(db: None) -> None:
    make_every_kind()


def test_every_kind_in_the_admin_is_in_the_table() -> None:
    assert set(admin.site._registry) == set(MAY)
    assert set(ADDED) == {model for model, (add, _change, _delete) in MAY.items() if add}
    assert set(CHANGED) == {model for model, (_add, change, _delete) in MAY.items() if change}


@pytest.mark.usefixtures("rows_of_every_kind")
@pytest.mark.parametrize("model", list(MAY), ids=lambda model: model.__name__)
@pytest.mark.parametrize("popup", [False, True], ids=["page", "popup"])
def test_a_post_adds_changes_and_deletes_only_for_whom_the_table_names(
    model: type[Model], popup: bool
) -> None:
    query = f"?_popup=1&_to_field={model._meta.pk.name}" if popup else ""
    browsers = {role: browser_of(role) for role in EVERYBODY}
    posts = list(_posts(model, browsers["superuser"]))
    before = rows()
    for role, browser in browsers.items():
        for verb, address, sent in posts:
            with undone():
                reply = browser.post(f"{address}{query}", sent)
                if role in MAY[model][VERBS.index(verb)]:
                    assert reply.status_code in {200, 302}, (role, verb)
                    assert rows() != before, (role, verb, reply.content.decode()[:3000])
                else:
                    assert rows() == before, (role, verb)
                    assert reply.status_code == (302 if role in OUTSIDE else 403), (role, verb)


@pytest.mark.usefixtures("rows_of_every_kind")
@pytest.mark.parametrize("model", list(MAY), ids=lambda model: model.__name__)
def test_lists_and_histories_take_no_post_from_anybody(model: type[Model]) -> None:
    browsers = {role: browser_of(role) for role in EVERYBODY}
    base, pk = _base(model), model._default_manager.latest("pk").pk
    new = {f"form-1-{name}": said for name, said in ADDED.get(model, {"ja": "偽"}).items()}
    old = {f"form-0-{name}": said for name, said in CHANGED.get(model, {"ja": "偽"}).items()}
    forged = {
        "form-TOTAL_FORMS": "2",
        "form-INITIAL_FORMS": "1",
        "form-0-id": str(pk),
        "_save": "保存",
        **new,
        **old,
    }
    chosen = {"action": "delete_selected", "_selected_action": str(pk), "post": "yes"}
    before = rows()
    for role, browser in browsers.items():
        for address, sent in (
            (base, forged),
            (base, {**forged, **chosen, "select_across": "1", "index": "0"}),
            (f"{base}{pk}/history/", chosen),
        ):
            reply = browser.post(address, sent)
            assert reply.status_code in {200, 302, 403, 405}, (role, address)
            assert rows() == before, (role, sent)


@pytest.mark.usefixtures("rows_of_every_kind")
def test_what_is_kept_and_what_stands_is_never_rewritten_even_by_a_superuser() -> None:
    """With the fields of the very row in the post, not only with nothing."""
    root = browser_of("superuser")
    before = rows()
    for model in (AuditEntry, PublishedEdition, EmergencyBanner):
        row = model._default_manager.latest("pk")
        said = {field.name: str(getattr(row, field.attname)) for field in model._meta.fields}
        for forged in ({**said, "actor": "x", "author": "x", "title_ja": "x"}, {"post": "yes"}):
            for verb in ("change", "delete"):
                assert root.post(f"{_base(model)}{row.pk}/{verb}/", forged).status_code == 403
    assert rows() == before


def _base(model: type[Model]) -> str:
    return f"/admin/{model._meta.app_label}/{model._meta.model_name}/"


def _posts(model: type[Model], root: Client) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield each verb with its address and a post that is whole."""
    base = _base(model)
    row = model._default_manager.earliest("pk")
    yield "add", f"{base}add/", ADDED.get(model, {"ja": "偽", "name_ja": "偽"})
    address = f"{base}{row.pk}/change/"
    if model in CHANGED:
        yield "change", address, form_of(root, address) | CHANGED[model]
    else:
        yield "change", address, {"ja": "偽", "author": "偽", "title_ja": "偽"}
    yield "delete", f"{base}{row.pk}/delete/", {"post": "yes"}
