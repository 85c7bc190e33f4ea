"""Times, days of the week and amounts agree in whatever words each language says them."""

import pytest

from guidance.edition.faults import Fault
from guidance.edition.figures import disagreements

SAME = [
    ("第二土曜日は休みです", "Closed on the second Saturday"),
    ("第2土曜日は休みです", "Closed on the 2nd Saturday"),
    ("第二土曜は休みです", "Closed on the 2nd Saturday of each month"),
    ("第二・第四土曜日は休みです", "Closed on the second and fourth Saturdays"),
    ("第2と第4の土曜日は休みです", "Closed on the 2nd and 4th Saturdays"),
    ("第2、第4土曜日", "The second Saturday and the fourth"),
    ("第2土・日曜日", "The second Saturday and Sunday"),
    ("毎月第三日曜日", "Every third Sunday of the month"),
    ("5月の第2土曜日", "The second Saturday of May"),
    ("第一月曜日", "The first Monday"),
    ("最終土曜日", "The last Saturday"),
    ("先週の土曜日に変わりました", "This changed last Saturday"),
    ("隔週土曜日", "Every second Saturday"),
    ("最初の月に始めます", "It begins in the first month"),
    ("平日に来てください", "Come on weekdays"),
    ("平日に来てください", "Come Mon-Fri."),
    ("平日に来てください", "Come on a business day"),
    ("平日(月曜日を除く)", "Tuesday to Friday"),
    ("平日は9時から。水曜日は休み。", "Mon, Tue, Thu and Fri from 9. Closed on Wednesdays."),
    ("平日と土曜日", "Monday to Saturday"),
    ("月曜日が休日のときは次の平日", "If Monday is a holiday, the following day"),
    ("月曜日が休日のときは次の開庁日", "If Monday is a holiday, the next business day"),
    ("3営業日以内", "Within 3 days, not counting Saturdays and Sundays"),
    ("土日は休みです", "Open Monday to Friday"),
    ("12月2日(水)から、平日に来てください", "Come on weekdays from December 2"),
    ("12月2日から、土曜日も開きます", "Open on Saturdays too from Wednesday, December 2"),
    ("夕方五時まで", "Until 5 p.m."),
    ("夕方の5時まで", "Until five in the evening"),
    ("夕方4時から6時まで", "From 4 to 6 p.m."),
    ("午後5時まで", "Until five p.m."),
    ("17時まで", "Until 5 p.m."),
    ("十七時十五分まで", "Until 5:15 p.m."),
    ("朝九時から夕方五時半まで", "9 a.m. to 5:30 p.m."),
    ("朝9時から5時まで", "9 a.m. to 5 p.m."),
    ("5時まで", "Until 5 p.m."),
    ("夜10時から朝6時まで", "From 10 p.m. to 6 a.m."),
    ("深夜1時まで", "Until 1 a.m."),
    ("夜8時半", "8:30 at night"),
    ("夜12時まで", "Until midnight"),
    ("午前零時まで", "Until midnight"),
    ("昼の十二時から", "From noon"),
    ("夜一時休止します", "Suspended for a while at night"),
    ("三つのうち一つを朝に選びます", "Choose one in the morning out of three"),
    ("二千円です", "It costs 2,000 yen"),
    ("二千円です", "It costs two thousand yen"),
    ("2,500円です", "It costs two thousand five hundred yen"),
    ("千六百五十円です", "It costs one thousand six hundred and fifty yen"),
    ("千円です", "It costs a thousand yen"),
    ("一万円です", "It costs ten thousand yen"),
    ("数千円です", "It costs several thousand yen"),
    ("二千人です", "Two thousand people"),
    ("百五十人です", "A hundred and fifty people"),
    ("手数料は1枚につき1,500円です。", "The fee is 1,500 yen per card."),
    ("ICカード1枚につき2,350円", "2,350 yen per IC card"),
    ("1回1,500円", "1,500 yen per visit"),
    ("1通500円", "500 yen a copy"),
    ("写真を1枚持ってきてください", "Bring a photo"),
    ("1人1枚です", "One each"),
    ("本人確認書類を1点", "An identity document"),
    ("カード1枚", "1 card"),
    ("1枚のカードに2つの記録", "Two records on a card"),
    ("月・水・金は開きます", "Open on Mondays, Wednesdays and Fridays"),
    ("毎週月・水・金休み", "Closed every Monday, Wednesday and Friday"),
    ("月・木は開きます。土曜日は休みです。", "Mondays and Thursdays. Closed on Saturdays."),
    ("月〜木は9時から", "From 9 a.m., Monday to Thursday"),
    ("月〜金は9時から", "From 9 a.m. on weekdays"),
    ("木曜日に、年・月・日を書きます", "On Thursday, write the year, month and day"),
    ("木曜日に、生年月日の月・日を書きます", "On Thursday, write the month and day of birth"),
    ("日曜日に、火・水・木・金属を見ます", "On Sunday, see fire, water, wood and metal"),
    ("1,500円(約10ドル)", "1,500 yen (about 10 dollars)"),
    ("1か月以内", "Within a month"),
    ("1週間以内", "Within seven days"),
    ("1年以内", "Within twelve months"),
    ("1か月に1回", "Once a month"),
    ("1日1回", "Once a day"),
    ("1日24時間", "24 hours a day"),
    ("1年を通じて、週に7日、24時間", "All year (1 year), 24 hours a day, 7 days a week"),
    ("毎月1日に始まります", "It begins on the 1st of a month"),
]
OTHER = [
    ("第二土曜日", "The third Saturday", Fault.WEEKDAYS_DIFFER, "2nd Saturday", "3rd Saturday"),
    ("第二土曜日", "Saturday", Fault.WEEKDAYS_DIFFER, "2nd Saturday", ""),
    ("土曜日", "The second Saturday", Fault.WEEKDAYS_DIFFER, "", "2nd Saturday"),
    ("第四土曜日", "The last Saturday", Fault.WEEKDAYS_DIFFER, "4th Saturday", "last Saturday"),
    (
        "第一月曜日と第二水曜日",
        "The second Monday and the first Wednesday",
        Fault.WEEKDAYS_DIFFER,
        "1st Monday, 2nd Wednesday",
        "1st Wednesday, 2nd Monday",
    ),
    ("平日", "Mondays", Fault.WEEKDAYS_DIFFER, "weekdays", "Monday"),
    ("月曜日", "Weekdays", Fault.WEEKDAYS_DIFFER, "Monday", "weekdays"),
    ("平日に開きます", "Closed on Mondays", Fault.WEEKDAYS_DIFFER, "weekdays", "Monday"),
    ("12月2日(水)", "December 2 (Thu)", Fault.WEEKDAYS_DIFFER, "Wednesday", "Thursday"),
    ("夕方五時まで", "Until 6 p.m.", Fault.TIMES_DIFFER, "17:00", "18:00"),
    ("夕方5時まで", "Until 5 a.m.", Fault.TIMES_DIFFER, "17:00", "5:00"),
    ("5時まで", "Until 6 p.m.", Fault.TIMES_DIFFER, "5:00", "18:00"),
    ("8時30分から", "From 8:30 p.m.", Fault.TIMES_DIFFER, "8:30", "20:30"),
    ("朝9時", "Nine in the evening", Fault.TIMES_DIFFER, "9:00", "21:00"),
    ("二千円です", "It costs 3,000 yen", Fault.YEN_DIFFER, "2000", "3000"),
    ("二千円です", "It costs three thousand yen", Fault.YEN_DIFFER, "2000", "3000"),
    ("カード1枚", "Two cards", Fault.SPELLED_NUMBERS_DIFFER, "1", "2"),
    ("写真1枚", "2 photos", Fault.NUMBERS_DIFFER, "", "2"),
    ("1回来てください", "Come twice", Fault.SPELLED_NUMBERS_DIFFER, "1", "2"),
    ("月・水・金", "Mon, Tue and Fri", Fault.WEEKDAYS_DIFFER, "Wednesday", "Tuesday"),
    (
        "月・木",
        "Tuesdays and Fridays",
        Fault.WEEKDAYS_DIFFER,
        "Monday, Thursday",
        "Tuesday, Friday",
    ),
    (
        "月〜木",
        "Monday to Friday",
        Fault.WEEKDAYS_DIFFER,
        "Monday, Tuesday, Wednesday, Thursday",
        "weekdays",
    ),
    ("1,500円です", "It costs 1,500 dollars", Fault.YEN_DIFFER, "1500", "1,500 dollars"),
    ("1,500円です", "It costs $1,500", Fault.YEN_DIFFER, "1500", "$1,500"),
    ("三千人です", "Two thousand people", Fault.SPELLED_NUMBERS_DIFFER, "3000", "2000"),
]


@pytest.mark.parametrize(("ja", "en"), SAME)
def test_the_same_said_in_other_words_agrees(ja: str, en: str) -> None:
    assert list(disagreements(ja, en)) == []


@pytest.mark.parametrize(("ja", "en", "fault", "here", "there"), OTHER)
def test_something_else_is_told(ja: str, en: str, fault: Fault, here: str, there: str) -> None:
    assert list(disagreements(ja, en)) == [(fault, (here, there))]


@pytest.mark.parametrize(
    ("ja", "en", "here", "there"),
    [
        ("1か月以内", "Within a week", "month", "week"),
        ("1年前から", "From a month before", "year", "month"),
        ("1週間以内", "Within a month", "week", "month"),
        ("一時間", "1 day", "hour", "day"),
    ],
)
def test_a_and_an_of_another_unit_of_time_are_told(ja: str, en: str, here: str, there: str) -> None:
    assert list(disagreements(ja, en)) == [(Fault.UNITS_DIFFER, ("1", here, there))]
