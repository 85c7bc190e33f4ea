"""Logs that hold nothing of a visitor: no address of origin, no query, no answer, no browser."""

import logging
import re
import traceback
from collections.abc import Mapping

from gunicorn import glogging

QUERY = re.compile(r"\?\S*")
# A link to another phone holds answers in its path (portal/carry), a link to a preview opens what
# is not public; a mail may have broken it in two, so nothing after it is kept but the status.
CARRIED = re.compile(r"(/carry/with/|/preview/(?!leave/)).*?(?= \d{3}\Z|\Z)", re.DOTALL)
IP_V4 = r"\b(?!127\.)\d{1,3}(?:\.\d{1,3}){3}\b"
IP_V6 = r"(?<![\w:])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}"
ADDRESS_OF_ORIGIN = re.compile(f"{IP_V4}|{IP_V6}", re.IGNORECASE)


class DiscreetFormatter(logging.Formatter):
    """Write a record without queries and addresses, and an exception without its message.

    The message of an exception may quote what a visitor sent; its type and place may not.
    """

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return one line, and the stack below it when there was an exception."""
        line = f"{record.levelname} {record.name}: {discreet(record.getMessage())}"
        if not record.exc_info or record.exc_info[1] is None:
            return line
        error = record.exc_info[1]
        frames = "".join(traceback.format_tb(error.__traceback__))
        return f"{line}\n{frames}{type(error).__qualname__}"


def discreet(text: str) -> str:
    """Return `text` as one line without query strings, what opens something, and origins."""
    kept = ADDRESS_OF_ORIGIN.sub("[origin]", CARRIED.sub(r"\1", QUERY.sub("", text)))
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in kept
    )


class DiscreetLogger(glogging.Logger):  # type: ignore[misc]  # gunicorn carries no types
    """Gunicorn's log: of a visit the method, the path and the status, and no more."""

    def setup(self, cfg: object) -> None:
        """Set the log up as gunicorn does, but let our formatter write its errors."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(DiscreetFormatter())

    def access(
        self, resp: object, _req: object, environ: Mapping[str, str], _request_time: object
    ) -> None:
        """Write one line about an answered request."""
        status = str(getattr(resp, "status", "-")).partition(" ")[0]
        method, path = environ.get("REQUEST_METHOD", "-"), environ.get("PATH_INFO", "-")
        self.access_log.info("%s %s %s", discreet(method), discreet(path), status)

    def warning(self, msg: str, *args: object, **kwargs: object) -> None:
        """Write a warning; one about a broken request quotes the request, so its details go."""
        if msg.startswith("Invalid request"):
            msg, args = "A request that is not valid HTTP was refused", ()
        super().warning(msg, *args, **kwargs)
