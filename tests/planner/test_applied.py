"""The plan of somebody who has answered that the card is applied for, ready, or here."""

from collections.abc import Callable

import pytest
import vobject
from django.test import Client

from guidance.edition import current
from tests.planner.person import Person, said, said_of
from tests.wizard.resident import Resident

pytestmark = pytest.mark.django_db

FOR_SOME = "もう申請した方など、当てはまる方だけ入力する日付"
CARD, LICENSE = "2026-09-20", "2026-10-20"
DATES = {"card_expiry": CARD, "license_expiry": LICENSE}
WAITING = {
    "stage": "waiting",
    "reason": "expiring",
    "holding": "card-only",
    "application": "complete",
    "renewed": "planned",
}
NOTIFIED = {"stage": "notified", "notice": "recorded", "renewed": "no"}
RECEIVED = {"stage": "received", "notice": "recorded", "renewed": "no"}
ROUTES = {"tell-application": WAITING, "collect-card": NOTIFIED, "card-received": RECEIVED}
# Whatever asks to apply, or reckons a delivery from a day on which nobody applied.
TO_APPLY = {
    "ja": ("カードを申請する期間", "早めに申請", "までに申請", "に申請した場合", "受け取れる場合"),
    "en": ("When to apply", "apply early", "Apply for", "apply by", "If you apply", "If it takes"),
}


@pytest.fixture
def after() -> Callable[..., Person]:
    """Somebody who has walked to a result, by their answers and the language they read."""

    def walked(answers: dict[str, str], language: str = "ja") -> Person:
        resident = Resident(Client())
        resident.has_answered(answers)
        return Person(resident.client, language)

    return walked


def _text(kind: str, code: str, name: str, language: str = "ja") -> str:
    return current().wording(language).entry(kind, code).text(name).plain


def _days(person: Person) -> dict[str, str]:
    calendar = vobject.readOne(person.open("plan.ics").content.decode())
    return {one.uid.value.partition(".")[0]: one.description.value for one in calendar.vevent_list}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("verdict", ROUTES)
def test_nobody_who_has_applied_is_told_to_apply(
    after: Callable[..., Person], verdict: str, language: str
) -> None:
    person = after(ROUTES[verdict], language)
    words = said(person.plan(**DATES))
    assert _text("advice", verdict, "headline", language) in words
    assert _text("advice", verdict, "meaning", language) in words
    assert not [asked for asked in TO_APPLY[language] if asked in words]
    days = _days(person)
    assert {"license-window-opens", "license-last-day"} <= set(days)
    assert not {"card-window-opens", "best-by", "delivery-earliest", "delivery-latest"} & set(days)
    assert not [asked for asked in TO_APPLY[language] if asked in "".join(days.values())]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_same_dates_do_ask_somebody_who_has_not_applied_to_apply(
    after: Callable[..., Person], language: str
) -> None:
    words = said(after({"stage": "preparing"}, language).plan(**DATES))
    assert len([asked for asked in TO_APPLY[language] if asked in words]) >= 3, words


def test_who_waits_is_asked_first_since_when(after: Callable[..., Person]) -> None:
    page = after(WAITING).open().content.decode()
    day, card = page.index('id="applied_on_year"'), page.index('id="card_expiry_year"')
    assert day < card < page.index(FOR_SOME)
    assert "もう申請したと答えた方に聞いています。" in page
    assert "もう申請した方だけ入力してください。" not in page
    assert said(after(WAITING).open()).count("なくても計算できます") == 3


@pytest.mark.parametrize("answers", [NOTIFIED, RECEIVED, {"stage": "preparing"}])
def test_who_does_not_wait_is_not_asked_first_since_when(
    after: Callable[..., Person], answers: dict[str, str]
) -> None:
    page = after(answers).open().content.decode()
    assert page.index(FOR_SOME) < page.index('id="applied_on_year"')


def test_who_told_no_day_of_application_can_still_tell_it(after: Callable[..., Person]) -> None:
    page = after(WAITING).plan(**DATES)
    link = 'href="/ja/plan/?note=applied#applied_on_year">申請した日を入力する</a>'
    assert link in page.content.decode()
    assert _text("milestones", "card-last-day", "once_applied") in said(page)
    assert "2026年10月20日(火)" in said(page)


def test_the_day_of_application_gives_who_waits_the_plan_of_who_has_applied(
    after: Callable[..., Person],
) -> None:
    person = after(WAITING)
    words = said(person.plan(**DATES, applied_on="2026-06-25"))
    assert "2026年7月25日(土) から 2026年8月25日(火) まで" in words
    assert _text("advice", "card-first", "headline") in words
    assert "申請した日を入力する" not in words
    assert {"delivery-earliest", "delivery-latest"} <= set(_days(person))


