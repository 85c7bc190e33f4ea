"""The plan's page: the advice with its light, the days, what if the card comes early or late."""

from collections.abc import Callable

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from guidance.edition import current
from guidance.rules import decide, walk
from tests.planner.person import INLINE, Person, said
from tests.wizard.resident import Resident

CARD = "2026-10-05"
LICENSE = "2026-11-05"
GREEN, YELLOW, RED = "青:このまま", "黄:確かめて", "赤:止まって"
ADVICE = {
    "card-expired": ({"card_expiry": "2026-06-30"}, RED),
    "no-license-date": ({"card_expiry": CARD}, YELLOW),
    "license-before-card": (
        {"card_expiry": "2026-12-10", "birthday": "7-10", "license_expiry": "2026-08-10"},
        YELLOW,
    ),
    "card-first": (
        {"card_expiry": CARD, "license_expiry": LICENSE},
        GREEN,
    ),
    "card-first-if-in-time": (
        {"card_expiry": CARD, "license_expiry": "2026-08-20", "birthday": "7-20"},
        YELLOW,
    ),
    "license-then-rewrite": (
        {
            "card_expiry": "2026-09-05",
            "applied_on": "2026-06-25",
            "license_expiry": "2026-07-20",
            "birthday": "6-20",
        },
        YELLOW,
    ),
    "license-then-apply": (
        {"card_expiry": CARD, "license_expiry": "2026-07-30", "birthday": "6-30"},
        YELLOW,
    ),
    "apply-today": ({"card_expiry": "2026-07-01", "license_expiry": "2026-08-01"}, YELLOW),
    "apply-soon": ({"card_expiry": "2026-09-05"}, YELLOW),
    "renew-before-card-ends": (
        {"card_expiry": "2026-07-20", "license_expiry": "2026-08-20"},
        YELLOW,
    ),
    "ask-first": (
        {"card_expiry": "2026-06-28", "applied_on": "2026-06-18", "license_expiry": "2026-07-28"},
        YELLOW,
    ),
    "check-application": ({"card_expiry": CARD, "applied_on": "2026-06-18"}, YELLOW),
}


@pytest.mark.parametrize("advice", ADVICE)
def test_every_advice_has_its_light_and_its_sentence(person: Person, advice: str) -> None:
    dates, light = ADVICE[advice]
    words = said(person.plan(**dates))
    assert light in words
    assert _text("advice", advice, "headline") in words
    assert _text("advice", advice, "meaning") in words


def _text(kind: str, code: str, name: str) -> str:
    return current().wording("ja").entry(kind, code).text(name).plain


def test_both_calendars_and_the_weekday_are_said(person: Person) -> None:
    words = said(person.plan(card_expiry=CARD, license_expiry=LICENSE))
    assert "令和8年(2026年)10月5日(月)" in words
    assert "令和8年(2026年)11月5日(木)" in words


def test_english_says_both_calendars_too(person_reading: Callable[[str], Person]) -> None:
    words = said(person_reading("en").plan(card_expiry=CARD))
    assert "Mon, October 5, 2026 (Reiwa 8)" in words
    assert "Mon, July 6, 2026 to Mon, October 5, 2026" in words


def test_the_first_year_of_an_era_has_its_name(person: Person) -> None:
    with time_machine.travel("2019-11-01T09:00:00+09:00"):
        assert "令和元年(2019年)12月1日(日)" in said(person.plan(card_expiry="2019-12-01"))


def test_when_to_apply_and_best_by(person: Person) -> None:
    words = said(person.plan(card_expiry=CARD, license_expiry=LICENSE))
    assert "2026年7月6日(月) から 2026年10月5日(月) まで" in words
    assert "早めに、遅くとも 2026年9月5日(土) までに申請しましょう。" in words
    assert "カードの申請の目安（遅くともこの日まで） 令和8年(2026年)9月5日" in words
    assert "申請できるようになるまで、あと5日です。" in words
    assert "2026年7月6日(月)に申請した場合の見込みです。" in words


@pytest.mark.parametrize(
    ("today", "left"),
    [
        ("2026-10-03", "申請できるのは、あと2日です。"),
        ("2026-10-05", "申請できるのは、今日までです。"),
    ],
)
def test_the_days_left_to_apply_are_counted(person: Person, today: str, left: str) -> None:
    with time_machine.travel(f"{today}T09:00:00+09:00"):
        assert left in said(person.plan(card_expiry=CARD))


