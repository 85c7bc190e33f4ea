"""Write down what the checks of accessibility have found, for the statement of the portal.

`python -m tests.journeys.record` after a run without a fault, full or short.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).parents[2]
PARTS = HOUSE / "build" / "accessibility"
RESULTS = HOUSE / "portal" / "accessibility" / "results.json"
# Five groups of states in two languages.
LEAST_PARTS = 10


def note(
    part: str,
    axe: str,
    looks: Sequence[tuple[int, str]],
    states: int,
    rules: Iterable[tuple[str, str]],
) -> None:
    """Keep that this part was looked at and nothing was found.

    ``rules``: each criterion with an axe rule that had something to look at.
    """
    shown = [f"{width} px {palette}" for width, palette in looks]
    told = {"axe": axe, "looks": shown, "states": states, "rules": sorted(rules)}
    _keep(f"{part}.json", told)


def passed(test: str, criteria: Iterable[str]) -> None:
    """Keep that a check of our own passed; ``test`` names it, with its parameters in brackets."""
    name = re.sub(r"\[.*", "", test)
    digest = hashlib.sha256(name.encode()).hexdigest()[:12]
    _keep(f"own/{digest}.json", {"check": name, "criteria": list(criteria)})


def write() -> None:
    """Put the parts of one run together; raises SystemExit where one is missing or differs."""
    parts = [_read(path) for path in PARTS.glob("*.json")]
    runs = {(part["axe"], tuple(part["looks"])) for part in parts}
    if len(parts) < LEAST_PARTS or len(runs) != 1:
        raise SystemExit("There is no whole run to write down: run the checks first.")
    ((axe, looks),) = runs
    told = {
        "day": datetime.now(UTC).date().isoformat(),
        "axe": axe,
        "states": sum(_read(path)["states"] for path in PARTS.glob("ja-*-True.json")),
        "looks": list(looks),
        "rules": _by_criterion((number, rule) for part in parts for number, rule in part["rules"]),
        "checks": _by_criterion(
            (number, own["check"])
            for own in map(_read, PARTS.glob("own/*.json"))
            for number in own["criteria"]
        ),
    }
    RESULTS.write_text(f"{json.dumps(told, indent=2)}\n", encoding="utf-8")


def _by_criterion(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found = defaultdict(set)
    for number, name in pairs:
        found[number].add(name)
    in_order = sorted(found, key=lambda number: [int(part) for part in number.split(".")])
    return {number: sorted(found[number]) for number in in_order}


def _keep(name: str, told: dict[str, Any]) -> None:
    path = PARTS / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(told), encoding="utf-8")


def _read(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


if __name__ == "__main__":
    write()
