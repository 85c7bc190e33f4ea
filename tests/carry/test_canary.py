"""A canary through the portal as it is served: after erasing, nothing of it is in file or log."""

import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

from tests.serving import Server, served

# Days and answers that nothing else in the portal speaks of.
DATES = {
    "card_expiry": "2031-03-17",
    "license_expiry": "2031-04-18",
    "certificate_expiry": "2031-02-14",
    "birthday_month": "3",
    "birthday_day": "17",
}
SAID = ("2031", "2031-03-17", "20310317", "令和13")
ANSWERS = {"stage": "received", "notice": "recorded", "renewed": "yes"}
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
WORD = re.compile(r"/carry/with/([^/\"]+)/")


class Visitor:
    """A browser that keeps cookies, says where it comes from, and runs no scripts."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.origin = f"http://127.0.0.1:{server.port}"
        self.jar = CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(self.jar))

    def read(self, path: str) -> str:
        with self.opener.open(self.origin + path, timeout=20) as reply:
            return str(reply.read().decode())

    def send(self, path: str, form: Mapping[str, str], seen_at: str) -> str:
        token = TOKEN.search(self.read(seen_at))
        assert token
        body = urlencode({**form, "csrfmiddlewaretoken": token[1]}).encode()
        with self.opener.open(self.origin + path, body, timeout=20) as reply:
            return str(reply.read().decode())

    def cookie(self, name: str) -> str:
        return next(cookie.value or "" for cookie in self.jar if cookie.name == name)


def _bytes_of(folder: Path) -> bytes:
    """Everything in the folder: the database, its journal and its index, the log."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def _kept_row(folder: Path, key: str) -> str:
    with closing(sqlite3.connect(folder / "data" / "portal.sqlite3")) as database:
        found = "SELECT session_data FROM django_session WHERE session_key = ?"
        return str(database.execute(found, [key]).fetchone()[0])


def _walked(visitor: Visitor) -> str:
    """Answer, plan, draw, take along; return the word that was taken along."""
    for key, value in ANSWERS.items():
        visitor.send(f"/ja/check/{key}/", {key: value}, seen_at=f"/ja/check/{key}/")
    assert "3月17日(" in visitor.send("/ja/plan/", DATES, seen_at="/ja/plan/")
    assert "20310418" in visitor.read("/ja/plan/plan.ics")
    result = "/ja/check/result/"
    page = visitor.send("/ja/carry/link/", {"with_dates": "1"}, seen_at=result)
    word = WORD.search(page)
    assert word
    assert "予定を立てるための日付も入っています" in visitor.read(f"/ja/carry/with/{word[1]}/")
    return word[1]


def test_after_erasing_no_date_and_no_answer_is_in_the_files_or_in_the_log(tmp_path: Path) -> None:
    with served(tmp_path) as server:
        visitor = Visitor(server)
        word = _walked(visitor)
        key = visitor.cookie("portal_session")
        row = _kept_row(tmp_path, key)
        before = _bytes_of(tmp_path)
        assert key.encode() in before
        assert row.encode() in before
        page = visitor.send("/ja/check/erase/", {}, seen_at="/ja/check/result/")
        assert "答えを消しました" in page
        after = _bytes_of(tmp_path)
        lines = server.lines_up_to("GET /ja/check/erased/ 200")

    assert key.encode() not in after
    assert row.encode() not in after
    assert word.encode() not in before + after
    assert "GET /ja/carry/with/ 200" in lines
    log = "\n".join(lines)
    for said in (*SAID, *ANSWERS.values(), key, word):
        assert not re.search(rf"\b{re.escape(said)}\b", _without_ports(log, server)), said


def test_answers_that_others_replaced_are_in_no_file(tmp_path: Path) -> None:
    with served(tmp_path) as server:
        visitor = Visitor(server)
        word = _walked(visitor)
        # Answered otherwise since: the same answers within a second make the same row again.
        visitor.send("/ja/check/renewed/", {"renewed": "no"}, seen_at="/ja/check/renewed/")
        key = visitor.cookie("portal_session")
        row = _kept_row(tmp_path, key)
        assert row.encode() in _bytes_of(tmp_path)
        visitor.send("/ja/carry/go-on/", {"word": word}, seen_at=f"/ja/carry/with/{word}/")
        after = _bytes_of(tmp_path)
        assert visitor.cookie("portal_session") != key

    assert key.encode() not in after
    assert row.encode() not in after


def _without_ports(log: str, server: Server) -> str:
    """The log without gunicorn's own lines, which name port and process."""
    own = ("INFO", "[", "compiled")
    return "\n".join(line for line in log.splitlines() if not line.startswith(own))
