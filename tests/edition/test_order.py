"""The same figures, each in the place of the other: told with both orders, by their kind."""

import pytest

from guidance.edition.figures import other_order
from guidance.edition.figures.placed import Kind

SWAPPED = [
    (
        "大人は1,500円、子どもは500円",
        "Adults 500 yen, children 1,500 yen",
        (Kind.YEN, ("1500", "500"), ("500", "1500")),
    ),
    (
        "大人は千五百円です。子どもは五百円です。",
        "Adults pay 500 yen. Children pay ¥1,500.",
        (Kind.YEN, ("1500", "500"), ("500", "1500")),
    ),
    (
        "月曜が9時から、火曜が10時から",
        "Mondays from 10:00, Tuesdays from 9:00",
        (Kind.TIME, ("9:00", "10:00"), ("10:00", "9:00")),
    ),
    (
        "月曜が9時から、火曜が10時から",
        "Tuesdays from 9:00, Mondays from 10:00",
        (Kind.WEEKDAY, ("Monday", "Tuesday"), ("Tuesday", "Monday")),
    ),
    (
        "8:30~12:00、13:00~17:15",
        "8:30 to 13:00, 12:00 to 17:15",
        (
            Kind.TIME,
            ("8:30", "12:00", "13:00", "17:15"),
            ("8:30", "13:00", "12:00", "17:15"),
        ),
    ),
    (
        "平日は9時から17時、土曜は9時から12時",
        "Weekdays 9 a.m. to noon, Saturdays 9 a.m. to 5 p.m.",
        (Kind.TIME, ("9:00", "17:00", "9:00", "12:00"), ("9:00", "12:00", "9:00", "17:00")),
    ),
    (
        "2026年9月1日から10月1日まで",
        "From October 1 to September 1, 2026",
        (Kind.DATE, ("09-01", "10-01"), ("10-01", "09-01")),
    ),
]
IN_ORDER = [
    ("大人は1,500円、子どもは500円", "Adults 1,500 yen, children 500 yen"),
    ("大人は1,500円、子どもは500円", "Adults 1,500 yen, children 800 yen"),
    ("1,500円です。1,500円は窓口で払います。500円です。", "It is 1,500 yen, and 500 yen"),
    ("月曜が9時から、火曜が10時から", "From 9 a.m. on Mondays, from 10 a.m. on Tuesdays"),
    ("月曜が9時から、火曜が10時から", "Tuesdays from 10:00, Mondays from 9:00"),
    ("9時から5時まで", "From 9 a.m. to 5 p.m."),
    ("午後1:00〜4:00", "1:00 to 4:00 p.m."),
    ("正午から午後1時まで", "From noon to 1 p.m."),
    ("9月1日(火)から10月1日(木)まで", "From Tuesday, September 1 to Thursday, October 1"),
    ("3日以内に2回", "Twice within three days"),
    ("\U000f0000と9時と10時", "From 9:00 to 10:00"),
]


@pytest.mark.parametrize(("ja", "en", "told"), SWAPPED)
def test_figures_in_another_order_are_told(
    ja: str, en: str, told: tuple[Kind, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert other_order(ja, en) == told


@pytest.mark.parametrize(("ja", "en"), IN_ORDER)
def test_figures_in_their_order_or_with_all_that_belongs_to_them_agree(ja: str, en: str) -> None:
    assert other_order(ja, en) is None
