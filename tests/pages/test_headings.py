"""Each heading of a guidance page says what only its own part holds."""

from difflib import SequenceMatcher
from itertools import combinations

import pytest

from tests.pages.reading import LANGUAGES, page_at

PAGES = ("who", "exclusions", "certificates", "new-license", "apply")
TWINS = 0.78
"""So alike, letter by letter, are "Renew the certificate" and "Renew your certificate soon"."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", PAGES)
def test_no_two_headings_say_nearly_the_same(slug: str, language: str) -> None:
    (main,) = page_at(f"/{language}/guide/{slug}/").all("main")
    headings = [one.words.lower() for one in main.all("h1", "h2", "h3")]
    twins = [
        pair
        for pair in combinations(headings, 2)
        if SequenceMatcher(None, *pair, autojunk=False).ratio() >= TWINS
    ]
    assert not twins
