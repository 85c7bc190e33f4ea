"""The QR code as it is drawn: its correction level, and the white around it."""

import re

import pytest

from guidance.qr import QUIET, qr_svg

MODULE = re.compile(r"M(\d+) (\d+)h1v1h-1z")
# The standard writes the level into the first two modules of the ninth row, masked with 1 and 0.
LEVELS = {(1, 1): "L", (1, 0): "M", (0, 1): "Q", (0, 0): "H"}


@pytest.mark.parametrize("length", [20, 80, 150, 250])
def test_the_correction_level_is_m_whatever_the_length(length: int) -> None:
    drawn = qr_svg("https://example.org/" + "x" * length, "a code")
    dark = {(int(x) - QUIET, int(y) - QUIET) for x, y in MODULE.findall(drawn)}
    assert LEVELS[int((0, 8) in dark), int((1, 8) in dark)] == "M"


def test_the_code_has_a_name_and_white_around_it() -> None:
    drawn = qr_svg("https://example.org/", 'to "scan" & <go on>')
    side = int(re.findall(r'viewBox="0 0 (\d+) ', drawn)[0])
    places = [int(place) for module in MODULE.findall(drawn) for place in module]
    assert (min(places), max(places)) == (QUIET, side - QUIET - 1)
    assert QUIET >= 4
    assert 'aria-label="to &quot;scan&quot; &amp; &lt;go on&gt;"' in drawn


def test_the_desk_may_give_it_another_look() -> None:
    assert '<svg class="desk-qr" ' in qr_svg("https://example.org/", "a code", "desk-qr")
    assert '<svg class="qr" ' in qr_svg("https://example.org/", "a code")