def test_on_the_last_day_the_time_to_apply_is_today(person: Person) -> None:
    with time_machine.travel("2026-10-05T09:00:00+09:00"):
        assert "カードを申請する期間 今日 申請できるのは、今日までです。" in said(
            person.plan(card_expiry=CARD)
        )


def test_the_last_day_of_the_card_is_never_recommended(person: Person) -> None:
    words = said(person.plan(card_expiry=CARD, license_expiry="2028-11-05"))
    assert "早めに申請しましょう" in words
    assert "遅くとも" not in words
    assert _text("milestones", "best-by", "title") not in words
    assert "遅くともこの日まで" not in words


@pytest.mark.parametrize(
    ("dates", "field"),
    [
        (ADVICE["license-before-card"][0], "license_first"),
        (
            {"card_expiry": CARD, "license_expiry": "2026-07-30", "birthday": "6-30"},
            "license_first",
        ),
        ({"card_expiry": "2026-06-30", "license_expiry": LICENSE, "birthday": "10-5"}, "ask_first"),
        (ADVICE["card-first"][0], "action"),
    ],
)
def test_the_license_s_last_day_says_what_fits_the_advice(
    person: Person, dates: dict[str, str], field: str
) -> None:
    words = said(person.plan(**dates))
    for name in ("license_first", "ask_first", "action"):
        assert (_text("milestones", "license-last-day", name) in words) is (name == field)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_last_day_of_the_license_undoes_the_advice_to_renew_before_the_card_ends(
    person_reading: Callable[[str], Person], language: str
) -> None:
    with time_machine.travel("2026-11-23T09:00:00+09:00"):
        dates = {"card_expiry": "2026-12-05", "license_expiry": "2027-01-05"}
        words = said(person_reading(language).plan(**dates))
    wording = current().wording(language)
    advice = wording.entry("advice", "renew-before-card-ends")
    assert advice.text("headline").plain in words
    # The rule of the other police force is about the Myna license alone.
    assert {
        "ja": "運転免許証も持っている方は、",
        "en": "If you also hold a driver's license card,",
    }[language] in advice.text("meaning").plain
    last_day = wording.entry("milestones", "license-last-day")
    assert last_day.text("before_card_ends").plain in words
    assert last_day.text("action").plain not in words
    assert last_day.text("ask_first").plain not in words


@pytest.mark.parametrize("months", ["1か月で", "2か月かかる"])
def test_what_leans_on_another_police_force_is_marked_in_each_case(
    person: Person, months: str
) -> None:
    dates = {"card_expiry": "2026-08-05", "license_expiry": "2026-08-20", "birthday": "7-20"}
    words = said(person.plan(**dates))
    case = words.partition(months)[2].partition("2か月かかる")[0].partition("覚えておく日")[0]
    assert ("兵庫県警察" in case) is ("警視庁に確認中" in case) is (months == "2か月かかる")


def test_a_card_that_is_late_is_not_promised_any_more(person: Person) -> None:
    with time_machine.travel("2026-10-20T09:00:00+09:00"):
        dates = {"card_expiry": CARD, "license_expiry": LICENSE, "applied_on": "2026-07-31"}
        words = said(person.plan(**dates))
    assert YELLOW in words
    assert _text("advice", "ask-first", "meaning") in words
    assert _text("milestones", "license-last-day", "ask_first") in words
    assert "カードを待たずに、免許" not in words
    assert _text("advice", "card-first", "meaning") not in words
    assert _text("doubts", "delivery-overdue", "sentence") in words
    assert "受け取れる場合" not in words
    assert "新しいカードを受け取れる見込み 2026年" not in words


def test_the_dates_are_not_all_that_matters(person: Person) -> None:
    page = person.plan(card_expiry=CARD, license_expiry=LICENSE)
    assert "引き継がれるかどうかは、日付だけでは決まりません。" in said(page)
    assert '<a href="/ja/check/">質問に答えて確かめる</a>' in page.content.decode()


def test_what_if_the_card_takes_one_month_or_two(person: Person) -> None:
    words = said(person.plan(card_expiry=CARD, license_expiry="2026-08-20", birthday="7-20"))
    early, late = words.index("1か月で受け取れる場合"), words.index("2か月かかる場合")
    assert early < words.index("2026年8月6日(木)", early) < words.index("14日あります") < late
    assert words.index("2026年9月6日(日)", late) < words.index(
        _text("arrivals", "after-license-window", "action"), late
    )


