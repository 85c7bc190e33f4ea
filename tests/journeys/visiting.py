"""Stand in a state at once, without walking there: for checks that look at every page."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date, timedelta
from functools import cache

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from playwright.sync_api import Page

from guidance.edition import Edition, edition_0, serve
from guidance.edition.banners import Banner
from guidance.edition.building import build
from guidance.edition.current import announce
from guidance.edition.loading import read
from tests.journeys.states import State

LONG_AGO = date(2026, 1, 1)


def has_answered(
    page: Page, origin: str, answers: Mapping[str, str], done: tuple[str, ...] = ()
) -> None:
    """Give the browser the session of somebody who has answered this, and nothing else."""
    page.context.clear_cookies()
    if not answers:
        return
    kept = SessionStore()
    kept.update(
        {"answers": dict(answers), "began": int(timezone.now().timestamp()), "done": list(done)}
    )
    kept.create()
    name, value = settings.SESSION_COOKIE_NAME, str(kept.session_key)
    page.context.add_cookies([{"name": name, "value": value, "url": origin}])


def visit(page: Page, origin: str, language: str, state: State) -> None:
    """Open the state's page and do there what leads to the state."""
    put_up(news=state.news)
    has_answered(page, origin, state.answers, state.done)
    page.goto(f"{origin}/{language}/{state.path}")
    for name, value in state.typed.items():
        _fill(page, name, value)
    for address in state.pressed:
        page.locator(f'form[action$="/{address}"] button').last.click()
        page.wait_for_load_state()
    if state.refused or state.typed:
        page.locator("main button.wide").click()
    if state.refused:
        page.locator("[data-error-summary]").wait_for()
    page.wait_for_load_state()


def put_up(*, news: bool) -> None:
    """Serve the edition that ships and no banner, or what staff put up on a bad day."""
    serve(_with_notices() if news else _that_ships())
    now = timezone.now()
    words = ("受付を止めています", "Services are stopped")
    more = ("復旧の見込みは分かりません。", "Nobody knows yet when they will be back.")
    hour = timedelta(hours=1)
    announce((Banner("emergency", *words, *more, now - hour, now + hour),) if news else ())


@cache
def _that_ships() -> Edition:
    return edition_0()


@cache
def _with_notices() -> Edition:
    content = deepcopy(read())
    for severity in ("info", "warning", "emergency"):
        content["notices"][f"{severity}-of-today"] = {
            "from": LONG_AGO,
            "severity": severity,
            "pages": ["*"],
            "title": {"ja": f"窓口の臨時休業({severity})", "en": f"A desk is closed ({severity})"},
            "body": {
                "ja": "電話で確かめてください。03-6717-3137",
                "en": "Please call 03-6717-3137.",
            },
        }
    return build(content, number=1, published_on=LONG_AGO)


def _fill(page: Page, name: str, value: str) -> None:
    field = page.locator(f'input[name="{name}"]')
    field.evaluate(
        "(field) => { for (let in_ = field; in_; in_ = in_.parentElement) "
        "if (in_.localName === 'details') in_.open = true }"
    )
    if field.get_attribute("type") == "checkbox":
        field.check()
    else:
        field.fill(value)