def test_a_license_that_ends_after_the_old_card_is_asked_about_where_no_delivery_is_known(
    after: Callable[..., Person],
) -> None:
    words = said(after(WAITING).plan(**DATES))
    assert _text("milestones", "license-last-day", "ask_first") in words
    in_time = {"card_expiry": CARD, "license_expiry": "2026-08-20", "birthday": "7-20"}
    words = said(after(WAITING).plan(**in_time))
    assert _text("milestones", "license-last-day", "action") in words


@pytest.mark.parametrize("answers", [NOTIFIED, RECEIVED])
@pytest.mark.parametrize("applied", ["2025-12-01", "2026-04-01", "2026-06-25"])
def test_a_card_that_has_come_is_not_foretold_from_the_day_of_application(
    after: Callable[..., Person], answers: dict[str, str], applied: str
) -> None:
    page = after(answers).plan(**DATES, applied_on=applied)
    words = said(page)
    assert "受け取れる見込み" not in words.replace(_text("dates", "applied_on", "label"), "")
    assert "申請から2か月" not in words
    assert _text("milestones", "card-last-day", "once_applied") not in words


def test_who_has_the_new_card_is_not_told_to_collect_it(after: Callable[..., Person]) -> None:
    words = said(after(RECEIVED).plan(**DATES))
    for day in ("license-window-opens", "license-last-day"):
        assert _text("milestones", day, "once_received") in words
        assert _text("milestones", day, "action") not in words


@pytest.mark.parametrize("answers", [NOTIFIED, RECEIVED])
def test_without_a_license_s_date_nothing_is_drawn_once_the_card_is_ready(
    after: Callable[..., Person], answers: dict[str, str]
) -> None:
    person = after(answers)
    page = person.plan(card_expiry=CARD).content.decode()
    for part in ('<svg class="timeline"', "days-title", "calendar-title", "if-title"):
        assert part not in page
    assert person.open("plan.ics").status_code == 404


@pytest.mark.parametrize("answers", list(ROUTES.values()))
def test_an_old_card_that_ran_out_does_not_undo_an_application(
    after: Callable[..., Person], answers: dict[str, str]
) -> None:
    words = said(after(answers).plan(card_expiry="2026-06-20", license_expiry="2026-07-20"))
    assert _text("advice", "card-expired", "headline") not in words


@pytest.mark.parametrize(
    ("language", "order", "late"),
    [
        ("ja", "先に新しいカードを受け取り、それから免許を更新します", "待たずに更新し"),
        ("en", "collect the new card first, then renew the license", "renew it without waiting"),
    ],
)
def test_whose_card_is_ready_reads_which_comes_first(
    after: Callable[..., Person], language: str, order: str, late: str
) -> None:
    words = said(after(NOTIFIED, language).plan(card_expiry=CARD, license_expiry="2026-07-20"))
    assert words.index(order) < words.index(late)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("answers", ROUTES.values(), ids=ROUTES)
@pytest.mark.parametrize("told", [{}, {"applied_on": "2026-06-25"}], ids=["untold", "told"])
def test_who_has_renewed_the_license_is_sent_to_have_the_record_updated(
    after: Callable[..., Person], answers: dict[str, str], told: dict[str, str], language: str
) -> None:
    person = after({**answers, "renewed": "yes"}, language)
    page = person.plan(**DATES, **told)
    words = said(page)
    headline = page.content.decode().partition("<h1")[2].partition("</h1>")[0]
    assert _text("advice", "license-renewed", "headline", language) in said_of(headline)
    assert _text("advice", "license-renewed", "meaning", language) in words
    assert _text("doubts", "license-before-renewal", "sentence", language) in words
    assert _text("advice", "card-first", "headline", language) not in words
    assert _text("milestones", "license-last-day", "title", language) not in words
    wrong = {"ja": "までに免許を更新", "en": "Renew your license by"}[language]
    assert wrong not in words


def test_the_last_day_of_a_renewed_license_is_noted_for_the_next_time(
    after: Callable[..., Person],
) -> None:
    person = after({**WAITING, "renewed": "yes"})
    words = said(person.plan(card_expiry=CARD, license_expiry="2031-10-20"))
    assert _text("advice", "license-renewed", "headline") in words
    assert _text("doubts", "license-before-renewal", "sentence") not in words
    assert _text("milestones", "license-last-day", "once_received") in words
    assert "書き換えをします。書き換えは無料です。" in words
    assert _text("milestones", "license-last-day", "action") not in words


def test_nothing_of_the_answers_is_kept_with_the_dates(after: Callable[..., Person]) -> None:
    person = after(WAITING)
    person.plan(**DATES)
    assert "waiting" not in str(person.client.cookies)
    resident = Resident(person.client)
    resident.has_answered({"stage": "preparing"})
    assert "カードを申請する期間" in said(person.open("result/"))
