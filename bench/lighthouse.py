"""`make lighthouse`: what Lighthouse says of the portal on a phone, as medians of five runs.

Serves the portal as `make run` does, on this machine, with a database of its own in a folder that
is removed afterwards; every run has a new Chromium with an empty profile and Lighthouse's own
settings (a slow phone on a slow line). The aims are those of the budget; the program ends with 1
where one is missed. The machine should have nothing else to do.
"""

import argparse
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.load import HOST
from bench.visitors import planned, wait_for, walked

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "build/lighthouse/node_modules/.bin/lighthouse"
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
BEGUN = {"stage": "preparing"}
FINISHED = {"stage": "received", "notice": "blank", "holding": "both"}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TRIES = 3
LEAST = 100
MOST = {
    "first-contentful-paint": 900,
    "largest-contentful-paint": 1300,
    "total-blocking-time": 30,
    "cumulative-layout-shift": 0,
}
SHORT = {
    "performance": "perf",
    "accessibility": "a11y",
    "best-practices": "best",
    "seo": "seo",
    "first-contentful-paint": "FCP ms",
    "largest-contentful-paint": "LCP ms",
    "total-blocking-time": "TBT ms",
    "cumulative-layout-shift": "CLS",
}
Report = dict[str, float]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to look at, and the cookies of somebody who stands there.

    Search engines are kept from a resident's own pages, so those have no aim for SEO.
    """

    name: str
    path: str
    cookies: dict[str, str]
    found_by_search: bool = True


def main() -> int:
    """Look at every page in turns and print the medians; return 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="runs of each page (5)")
    parser.add_argument("--only", default="", help="look at pages with this in their names")
    given = parser.parse_args()
    reports: dict[str, list[Report]] = {}
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as port:
        pages = [page for page in pages_of(port) if given.only in page.name]
        for _ in range(given.runs):
            for page in pages:
                reports.setdefault(page.name, []).append(look(port, page, Path(folder)))
    medians = {page: median(found) for page, found in reports.items()}
    missed = [line for page in pages for line in missed_by(page, medians[page.name])]
    print(table(medians))
    print("\n".join(missed) or "Every aim is reached.")
    return int(bool(missed))


@contextmanager
def serving(folder: Path) -> Iterator[int]:
    """Serve the portal as `make run` does; give its port."""
    with socket.socket() as found:
        found.bind((HOST, 0))
        port = int(found.getsockname()[1])
    environment = {**os.environ, "DATA_DIR": str(folder / "data"), "PORT": str(port)}
    portal = subprocess.Popen(
        [sys.executable, "manage.py", "serve"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port)
        yield port
    finally:
        portal.terminate()
        portal.wait(10)


def pages_of(port: int) -> list[Page]:
    """Return the kinds of pages, each with what its visitor has done before."""
    finished = walked(port, FINISHED)
    return [
        Page("home", "/ja/", {}),
        Page("home, English", "/en/", {}),
        Page("first question", "/ja/check/stage/", {}, found_by_search=False),
        Page("question", "/ja/check/reason/", walked(port, BEGUN), found_by_search=False),
        Page("result", "/ja/check/result/", finished, found_by_search=False),
        Page("result, English", "/en/check/result/", finished, found_by_search=False),
        Page("plan, form", "/ja/plan/", {}, found_by_search=False),
        Page("plan", "/ja/plan/result/", planned(port), found_by_search=False),
        Page("guidance", "/ja/guide/record-again/", {}),
        Page("guidance, English", "/en/guide/faq/", {}),
        Page("facilities", "/ja/facilities/", {}),
    ]


def look(port: int, page: Page, folder: Path) -> Report:
    """Let Lighthouse look once; raise SystemExit where it saw another page than it was sent to."""
    written = folder / "report.json"
    command = [
        str(PROGRAM),
        f"http://{HOST}:{port}{page.path}",
        "--quiet",
        "--output=json",
        f"--output-path={written}",
        f"--chrome-flags={FLAGS}",
        f"--only-categories={','.join(CATEGORIES)}",
        *([f"--extra-headers={json.dumps(page.cookies)}"] if page.cookies else []),
    ]
    environment = {**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}
    for tried in range(1, TRIES + 1):  # now and then Chromium records nothing
        done = subprocess.run(command, check=tried == TRIES, env=environment, timeout=180)
        if done.returncode == 0:
            break
    report = json.loads(written.read_text(encoding="utf-8"))
    if not report["finalDisplayedUrl"].endswith(page.path):
        raise SystemExit(f"{page.name}: led to {report['finalDisplayedUrl']}")
    _say_what_failed(page, report)
    scores = {name: report["categories"][name]["score"] * 100 for name in CATEGORIES}
    return scores | {name: report["audits"][name]["numericValue"] for name in MOST}


def _say_what_failed(page: Page, report: dict[str, Any]) -> None:
    """Name what costs points in a category that is no matter of speed."""
    for name in CATEGORIES[1:]:
        for part in report["categories"][name]["auditRefs"]:
            found = report["audits"][part["id"]]
            if part["weight"] and found["score"] is not None and found["score"] < 1:
                print(f"{page.name}: {name}: {found['id']}: {found['title']}", flush=True)


def median(found: list[Report]) -> Report:
    """Return the median of each number."""
    return {name: statistics.median(one[name] for one in found) for name in found[0]}


def missed_by(page: Page, medians: Report) -> list[str]:
    """Return a line for each aim that a page misses."""
    sought = [name for name in CATEGORIES if name != "seo" or page.found_by_search]
    low = [name for name in sought if medians[name] < LEAST]
    high = [name for name, most in MOST.items() if round(medians[name], 3) > most]
    return [f"missed: {page.name}: {SHORT[name]} {medians[name]:.3f}" for name in low + high]


def table(medians: dict[str, Report]) -> str:
    """Set out the medians."""
    lines = [f"{'':20}" + "".join(f"{short:>8}" for short in SHORT.values())]
    for name, numbers in medians.items():
        figures = "".join(
            f"{numbers[key]:8.3f}" if short == "CLS" else f"{numbers[key]:8.0f}"
            for key, short in SHORT.items()
        )
        lines.append(f"{name:20}{figures}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
