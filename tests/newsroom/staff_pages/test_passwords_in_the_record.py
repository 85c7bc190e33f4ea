"""A new password and its row in the record stand or fall together."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError, connection

from guidance.newsroom.models import AuditEntry
from tests.newsroom.colleagues import PASSWORD, account
from tests.newsroom.staff_pages.people import client_of, signed_in

NEW = "kumo-no-ue-no-yama-7"


def _breaks_off(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
    """Let the database break off where the row of the record would be stored."""
    if sql.startswith("INSERT") and AuditEntry._meta.db_table in sql:
        raise OperationalError
    return execute(sql, *rest)


@pytest.mark.django_db
@pytest.mark.parametrize("whose", ["colleague", "own"])
def test_without_its_row_in_the_record_no_password_is_set(whose: str) -> None:
    sato = account("sato", "editor")
    before = AuditEntry.objects.count()
    address = f"/admin/auth/user/{sato.pk}/password/"
    browser = client_of("kato", "administrator")
    sent = {"password1": NEW, "password2": NEW}
    if whose == "own":
        browser, address = signed_in(sato), "/admin/password_change/"
        sent = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}

    with connection.execute_wrapper(_breaks_off), pytest.raises(OperationalError):
        browser.post(address, sent)
    assert User.objects.get(pk=sato.pk).check_password(PASSWORD)

    browser.post(address, sent)
    assert User.objects.get(pk=sato.pk).check_password(NEW)
    row = AuditEntry.objects.order_by("-number")[0]
    assert (row.action, row.object_id) == ("people-changed", "sato")
    assert AuditEntry.objects.count() > before
