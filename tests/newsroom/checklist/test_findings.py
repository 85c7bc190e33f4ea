"""The list as a whole: quiet on a sound edition, never at a loss for a broken one."""

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.edition.faults import SENTENCES as ENGLISH
from guidance.edition.faults import Fault, Problem
from guidance.edition.loading import read
from guidance.edition.validation import problems
from guidance.newsroom.checklist import Severity, blocks, findings
from guidance.newsroom.checklist.faults import SENTENCES, sentence
from guidance.newsroom.checklist.readability import KANJI_SHARE, LONGEST_ENGLISH, LONGEST_JAPANESE
from guidance.newsroom.checklist.rereading import REREAD_AFTER

LIVE = read()
TODAY = date(2026, 12, 1)


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items:
        if path:
            yield (*path, key)
        if isinstance(item, dict | list):
            yield from _places(item, (*path, key))


PLACES = list(_places(LIVE))


def test_a_new_editor_begins_with_an_empty_list() -> None:
    found = findings(LIVE, None, TODAY, {})
    assert [(finding.text_id, finding.message_ja) for finding in found] == []


def test_the_live_edition_compared_with_itself_has_no_stale_text() -> None:
    assert findings(deepcopy(LIVE), LIVE, TODAY, {}) == findings(LIVE, None, TODAY, {})


def test_blocks_stand_before_warnings() -> None:
    content = deepcopy(LIVE)
    content["steps"]["apply-online"]["title"]["en"] = ""
    severities = [finding.severity for finding in findings(content, LIVE, TODAY, {})]
    assert severities == sorted(severities, key=list(Severity).index)
    assert severities[0] is Severity.BLOCK


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(PLACES), st.sampled_from(["", "x", "あ", None]))
def test_broken_content_is_told_about_and_never_stops_the_list(
    path: tuple[Any, ...], put: str | None
) -> None:
    content = deepcopy(LIVE)
    *above, last = path
    table: Any = content
    for key in above:
        table = table[key]
    if (isinstance(table[last], str) and put is not None) or isinstance(table[last], date | bool):
        table[last] = put
    else:
        del table[last]
    found = findings(content, LIVE, TODAY, {})
    assert len(blocks(found)) >= len(problems(content))


def test_every_fault_is_said_in_japanese_with_the_same_details() -> None:
    assert set(SENTENCES) == set(ENGLISH) == set(Fault)
    for fault, words in SENTENCES.items():
        assert re.search(r"[ぁ-ん]", words)
        named = set(re.findall(r"\{\d\}", words))
        assert named <= set(re.findall(r"\{\d\}", ENGLISH[fault])), fault


@pytest.mark.parametrize(("days", "told"), [(REREAD_AFTER.days, False), (181, True)])
def test_a_source_is_read_again_after_180_days(days: int, told: bool) -> None:
    content = deepcopy(LIVE)
    for row in content["links"].values():
        row["read_on"] = TODAY
    content["links"]["setagaya-city-renewal"]["read_on"] = date.fromordinal(
        TODAY.toordinal() - days
    )
    codes = {finding.code for finding in findings(content, None, TODAY, {})}
    assert ("sources-not-reread" in codes) is told


@pytest.mark.parametrize(("read_before", "told"), [(TODAY, False), (date(2026, 11, 30), True)])
def test_an_address_may_be_corrected_twice_on_the_day_it_was_read(
    read_before: date, told: bool
) -> None:
    live = deepcopy(LIVE)
    live["links"]["npa"]["read_on"] = read_before
    content = deepcopy(live)
    content["links"]["npa"]["url"] = "https://www.npa.go.jp/new.html"
    found = findings(content, live, TODAY, {})
    assert ("address-not-reread" in {finding.code for finding in found}) is told


@pytest.mark.parametrize(
    ("sign", "said"),
    [
        ("U+FE0F", "絵文字ごと消してください。"),
        ("U+200D", "絵文字ごと消してください。"),
        ("U+200B", "打ち直してください。"),
    ],
)
def test_a_hidden_sign_is_told_with_what_helps(sign: str, said: str) -> None:
    told = sentence(Problem("steps", "x", Fault.HIDDEN_SIGN, (sign,)))
    assert f"({sign})" in told
    assert told.endswith(said)
    assert ("絵文字" in told) is ("絵文字" in said)


def _warned(ja: str, en: str) -> set[str]:
    content = deepcopy(LIVE)
    content["outcomes"]["apply"]["meaning"] = {"ja": ja, "en": en}
    return {
        finding.code
        for finding in findings(content, None, TODAY, {})
        if finding.text_id == "outcomes/apply.meaning"
    }


