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
    ("三千人です", "Two thousand people", Fault.SPELLED_NUMBERS_DIFFER, "3000", "2000"),
]


@pytest.mark.parametrize(("ja", "en"), SAME)
def test_the_same_said_in_other_words_agrees(ja: str, en: str) -> None:
    assert list(disagreements(ja, en)) == []


@pytest.mark.parametrize(("ja", "en", "fault", "here", "there"), OTHER)
def test_something_else_is_told(ja: str, en: str, fault: Fault, here: str, there: str) -> None:
    assert list(disagreements(ja, en)) == [(fault, (here, there))]
