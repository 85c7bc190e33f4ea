"""`python -m bench.newsroom`: how long the staff's pages take after years of work.

A database of its own in a folder that is removed afterwards, with 500 editions and 20,000 rows of
the record. Each page is asked for in this process, as a signed-in member of staff; the table says
the median, the 95th percentile and the number of queries of each, slowest first.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.core.management import call_command

AIM_MILLISECONDS, AIM_QUERIES = 300, 25


def main() -> int:
    """Measure every page and print the table; return 1 when one misses the aim."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=20, help="each page is asked for (20)")
    given = parser.parse_args()
    with own_database():
        from bench import staff_pages, years_of_work  # noqa: PLC0415 - models need the line above

        years_of_work.change_something()
        years_of_work.fill()
        measured = (staff_pages.measured(page, given.times) for page in staff_pages.pages())
        rows = sorted(measured, reverse=True)
    print(f"{'CPU p95':>8} {'p95 ms':>8} {'median':>8} {'queries':>8}")
    for row in rows:
        print(f"{row.worked:8.0f} {row.p95:8.0f} {row.median:8.0f} {row.queries:8}  {row.address}")
    missed = [r for r in rows if r.worked > AIM_MILLISECONDS or r.queries > AIM_QUERIES]
    print(f"{len(rows)} pages; {len(missed)} above {AIM_MILLISECONDS} ms or {AIM_QUERIES} queries")
    return 1 if missed else 0


@contextmanager
def own_database() -> Iterator[None]:
    """Make an empty database in a folder of its own, for the length of the block."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "BENCH_FOLDER": folder,
            "DATA_DIR": str(Path(folder) / "data"),
            "DJANGO_SETTINGS_MODULE": "bench.settings",
        }
        django.setup()
        call_command("migrate", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        yield


if __name__ == "__main__":
    sys.exit(main())
