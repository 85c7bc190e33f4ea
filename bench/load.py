"""A small load generator for this machine alone: prepared requests over plain sockets.

The portal runs in one worker and the load comes from another process, so that on two cores the
rate is what the worker can do and not what the generator can.
"""

import socket
import threading
import time
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
CONNECTIONS = 4
CHUNK = 256 * 1024


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request as bytes, and the status that its answer must have."""

    request: bytes
    status: int


@dataclass(frozen=True, slots=True)
class Measured:
    """What a worker did under load: requests a second, and processor time for one of them."""

    rate: float
    milliseconds: float


def prepared(method: str, path: str, status: int, headers: dict[str, str], body: str) -> Prepared:
    """Prepare a request; the body is a form."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {HOST}", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    if body:
        lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
    return Prepared("\r\n".join([*lines, "", body]).encode(), status)


def answer(port: int, asked: Prepared) -> bytes:
    """Send one request and return the whole answer."""
    with socket.create_connection((HOST, port), timeout=10) as connection:
        connection.sendall(asked.request)
        parts = []
        while part := connection.recv(CHUNK):
            parts.append(part)
    return b"".join(parts)


def measure(port: int, worker: int, asked: Prepared, seconds: float) -> Measured:
    """Ask again and again for some seconds, over a few connections at once.

    Raises AssertionError when an answer has another status: a fast error is no speed.
    """
    counts: list[int] = []
    wrong: list[bytes] = []
    start, used = time.perf_counter(), _processor_seconds(worker)

    def ask() -> None:
        count = 0
        expected = f"HTTP/1.1 {asked.status} ".encode()
        # Once at least: a busy machine may have let the time pass before the first thread began.
        while not count or (time.perf_counter() < start + seconds and not wrong):
            got = answer(port, asked)
            count += 1
            if not got.startswith(expected):
                wrong.append(got[:200])
        counts.append(count)

    threads = [threading.Thread(target=ask) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if wrong:
        raise AssertionError(f"Expected {asked.status}, got {wrong[0]!r}")
    total = sum(counts)
    elapsed = time.perf_counter() - start
    return Measured(total / elapsed, (_processor_seconds(worker) - used) / total * 1000)


def _processor_seconds(process: int) -> float:
    """Return the processor time all threads of a process have used, user and kernel (Linux)."""
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    nanoseconds = (thread.read_text(encoding="ascii").split()[0] for thread in threads)
    return sum(map(int, nanoseconds)) / 1e9
