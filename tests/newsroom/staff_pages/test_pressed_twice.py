"""A button that is pressed twice says twice that it was done, and does it once."""

import html
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.test import Client
from django.utils.timezone import now

from guidance.newsroom import audit, banners, emergency, hands, workflow, working
from guidance.newsroom.audit import Subject
from guidance.newsroom.models import AuditEntry, BreakGlass, PublishedEdition, Submission
from tests.newsroom.colleagues import NOTES, NOW, approved, colleague, edit, submitted
from tests.newsroom.staff_pages.people import NOTES_SENT, signed_in
from tests.newsroom.test_emergency import banner_of

pytestmark = pytest.mark.django_db
CHANGE_SET = "/admin/change-set/"


@pytest.fixture
def hanako() -> User:
    return colleague("hanako")


@pytest.fixture
def taro() -> User:
    return colleague("taro")


def _press(browser: Client, address: str, sent: dict[str, object]) -> str:
    return html.unescape(browser.post(address, sent, follow=True).content.decode())


def test_approving_and_publishing_twice_is_done_once(hanako: User, taro: User) -> None:
    submission, browser = submitted(hanako), signed_in(taro)
    sent = {"submission": submission.pk, "seen": submission.fingerprint()}
    for act, told in (("approve", "承認しました"), ("publish", "公開しました")):
        for _press_again in range(2):
            page = _press(browser, CHANGE_SET, sent | {"act": act})
            assert told in page
            assert "できません。画面を" not in page
    assert AuditEntry.objects.filter(action="approved").count() == 1
    assert PublishedEdition.objects.count() == 2


SOON = "2027-03-01 09:00"
LATER = "2027-04-01 09:00"
REASON = "日付を確かめてください。"


def _last_acts() -> list[str]:
    rows = AuditEntry.objects.filter(object_type="submission").order_by("number")
    return [row.action for row in rows]


def _sent(act: str, submission: Submission, **said: str) -> dict[str, object]:
    return {"act": act, "submission": submission.pk, "seen": submission.fingerprint(), **said}


def test_submitting_twice_is_done_once(hanako: User, taro: User) -> None:
    edit(hanako, "x")
    browser = signed_in(hanako)
    sent = {"act": "submit", "submission": Submission.objects.get().pk, "seen": working.digest()}
    for _press_again in range(2):
        page = _press(browser, CHANGE_SET, sent | NOTES_SENT)
        assert "確認に出しました" in page
        assert "できません。画面を" not in page
    assert _last_acts() == ["opened", "submitted"]
    other = sent | NOTES_SENT | {"internal_note": "ほかのメモ"}
    assert "確認に出しました" not in _press(browser, CHANGE_SET, other)
    assert "確認に出しました" not in _press(signed_in(taro), CHANGE_SET, sent | NOTES_SENT)


def test_sending_back_twice_is_done_once(hanako: User, taro: User) -> None:
    submission, browser = submitted(hanako), signed_in(taro)
    sent = _sent("send-back", submission, reason=REASON)
    for _press_again in range(2):
        assert "差し戻しました。提出者に" in _press(browser, CHANGE_SET, sent)
    assert _last_acts() == ["opened", "submitted", "returned"]
    other = sent | {"reason": "ほかの理由"}
    assert "差し戻しました。提出者に" not in _press(browser, CHANGE_SET, other)


def test_booking_and_cancelling_twice_is_done_once(hanako: User, taro: User) -> None:
    submission = approved(hanako, taro)
    with time_machine.travel(NOW + timedelta(hours=1)):
        browser = signed_in(taro)
        for act, said, told in (
            ("schedule", {"effective_at": SOON}, f"予約しました。{SOON}"),
            ("unschedule", {}, "予約を取り消しました"),
        ):
            for _press_again in range(2):
                assert told in _press(browser, CHANGE_SET, _sent(act, submission, **said))
        assert _last_acts()[-2:] == ["scheduled", "unscheduled"]
        booked = _sent("schedule", submission, effective_at=SOON)
        assert "予約しました。" in _press(browser, CHANGE_SET, booked)
        other = booked | {"effective_at": LATER}
        assert "予約しました。" not in _press(browser, CHANGE_SET, other)


def test_withdrawing_twice_is_done_once(hanako: User, taro: User) -> None:
    submission, browser = approved(hanako, taro), signed_in(hanako)
    sent = _sent("withdraw", submission)
    for _press_again in range(2):
        assert "下書きに戻しました。" in _press(browser, CHANGE_SET, sent)
    assert _last_acts().count("withdrew") == 1
    assert "下書きに戻しました。" not in _press(signed_in(taro), CHANGE_SET, sent)