def test_the_license_is_not_waited_for_where_its_window_closes_first(person: Person) -> None:
    words = said(person.plan(card_expiry=CARD, license_expiry="2026-07-30", birthday="6-30"))
    assert "遅くとも" not in words
    assert "受け取れる" not in words


def test_who_has_applied_reads_when_the_card_comes(person: Person) -> None:
    with time_machine.travel("2026-08-10T09:00:00+09:00"):
        words = said(person.plan(card_expiry=CARD, applied_on="2026-08-01"))
    assert "2026年9月1日(火) から 2026年10月1日(木) まで" in words
    assert "カードを申請する期間" not in words
    assert _text("milestones", "card-last-day", "once_applied") in words


def test_a_card_that_may_come_any_day_is_not_expected_from_a_day_that_is_past(
    person: Person,
) -> None:
    with time_machine.travel("2026-09-10T09:00:00+09:00"):
        words = said(person.plan(card_expiry=CARD, applied_on="2026-08-01"))
    assert "今日から 2026年10月1日(木) まで" in words
    assert "9月1日(火) から" not in words


def test_the_nearest_last_day_stands_in_the_box_above_everything(person: Person) -> None:
    with time_machine.travel("2026-11-23T09:00:00+09:00"):
        page = person.plan(card_expiry="2027-01-15", license_expiry="2026-11-22").content.decode()
    box = page[page.index('<div class="verdict') :].partition("</div>")[0]
    line = INLINE.sub("", box.partition('<p class="drive-line">')[2].partition("</p>")[0])
    assert line == "免許を更新できる最後の日: 2026年11月24日(火) あと1日"


def test_a_doubtful_birthday_draws_and_notes_no_first_day(person: Person) -> None:
    with time_machine.travel("2026-11-23T09:00:00+09:00"):
        page = person.plan(card_expiry="2027-01-15", license_expiry="2026-11-24")
    words = said(page)
    assert _text("doubts", "birthday-unlikely", "sentence") in words
    assert _text("milestones", "license-window-opens", "title") not in words
    assert "2025年12月" not in words
    assert "免許の更新 最後の日: 令和8年(2026年)11月24日" in words


def test_a_birthday_that_was_taken_from_the_card_is_told(person: Person) -> None:
    words = said(person.plan(card_expiry=CARD, license_expiry=LICENSE))
    assert "誕生日（月と日だけ） 10月5日（カードの有効期限から）" in words
    words = said(person.plan(card_expiry=CARD, license_expiry=LICENSE, birthday="10-4"))
    assert "誕生日（月と日だけ） 10月4日" in words
    assert "誕生日（月と日だけ）" not in said(person.plan(card_expiry=CARD))


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("ja", ('令和8年(2026年)</span><span class="unbroken">10月5日(月)', "2026年10月5日(月)")),
        ("en", ('Mon, October 5, 2026</span> <span class="unbroken">(Reiwa 8)',)),
    ],
)
def test_no_line_breaks_inside_a_date(
    person_reading: Callable[[str], Person], language: str, parts: tuple[str, ...]
) -> None:
    page = person_reading(language).plan(card_expiry=CARD).content.decode()
    for part in parts:
        assert f'<span class="unbroken">{part}</span>' in page
    days = page.partition("<textarea")[2].partition("</textarea>")[0]
    assert "2026" in days
    assert "span" not in days


@pytest.mark.django_db
def test_the_plan_of_somebody_with_a_result_leads_back_to_it() -> None:
    resident = Resident(Client())
    resident.has_answered({"stage": "received", "notice": "recorded", "renewed": "no"})
    page = Person(resident.client).plan(card_expiry=CARD).content.decode()
    assert 'href="/ja/check/result/">診断の結果に戻る</a>' in page
    assert "質問に答えて確かめる</a>" not in page
    assert "data-print" in page
    assert 'name="with_dates" value="1"' in page


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_other_language_takes_along_what_was_typed_wrongly(
    person_reading: Callable[[str], Person], language: str
) -> None:
    other = {"ja": "en", "en": "ja"}[language]
    reader = person_reading(language)
    page = reader.send({"card_expiry_year": "8", "card_expiry_month": "13"}).content.decode()
    assert f'type="submit" form="dates" formaction="/{other}/plan/"' in page
    assert '<form class="dates" id="dates"' in page
    assert f'hreflang="{other}">' not in page.partition("<main")[0].partition("<body")[2]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_other_language_takes_along_what_is_typed_and_not_yet_sent(
    person_reading: Callable[[str], Person], language: str
) -> None:
    other = {"ja": "en", "en": "ja"}[language]
    reader = person_reading(language)
    button = f'formaction="/{other}/plan/" name="turn" value="{other}" lang="{other}"'
    assert button in reader.open().content.decode()

    typed = {"card_expiry_year": "令和8", "applied_on_month": "5", "reason": "no-space"}
    turned = reader.client.post(f"/{other}/plan/", {**typed, "turn": other})
    assert turned.status_code == 303
    assert turned.headers["Location"] == f"/{other}/plan/"
    page = reader.client.get(f"/{other}/plan/").content.decode()

    assert f'<html lang="{other}">' in page
    assert "data-error-summary" not in page
    assert 'value="令和8"' in page
    assert 'name="applied_on_month" value="5"' in page
    assert 'value="no-space" aria-describedby="reason-hint" checked' in page
    assert "portal_dates" not in turned.cookies


