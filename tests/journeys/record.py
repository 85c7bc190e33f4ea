"""Write down what the checks of accessibility have found, for the statement of the portal.

`python -m tests.journeys.record` after a run without a fault, full or short.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

HOUSE = Path(__file__).parents[2]
PARTS = HOUSE / "build" / "accessibility"
RESULTS = HOUSE / "portal" / "accessibility" / "results.json"
# Five groups of states in two languages.
LEAST_PARTS = 10


def note(part: str, axe: str, looks: Sequence[tuple[int, str]], states: int) -> None:
    """Keep that this part was looked at and nothing was found."""
    PARTS.mkdir(parents=True, exist_ok=True)
    shown = [f"{width} px {palette}" for width, palette in looks]
    told = {"axe": axe, "looks": shown, "states": states}
    (PARTS / f"{part}.json").write_text(json.dumps(told), encoding="utf-8")


def write() -> None:
    """Put the parts of one run together; raises SystemExit where one is missing or differs."""
    parts = [json.loads(path.read_text(encoding="utf-8")) for path in PARTS.glob("*.json")]
    runs = {(part["axe"], tuple(part["looks"])) for part in parts}
    if len(parts) < LEAST_PARTS or len(runs) != 1:
        raise SystemExit("There is no whole run to write down: run the checks first.")
    ((axe, looks),) = runs
    japanese = PARTS.glob("ja-*-True.json")
    states = sum(json.loads(path.read_text(encoding="utf-8"))["states"] for path in japanese)
    day = datetime.now(UTC).date().isoformat()
    told = {"day": day, "axe": axe, "states": states, "looks": list(looks)}
    RESULTS.write_text(f"{json.dumps(told, indent=2)}\n", encoding="utf-8")


if __name__ == "__main__":
    write()
