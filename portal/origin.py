"""The line that a visitor stands behind, read from an address as a proxy may write it."""

import re
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

ONE_LINE = 64
"""So many bits of an IPv6 address are the line's; the rest is chosen by whoever uses it."""

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
