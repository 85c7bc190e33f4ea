"""What a browser does to stand on a page: for programs that measure the page then."""

import re
import time
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from bench.load import answer, prepared

DATES = {"card_expiry": "2030-10-05", "license_expiry": "2030-11-05", "applied_on": "2026-08-01"}
START_SECONDS = 60


def wait_for(port: int) -> None:
    """Wait until the portal answers its health check."""
    health = prepared("GET", "/healthz", 200, {}, "")
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            if b"200" in answer(port, health)[:15]:
                return
        except ConnectionError:
            pass
        time.sleep(0.1)
    raise SystemExit(f"The portal did not start within {START_SECONDS} seconds")


def begun_walk(port: int) -> tuple[dict[str, str], str]:
    """Answer the first question as a browser would; return the cookies and the second's form."""
    page = answer(port, prepared("GET", "/ja/check/stage/", 200, {}, "")).decode()
    jar = SimpleCookie()
    form = f"csrfmiddlewaretoken={token_in(page)}"
    keep_cookies(jar, page)
    first = prepared("POST", "/ja/check/stage/", 303, cookies(jar), f"{form}&stage=preparing")
    keep_cookies(jar, answer(port, first).decode())
    return cookies(jar), f"{form}&reason=expiring"


def planned(port: int) -> dict[str, str]:
    """Send the planner's form as a browser would; return the cookie that holds the dates."""
    jar = SimpleCookie()
    form = "/ja/plan/"
    page = answer(port, prepared("GET", form, 200, {}, "")).decode()
    keep_cookies(jar, page)
    body = urlencode({"csrfmiddlewaretoken": token_in(page), **DATES})
    keep_cookies(jar, answer(port, prepared("POST", form, 303, cookies(jar), body)).decode())
    return cookies(jar)


def walked(port: int, answers: dict[str, str]) -> dict[str, str]:
    """Answer the questions in this order, to the result; return the cookies."""
    jar = SimpleCookie()
    token = ""
    for question, given in answers.items():
        address = f"/ja/check/{question}/"
        if not token:
            page = answer(port, prepared("GET", address, 200, {}, "")).decode()
            keep_cookies(jar, page)
            token = token_in(page)
        body = urlencode({"csrfmiddlewaretoken": token, question: given})
        page = answer(port, prepared("POST", address, 303, cookies(jar), body)).decode()
        if " 303 " not in page[:20]:
            raise SystemExit(f"{question}={given} was not taken")
        keep_cookies(jar, page)
    return cookies(jar)


def token_in(page: str) -> str:
    """Return the token of a page's form."""
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    if token is None:
        raise SystemExit("The page shows no form")
    return token[1]


def keep_cookies(jar: SimpleCookie, page: str) -> None:
    """Take the cookies of an answer."""
    for line in page.partition("\r\n\r\n")[0].splitlines():
        if line.lower().startswith("set-cookie:"):
            jar.load(line.partition(":")[2].strip())


def cookies(jar: SimpleCookie) -> dict[str, str]:
    """Return the header that sends the cookies back."""
    return {"Cookie": "; ".join(f"{name}={morsel.value}" for name, morsel in jar.items())}
