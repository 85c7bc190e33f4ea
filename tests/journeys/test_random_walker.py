"""Anything in any order, on a bad line: no answer is lost, no step is wrong, no page is an error.

The rules are the oracle: what the walker has answered is replayed by them after every operation.
The test command takes a few walks; `make walker` (WALKS=300) takes them all.
"""

import os
import random
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from urllib.parse import parse_qsl

import pytest
from django.contrib.sessions.models import Session
from django.db import connections
from playwright.sync_api import Error, Locator, Page, Response, Route
from pytest_django.live_server_helper import LiveServer

from guidance.rules import QUESTION_BY_KEY, Walk, walk
from tests.journeys.visiting import make_room

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WALKS = int(os.environ.get("WALKS", "2"))
OPERATIONS = 30
SMALLEST_ERROR = 400
REFUSED = 422
OPTIONS = "() => [...document.querySelectorAll('.option input')].map((i) => [i.name, i.value])"
CHECKED = "() => document.querySelector('.option input:checked')?.value ?? null"


class Walker:
    """A hasty resident, and what the rules say about the answers given so far."""

    def __init__(self, page: Page, origin: str, seed: int) -> None:
        self.page, self.origin = page, origin
        self.chance = random.Random(seed)  # noqa: S311 - a repeatable walk, no secret
        self.answers: dict[str, str] = {}
        self.language = "ja"
        self.errors: list[str] = []
        self.log: list[str] = []
        self.delivered: dict[str, str] = {}
        self.swallowed: set[tuple[str, str]] = set()
        page.on("response", self._note)

    def _note(self, response: Response) -> None:
        if response.status >= SMALLEST_ERROR and response.status != REFUSED:
            self.errors.append(f"{response.status} {response.url}")
        if response.request.method == "POST" and response.status == HTTPStatus.SEE_OTHER:
            sent = dict(parse_qsl(response.request.post_data or ""))
            keys = sent.keys() & QUESTION_BY_KEY.keys()
            # What only goes along into the other language is no answer.
            self.delivered = {} if "turn" in sent else {key: sent[key] for key in keys}

    @property
    def here(self) -> Walk:
        return walk(self.answers)

    def take(self) -> None:
        """Do one thing, then compare with the rules."""
        operations: list[tuple[Callable[[], None], int]] = [
            (self.answer, 10),
            (self.answer_twice_at_once, 2),
            (self.answer_while_the_line_is_cut, 2),
            (self.send_nothing, 1),
            (self.go_back, 3),
            (self.reload, 2),
            (self.change_language, 2),
            (self.change_an_answer, 2),
            (self.erase, 1),
            (self.lose_the_scripts, 1),
        ]
        chosen = self.chance.choices(*zip(*operations, strict=True))[0]
        self.log.append(chosen.__name__)
        try:
            chosen()
            self.page.wait_for_load_state()
            self.compare()
        except Exception as fault:
            fault.add_note(f"at {self.page.url}, answers {self.answers}, after {self.log}")
            raise

    def compare(self) -> None:
        """Hold page and session against the rules."""
        assert self.errors == []
        assert _kept(self.page) == self.answers
        assert self.page.locator("main h1").count() == 1

    def open_step(self) -> None:
        """Go where the answers stop, and see that it is the right place."""
        address = f"{self.origin}/{self.language}/check/"
        for _try in range(5):
            try:
                self.page.goto(address)
                break
            except Error as interrupted:
                # The second of two hasty taps, or a browser's own error page, may come first.
                if "interrupted by another navigation" not in interrupted.message:
                    raise
                self.page.wait_for_timeout(500)
        stop = self.here.open
        place = stop.key if stop else "result"
        assert self.page.url.endswith(f"/{self.language}/check/{place}/")

    def choose(self) -> tuple[str, str]:
        """Choose an option of the question that is open, or of the one that Back has shown."""
        options = self.page.evaluate(OPTIONS)
        if not options:
            self.open_step()
            options = self.page.evaluate(OPTIONS)
        if not options:
            self.erase()
            self.open_step()
            options = self.page.evaluate(OPTIONS)
        key, value = self.chance.choice(options)
        self.page.locator(f'input[name="{key}"][value="{value}"]').check()
        return key, value

    def answer(self) -> None:
        key, value = self.choose()
        self._send(lambda: self._button().click())
        self._took(key, value)

    def answer_twice_at_once(self) -> None:
        key, value = self.choose()
        self._send(lambda: self._button().dblclick(no_wait_after=True))
        self._took(key, value)

    def answer_while_the_line_is_cut(self) -> None:
        """The answer does not arrive; with scripts the page stays and it is sent once more."""
        key, value = self.choose()
        cut = f"**/check/{key}/"
        self.page.route(cut, _drop_posts)
        has_scripts = self.page.evaluate("typeof htmx === 'object'")
        self._button().click(no_wait_after=True)
        again = self.page.locator("[data-retry-notice] button")
        if has_scripts:
            again.wait_for()
            assert self.page.evaluate(CHECKED) == value
            self.page.unroute(cut)
            self._send(again.click)
            self._took(key, value)
        else:
            self.page.wait_for_timeout(200)
            self.page.unroute(cut)
            self.swallowed.add((key, value))
            self.open_step()

    def send_nothing(self) -> None:
        self.open_step()
        if self.here.open is not None:
            self._send(lambda: self._button().click())
            self.page.locator("[data-error-summary]").wait_for()
            make_room(self.page)

    def go_back(self) -> None:
        """Back may lead to an answer that the line swallowed: then the browser sends it now."""
        self.delivered = {}
        # A page that a form made and the browser did not keep is an error of its own.
        with suppress(Error):
            self.page.go_back()
        # Where htmx has kept nothing, it loads the page anew by itself.
        self.page.wait_for_load_state("networkidle")
        if not self.page.url.startswith(self.origin) or not self.page.locator("main").count():
            self.open_step()
        self.language = self.page.locator("html").get_attribute("lang") or ""
        assert self.delivered.items() <= self.swallowed
        self.answers |= self.delivered

    def reload(self) -> None:
        self.page.reload()

    def change_language(self) -> None:
        link = self.page.locator("#language")
        self.language = link.get_attribute("lang") or ""
        link.click()
        self.page.wait_for_url(f"**/{self.language}/**")

    def change_an_answer(self) -> None:
        self.open_step()
        links = self.page.locator(".answers .change a")
        if links.count():
            links.nth(self.chance.randrange(links.count())).click()
            self.page.wait_for_load_state()
            shown = self.page.evaluate(OPTIONS)[0][0]
            assert self.page.evaluate(CHECKED) == self.answers[shown]

    def erase(self) -> None:
        self.open_step()
        link = self.page.locator('main a[href$="/erase/"]')
        if not link.count():
            return
        link.click()
        self.page.wait_for_url("**/erase/")
        button = self.page.locator('form[action$="/erase/"] button')
        assert button.count() == bool(self.answers)
        if self.answers:
            button.click()
            self.page.wait_for_url("**/erased/")
            self.answers = {}

    def lose_the_scripts(self) -> None:
        """From here on no script arrives any more."""
        self.page.route("**/*.js", lambda route: route.abort())
        self.page.reload()

    def _button(self) -> Locator:
        return self.page.locator("main button.wide")

    def _send(self, act: Callable[[], None]) -> None:
        with self.page.expect_response(lambda reply: reply.request.method == "POST") as sent:
            act()
        sent.value.finished()
        self.page.wait_for_load_state()

    def _took(self, key: str, value: str) -> None:
        self.answers[key] = value
        stop = self.here.open
        place = stop.key if stop else "result"
        self.page.wait_for_url(f"**/{self.language}/check/{place}/**")


def _drop_posts(route: Route) -> None:
    if route.request.method == "POST":
        route.abort()
    else:
        route.continue_()


def _kept(page: Page) -> dict[str, str]:
    """Return the answers in the browser's session.

    A double tap on the very first answer may begin two; the browser keeps the later one.
    """
    tickets = [str(cookie.get("value")) for cookie in page.context.cookies()]
    kept = Session.objects.filter(pk__in=tickets).first()
    return dict(kept.get_decoded().get("answers", {})) if kept else {}


@pytest.mark.parametrize("seed", range(WALKS))
def test_nothing_is_lost_on_a_hasty_walk(
    live_server: LiveServer, phone: Callable[..., Page], seed: int
) -> None:
    walker = Walker(phone(), live_server.url, seed)
    walker.open_step()
    for _ in range(OPERATIONS):
        walker.take()
    walker.page.unroute_all(behavior="ignoreErrors")
    walker.open_step()
    connections.close_all()
