"""What a new edition, a preview and a new day do to the pages that were made before."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import time_machine

from guidance.edition import Edition, previewing, serve
from guidance.pages.finished import finished
from tests.pages.conftest import Change, Content
from tests.pages.reading import COMMON_PATHS, opened

WHO = "/ja/guide/who/"


def _new_title(content: Content) -> None:
    content["pages"]["who"]["title"] = {"ja": "新しい題名", "en": "A new title"}


def test_a_new_edition_is_on_the_next_page_with_a_new_tag(
    edition_with: Callable[[Change], Edition],
) -> None:
    before = {path: opened(path) for path in COMMON_PATHS}

    serve(edition_with(_new_title))

    after = opened(WHO, **{"if-none-match": before[WHO].headers["ETag"]})
    assert after.status_code == 200
    assert "新しい<wbr>題名" in after.content.decode()
    for path in COMMON_PATHS:
        assert opened(path).headers["ETag"] != before[path].headers["ETag"]


def test_a_preview_is_kept_by_nobody_and_shown_to_nobody_else(
    edition_with: Callable[[Change], Edition],
) -> None:
    public = opened(WHO)
    kept = finished.cache_info().currsize

    with previewing(edition_with(_new_title)):
        preview = opened(WHO, **{"if-none-match": "*"})

    assert preview.status_code == 200
    assert "新しい<wbr>題名" in preview.content.decode()
    assert preview.headers["Cache-Control"] == "private, no-store"
    assert "ETag" not in preview.headers
    assert finished.cache_info().currsize == kept
    assert opened(WHO).content == public.content


def _fee_from_december(content: Content) -> None:
    content["figures"]["record-again-fee"]["amounts"] = [
        {"from": datetime(2026, 12, 1, tzinfo=UTC).date(), "yen": 1500, "source": "mpd-notice"}
    ]


@pytest.mark.parametrize(
    ("path", "yen"),
    [("/ja/guide/record-again/", "1,500円"), ("/en/guide/record-again/", "1,500 yen")],
)
def test_an_amount_stands_on_the_page_from_its_day_in_tokyo(
    edition_with: Callable[[Change], Edition], path: str, yen: str
) -> None:
    serve(edition_with(_fee_from_december))

    with time_machine.travel(datetime(2026, 11, 30, 14, 59, tzinfo=UTC), tick=False):
        before = opened(path)
    with time_machine.travel(datetime(2026, 11, 30, 15, 0, tzinfo=UTC), tick=False):
        after = opened(path)

    assert yen not in before.content.decode()
    # Where it is waived there is nothing to pay, so no amount: two of the three lines have one.
    assert after.content.decode().count(yen) == 2
    assert after.headers["ETag"] != before.headers["ETag"]