def test_whoever_may_have_applied_is_led_to_the_day_of_application(person: Person) -> None:
    address = "/ja/plan/?note=applied#applied_on_year"
    line = f'href="{address}">もう申請した方は、申請した日を入力してください</a>'
    assert line in person.plan(card_expiry=CARD).content.decode()
    assert line not in person.plan(card_expiry=CARD, applied_on="2026-06-30").content.decode()

    form = person.client.get("/ja/plan/?note=applied").content.decode()
    unfolded = form.partition('<details class="disclosure" open>')[2]
    assert 'id="applied_on_year"' in unfolded


def test_the_other_language_leads_to_the_day_of_application_too(person: Person) -> None:
    address = "/en/plan/?note=applied"
    assert f'formaction="{address}"' in person.client.get("/ja/plan/?note=applied").content.decode()
    turned = person.client.post(address, {"turn": "en"})
    assert turned.headers["Location"] == address
    page = person.client.get(address).content.decode()
    unfolded = page.partition('<details class="disclosure" open>')[2]
    assert 'id="applied_on_year"' in unfolded


@pytest.mark.django_db
def test_whoever_has_not_applied_is_not_asked_since_when() -> None:
    resident = Resident(Client())
    resident.has_answered({"stage": "preparing", "reason": "expiring", "holding": "history"})
    page = Person(resident.client).plan(card_expiry=CARD).content.decode()
    assert "もう申請した方は" not in page


def test_a_card_that_ran_out_has_no_delivery(person: Person) -> None:
    words = said(person.plan(card_expiry="2026-06-30", license_expiry=LICENSE, birthday="10-5"))
    assert "受け取れる場合" not in words
    assert "カードを申請する期間" not in words


def test_closed_days_are_explained(person: Person) -> None:
    dates = {"card_expiry": "2026-12-10", "birthday": "8-20", "license_expiry": "2026-09-20"}
    words = said(person.plan(**dates))
    assert "令和8年(2026年)9月20日: 日曜日" in words
    assert words.count(": 祝日・休日") == 3
    assert "令和8年(2026年)9月24日(木)" in words


def test_doubts_are_told_and_do_not_stop_the_plan(person: Person) -> None:
    page = person.plan(card_expiry="2038-10-05", license_expiry="2027-06-05")
    words = said(page)
    assert _text("doubts", "card-too-far", "sentence") in words
    assert _text("doubts", "birthday-unlikely", "sentence") in words
    assert 'href="/ja/plan/#card_expiry_year"' in page.content.decode()


def test_a_doubt_that_breaks_the_carry_over_turns_the_light_red(person: Person) -> None:
    words = said(person.plan(card_expiry="2026-06-01", applied_on="2026-06-02"))
    assert RED in words
    assert _text("doubts", "applied-after-card", "sentence") in words
    assert _text("advice", "check-dates", "headline") in words
    assert "書き換えは無料" not in words


def test_a_full_card_can_be_applied_for_today(person: Person) -> None:
    words = said(person.plan(card_expiry="2030-10-05", reason="no-space"))
    assert "今日から 2030年10月5日(土) まで" in words
    # There is room for years: the days are not counted.
    assert "申請できるのは、あと" not in words
    last = said(person.plan(card_expiry="2026-07-01", reason="no-space"))
    assert "申請できるのは、今日までです。" in last


