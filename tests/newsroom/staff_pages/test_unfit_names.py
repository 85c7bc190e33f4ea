"""A person's name says nothing but the name: no hidden signs, and nobody's login name."""

import pytest
from django.contrib.auth.models import User

from tests.newsroom.colleagues import PASSWORD, person
from tests.newsroom.staff_pages.people import client_of

pytestmark = pytest.mark.django_db
UNFIT = ["山田\u202e", "\u2066山田", "山\u200b田", "山田 (boss)", "山田(boss)", "山田\uff08boss"]


@pytest.mark.parametrize("field", ["last_name", "first_name"])
@pytest.mark.parametrize("name", UNFIT)
def test_neither_form_takes_hidden_signs_or_brackets(name: str, field: str) -> None:
    boss, sato = client_of("boss", "administrator"), person("sato", "editor")
    said = {"username": "new", "password1": PASSWORD, "password2": PASSWORD, field: name}

    for address in ("/admin/auth/user/add/", f"/admin/auth/user/{sato.pk}/change/"):
        page = boss.post(address, said | {"is_staff": "on"}).content.decode()
        assert "見えない文字" in page or "かっこを使えません" in page

    assert not User.objects.filter(username="new").exists()
    assert not User.objects.filter(**{field: name}).exists()


def test_names_of_every_day_are_taken() -> None:
    boss, sato = client_of("boss", "administrator"), person("sato", "editor")
    said = {"last_name": "葛\U000e0100城", "first_name": "Anne-Marie D'Arc", "is_staff": "on"}

    boss.post(f"/admin/auth/user/{sato.pk}/change/", said)

    sato.refresh_from_db()
    assert (sato.last_name, sato.first_name) == ("葛\U000e0100城", "Anne-Marie D'Arc")
