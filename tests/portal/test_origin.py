"""One visitor is one line, however an address is written."""

import pytest
from django.test import RequestFactory

from portal.origin import NOWHERE, address_of, line_of


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("203.0.113.9", "203.0.113.9"),
        (" 203.0.113.9:40001 ", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("[::ffff:203.0.113.9]:443", "203.0.113.9"),
        ("2001:db8:1:2:aaaa::9", "2001:db8:1:2::"),
        ("[2001:db8:1:2::9]:443", "2001:db8:1:2::"),
        ("fe80::1%eth0", "fe80::"),
    ],
)
def test_an_address_is_read_down_to_its_line(written: str, line: str) -> None:
    assert line_of(written) == line


@pytest.mark.parametrize(
    "written", ["", "unknown", "x\0", "203.0.113.999", "203.0.113.9:x", "[]:1"]
)
def test_what_is_no_address_has_no_line(written: str) -> None:
    assert line_of(written) is None


@pytest.mark.parametrize(
    ("direct", "passed_on", "line"),
    [
        ("127.0.0.1", "10.0.0.1, 192.0.2.9", "192.0.2.9"),
        ("192.0.2.1", "192.0.2.9", "192.0.2.1"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("", "unknown", NOWHERE),
    ],
)
def test_only_our_own_proxy_is_believed(direct: str, passed_on: str, line: str) -> None:
    sent = RequestFactory().get("/", REMOTE_ADDR=direct, HTTP_X_FORWARDED_FOR=passed_on)
    assert address_of(sent) == line
