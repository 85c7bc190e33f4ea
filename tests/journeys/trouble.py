"""Go where things go wrong on purpose (tests/portal/trouble_urls.py), page after page."""

from collections.abc import Iterator

from django.templatetags.static import static
from playwright.sync_api import Page, expect

URLS = "tests.portal.trouble_urls"
TROUBLE = {
    400: "echo/?answer=%00",
    403: "forbidden/",
    404: "nowhere/",
    414: "echo/?answer=" + "x" * 2000,
    429: "hurry/",
    500: "broken/",
    503: "database-gone/",
}
SENT = {405: ("read-only/", 1), 413: ("echo/", 70_000)}
SEND = """
([path, size]) => {
  const form = document.createElement("form");
  const field = document.createElement("textarea");
  Object.assign(form, {method: "post", action: path});
  Object.assign(field, {name: "answer", value: "x".repeat(size)});
  form.append(field);
  document.body.append(form);
  form.submit();
}
"""
LAST_RESORT = ("errors/500.html", "errors/503.html")


def in_trouble(page: Page, origin: str, language: str) -> Iterator[str]:
    """Stand on each error page in turn, and yield its status."""
    root = f"{origin}/{language}/"
    for status, place in TROUBLE.items():
        reply = page.goto(root + place)
        assert reply is not None
        assert reply.status == status
        yield _shown(page, status)
    for status, (place, size) in SENT.items():
        page.goto(f"{root}guide/")
        with page.expect_navigation() as sent:
            page.evaluate(SEND, [root + place, size])
        assert sent.value.status == status
        yield _shown(page, status)


def without_the_portal(page: Page, origin: str) -> Iterator[str]:
    """Stand on each page that is served when the portal is gone, and yield its name."""
    for place in LAST_RESORT:
        page.goto(origin + static(place))
        yield place.removeprefix("errors/").removesuffix(".html")


def _shown(page: Page, status: int) -> str:
    expect(page.locator("main .button").first).to_be_visible()
    return str(status)
