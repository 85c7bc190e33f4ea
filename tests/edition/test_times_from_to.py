"""From one time to another: the half of the day is said once, and holds for both."""

import pytest

from guidance.edition.faults import Fault
from guidance.edition.figures import disagreements

SAME = [
    ("受付は午後1:00〜4:00です。", "Open 1:00 to 4:00 p.m."),
    ("受付は午後1:00~4:00です。", "Open 1:00 p.m. to 4:00 p.m."),
    ("受付は午後1:00から4:00です。", "Open 1:00–4:00 p.m."),
    ("受付は午後1:00-4:00です。", "Open 1 to 4 p.m."),
    ("受付は午後1:00–4:00です。", "Open 13:00–16:00."),
    ("午後1:00〜2:00、3:00〜4:30", "1:00–2:00 p.m., 3:00–4:30 p.m."),
    ("午後12:30〜1:30", "12:30 to 1:30 p.m."),
    ("午後1:00〜16:00", "1 p.m. to 4 p.m."),
    ("午前9:00〜午後4:00", "9:00 a.m. to 4:00 p.m."),
    ("午前9:00〜12:00、午後1:00〜4:00", "9:00 a.m. to noon, and 1:00 to 4:00 p.m."),
    ("午前9:00〜11:30", "9:00 to 11:30 a.m."),
    ("9:00〜11:30", "9:00 to 11:30 a.m."),
    ("午後1時〜3時", "1–3 p.m."),
    ("午後1時〜3時", "1-3 p.m."),
    ("午後1時半〜3時", "1:30–3 p.m."),
    ("11:00〜16:00", "11:00 to 4:00 p.m."),
    ("午前9時から午後5時まで", "9 to 5 p.m."),
    ("夜8:00〜10:00", "8 to 10 p.m."),
    ("午後10:00〜6:00", "10 p.m. to 6 a.m."),
    ("午後10時から6時まで", "From 10 p.m. to 6 a.m."),
]
OTHER = [
    ("受付は午後1:00〜4:00です。", "Open 1:00 p.m. to 4:00 a.m.", "16:00", "4:00"),
    ("受付は午後1:00〜4:00です。", "Open 1:00 to 4:00 a.m.", "13:00, 16:00", "1:00, 4:00"),
    ("受付は午後1:00から4:00です。", "Open 1:00 to 5:00 p.m.", "16:00", "17:00"),
    ("受付は午前9:00〜4:00です。", "Open 9:00 a.m. to 4:00 p.m.", "4:00", "16:00"),
    ("受付は午後1時〜3時です。", "Open 1–4 p.m.", "15:00", "16:00"),
    ("受付は11:00〜16:00です。", "Open 11:00 p.m. to 4:00 p.m.", "11:00", "23:00"),
]


@pytest.mark.parametrize(("ja", "en"), SAME)
def test_a_half_of_the_day_holds_for_both_ends(ja: str, en: str) -> None:
    assert list(disagreements(ja, en)) == []


@pytest.mark.parametrize(("ja", "en", "here", "there"), OTHER)
def test_an_end_in_the_other_half_of_the_day_is_told(
    ja: str, en: str, here: str, there: str
) -> None:
    assert list(disagreements(ja, en)) == [(Fault.TIMES_DIFFER, (here, there))]
