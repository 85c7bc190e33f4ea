"""What changed between two contents is told where residents meet it, and nothing is missed."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.edition.loading import Content, read
from guidance.newsroom.differences import Change, Group, Op, Row, differences
from guidance.newsroom.differences.labels import KINDS

SOUND = read()
FULL = deepcopy(SOUND)
FULL["facilities"]["fuchu"] |= {
    "phone": "042-362-3591",
    "opening": [{"weekday": 1, "opens": "08:30", "closes": "17:15"}],
    "closures": [
        {
            "from": date(2026, 12, 29),
            "to": date(2027, 1, 3),
            "reason": {"ja": "年末年始", "en": "New Year holidays"},
        }
    ],
}
FULL["figures"]["record-again-fee"]["amounts"] = [
    {"from": date(2027, 4, 1), "yen": 1500, "source": "mpd-notice", "ground": "条例"}
]


@pytest.fixture
def new() -> Content:
    return deepcopy(SOUND)


def _only(groups: list[Group]) -> Group:
    [group] = groups
    return group


def _text(change: Change, language: str, *ops: Op) -> str:
    pieces = change.ja if language == "ja" else change.en
    return "".join(piece.text for piece in pieces if piece.op in ops)


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from _leaves(item, (*path, key))
    else:
        yield path


def _changed(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, date):
        return value.replace(year=value.year + 1)
    return value + 1 if isinstance(value, int) else f"{value}あ"


@settings(deadline=None)
@given(st.sampled_from(list(_leaves(FULL))))
def test_no_change_is_missed(path: tuple[Any, ...]) -> None:
    content = deepcopy(FULL)
    *above, last = path
    place: Any = content
    for key in above:
        place = place[key]
    place[last] = _changed(place[last])
    groups = differences(FULL, content)
    assert groups
    assert {group.key.split("/")[0] for group in groups} == {path[0]}


@settings(deadline=None)
@given(st.sampled_from(list(_leaves(FULL))), st.sampled_from(list(_leaves(FULL))))
def test_a_difference_read_backwards_tells_the_same_places(
    one: tuple[Any, ...], other: tuple[Any, ...]
) -> None:
    content = deepcopy(FULL)
    for *above, last in (one, other):
        place: Any = content
        for key in above:
            place = place[key]
        place[last] = _changed(place[last])
    there, back = differences(FULL, content), differences(content, FULL)
    assert {group.key for group in there} == {group.key for group in back}


def test_equal_contents_have_no_difference() -> None:
    assert differences(FULL, deepcopy(FULL)) == []


def test_a_new_content_is_all_there() -> None:
    empty: Content = {kind: {} for kind in FULL}
    told = differences(empty, FULL)
    kinds = list(dict.fromkeys(group.key.split("/")[0] for group in told))
    assert kinds == list(KINDS)


def test_a_changed_answer_is_told_under_its_question(new: Content) -> None:
    option = new["questions"]["reason"]["options"]["lost"]
    option["detail"] = {"ja": "なくした方です。", "en": "You lost it."}
    group = _only(differences(SOUND, new))
    assert group.key == "questions/reason"
    assert group.label == f"質問「{SOUND['questions']['reason']['title']['ja']}」"
    [change] = group.changes
    assert change.text_id == "questions/reason.options.lost.detail"
    assert change.label == f"{group.label} → 答え「{option['label']['ja']}」 → 説明"
    old = SOUND["questions"]["reason"]["options"]["lost"]["detail"]
    for language in ("ja", "en"):
        assert _text(change, language, Op.SAME, Op.REMOVED) == old[language]
        assert _text(change, language, Op.SAME, Op.ADDED) == option["detail"][language]


def test_what_gets_another_name_is_told_by_the_name_that_it_had(new: Content) -> None:
    name = {"ja": "別の名前", "en": "Another name"}
    code = next(iter(SOUND["outcomes"]))
    new["outcomes"][code]["headline"] = name
    reason = new["questions"]["reason"]
    reason["title"] = reason["options"]["lost"]["label"] = name
    question, outcome = differences(SOUND, new)
    old = SOUND["questions"]["reason"]
    assert outcome.label == f"結果「{SOUND['outcomes'][code]['headline']['ja']}」"
    assert outcome.changes[0].label == f"{outcome.label} → 見出し"
    assert question.label == f"質問「{old['title']['ja']}」"
    assert [change.label for change in question.changes] == [
        f"{question.label} → 質問文",
        f"{question.label} → 答え「{old['options']['lost']['label']['ja']}」 → 答えの文",
    ]
    assert _text(question.changes[0], "ja", Op.ADDED, Op.SAME) == "別の名前"


def test_what_is_new_goes_by_its_new_name(new: Content) -> None:
    new["steps"]["later"] = new["steps"]["apply-online"] | {
        "title": {"ja": "新しい名前", "en": "A new name"}
    }
    group = _only([one for one in differences(SOUND, new) if one.changes])
    assert group.label == "すること「新しい名前」"


def test_a_section_put_before_others_leaves_them_unchanged(new: Content) -> None:
    section = {
        "heading": {"ja": "新しい節", "en": "A new section"},
        "sources": ["mpd/冒頭"],
    }
    new["pages"]["who"]["sections"].insert(0, section)
    group = _only(differences(SOUND, new))
    assert [change.text_id for change in group.changes] == ["pages/who.sections.0.heading"]
    assert [row.after for row in group.rows] == ["警視庁「冒頭」"]


def test_a_checklist_item_taken_out_is_the_only_one_told(new: Content) -> None:
    gone = new["steps"]["apply-online"]["checklist"].pop(0)
    [change] = _only(differences(SOUND, new)).changes
    assert _text(change, "ja", Op.REMOVED) == gone["ja"]
    assert _text(change, "en", Op.SAME, Op.ADDED) == ""


def test_a_new_fee_is_told_with_its_day_and_ground(new: Content) -> None:
    new["figures"]["record-again-fee"]["amounts"] = [
        {
            "from": date(2027, 4, 1),
            "yen": 1500,
            "source": "mpd-notice",
            "ground": "手数料条例",
            "ground_en": "Fee Ordinance",
        }
    ]
    source = f"警視庁「{new['links']['mpd-notice']['title']['ja']}」"
    group = _only(differences(SOUND, new))
    assert group.rows == (
        Row(
            key="figures/record-again-fee.amounts.2027-04-01",
            label="手数料の額「再記録の手数料」 2027年4月1日から",
            before="",
            after=f"2027年4月1日から 1,500円(根拠: {source}、手数料条例 / Fee Ordinance)",
        ),
    )


def test_a_facility_is_told_before_and_after_in_japanese(new: Content) -> None:
    new["facilities"]["fuchu"] |= FULL["facilities"]["fuchu"]
    rows = {row.label: (row.before, row.after) for row in _only(differences(SOUND, new)).rows}
    assert rows == {
        "施設「府中運転免許試験場」 → 電話番号": ("", "042-362-3591"),
        "施設「府中運転免許試験場」 → 受付時間": ("", "月曜日 08:30から17:15まで"),
        "施設「府中運転免許試験場」 → 休業": (
            "",
            "2026年12月29日から2027年1月3日まで(年末年始 / New Year holidays)",
        ),
    }


def test_what_a_section_shows_is_told_by_name(new: Content) -> None:
    new["pages"]["who"]["sections"][0]["shows"] = ["steps:apply-online", "facilities:*"]
    [row] = _only(differences(SOUND, new)).rows
    title = SOUND["steps"]["apply-online"]["title"]["ja"]
    assert row.after == f"すること「{title}」、施設(すべて)"


def test_another_order_is_told_as_such(new: Content) -> None:
    new["facilities"] = dict(sorted(new["facilities"].items(), reverse=True))
    group = _only(differences(SOUND, new))
    assert group.changes == ()
    [row] = group.rows
    assert row.label == "施設 → 並び順"
    assert row.before.startswith("府中運転免許試験場、")


def test_a_removed_facility_is_told_under_its_old_name(new: Content) -> None:
    del new["facilities"]["machida"]
    group = _only(differences(SOUND, new))
    assert group.changes[0].label == "施設「町田警察署」 → 名前"
    assert _text(group.changes[0], "ja", Op.REMOVED) == "町田警察署"
