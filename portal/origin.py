"""The line that a visitor stands behind: who sent a request, as our proxy wrote it."""

import re
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from django.http import HttpRequest

ONE_LINE = 64
"""So many bits of an IPv6 address are the line's; the rest is chosen by whoever uses it."""

HERE = ("127.0.0.1", "::1", "")
NOWHERE = "0.0.0.0"  # noqa: S104 - stands for no address, nothing listens on it  # nosec
_WITH_PORT = re.compile(r"\[([^\]]*)\](?::\d+)?|([\d.]+):\d+")


def line_of(written: str) -> str | None:
    """Return an IPv4 address, or the first address of an IPv6 line; None where it is no address.

    A port is left out, and an IPv4 address dressed as IPv6 (``::ffff:192.0.2.1``) is itself.
    """
    match = _WITH_PORT.fullmatch(written.strip())
    try:
        found = ip_address((match[1] or match[2] or "") if match else written.strip())
    except ValueError:
        return None
    if isinstance(found, IPv4Address):
        return str(found)
    return str(found.ipv4_mapped or start_of(found, ONE_LINE))


def start_of(address: IPv6Address, bits: int) -> IPv6Address:
    """Return the first address of the network of so many bits that an address lies in."""
    # From the number: the name of an interface ("%eth0") is the visitor's, too.
    return IPv6Network((int(address), bits), strict=False).network_address


def address_of(request: HttpRequest) -> str:
    """Return the line of whoever sent a request, as `line_of` tells it.

    Behind our proxy, which is on this machine, that is what the proxy itself wrote last; what
    stands before it in the header was written by the visitor and is not believed. What is no
    address counts as none: all who send such a thing are one.
    """
    direct = str(request.META.get("REMOTE_ADDR", ""))
    passed_on = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")[-1]
    line = line_of(passed_on) if direct in HERE else None
    return line or line_of(direct) or NOWHERE
