"""A page of the visitor's own leaves packed, and its length tells nothing about its token."""

import gzip

from tests.pages.reading import opened


def test_a_page_of_ones_own_is_packed_with_random_padding() -> None:
    packed = [opened("/ja/", **{"accept-encoding": "gzip, br"}) for _ in range(12)]

    assert {page.headers["Content-Encoding"] for page in packed} == {"gzip"}
    assert "Accept-Encoding" in packed[0].headers["Vary"]
    assert gzip.decompress(packed[0].content).startswith(b"<!doctype html>")
    assert len({len(page.content) for page in packed}) > 1


def test_a_browser_that_cannot_unpack_gets_the_page_as_it_is() -> None:
    response = opened("/ja/")

    assert "Content-Encoding" not in response.headers
    assert response.content.startswith(b"<!doctype html>")
