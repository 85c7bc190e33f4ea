"""The start command, as a user types it: it serves, it is quiet about visitors, it stops."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings

SECONDS_TO_START = 60


@dataclass
class Server:
    """A running portal and where its log goes."""

    port: int
    log: Path

    def ask(self, method: str, target: str, body: bytes = b"") -> tuple[int, str]:
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


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("served")
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


def test_it_serves_from_the_given_folder_on_the_given_port(server: Server) -> None:
    assert server.ask("GET", "/healthz") == (200, "ok\n")
    assert {"portal.sqlite3", "secret-key"} <= {
        path.name for path in (server.log.parent / "data").iterdir()
    }


def test_a_megabyte_receives_its_answer_before_the_line_is_closed(server: Server) -> None:
    status, page = server.ask("POST", "/en/check/", b"x" * 1_000_000)

    assert status == 413
    assert "What was sent is too large" in page


def test_what_is_not_http_is_refused(server: Server) -> None:
    assert server.say(b"GET /ja/?reason=lost HTTP/9.9\r\n\r\n").startswith(b"HTTP/1.1 400 ")
    assert server.say(b"POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n").startswith(
        b"HTTP/1.1 400 "
    )


def test_no_header_moves_the_portal_to_another_place(server: Server) -> None:
    moved = b"GET /x/ja/about/ HTTP/1.1\r\nHost: localhost\r\nSCRIPT_NAME: /x\r\n\r\n"
    assert server.say(moved).startswith(b"HTTP/1.1 404 ")


def test_the_log_keeps_path_and_status_and_nothing_of_the_visitor(server: Server) -> None:
    server.ask("GET", "/ja/nowhere/?reason=lost")
    server.ask("GET", "/ja/%0Aforged%20200")

    # A line is written once its answer is sent: the later one shows that the earlier is there.
    lines = server.lines_up_to("GET /ja/\ufffdforged 200 404")
    assert "GET /ja/nowhere/ 404" in lines
    assert not [line for line in lines if "lost" in line or "curious-browser" in line]
    assert not [line for line in lines if "127.0.0.1" in line and "Listening" not in line]
