"""What gunicorn serves: the WSGI application."""

import os

import django
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest

from guidance.edition import current

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")


class Utf8Request(WSGIRequest):
    """A request that is read as UTF-8, whatever it claims.

    Django would decode with any codec that the client names, those that are not for text included,
    and fail before a page could explain it.
    """

    @property
    def encoding(self) -> str | None:
        """None: Django's default, which is UTF-8."""
        return None

    @encoding.setter
    def encoding(self, claimed: str) -> None:
        """Let the claim pass."""


class Application(WSGIHandler):
    """Django's handler, for requests in UTF-8."""

    request_class = Utf8Request


django.setup(set_prefix=False)
application = Application()
# The edition is built once, before the workers part: none makes its first reader wait for it.
current()
