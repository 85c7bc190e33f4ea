"""The working copy says exactly what edition 0 says, in rows that staff can change."""

from datetime import date
from typing import Any

import pytest

from guidance.edition.building import checksum
from guidance.edition.loading import Content, read
from guidance.edition.texts import texts
from guidance.edition.validation import problems
from guidance.newsroom import frozen, working
from guidance.newsroom.models import Entry, Facility, OpeningHours, Text

GROUND = {"ground": "手数料条例 第4条", "ground_en": "Fee Ordinance, Article 4"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def rich() -> Content:
    """Content in which everything occurs that rows can hold."""
    content = read()
    fuchu: dict[str, Any] = content["facilities"]["fuchu"]
    fuchu["opening"] = [
        {"weekday": 1, "opens": "08:30", "closes": "12:00"},
        {"weekday": 1, "opens": "13:00", "closes": "17:15"},
        {"weekday": 7, "closed": True},
    ]
    reason = {"ja": "設備の点検", "en": "Maintenance"}
    fuchu["closures"] = [{"from": date(2026, 12, 29), "to": date(2027, 1, 3), "reason": reason}]
    fuchu |= {"phone": "042-362-3591", "latitude": 35.68, "longitude": 139.48}
    content["figures"]["record-again-fee"]["amounts"] = [
        {"from": date(2026, 4, 1), "yen": 1550, "source": "mpd-notice"} | GROUND,
        {"from": date(2027, 4, 1), "yen": 1600},
    ]
    words = {"ja": "お知らせです", "en": "A notice"}
    content["notices"]["closed"] = {
        "from": date(2026, 12, 1),
        "to": date(2026, 12, 31),
        "severity": "warning",
        "pages": ["facilities", "home"],
        "title": words,
        "body": words,
    }
    content["steps"]["apply-online"]["history"] = {"title": {"ja": "別の題", "en": "Another"}}
    return content


def test_edition_0_goes_into_rows_and_comes_out_the_same() -> None:
    assert working.content() == read()
    assert working.digest() == checksum(read())


def test_entries_keep_the_order_in_which_they_are_read() -> None:
    assert _order(working.content()) == _order(read())


def test_all_that_rows_can_hold_goes_in_and_comes_out_the_same(rich: Content) -> None:
    working.load(rich)

    assert working.content() == rich
    assert problems(working.content()) == []


def test_frozen_content_is_the_same_when_it_is_read_again(rich: Content) -> None:
    again = frozen.from_json(frozen.to_json(rich))

    assert again == rich
    assert _order(again) == _order(rich)
    assert frozen.digest(frozen.to_json(rich)) == checksum(rich)


def test_content_from_before_a_kind_was_added_can_still_be_read() -> None:
    older = {kind: values for kind, values in read().items() if kind != "lanes"}

    assert frozen.from_json(frozen.to_json(older))["lanes"] == {}


def test_what_has_no_place_in_content_is_not_frozen() -> None:
    with pytest.raises(TypeError, match="set has no place"):
        frozen.to_json({"steps": {"x": {1}}})


def test_every_text_has_a_row_under_its_own_name() -> None:
    rows = {text.key: (text.ja, text.en) for text in Text.objects.exclude(ja="")}
    worded = {text.id: (text.ja, text.en) for text in texts(read()) if text.kind != "notices"}

    assert rows == worded


def test_loading_again_leaves_every_row_as_it_was() -> None:
    working.load(read())

    assert not Text.objects.exclude(version=1).exists()
    assert not Entry.objects.exclude(version=1).exists()


def test_loading_raises_the_version_of_the_rows_that_change_and_of_no_others() -> None:
    content = read()
    content["steps"]["apply-online"]["title"] = {"ja": "申し込む", "en": "Apply"}

    working.load(content, by="hanako")

    changed = Text.objects.get(version=2)
    assert (changed.key, changed.changed_by) == ("steps/apply-online.title", "hanako")


def test_an_optional_text_appears_when_it_is_written_and_goes_when_it_is_emptied() -> None:
    text = Text.objects.get(key="reasons/notice-blank.history.check")
    text.ja, text.en = "確認", "Check"
    text.save()
    assert working.content()["reasons"]["notice-blank"]["history"]["check"]["en"] == "Check"

    text.ja, text.en = "", ""
    text.save()
    assert working.digest() == checksum(read())


def test_an_empty_line_of_a_list_is_left_out() -> None:
    before = len(read()["steps"]["apply-online"]["checklist"])

    Text.objects.filter(key="steps/apply-online.checklist.0").update(ja="", en="")

    assert len(working.content()["steps"]["apply-online"]["checklist"]) == before - 1


def test_a_text_in_one_language_only_is_reported_not_dropped() -> None:
    Text.objects.filter(key="steps/apply-online.title").update(en="")

    assert [problem.key for problem in problems(working.content())] == ["apply-online.title"]


def test_what_no_source_says_of_a_facility_is_staffs_to_do_list(rich: Content) -> None:
    assert Facility.objects.get(key="samezu").unknown() == (
        "住所",
        "電話番号",
        "公式ページ",
        "受付時間",
    )

    working.load(rich)

    fuchu = Facility.objects.get(key="fuchu")
    assert fuchu.unknown() == ("住所", "公式ページ", "受付時間")
    assert fuchu.unknown_days() == (2, 3, 4, 5, 6)

    for weekday in fuchu.unknown_days():
        OpeningHours.objects.create(facility=fuchu, weekday=weekday, closed=True)
    assert Facility.objects.get(key="fuchu").unknown() == ("住所", "公式ページ")


def _order(content: Content) -> list[tuple[str, str, list[str]]]:
    return [
        (kind, code, list(values.get("options", ())))
        for kind, entries in content.items()
        for code, values in entries.items()
    ]