def test_a_sentence_is_long_by_its_own_characters() -> None:
    longest = "あ" * (LONGEST_JAPANESE - 1) + "。"
    assert _warned(longest * 2, "It is long.") == set()
    assert _warned(f"ん{longest}", "It is long.") == {"long-sentence"}
    link = f"[{longest[:-1]}](page:both-renewals)。"
    assert "long-sentence" not in _warned(link, "[It](page:both-renewals) is long.")


def test_an_english_sentence_is_long_by_its_words() -> None:
    longest = " ".join(["word"] * LONGEST_ENGLISH)
    assert _warned("あいうえお。", f"{longest}. {longest}.") == set()
    assert _warned("あいうえお。", f"word {longest}.") == {"long-sentence"}


def test_official_terms_and_labels_do_not_count_as_kanji() -> None:
    terms = "署名用電子証明書と交付通知書と「免許情報/運転経歴情報記録」を見てください。"
    english = (
        "Look at the digital certificate for signature and the notice of issuance "
        "with 「免許情報/運転経歴情報記録」."
    )
    assert _warned(terms * 3, english) == set()
    assert 0 < KANJI_SHARE < 1


@pytest.mark.parametrize(
    "ja",
    [
        "引き継げないわけではありません。",
        "引き継げないことはありません。",
        "引き継げなくはない方です。",
        "引き継げないとは限りません。",
        "引き継げないとは言い切れません。",
        "待たざるを得ない方です。",
        "行かないわけにはいきません。",
    ],
)
def test_a_double_negative_is_warned_of(ja: str) -> None:
    assert _warned(ja, "It may carry over.") == {"double-negative"}


@pytest.mark.parametrize(
    "ja",
    [
        "今日までに申請しなければなりません。",
        "今日までに申請しなくてはいけません。",
        "申請しないと引き継げません。",
        "何も書かれていないこともあります。",
        "使えなくなりました。",
        "引き継げるとは限りません。",
        "持っていない方は、対象ではありません。",
    ],
)
def test_a_duty_or_a_plain_negation_is_no_double_negative(ja: str) -> None:
    assert _warned(ja, "Please note this.") == set()


@pytest.mark.parametrize(
    ("en", "told"), [("4", "英語は「4」"), ("", "英語にはその数がなく、日本語には「3」があります")]
)
def test_a_number_without_its_like_is_not_called_none_at_all(en: str, told: str) -> None:
    assert told in sentence(Problem("texts", "x", Fault.NUMBERS_DIFFER, ("3", en)))


def test_a_month_that_is_told_as_days_says_why_it_may_not_be() -> None:
    said = sentence(Problem("texts", "x", Fault.MONTHS_IN_DAYS, ("1", "30")))
    assert "「1か月」" in said
    assert "「30日」" in said
    assert "28日から31日まで" in said


@pytest.mark.parametrize(
    ("ja", "en", "here", "there"),
    [
        (
            "大人は1,500円、子どもは500円です。",
            "It is 500 yen for adults and 1,500 yen for children.",
            "金額の順番が日本語と英語で違います。日本語は「1,500円、500円」、",
            "英語は「500円、1,500円」の順です。",
        ),
        (
            "9月1日から10月1日までです。",
            "From October 1 to September 1.",
            "日付の順番が日本語と英語で違います。日本語は「9月1日、10月1日」、",
            "英語は「10月1日、9月1日」の順です。",
        ),
        (
            "月曜日か火曜日です。",
            "On Tuesday or Monday.",
            "曜日の順番が日本語と英語で違います。日本語は「月曜日、火曜日」、",
            "英語は「火曜日、月曜日」の順です。",
        ),
    ],
)
def test_another_order_is_warned_of_with_both_orders(
    ja: str, en: str, here: str, there: str
) -> None:
    content = deepcopy(LIVE)
    content["outcomes"]["apply"]["meaning"] = {"ja": ja, "en": en}
    (told,) = (one for one in findings(content, None, TODAY, {}) if one.code == "other-order")
    assert told.severity is Severity.WARN
    assert told.message_ja.startswith(here + there)


def test_an_opposite_bound_is_warned_of_with_the_words_of_both() -> None:
    content = deepcopy(LIVE)
    content["outcomes"]["apply"]["meaning"] = {"ja": "14日以内です。", "en": "After 14 days."}
    (told,) = (one for one in findings(content, None, TODAY, {}) if one.code == "opposite-bounds")
    assert told.severity is Severity.WARN
    assert told.message_ja.startswith("日本語は「14日以内」、英語は「After 14」です。")