def test_a_second_press_after_more_has_happened_is_refused(hanako: User, taro: User) -> None:
    submission, browser = submitted(hanako), signed_in(hanako)
    sent = _sent("withdraw", submission)
    _press(browser, CHANGE_SET, sent)
    workflow.submit(taro, now(), seen=working.digest(), notes=NOTES)
    workflow.withdraw(submission.pk, taro, now())
    assert "下書きに戻しました。" not in _press(browser, CHANGE_SET, sent)
    with time_machine.travel(now() + timedelta(minutes=6)):
        again = _sent("withdraw", submission)
        assert "下書きに戻しました。" not in _press(signed_in(taro), CHANGE_SET, again)


def test_what_another_or_an_older_press_did_is_still_refused(hanako: User, taro: User) -> None:
    submission = approved(hanako, taro)
    sent = {"submission": submission.pk, "seen": submission.fingerprint(), "act": "approve"}
    assert "承認できません" in _press(signed_in(colleague("jiro")), CHANGE_SET, sent)
    with time_machine.travel(NOW + timedelta(hours=1)):
        assert "承認できません" in _press(signed_in(taro), CHANGE_SET, sent)


def test_going_back_twice_goes_back_once(hanako: User, taro: User) -> None:
    workflow.publish(approved(hanako, taro).pk, taro, now())
    browser, sent = signed_in(taro), {"seen_live": 1, **NOTES_SENT}
    for _press_again in range(2):
        page = _press(browser, "/admin/editions/0/roll-back/", sent)
        assert "第0版の内容を、第2版として公開しました" in page.replace("</a>", "").replace(
            '<a href="/admin/newsroom/publishededition/2/change/">', ""
        )
    assert PublishedEdition.objects.count() == 3
    assert "できません" in _press(signed_in(hanako), "/admin/editions/0/roll-back/", sent)


def test_an_edition_that_says_what_is_live_offers_no_way_back(hanako: User, taro: User) -> None:
    browser = signed_in(taro)
    workflow.publish(approved(hanako, taro).pk, taro, now())
    page = "/admin/newsroom/publishededition/0/change/"
    assert "第0版に戻す" in browser.get(page).content.decode()
    browser.post("/admin/editions/0/roll-back/", {"seen_live": 1, **NOTES_SENT})
    shown = browser.get(page).content.decode()
    assert "第0版に戻す</button>" not in shown
    assert "今公開中の内容と同じです" in shown


def _hand() -> int:
    subject, said = Subject("user", "taro"), {"fields": ["password"]}
    return audit.record("hanako", "people-changed", now(), subject, said).number


def test_confirming_an_account_twice_is_done_once(hanako: User, taro: User) -> None:
    number, browser = _hand(), signed_in(colleague("mori"))
    address = f"/admin/accounts/{number}/confirm/"
    for _press_again in range(2):
        page = _press(browser, address, {})
        assert "本人に確かめたことを記録しました" in page
        assert hands.OVER not in page
    assert AuditEntry.objects.filter(action=hands.CONFIRMED).count() == 1

    assert hands.OVER in _press(signed_in(colleague("abe")), address, {})
    with time_machine.travel(now() + timedelta(minutes=6)):
        assert hands.OVER in _press(browser, address, {})
    again = _hand()
    assert "記録しました" in _press(browser, f"/admin/accounts/{again}/confirm/", {})
    assert AuditEntry.objects.filter(action=hands.CONFIRMED).count() == 2


def test_having_confirmed_one_account_says_nothing_of_another(hanako: User, taro: User) -> None:
    number, browser = _hand(), signed_in(colleague("mori"))
    _press(browser, f"/admin/accounts/{number}/confirm/", {})
    assert hands.OVER in _press(browser, f"/admin/accounts/{number + 1}/confirm/", {})


def test_acts_on_a_banner_and_broken_glass_twice_are_done_once(hanako: User, taro: User) -> None:
    moment, browser = now(), signed_in(taro)
    banner = banner_of()
    banner.starts_at, banner.ends_at = moment, moment + timedelta(hours=1)
    banners.raise_banner(banner, hanako, moment)
    edit(hanako, "x")
    emergency.break_glass(hanako, moment, notes=NOTES, reason="だれもいない。")
    glass = BreakGlass.objects.get().pk
    acts = {
        f"/admin/banners/{banner.pk}/review/": "確認済みにしました",
        f"/admin/banners/{banner.pk}/withdraw/": "取り下げました",
        f"/admin/break-glass/{glass}/acknowledge/": "緊急公開を確認しました",
    }
    for address, told in acts.items():
        for _press_again in range(2):
            page = _press(browser, address, {})
            assert told in page
            assert "画面を読み直してください" not in page
        assert told not in _press(signed_in(colleague("mori")), address, {})
