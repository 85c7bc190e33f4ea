"""A text as long as the form takes keeps nobody waiting for the list, whatever it repeats."""

from copy import deepcopy
from datetime import date
from time import process_time

import pytest

from guidance.edition.loading import Content, read
from guidance.edition.markdown import LONGEST
from guidance.newsroom.checklist import findings

LIVE = read()
TODAY = date(2026, 12, 1)
SECONDS = 2.5
"""Of the processor, several times what each takes; what is read anew from each sign takes more."""
REPEATED = {
    "one sign": ("あ", "a"),
    "sentences": ("この手続は、窓口で行います。", "Bring your card. "),
    "digits": ("1", "1"),
    "wide digits": ("\uff11", "1"),
    "numbers in kanji": ("一", "one "),
    "words": ("免許", "word "),
    "brackets": ("「", "("),
    "links": ("[", "]("),
    "empty lines": ("\n", "\n"),
    "blanks": (" ", " "),
    "marks of a list": ("\n1. ", "\n- "),
    "dates": ("12月1日、", "1 December, "),
}


@pytest.fixture(scope="module", autouse=True)
def _everything_is_loaded() -> None:
    _seconds(deepcopy(LIVE), _with("新しい文です。", "A new sentence."))


def _with(ja: str, en: str) -> Content:
    content = deepcopy(LIVE)
    content["steps"]["apply-online"]["what"] = {"ja": ja, "en": en}
    return content


def _filled(repeated: str, ends: str) -> str:
    return ends + (repeated * LONGEST)[: LONGEST - 2] + ends


def _seconds(content: Content, live: Content) -> float:
    started = process_time()
    findings(content, live, TODAY, {})
    return process_time() - started


@pytest.mark.parametrize(("ja", "en"), REPEATED.values(), ids=REPEATED)
def test_the_list_is_made_in_little_time(ja: str, en: str) -> None:
    content = _with(_filled(ja, "あ"), _filled(en, "a"))
    assert _seconds(content, LIVE) < SECONDS
    before = _with(_filled(f"{ja}い", "い"), _filled(f"{en}b", "b"))
    assert _seconds(content, before) < SECONDS
