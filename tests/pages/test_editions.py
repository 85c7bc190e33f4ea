"""What a new edition, a preview and a new day do to the pages that were made before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import time_machine

from guidance.edition import Edition, previewing, serve
from guidance.edition.whole import ChangeNote
from guidance.pages.finished import finished
from tests.pages.conftest import Change, Content
from tests.pages.reading import COMMON_PATHS, opened, parsed

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

    words = BEFORE[path[1:3]].format(yen=yen)
    # Before its day it is told as what will come, everywhere where the amount will stand.
    told = [one for one in parsed(before.content.decode()).all("p") if yen in one.words]
    assert [one.words for one in told] == [words, words]
    assert not any(words in one.words for one in parsed(after.content.decode()).all("p"))
    # Where it is waived there is nothing to pay, so no amount: two of the three lines have one.
    assert after.content.decode().count(yen) == 2
    assert after.headers["ETag"] != before.headers["ETag"]


def _fee_that_rises(content: Content) -> None:
    _fee_from_december(content)
    rise = {"from": datetime(2027, 4, 1, tzinfo=UTC).date(), "yen": 2000, "source": "mpd-notice"}
    content["figures"]["record-again-fee"]["amounts"].append(rise)


@pytest.mark.parametrize(
    ("language", "now"),
    [("ja", "今の再記録の手数料 1,500円"), ("en", "Current fee for recording again 1,500 yen")],
)
def test_beside_an_amount_to_come_the_present_one_is_called_so(
    edition_with: Callable[[Change], Edition], language: str, now: str
) -> None:
    serve(edition_with(_fee_that_rises))

    with time_machine.travel(datetime(2027, 3, 31, tzinfo=UTC), tick=False):
        before = _words(f"/{language}/guide/record-again/")
    with time_machine.travel(datetime(2027, 4, 2, tzinfo=UTC), tick=False):
        after = _words(f"/{language}/guide/record-again/")

    assert now in before
    assert {"ja": "2027年4月1日からの再記録", "en": "from April 1, 2027"}[language] in before
    assert {"ja": "今の再記録", "en": "Current fee"}[language] not in after


BEFORE = {
    "ja": "2026年12月1日からの再記録の手数料 {yen}",
    "en": "Fee for recording again from December 1, 2026 {yen}",
}
TOLD = {
    "ja": (
        "再記録の手数料 1,500円 （2026年12月1日から） 額の根拠: 警視庁",
        "手数料の額は警視庁の案内にありません。",
    ),
    "en": (
        "Fee for recording again 1,500 yen (from December 1, 2026) Basis for the amount:",
        "The MPD notice doesn't give the amount of the fee.",
    ),
}


@pytest.mark.parametrize("path", ["/guide/record-again/", "/guide/faq/", "/guide/notice/"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_amount_in_force_and_its_being_unknown_never_stand_on_the_same_page(
    edition_with: Callable[[Change], Edition], language: str, path: str
) -> None:
    serve(edition_with(_fee_from_december))
    amount, unknown = TOLD[language]

    with time_machine.travel(datetime(2026, 11, 30, 14, 59, tzinfo=UTC), tick=False):
        before = opened(f"/{language}{path}").content.decode()
    with time_machine.travel(datetime(2026, 11, 30, 15, 0, tzinfo=UTC), tick=False):
        after = opened(f"/{language}{path}").content.decode()

    assert unknown in parsed(before).words
    assert amount not in parsed(before).words
    assert amount in parsed(after).words
    # Not even in the data for search engines.
    assert unknown not in after


def _fee_by_an_ordinance(content: Content) -> None:
    content["figures"]["record-again-fee"]["amounts"] = [
        {"from": date(2026, 4, 1), "yen": 1500, "ground": "手数料条例 第4条"}
    ]


def _fee_by_an_ordinance_with_an_english_name(content: Content) -> None:
    _fee_by_an_ordinance(content)
    (amount,) = content["figures"]["record-again-fee"]["amounts"]
    amount["ground_en"] = "Fee Ordinance A & B (手数料条例), Article 4"


def _fee_told_by_others(content: Content) -> None:
    content["figures"]["record-again-fee"]["amounts"] = [
        {"from": date(2026, 4, 1), "yen": 1500, "source": "fukushima-police"}
    ]


def test_what_sets_an_amount_is_named_and_marked_where_it_is_not_the_police_of_tokyo(
    edition_with: Callable[[Change], Edition],
) -> None:
    serve(edition_with(_fee_by_an_ordinance))
    by_ordinance = opened("/en/guide/faq/").content.decode()
    serve(edition_with(_fee_told_by_others))
    by_others = opened("/en/guide/faq/").content.decode()

    assert '<span lang="ja">手数料条例 第4条</span>' in by_ordinance
    assert "to-confirm" not in _cost(by_ordinance)
    assert "to-confirm" in _cost(by_others)


def test_what_sets_an_amount_is_named_in_the_readers_language(
    edition_with: Callable[[Change], Edition],
) -> None:
    serve(edition_with(_fee_by_an_ordinance_with_an_english_name))
    japanese = _cost(opened("/ja/guide/faq/").content.decode())
    english = _cost(opened("/en/guide/faq/").content.decode())

    assert "手数料条例 第4条" in japanese
    assert "Ordinance" not in japanese
    assert "第4条" not in english
    words = 'Fee Ordinance A &amp; B <span lang="ja">(手数料条例)</span>, Article 4'
    assert words in english


def _cost(page: str) -> str:
    return page.partition('<p class="amount">')[2].partition("</section>")[0].partition("</p>")[2]


def _hours_and_closures(content: Content) -> None:
    content["facilities"]["fuchu"] |= {
        "opening": [{"weekday": day, "opens": "08:30", "closes": "16:00"} for day in range(1, 6)],
        "closures": [
            {
                "from": date(2026, 12, 29),
                "to": date(2027, 1, 3),
                "reason": {"ja": "年末年始", "en": "New Year holidays"},
            },
            {
                "from": date(2027, 2, 1),
                "to": date(2027, 2, 1),
                "reason": {"ja": "点検", "en": "Maintenance"},
            },
        ],
    }


def _words(path: str) -> str:
    return parsed(opened(path).content.decode()).words


HOURS = {
    "ja": (
        "受付 月～金 08:30–16:00、土～日 未確認 未確認の曜日は、電話で聞いてください:",
        "2026年12月29日から2027年1月3日まで休み（年末年始）",
        "2027年2月1日は休み（点検）",
    ),
    "en": (
        "Hours Mon–Fri 08:30–16:00; Sat–Sun not confirmed For the days that aren't confirmed,",
        "Closed from December 29, 2026 to January 3, 2027",
        "Closed on February 1",
    ),
}


@pytest.mark.parametrize("path", ["/facilities/", "/guide/record-again/"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_hours_and_closures_to_come_stand_on_the_page(
    edition_with: Callable[[Change], Edition], language: str, path: str
) -> None:
    serve(edition_with(_hours_and_closures))
    hours, new_year, one_day = HOURS[language]

    with time_machine.travel(datetime(2027, 1, 3, 14, 59, tzinfo=UTC), tick=False):
        before = _words(f"/{language}{path}")
    with time_machine.travel(datetime(2027, 1, 3, 15, 0, tzinfo=UTC), tick=False):
        after = _words(f"/{language}{path}")

    assert hours in before
    assert new_year in before
    assert one_day in before
    assert new_year not in after
    assert one_day in after


def _whole_week_known(content: Content) -> None:
    _hours_and_closures(content)
    content["facilities"]["fuchu"]["opening"] += [
        {"weekday": day, "closed": True} for day in (6, 7)
    ]


@pytest.mark.parametrize(
    ("language", "said", "unknown"),
    [
        ("ja", "受付 月～金 08:30–16:00、土～日 休み", "未確認の曜日"),
        ("en", "Hours Mon–Fri 08:30–16:00; Sat–Sun closed", "aren't confirmed"),
    ],
)
def test_a_week_that_is_known_is_told_without_a_doubt(
    edition_with: Callable[[Change], Edition], language: str, said: str, unknown: str
) -> None:
    serve(edition_with(_whole_week_known))

    words = _words(f"/{language}/facilities/")

    assert said in words
    assert unknown not in words


@pytest.mark.parametrize("has_phone", [True, False])
@pytest.mark.parametrize(
    ("language", "own", "desk"),
    [
        (
            "ja",
            "未確認の曜日は、行く前に電話してください。",
            "未確認の曜日は、電話で聞いてください: 03-6717-3137",
        ),
        (
            "en",
            "For the days that aren't confirmed, please call before you go.",
            "For the days that aren't confirmed, please call: 03-6717-3137",
        ),
    ],
)
def test_of_unknown_days_a_place_is_asked_or_the_desk_where_it_has_no_telephone(
    edition_with: Callable[[Change], Edition], language: str, own: str, desk: str, has_phone: bool
) -> None:
    def change(content: Content) -> None:
        _hours_and_closures(content)
        if has_phone:
            content["facilities"]["fuchu"]["phone"] = "042-000-0001"

    serve(edition_with(change))

    words = _words(f"/{language}/facilities/")
    assert (own in words, desk in words) == (has_phone, not has_phone)


@pytest.mark.parametrize(
    ("language", "note"), [("ja", "手数料の文を直しました。"), ("en", "We corrected the fee.")]
)
def test_what_staff_changed_is_told_with_its_day(
    edition_with: Callable[[Change], Edition], language: str, note: str
) -> None:
    before = _words(f"/{language}/about/")
    told = ChangeNote(7, "手数料の文を直しました。", "We corrected the fee.", date(2026, 12, 1))

    serve(replace(edition_with(_new_title), number=7, notes=(told,)))

    after = _words(f"/{language}/about/")
    assert {"ja": "まだ変更はありません", "en": "No changes yet"}[language] in before
    assert note in after
    assert {"ja": "2026年12月1日", "en": "December 1, 2026"}[language] in after
