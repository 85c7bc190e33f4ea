"""A PostgreSQL server for the length of a test: a folder of its own, a random loopback port."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

INSTALLED = Path("/usr/lib/postgresql")
# PostgreSQL refuses to run as root, and Debian's package brings this account along.
ACCOUNT = "postgres"


@contextmanager
def running() -> Iterator[str]:
    """Yield the address of an empty database; RuntimeError where no server can be had."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="portal-postgres-"))
    data, port = folder / "data", _free_port()
    if os.getuid() == 0:
        shutil.chown(folder, ACCOUNT)
    try:
        _run(
            programs / "initdb",
            "-D",
            data,
            "-U",
            "portal",
            "--auth=trust",
            "-E",
            "UTF8",
            "--locale=C",
        )
        options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off"
        _run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            _run(programs / "createdb", "-h", "127.0.0.1", "-p", port, "-U", "portal", "portal")
            yield f"postgresql://portal:none@127.0.0.1:{port}/portal"
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """Return the folder of the newest server's programs."""
    versions = sorted(INSTALLED.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not versions:
        raise RuntimeError(
            "PostgreSQL is missing: `.ci/database` installs it, `make test` asks it to"
        )
    return versions[-1].parent


def _run(*command: object) -> None:
    asroot = ["runuser", "-u", ACCOUNT, "--"] if os.getuid() == 0 else []
    done = subprocess.run(
        [*asroot, *map(str, command)],
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
