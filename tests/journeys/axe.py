"""axe-core beside the page: injected from outside, so that the content security policy stays on."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

REVIEWED = Path(__file__).with_name("reviewed.toml")
# Beyond axe's defaults: contrast 7:1 (AAA) and the size of targets (WCAG 2.2).
LOOKS = ["color-contrast", "color-contrast-enhanced", "target-size", "link-in-text-block"]
UNTOLD = ("incomplete", "color-contrast")
RUN = """
async ([only, enhanced]) => {
  const found = await axe.run(document, {
    resultTypes: ["violations", "incomplete"],
    rules: {"color-contrast-enhanced": {enabled: enhanced}, "target-size": {enabled: true}},
    ...(enhanced ? {} : {preload: false}),
    ...(only ? {runOnly: {type: "rule", values: only}} : {}),
  });
  const told = (kind) => found[kind].flatMap((rule) => rule.nodes.map((node) => ({
    kind, rule: rule.id, where: node.target.join(" "), html: node.html.slice(0, 160),
    why: [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; "),
  })));
  const applied = [...found.passes, ...found.incomplete].map(({ id, tags }) => [id, tags]);
  return { faults: [...told("violations"), ...told("incomplete")], applied };
}
"""
CRITERION = re.compile(r"wcag(\d)(\d)(\d+)")


@dataclass(frozen=True, slots=True)
class Found:
    """What axe holds against a page, and each criterion with a rule that had something to see."""

    faults: list[str]
    rules: set[tuple[str, str]]


def look(page: Page, *, looks: bool = False, staff: bool = False) -> Found:
    """Let axe look at the page.

    ``looks``: only at what colors and widths can change; for a page that was checked whole before.
    ``staff``: contrast 4.5:1 (AA), and only where axe can tell: Django's admin has pictures behind
    words. Nor does axe copy style sheets there: those of Django's admin import others, and the
    copies would break the policy that we watch.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_axe())
    only = [rule for rule in LOOKS if not (staff and rule.endswith("-enhanced"))]
    found = page.evaluate(RUN, [only if looks else None, not staff])
    return Found(
        faults=[
            _told(fault)
            for fault in found["faults"]
            if not _is_reviewed(fault) and not (staff and (fault["kind"], fault["rule"]) == UNTOLD)
        ],
        rules={
            (".".join(match.groups()), rule)
            for rule, tags in found["applied"]
            for match in filter(None, map(CRITERION.fullmatch, tags))
        },
    )


def complaints(page: Page) -> list[str]:
    """Return what axe holds against the page, and what it leaves open and nobody has reviewed."""
    return look(page).faults


def version(page: Page) -> str:
    """Return the version of axe-core that has just looked at the page."""
    told: str = page.evaluate("axe.version")
    return told


@cache
def _axe() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@cache
def reviewed() -> list[dict[str, str]]:
    """Return what a person has looked at: rule, a pattern of the element, reason, who, when."""
    entries: list[dict[str, str]] = tomllib.loads(REVIEWED.read_text(encoding="utf-8"))["reviewed"]
    return entries


def _is_reviewed(found: dict[str, Any]) -> bool:
    return found["kind"] == "incomplete" and any(
        entry["rule"] == found["rule"] and re.search(entry["element"], found["html"])
        for entry in reviewed()
    )


def _told(found: dict[str, Any]) -> str:
    return f"{found['kind']} {found['rule']}: {found['where']} {found['html']} ({found['why']})"
