"""The start command, as a user types it: it serves, it is quiet about visitors, it stops."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.serving import Server, served


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("served")) as server:
        yield server


def test_it_serves_from_the_given_folder_on_the_given_port(server: Server) -> None:
    assert server.ask("GET", "/healthz") == (200, "ok\n")
    assert {"portal.sqlite3", "secret-key"} <= {
        path.name for path in (server.log.parent / "data").iterdir()
    }


def test_a_megabyte_receives_its_answer_before_the_line_is_closed(server: Server) -> None:
    status, page = server.ask("POST", "/en/check/", b"x" * 1_000_000)

    assert status == 413
    assert "What was sent is too large" in page


def test_a_body_of_unsaid_length_receives_its_answer_too(server: Server) -> None:
    def in_pieces(size: int) -> Iterator[bytes]:
        yield from (b"x" * 10_000 for _piece in range(size // 10_000))

    status, page = server.ask("POST", "/en/check/", in_pieces(3_000_000))
    assert (status, "What was sent is too large" in page) == (413, True)
    assert server.ask("POST", "/en/check/", in_pieces(20_000))[0] != 413


def test_what_is_not_http_is_refused(server: Server) -> None:
    assert server.say(b"GET /ja/?reason=lost HTTP/9.9\r\n\r\n").startswith(b"HTTP/1.1 400 ")
    assert server.say(b"POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n").startswith(
        b"HTTP/1.1 400 "
    )


def test_lines_opened_ahead_of_need_hold_nobody_up(server: Server) -> None:
    with ExitStack() as opened:
        for _line in range(6):
            opened.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=10))
        assert server.ask("GET", "/healthz")[0] == 200
        assert server.ask("GET", "/ja/check/stage/")[0] == 200


def test_no_header_moves_the_portal_to_another_place(server: Server) -> None:
    moved = b"GET /x/ja/about/ HTTP/1.1\r\nHost: localhost\r\nSCRIPT_NAME: /x\r\n\r\n"
    assert server.say(moved).startswith(b"HTTP/1.1 404 ")


def test_another_header_about_the_way_here_is_no_reason_to_refuse(server: Server) -> None:
    asked = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\n"
    assert server.say(asked + b"X-Forwarded-Ssl: off\r\n\r\n").startswith(b"HTTP/1.1 200 ")


def test_the_log_keeps_path_and_status_and_nothing_of_the_visitor(server: Server) -> None:
    server.ask("GET", "/ja/nowhere/?reason=lost")
    server.ask("GET", "/ja/%0Aforged%20200")

    # A line is written once its answer is sent, by whichever worker sent it: each is waited for.
    server.lines_up_to("GET /ja/nowhere/ 404")
    lines = server.lines_up_to("GET /ja/\ufffdforged 200 404")
    assert not [line for line in lines if "lost" in line or "curious-browser" in line]
    assert not [line for line in lines if "127.0.0.1" in line and "Listening" not in line]
