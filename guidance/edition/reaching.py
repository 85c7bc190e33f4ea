"""Whether a web address or a telephone number of the content can reach anybody at all."""

import re

from guidance.edition.figures import digits, is_phone

# A host by its name in ASCII, which Japanese names have, too (Punycode, "xn--…"): no number of a
# machine, no name without a dot. And no name before "@": it looks like the host, and is none.
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_URL = re.compile(
    # ASCII: else letters that fold to others (ı, ſ, Kelvin's K) and full-width digits pass.
    rf"(?a:https?://(?P<host>(?:{_LABEL}\.)+(?:[a-z]{{2,63}}|xn--[a-z0-9-]{{1,59}}))(?::\d{{1,5}})?)"
    r"(?:[/?#][^\s\"'<>\\]*)?",
    re.IGNORECASE,
)


def is_web_address(text: str) -> bool:
    """Tell whether ``text`` is the address of a page on a host with a name."""
    return bool(_URL.fullmatch(text))


def host(address: str) -> str:
    """Return the host of a web address, in small letters; empty where there is none."""
    found = _URL.fullmatch(address)
    return found["host"].lower() if found else ""


def is_reachable_phone(text: str) -> bool:
    """Tell whether ``text`` is a telephone number that somebody may have: ``03-6717-3137``.

    None begins with 00, and none is one figure again and again (総務省 電気通信番号計画).
    """
    number = digits(text)
    return is_phone(text) and number[1] != "0" and len(set(number[1:])) > 1
