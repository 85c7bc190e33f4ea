"""What axe cannot see: reflow, sizes, languages of words, headings (sight.js)."""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).with_suffix(".js")
# What the checks in sight.js are about: headings, enlarged text, pictures of text, reflow, spacing,
# the order of focus, targets, languages of words.
CRITERIA = ("1.3.1", "1.4.4", "1.4.5", "1.4.10", "1.4.12", "2.4.3", "2.5.8", "3.1.2")
# WCAG 1.4.12, set by a constructed sheet: the policy allows no inline style.
SPACED = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}
"""
UNSPACED = "() => { document.adoptedStyleSheets = [] }"
ENLARGED = "(size) => { document.documentElement.style.fontSize = size }"


def seen(page: Page, *, sizes: bool = False, words: bool = False, lines: bool = True) -> list[str]:
    """Return the faults in the layout and its lines, and if asked in sizes and in words."""
    asked = {"sizes": sizes, "words": words, "lines": lines}
    faults: list[str] = page.evaluate(_script(), asked)
    return faults


def spaced(page: Page) -> list[str]:
    """Return the faults in the layout when the reader sets wider spacing."""
    page.evaluate(SPACED)
    # How a line breaks is the reader's choice there.
    faults = seen(page, lines=False)
    page.evaluate(UNSPACED)
    return [f"with wider spacing {fault}" for fault in faults]


def enlarged(page: Page) -> list[str]:
    """Return the faults in the layout when the reader's letters are twice as large."""
    page.evaluate(ENLARGED, "200%")
    faults = seen(page)
    page.evaluate(ENLARGED, "")
    return [f"with text at 200 % {fault}" for fault in faults]


@cache
def _script() -> str:
    return SCRIPT.read_text(encoding="utf-8")
