"""Kill a publishing process at random moments, and look whether anything was lost or half done.

`python -m tests.newsroom.crash 500` makes a database of its own, prints what it counted, and exits
with 1 if a publication that was confirmed is gone, an edition is not whole, or a chain is broken.
"""

import os
import sys
import tempfile

import django
from django.core.management import call_command


def main(kills: int) -> int:
    """Do it ``kills`` times in a folder of its own; return the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": "portal.settings"}
        django.setup()
        call_command("migrate", verbosity=0)
        from tests.newsroom import crashing  # noqa: PLC0415 - its models need the lines above

        killed, confirmed, faults = crashing.kill_again_and_again(kills)
    sys.stdout.write(f"{killed} killed, {confirmed} publications confirmed, ")
    sys.stdout.write(f"{len(faults)} lost or half\n")
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults or not confirmed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
