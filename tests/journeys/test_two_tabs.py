"""Staff with two tabs and no scripts, in a real browser: neither tab loses what was typed."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from guidance.newsroom import publication, workflow
from guidance.newsroom.models import PublishedEdition, Text
from portal import clock
from tests.journeys.staff import DESK, Clicks
from tests.newsroom.colleagues import PASSWORD, account, approved

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORDS = ("最初の画面で書いた文です。", "二つ目の画面で書いた文です。")


@pytest.fixture
def person(live_server: LiveServer, phone: Callable[..., Page]) -> Clicks:
    account("sato", "editor", "approver")
    came = Clicks(phone(viewport=DESK, scripts=False), live_server.url)
    came.sign_in("sato")
    return came


def _sign_in_again(tab: Clicks) -> None:
    tab.page.fill("#id_username", "sato")
    tab.page.fill("#id_password", PASSWORD)
    tab.press("input[type=submit]")


def test_two_tabs_that_are_sent_late_both_keep_what_was_typed(person: Clicks) -> None:
    texts = list(Text.objects.all()[:2])
    second = Clicks(person.page.context.new_page(), person.server)
    for tab, text, words in zip((person, second), texts, WORDS, strict=True):
        tab.page.goto(f"{tab.server}/admin/newsroom/text/{text.pk}/change/")
        tab.page.fill("#id_ja", words)
        tab.page.fill("#id_en", "Words from before I left my desk.")
    person.page.context.clear_cookies(name=settings.STAFF_COOKIE)

    person.press("input[name=_save] >> nth=0")
    _sign_in_again(person)
    second.press("input[name=_save] >> nth=0")

    for tab, text, words in zip((person, second), texts, WORDS, strict=True):
        assert tab.page.locator("text=まだ").count()
        assert tab.page.input_value("#id_ja") == words
        assert Text.objects.get(pk=text.pk).ja != words
        tab.press("input[name=_save] >> nth=0")
        assert Text.objects.get(pk=text.pk).ja == words


def test_the_note_of_a_way_back_outlasts_the_idle_minutes(person: Clicks) -> None:
    sato, hanako = User.objects.get(username="sato"), account("hanako", "editor")
    workflow.publish(approved(hanako, sato).pk, sato, clock.now())
    person.page.goto(f"{person.server}/admin/newsroom/publishededition/0/change/")
    person.page.fill("#id_internal_note", WORDS[0])
    person.page.context.clear_cookies(name=settings.STAFF_COOKIE)

    person.press("text=第0版に戻す >> nth=-1")
    _sign_in_again(person)
    assert person.page.input_value("#id_internal_note") == WORDS[0]
    assert PublishedEdition.objects.count() == 2
    person.press("text=第0版に戻す >> nth=-1")
    live = publication.live()
    assert live is not None
    assert live.internal_note == WORDS[0]