def test_days_long_past_are_not_counted(person: Person) -> None:
    words = said(person.plan(card_expiry="2019-02-01"))
    assert "令和" not in words.partition("覚えておく日")[2].partition("マイナンバーカード")[0]
    assert "平成31年(2019年)2月1日(金)" in words
    assert "日前" not in words
    assert "日前" in said(person.plan(card_expiry="2026-01-10"))


STAY = {
    "ja": ("在留期間がある方は、更新ではなく、", '<a href="/ja/guide/stay/">'),
    "en": ("If you have a period of stay", '<a href="/en/guide/stay/">'),
}


@pytest.mark.django_db
@pytest.mark.parametrize("language", STAY)
def test_a_card_that_may_end_with_a_period_of_stay_is_told_of(language: str) -> None:
    resident = Resident(Client())
    person = Person(resident.client, language)
    sentence, link = STAY[language]
    for page in (person.open(), person.plan(card_expiry=CARD)):
        assert sentence in said(page)
        assert link in page.content.decode()
    # Who has answered why the card is replaced, or has the new one, needs it no more.
    resident.has_answered({"stage": "preparing", "reason": "expiring"})
    assert sentence not in said(person.plan(card_expiry=CARD))
    resident.has_answered({"stage": "received", "notice": "recorded"})
    assert sentence not in said(person.plan(card_expiry=CARD))


@pytest.mark.django_db
def test_the_reason_of_the_walk_is_known_to_the_form() -> None:
    resident = Resident(Client())
    assert "checked" not in Person(resident.client).open().content.decode()
    resident.answer_all({"stage": "preparing", "reason": "no-space"})
    assert "checked" in Person(resident.client).open().content.decode()


@pytest.mark.django_db
def test_a_plan_asks_the_database_nothing(person: Person) -> None:
    with CaptureQueriesContext(connection) as captured:
        person.open()
        person.plan(card_expiry=CARD, license_expiry=LICENSE)
    assert len(captured) == 0


@pytest.mark.django_db
def test_the_form_of_somebody_who_walked_asks_once() -> None:
    resident = Resident(Client())
    resident.answer("stage", "preparing")
    with CaptureQueriesContext(connection) as captured:
        Person(resident.client).open()
    assert len(captured) == 1


@pytest.mark.parametrize("place", ["", "result/"])
def test_no_cache_keeps_a_page_with_dates(person: Person, place: str) -> None:
    person.plan(card_expiry=CARD)
    page = person.open(place)
    assert page.headers["Cache-Control"] == "no-store"
    assert "noindex" in page.headers["X-Robots-Tag"]


def test_the_other_language_shows_the_same_plan(person: Person) -> None:
    person.plan(card_expiry=CARD)
    assert 'href="/en/plan/result/"' in person.open("result/").content.decode()
    assert "October 5, 2026" in said(person.client.get("/en/plan/result/"))


def test_without_dates_the_plan_leads_to_the_form(person: Person) -> None:
    reply = person.open("result/")
    assert (reply.status_code, reply.headers["Location"]) == (302, "/ja/plan/?note=expired")
    assert "2時間" in said(person.client.get(reply.headers["Location"]))


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(person: Person, method: str) -> None:
    assert getattr(person.client, method)("/ja/plan/").status_code == 405
    assert person.client.post("/ja/plan/result/").status_code == 405


_READY = {"stage": "preparing", "reason": "no-space", "holding": "history", "characters": "none"}
PLANNED = [
    {**_READY, "submitted": "yes"},
    {**_READY, "submitted": "no"},
    {"stage": "waiting", "reason": "expiring", "holding": "history", "application": "complete"},
    {"stage": "received", "notice": "recorded", "renewed": "no"},
]
NOT_PLANNED = [
    {"stage": "received", "notice": "blank", "holding": "both"},
    {"stage": "acquiring", "window": "open"},
]


def test_the_results_that_have_dates_are_the_four_of_them() -> None:
    outcomes = {str(decide(walk(answers).facts).outcome) for answers in PLANNED}
    assert outcomes == {"apply", "check-first", "await-notice", "carried-over"}


@pytest.mark.django_db
@pytest.mark.parametrize("answers", PLANNED + NOT_PLANNED)
def test_the_results_that_have_dates_offer_the_planner(answers: dict[str, str]) -> None:
    resident = Resident(Client())
    resident.answer_all(answers)
    offered = 'href="/ja/plan/"' in resident.open("result/").content.decode()
    assert offered is (answers in PLANNED)
