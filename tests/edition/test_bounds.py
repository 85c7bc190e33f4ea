"""以上 beside "under": a number that bounds the other side in the other language is told."""

import pytest

from guidance.edition.figures import opposite_bounds

OPPOSITE = [
    ("18歳以上", "Under 18", "18歳以上", "Under 18"),
    ("十八歳以上の方が対象です", "For people younger than eighteen", "18歳以上", "younger than 18"),
    ("18歳未満", "At least 18", "18歳未満", "At least 18"),
    ("18歳未満", "18 years or older", "18歳未満", "18 years or older"),
    ("18歳以下", "People of 18 and over", "18歳以下", "18 and over"),
    ("14日以内に来てください", "Come after 14 days", "14日以内", "after 14"),
    ("一週間以内", "Over a week", "1週間以内", "Over 1"),
    ("3か月以上", "Less than 3 months", "3か月以上", "Less than 3"),
    ("3人以下", "3 people or more", "3人以下", "3 people or more"),
    ("2時間を超える", "Within 2 hours", "2時間を超", "Within 2"),
    ("午後5時まで", "From 5 p.m.", "17:00まで", "From 17:00"),
    ("5,000円以下", "Over 5,000 yen", "5000円以下", "Over 5000 yen"),
    ("9月30日まで使えます", "You can use it from September 30", "9/30まで", "from 9/30"),
    ("9月1日から", "Until September 1", "9/1から", "Until 9/1"),
    ("3人以上では入れません", "3 people or less can't enter", "3人以上", "3 people or less"),
]
AGREEING = [
    ("18歳以上", "18 or older"),
    ("18歳以上", "At least 18 years old"),
    ("18歳以上", "Over 18"),
    ("18歳未満", "Under the age of 18"),
    ("18歳以下", "No older than 18"),
    ("14日以内", "No later than 14 days after that"),
    ("14日以内に来てください", "You can't come after 14 days"),
    ("14日前までに", "At least 14 days before"),
    ("3か月前から", "From 3 months before"),
    ("3か月以上", "Not less than 3 months"),
    ("3か月以上あり、申請していない方", "It doesn't expire within 3 months; you haven't applied"),
    ("17時まで", "Closed after 5 p.m."),
    ("9時から17時まで", "From 9 a.m. until 5 p.m."),
    ("3月31日まで使えます", "You can't use it after March 31"),
    ("18歳以上は無料、18歳未満は500円", "Free for 18 and over, 500 yen under 18"),
    ("18歳未満は申請できません", "You must be 18 or older"),
    ("1か月から2か月", "1 to 2 months"),
    ("5回まで", "Up to 5 times"),
    ("18歳の方", "Under 18"),
]


@pytest.mark.parametrize(("ja", "en", "here", "there"), OPPOSITE)
def test_a_bound_on_the_other_side_is_told(ja: str, en: str, here: str, there: str) -> None:
    assert opposite_bounds(ja, en) == (here, there)


@pytest.mark.parametrize(("ja", "en"), AGREEING)
def test_a_bound_on_the_same_side_agrees_however_it_is_said(ja: str, en: str) -> None:
    assert opposite_bounds(ja, en) is None


def test_of_several_opposite_bounds_the_first_of_the_japanese_is_told() -> None:
    ja = "、".join(f"{number}人以上" for number in range(20, 2, -1))
    en = ". ".join(f"Under {number}" for number in range(3, 21))

    assert opposite_bounds(ja, en) == ("20人以上", "Under 20")
