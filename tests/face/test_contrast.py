"""Every pair of ink and ground that the tokens offer is legible, in light and in dark."""

import re
from pathlib import Path

import pytest
from django.conf import settings

TOKENS = Path(settings.BASE_DIR) / "static" / "css" / "tokens.css"
DARK = "@media (prefers-color-scheme: dark)"
TEXT = 7.0
SHAPE = 3.0

GROUNDS = ("ground", "tint", "chosen")
TEXT_PAIRS = [
    *((ink, ground) for ink in ("ink", "ink-soft", "link", "link-strong") for ground in GROUNDS),
    *(("ink", f"{tone}-ground") for tone in ("good", "act", "stop")),
    *((tone, f"{tone}-ground") for tone in ("good", "act", "stop")),
    *(("link", f"{tone}-ground") for tone in ("good", "act", "stop")),
    ("link-visited", "ground"),
    ("stop", "ground"),
    ("action-ink", "action"),
    ("action-ink", "action-strong"),
    ("ground", "ink-soft"),
]
SHAPE_PAIRS = [("edge", "ground"), ("edge", "tint"), ("action", "ground"), ("focus", "ground")]


def _declared(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", block))


def _palettes() -> dict[str, dict[str, str]]:
    css = re.sub(r"/\*.*?\*/", "", TOKENS.read_text(encoding="utf-8"), flags=re.DOTALL)
    light, rest = css.split(DARK, 1)
    dark = rest.split("@media", 1)[0]
    return {"light": _declared(light), "dark": {**_declared(light), **_declared(dark)}}


PALETTES = _palettes()


def _luminance(scheme: str, name: str) -> float:
    value = PALETTES[scheme][name]
    while value.startswith("var("):
        value = PALETTES[scheme][value[6:-1]]
    digits = value.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(scheme: str, one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(scheme, one), _luminance(scheme, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.criteria("1.4.3")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_is_legible_on_its_ground(scheme: str, ink: str, ground: str) -> None:
    assert _contrast(scheme, ink, ground) >= TEXT


@pytest.mark.criteria("1.4.11")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_edges_and_the_focus_ring_stand_out(scheme: str, shape: str, ground: str) -> None:
    assert _contrast(scheme, shape, ground) >= SHAPE


def test_the_tokens_say_where_they_come_from() -> None:
    head = TOKENS.read_text(encoding="utf-8")[:1000]
    assert "@digital-go-jp/design-tokens 1.1.9" in head
    assert "MIT License" in head


def test_no_copied_value_lies_idle() -> None:
    css = TOKENS.read_text(encoding="utf-8")
    copied = set(re.findall(r"--(color-[\w-]+):", css))
    used = set(re.findall(r"var\(--(color-[\w-]+)\)", css))
    assert copied == used
