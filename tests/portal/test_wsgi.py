"""The application as gunicorn calls it."""

from io import BytesIO
from wsgiref.util import setup_testing_defaults

import pytest

from portal.wsgi import application

# A finished request closes old connections, so there must be a database to close.
pytestmark = [pytest.mark.urls("tests.portal.trouble_urls"), pytest.mark.django_db]


def visit(method: str, query: str, body: bytes, content_type: str) -> tuple[str, str]:
    environ: dict[str, object] = {
        "REQUEST_METHOD": method,
        "PATH_INFO": "/ja/echo/",
        "QUERY_STRING": query,
        "CONTENT_TYPE": content_type,
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": BytesIO(body),
    }
    setup_testing_defaults(environ)
    statuses: list[str] = []
    answer = application(environ, lambda status, _headers: statuses.append(status))
    return statuses[0], b"".join(answer).decode()


@pytest.mark.parametrize(
    "charset", ["utf-8", "rot13", "base64", "idna", "utf-16", "shift_jis", "no-such-charset"]
)
def test_everything_is_read_as_utf_8_whatever_it_claims(charset: str) -> None:
    claim = f"application/x-www-form-urlencoded; charset={charset}"

    assert visit("GET", "answer=%E7%AD%94", b"", claim) == ("200 OK", "答")
    assert visit("POST", "", b"answer=%E7%AD%94", claim) == ("200 OK", "答")
