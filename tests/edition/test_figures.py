"""The same figures in Japanese and English agree, however each language writes them."""

import pytest

from guidance.edition.faults import Fault
from guidance.edition.figures import disagreements, figures, is_phone, phones

FULL_WIDTH = {ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789-,()"}

AGREEING = [
    ("2025年9月1日から", "from September 1, 2025"),
    ("2025年9月1日から", "from 1 September 2025"),
    ("2025年9月1日から", "from Sept. 1, 2025"),
    ("2025年9月1日から", "from 2025-09-01"),
    ("令和7年9月1日から", "from September 1, 2025"),
    ("令和七年九月一日から", "from September 1, 2025"),
    ("令和7年(2025年)9月1日", "September 1, 2025 (Reiwa 7)"),
    ("令和元年5月1日", "May 1, 2019"),
    ("平成31年4月30日", "April 30, Heisei 31"),
    ("R8.10.5まで", "until October 5, 2026"),
    ("9月22日と23日は休みです", "Closed on September 22 and 23"),
    ("2026年9月22日、23日", "September 22 and 23, 2026"),
    ("12月29日から1月3日まで", "from December 29 to January 3"),
    ("2026年3月1日から5月1日まで", "from March 1 to May 1, 2026"),
    ("9月22日に始まり、同月25日に終わります", "It begins on September 22 and ends on September 25"),
    ("4月から変わります", "This changes in April"),
    ("5月に始まります", "It begins in May"),
    ("電話で聞けます", "You may call, and march on"),
    ("2026年4月から", "from April 2026"),
    ("9月1日です。9月は混みます。", "It is September 1. It gets busy."),
    ("手数料は1万2千円です", "The fee is 12,000 yen"),
    ("手数料は12,000円です", "The fee is ¥12,000"),
    ("手数料は2.5万円です", "The fee is 25,000 yen"),
    ("手数料は千五百円です", "The fee is 1,500 yen"),
    ("1万5,000円", "15 thousand yen"),
    ("1,000円から2,000円", "1,000 to 2,000 yen"),
    ("8時30分から17時15分まで", "from 8:30 a.m. to 5:15 p.m."),
    ("午前8時半から午後5時まで", "8:30 a.m. to 5 p.m."),
    ("午後1時から4時まで", "from 1 to 4 p.m."),
    ("正午まで", "until noon"),
    ("24時間以内", "within 24 hours"),
    ("03-6717-3137に電話", "Call 03-6717-3137"),
    ("03(6717)3137に電話", "Call +81 3-6717-3137"),
    ("次の4つです", "These four things"),
    ("次の四つです", "These 4 things"),
    ("次の四つの場合です", "In these four cases"),
    ("二つの期限があります", "There are end dates"),
    ("一時的に使えません。十分に注意してください", "It's out of use. Take care"),
    ("3か月前から", "from 3 months before"),
    ("1回だけ", "only once"),
    ("1週間ほどかかります", "It takes about a week"),
    ("第2・第4日曜日は休みです", "Closed on the second and fourth Sundays"),
    ("午前0時から正午まで", "from midnight to noon"),
    ("平日の9:00~17:00", "Weekdays, 9:00–17:00"),
    ("12月29日(火)から1月3日(日)まで", "December 29 (Tue) to January 3 (Sun)"),
    ("手数料は2,550円(うち550円は交付料)です", "It costs 2,550 yen, including 550 yen for issuing"),
    ("18歳未満の方は5年です", "For people under 18 it is five years"),
    ("[17の施設](page:facilities)", "[these 17 facilities](page:facilities)"),
    ("約1万人", "about 10,000 people"),
    ("警視庁関係手数料条例 別表第一", "Police Fee Ordinance, Appended Table 1"),
    ("第二条", "Article 2"),
    ("第三条第二項", "Article 3, paragraph 2"),
    ("第三条の二", "Article 3-2"),
    ("第百一条第十二号", "Article 101, item 12"),
    ("大型二種免許の方", "People with a large-vehicle class 2 license"),
    ("大型二種免許の方", "People with a commercial license"),
    ("第一種原動機付自転車", "A class-1 moped"),
    ("第二回の講習", "The second course"),
    ("第二・第四土曜日", "The 2nd and 4th Saturdays"),
    ("霞が関二丁目", "Kasumigaseki 2-chome"),
    ("三日以内に届けてください", "Tell us within three days"),
    ("五日市街道の三日月の看板", "The crescent sign on the Itsukaichi road"),
    ("三十日以内", "within thirty days"),
    ("二十一歳以上の方", "People who are twenty-one or older"),
    ("最大百八十日", "at most one hundred and eighty days"),
    ("七問です", "There are seven questions"),
    ("写真二枚と書類一通", "Two photos and one copy"),
    ("二階の窓口", "The counter on the second floor"),
    ("二度と使えません", "You can't use it again"),
    ("一年中いつでも", "At any time of the year"),
    ("十分に時間があります", "There is enough time"),
    ("十分ほどかかります", "It takes about ten minutes"),
    ("一緒に、一度だけ、一般の窓口へ", "Go together, just once, to the usual counter"),
    ("一つだけ選んでください", "Choose the one you need"),
    ("一日も早く、三日以内に", "As soon as you can, within three days"),
    ("二週間以内", "within fourteen days"),
    ("七日以内", "within 7 days, or a week"),
    ("一年以内", "within twelve months"),
    ("五月の連休", "In May"),
    ("八時半から", "from 8:30 a.m."),
    ("二十三区", "the 23 wards"),
    ("半年以内", "within six months"),
    ("半年以内", "within 6 months"),
    ("6か月以内", "within half a year"),
    ("三十分かかります", "It takes half an hour"),
    ("手数料は1/2です", "The fee is half"),
    ("手数料は2分の1です", "It's half price"),
    ("手数料は½です", "It is halved"),
    ("手数料は半額です", "It is 1/2 of the fee"),
    ("1/2に来てください", "Come on January 2"),
    ("一週間に二回", "twice a week"),
    ("四谷と四つ谷、千歳烏山", "Yotsuya, and Chitose-Karasuyama"),
    ("毎月五日から三日間", "For three days from the 5th of the month"),
    ("九月から変わります", "This changes in September"),
    ("午後二時三十分から", "from 2:30 p.m."),
    ("午後5時まで", "until 5 PM"),
    ("午前中に来てください", "Come in the morning"),
    ("午前中に来てください", "Come before noon"),
    ("午前9時から午後5時まで", "from 9 a.m. to 17:00"),
    ("第三者に見せません", "It is shown to nobody else"),
    ("千代田区と三田にあります", "In Chiyoda and Mita"),
]

DISAGREEING = [
    ("2025年9月1日", "September 2, 2025", Fault.DATES_DIFFER),
    ("2025年9月1日", "January 9, 2025", Fault.DATES_DIFFER),
    ("2025年9月1日", "September 1, 2026", Fault.DATES_DIFFER),
    ("2025年9月1日", "September 1", Fault.NUMBERS_DIFFER),
    ("令和8年10月5日", "October 5, 2025", Fault.DATES_DIFFER),
    ("4月から変わります", "This changes in May", Fault.DATES_DIFFER),
    ("9月1日に始まります", "It begins soon", Fault.DATES_DIFFER),
    ("1万2千円です", "1,200 yen", Fault.YEN_DIFFER),
    ("1,500円です", "1,050 yen", Fault.YEN_DIFFER),
    ("1,500円です", "There is a fee", Fault.YEN_DIFFER),
    ("無料です", "It costs 1,500 yen", Fault.YEN_DIFFER),
    ("8時30分から", "from 8:00 a.m.", Fault.TIMES_DIFFER),
    ("午後5時まで", "until 5 a.m.", Fault.TIMES_DIFFER),
    ("03-6717-3137に電話", "Call 03-6717-3173", Fault.PHONES_DIFFER),
    ("03-6717-3137に電話", "Call us", Fault.PHONES_DIFFER),
    ("3か月前から", "from 2 months before", Fault.NUMBERS_DIFFER),
    ("3か月前から", "from 3 weeks before", Fault.UNITS_DIFFER),
    ("90日以内", "within 90 hours", Fault.UNITS_DIFFER),
    ("4月1日から1か月以内", "within 4 months of April 1", Fault.NUMBERS_DIFFER),
    ("三日以内", "within five days", Fault.SPELLED_NUMBERS_DIFFER),
    ("三日以内", "within three weeks", Fault.UNITS_DIFFER),
    ("七問です", "There are five questions", Fault.SPELLED_NUMBERS_DIFFER),
    ("写真二枚", "one photo", Fault.SPELLED_NUMBERS_DIFFER),
    ("二人で来てください", "Come as three people", Fault.SPELLED_NUMBERS_DIFFER),
    ("二人で来てください", "Come with one person", Fault.SPELLED_NUMBERS_DIFFER),
    ("二階の窓口", "The counter on the third floor", Fault.SPELLED_NUMBERS_DIFFER),
    ("一週間ほど", "about two weeks", Fault.SPELLED_NUMBERS_DIFFER),
    ("二か月ほど", "about a month", Fault.SPELLED_NUMBERS_DIFFER),
    ("三十日以内", "within twenty days", Fault.SPELLED_NUMBERS_DIFFER),
    ("二十一歳以上", "People of twenty or older", Fault.SPELLED_NUMBERS_DIFFER),
    ("三時間かかります", "It takes four hours", Fault.SPELLED_NUMBERS_DIFFER),
    ("五分かかります", "It takes four minutes", Fault.SPELLED_NUMBERS_DIFFER),
    ("三か所で", "at two places", Fault.SPELLED_NUMBERS_DIFFER),
    ("二十一日以内", "within three days", Fault.SPELLED_NUMBERS_DIFFER),
    ("二週間以内", "within twelve days", Fault.SPELLED_NUMBERS_DIFFER),
    ("21日以内", "within 3 days", Fault.NUMBERS_DIFFER),
    ("半年以内", "within three months", Fault.SPELLED_NUMBERS_DIFFER),
    ("半年以内", "within 3 months", Fault.NUMBERS_DIFFER),
    ("手数料は1/2です", "It costs a third", Fault.NUMBERS_DIFFER),
    ("手数料は1/2です", "It is 1/3 of half the fee", Fault.NUMBERS_DIFFER),
    ("三か月以内", "within half a year", Fault.SPELLED_NUMBERS_DIFFER),
    ("午前中に来てください", "Come in the afternoon", Fault.TIMES_DIFFER),
    ("午後に来てください", "Come in the morning", Fault.TIMES_DIFFER),
    ("九月から変わります", "This changes in August", Fault.DATES_DIFFER),
    ("別表第一", "Appended Table 2", Fault.NUMBERS_DIFFER),
    ("第二条", "Article 3", Fault.NUMBERS_DIFFER),
    ("第三条第二項", "Article 3", Fault.NUMBERS_DIFFER),
    ("大型二種免許", "class 1 license", Fault.NUMBERS_DIFFER),
    ("四つの場合", "three cases", Fault.SPELLED_NUMBERS_DIFFER),
    ("4つの場合", "three cases", Fault.NUMBERS_DIFFER),
]


@pytest.mark.parametrize(("ja", "en"), AGREEING)
def test_the_same_figure_written_in_another_way_agrees(ja: str, en: str) -> None:
    assert list(disagreements(ja, en)) == []


@pytest.mark.parametrize(("ja", "en", "fault"), DISAGREEING)
def test_another_figure_is_told_by_its_kind(ja: str, en: str, fault: Fault) -> None:
    assert fault in {found for found, _ in disagreements(ja, en)}


def test_what_each_language_states_is_told_with_the_fault() -> None:
    [(fault, details)] = disagreements("2025年9月1日", "September 2, 2025")
    assert (fault, details) == (Fault.DATES_DIFFER, ("2025-09-01", "2025-09-02"))


@pytest.mark.parametrize(
    ("ja", "en", "told"),
    [
        ("3日以内", "within four days", ("3", "4")),
        ("四つの場合", "3 cases", ("4", "3")),
        ("3日以内", "within a few days", ("3", "")),
    ],
)
def test_a_number_in_words_is_told_as_a_number(ja: str, en: str, told: tuple[str, str]) -> None:
    said = dict(disagreements(ja, en))
    assert said[Fault.NUMBERS_DIFFER] == told


def test_a_text_in_full_width_states_what_it_states_in_half_width() -> None:
    text = "2025年9月1日、1,500円、1万2千円、03-6717-3137"
    assert figures(text.translate(FULL_WIDTH)) == figures(text)


def test_as_many_days_as_a_month_has_may_stand_before_its_name() -> None:
    days = [str(day) for day in range(1, 32)]

    found = figures(f"Closed on {', '.join(days)} December 2026").days

    assert {str(day) for day in found} == {f"2026-12-{int(day):02}" for day in days}


@pytest.mark.parametrize("number", ["1" * 5_000, "一" * 5_000, "1" + ",111" * 1_600])
@pytest.mark.parametrize("unit", ["", "円", "日間", " days", "月一日", "条"])
def test_a_number_without_end_is_read_like_any_other(number: str, unit: str) -> None:
    read = figures(f"第{number}{unit}")

    assert all(len(one) <= len("1" * 40) for one in read.everything)
    assert figures("1" * 40).numbers == {"1" * 40}


def test_a_link_target_states_no_number() -> None:
    assert figures("[案内](link:page-24)") == figures("[案内](link:page)")


@pytest.mark.parametrize(
    "written",
    [
        "03-6717-3137",
        "(03)6717-3137",
        "03 6717 3137",
        "0367173137",
        "+81 3-6717-3137",
        "03–6717–3137",
    ],
)
def test_a_telephone_number_is_known_by_its_digits(written: str) -> None:
    assert list(phones(f"電話 {written} です")) == ["0367173137"]
    assert list(phones(f"電話 {written.translate(FULL_WIDTH)} です")) == ["0367173137"]


@pytest.mark.parametrize("stored", ["03-6717-3137", "0120-123-456", "090-1234-5678"])
def test_a_whole_number_is_a_telephone_number(stored: str) -> None:
    assert is_phone(stored)


@pytest.mark.parametrize("stored", ["03-6717-313", "03-671-3137", "0367173137", "03-67173-1378"])
def test_a_number_with_a_digit_too_few_or_too_many_is_none(stored: str) -> None:
    assert not is_phone(stored)


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("土・日曜日は休みです", "Closed on Saturdays and Sundays"),
        ("月曜日から金曜日まで", "Monday to Friday"),
        ("月~水曜日", "Monday, Tuesday and Wednesday"),
        ("第3土曜日と日曜日", "the third Saturday and Sunday"),
        ("12月1日(火)から4日(金)", "from Tuesday, December 1 to Friday, December 4"),
        ("毎月、土曜日", "every month on Saturday"),
        ("平日の昼", "Monday to Friday at noon"),
        ("土日は休みです", "Closed on Saturdays and Sundays"),
        ("土日祝日は休みです", "Closed on weekends and public holidays"),
        ("土曜日と日曜日", "At weekends"),
        ("毎週土・日に開きます", "Open every Saturday and Sunday"),
        ("月~金", "Weekdays"),
        ("平日に開きます", "Closed on Saturdays and Sundays"),
        ("土日を除きます", "On weekdays"),
        ("平日は開き、土日は休みです", "Open on weekdays, closed at weekends"),
        ("平日の窓口", "At the counter on business days"),
        ("土日本番", "The real thing"),
    ],
)
def test_days_of_the_week_agree_however_they_are_written(ja: str, en: str) -> None:
    assert Fault.WEEKDAYS_DIFFER not in {fault for fault, _ in disagreements(ja, en)}


def test_another_day_of_the_week_is_named() -> None:
    found = list(disagreements("土曜日は休みです。", "Closed on Sundays."))
    assert found == [(Fault.WEEKDAYS_DIFFER, ("Saturday", "Sunday"))]


@pytest.mark.parametrize(
    ("ja", "en", "told"),
    [
        ("土日は休みです。", "Closed on Saturdays.", ("Saturday, Sunday", "Saturday")),
        ("平日に来てください。", "Come on weekends.", ("weekdays", "Saturday, Sunday")),
        ("週末に来てください。", "Come on weekdays.", ("Saturday, Sunday", "weekdays")),
        ("平日は休みです。", "Closed on weekends.", ("weekdays", "Saturday, Sunday")),
        ("平日の月曜日", "Weekdays, on Tuesday", ("Monday", "Tuesday")),
    ],
)
def test_weekdays_are_not_weekends(ja: str, en: str, told: tuple[str, str]) -> None:
    assert list(disagreements(ja, en)) == [(Fault.WEEKDAYS_DIFFER, told)]
