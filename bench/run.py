"""`make bench`: how fast the portal is, as ratios between addresses measured in the same run.

Starts the real application in one gunicorn worker on this machine, with a database of its own in a
folder that is removed afterwards, and prints a table. Nothing else is written. The rounds take
turns, so that whatever else the machine does falls on all addresses alike.
"""

import argparse
import os
import socket
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.load import HOST, Measured, Prepared, answer, measure, prepared
from bench.visitors import begun_walk, planned, wait_for

ROOT = Path(__file__).resolve().parent.parent
GUIDE = "/ja/guide/record-again/"
STEP = "/ja/check/reason/"
PLAN = "/ja/plan/result/"
EMPTY, TEMPLATE, SESSION = "empty view", "static template, same size", "bare session write"


@dataclass(frozen=True, slots=True)
class Target:
    """An address to measure, what it is compared with, and the ratio it should reach."""

    name: str
    asked: Prepared
    beside: str = EMPTY
    aim: float | None = None


def main() -> None:
    """Measure all addresses in turns and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=1.0, help="a measurement lasts (1.0)")
    parser.add_argument("--rounds", type=int, default=7, help="measurements of each address (7)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (port, worker):
        targets = targets_of(port)
        for target in targets:
            measure(port, worker, target.asked, given.seconds / 2)
        rounds = [
            {target.name: measure(port, worker, target.asked, given.seconds) for target in targets}
            for _ in range(given.rounds)
        ]
    print(table(targets, rounds))


@contextmanager
def serving(folder: Path) -> Iterator[tuple[int, int]]:
    """Serve the portal and the bare views; give the port and the worker's process id."""
    with socket.socket() as found:
        found.bind((HOST, 0))
        port = found.getsockname()[1]
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "BENCH_FOLDER": str(folder),
        "DATA_DIR": str(folder / "data"),
        "PORT": str(port),
        "WEB_CONCURRENCY": "1",
        "PYTHONPATH": str(ROOT),
    }
    for command in ("migrate", "compile_catalogue", "collectstatic"):
        arguments = [command, "--verbosity=0"] + ["--noinput"] * (command == "collectstatic")
        subprocess.run(
            [sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment, check=True
        )
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    gunicorn = subprocess.Popen(
        [sys.executable, "-m", "gunicorn"], cwd=ROOT, env=environment, **quiet
    )
    try:
        wait_for(port)
        page = answer(port, prepared("GET", GUIDE, 200, {}, "")).partition(b"\r\n\r\n")[2]
        (folder / "same_size.html").write_bytes(page)
        children = Path(f"/proc/{gunicorn.pid}/task/{gunicorn.pid}/children")
        yield port, int(children.read_text(encoding="ascii").split()[0])
    finally:
        gunicorn.terminate()
        gunicorn.wait(10)


def targets_of(port: int) -> list[Target]:
    """Prepare every request; the step's needs the ticket of a walk that has begun."""
    headers, body = begun_walk(port)
    htmx = {**headers, "HX-Request": "true"}
    decision = "/api/v1/decision?stage=received&notice=not-recorded&holding=card-only"
    plan = "/api/v1/plan?card_expiry=2026-10-05&license_expiry=2026-11-05&today=2026-07-01"
    return [
        Target(EMPTY, prepared("GET", "/bench/empty", 200, {}, "")),
        Target(TEMPLATE, prepared("GET", "/bench/template", 200, {}, "")),
        Target("guidance page", prepared("GET", GUIDE, 200, {}, ""), TEMPLATE, 0.5),
        Target(SESSION, prepared("POST", "/bench/session", 200, headers, body)),
        Target("step, plain (POST, 303)", prepared("POST", STEP, 303, headers, body), SESSION, 0.5),
        Target("step, htmx (POST, next page)", prepared("POST", STEP, 200, htmx, body), SESSION),
        Target("question (GET)", prepared("GET", STEP, 200, headers, "")),
        Target("plan, drawn and listed", prepared("GET", PLAN, 200, planned(port), "")),
        Target("/api/v1/decision", prepared("GET", decision, 200, {}, "")),
        Target("/api/v1/plan", prepared("GET", plan, 200, {}, "")),
    ]


def table(targets: list[Target], rounds: list[dict[str, Measured]]) -> str:
    """Set out medians over the rounds; each ratio is taken within a round."""
    lines = [
        "Ratios to the view named last: by requests a second, and by the worker's processor time,",
        'which is the better witness on a busy machine. "Of empty" is by processor time too.',
        "",
        f"{'':28} {'req/s':>7} {'CPU ms':>7} {'of empty':>9} {'rate':>7} {'CPU':>6} {'aim':>5}",
    ]
    for target in targets:
        rate = statistics.median(turn[target.name].rate for turn in rounds)
        spent = statistics.median(turn[target.name].milliseconds for turn in rounds)
        of_empty = by_processor(rounds, target.name, EMPTY)
        by_rate = statistics.median(
            turn[target.name].rate / turn[target.beside].rate for turn in rounds
        )
        lines.append(
            f"{target.name:28} {rate:7.0f} {spent:7.2f} {of_empty:9.2f} {by_rate:7.2f} "
            f"{by_processor(rounds, target.name, target.beside):6.2f} "
            f"{target.aim or '':>5}  {target.beside}"
        )
    return "\n".join(lines)


def by_processor(rounds: list[dict[str, Measured]], name: str, beside: str) -> float:
    """Return how little processor time one address takes, in terms of another."""
    return statistics.median(turn[beside].milliseconds / turn[name].milliseconds for turn in rounds)


if __name__ == "__main__":
    main()
