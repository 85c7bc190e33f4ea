"""The portal as users start it: a process of its own, with its own folder and its own log."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

SECONDS_TO_START = 60


@dataclass
class Server:
    """A running portal and where its log goes."""

    port: int
    log: Path

    def ask(self, method: str, target: str, body: bytes | Iterable[bytes] = b"") -> tuple[int, str]:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)) as line:
            line.request(method, target, body or None, {"User-Agent": "curious-browser/7"})
            answer = line.getresponse()
            return answer.status, answer.read().decode()

    def lines_up_to(self, last: str) -> list[str]:
        end = time.monotonic() + 10
        lines: list[str] = []
        while last not in lines and time.monotonic() < end:
            lines = self.log.read_text(encoding="utf-8").splitlines()
        assert last in lines
        return lines

    def say(self, sent: bytes) -> bytes:
        with closing(socket.create_connection(("127.0.0.1", self.port), timeout=10)) as line:
            line.sendall(sent)
            return line.recv(65536)


def free_port() -> int:
    with closing(socket.socket()) as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def waited_for(server: Server, process: subprocess.Popen[bytes]) -> Server:
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end and process.poll() is None:
        try:
            server.ask("GET", "/healthz")
        except OSError:
            time.sleep(0.05)
        else:
            return server
    raise AssertionError(server.log.read_text(encoding="utf-8"))


@contextmanager
def served(folder: Path) -> Iterator[Server]:
    """Serve from ``folder`` until the end, and stop in good order."""
    server = Server(free_port(), folder / "log")
    surroundings = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    with server.log.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            cwd=settings.BASE_DIR,
            env={**surroundings, "PORT": str(server.port), "DATA_DIR": str(folder / "data")},
            stdout=log,
            stderr=log,
        )
    try:
        yield waited_for(server, process)
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
