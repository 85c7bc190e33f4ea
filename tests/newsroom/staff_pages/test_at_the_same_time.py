"""Requests of one person that overlap: none writes over what another kept in the session."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.contrib.sessions.exceptions import SessionInterrupted
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from guidance.newsroom.models import State, Text
from portal import clock
from portal.sessions import StaffSessionStore
from portal.staff_door import Sessions
from tests.newsroom.colleagues import TITLE, in_state
from tests.newsroom.staff_pages.people import client_of, signed_in

ADDRESS = "/admin/text-preview/"


def _request(browser: Client) -> HttpRequest:
    cookies = "; ".join(f"{name}={cookie.value}" for name, cookie in browser.cookies.items())
    return RequestFactory(HTTP_COOKIE=cookies).post(ADDRESS)


def test_what_a_save_has_to_say_outlives_a_live_preview_under_way(hanako: User, taro: User) -> None:
    in_state(State.IN_REVIEW, hanako, taro)
    browser = signed_in(hanako)
    text = Text.objects.get(key=TITLE)
    address = f"/admin/newsroom/text/{text.pk}/change/"
    browser.get(address)

    def answer(request: HttpRequest) -> HttpResponse:
        """Read the session, and be overtaken by the save."""
        assert request.session["_auth_user_id"] == str(hanako.pk)
        browser.post(address, {"ja": "新", "en": "New", "seen_version": text.version})
        return HttpResponse("the preview")

    Sessions(answer)(_request(browser))

    page = browser.get("/admin/newsroom/text/").content.decode()
    assert "下書きに入れました" in page
    assert "「確認待ち」だった変更は下書きに戻りました" in page


@pytest.mark.django_db
def test_every_request_begins_the_quarter_of_an_hour_anew() -> None:
    with time_machine.travel(clock.now(), tick=False) as traveler:
        browser = client_of("sato", "editor")
        ends = []
        for _minutes in range(3):
            traveler.shift(timedelta(minutes=10))
            assert browser.get("/admin/help/").status_code == 200
            key = browser.cookies["portal_staff"].value
            ends.append(Session.objects.get(session_key=key).expire_date - clock.now())
        assert ends == [timedelta(minutes=15)] * 3
        traveler.shift(timedelta(minutes=16))
        assert browser.get("/admin/help/").status_code == 302


@pytest.mark.django_db
def test_a_session_that_was_ended_meanwhile_does_not_come_back() -> None:
    browser = client_of("sato", "editor")
    browser.get("/admin/help/")
    key = browser.cookies["portal_staff"].value

    def answer(request: HttpRequest) -> HttpResponse:
        """Read the session, and be overtaken by the way out."""
        assert request.session["_auth_user_id"]
        Session.objects.filter(session_key=key).delete()
        return HttpResponse("too late")

    with pytest.raises(SessionInterrupted):
        Sessions(answer)(_request(browser))
    assert not StaffSessionStore().exists(key)
