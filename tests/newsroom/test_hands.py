"""Two accounts of which one person had a hand in the other are no two pairs of eyes for a week."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import audit, banners, devices, emergency, hands, workflow
from guidance.newsroom.audit import Subject
from guidance.newsroom.models import AuditEntry, State
from guidance.newsroom.refusals import NotPermittedError, RefusedError, SamePersonError
from tests.newsroom.colleagues import NOTES, NOW, colleague, edit, in_state, person, submitted
from tests.newsroom.test_emergency import banner_of

WEEK = timedelta(days=7)
MADE: dict[str, Any] = {"groups": ["editor"], "is_staff": True, "is_active": True}
PASSWORD: dict[str, Any] = {"fields": ["password"]}
BACK: dict[str, Any] = {"fields": ["is_active"], "is_active": True}


def _hand(actor: str, of: str, act: str = "people-added", *, days: float = 0, **said: Any) -> int:
    subject = Subject("user", of)
    return audit.record(actor, act, NOW - timedelta(days=days), subject, said or MADE).number


def _approve(author: User, approver: User) -> None:
    submission = submitted(author)
    workflow.approve(submission.pk, approver, NOW, seen=submission.fingerprint())


def _note_of_the_approval() -> Any:
    return json.loads(AuditEntry.objects.get(action="approved").details).get("account")


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("people-added", MADE),
        ("people-changed", {"fields": ["groups"], **MADE}),
        ("people-changed", PASSWORD),
        ("people-changed", BACK),
        ("second-factor-reset", {}),
    ],
)
@pytest.mark.parametrize("maker", ["hanako", "taro"])
def test_neither_of_two_approves_what_the_other_submitted(
    maker: str, act: str, said: dict[str, Any], hanako: User, taro: User
) -> None:
    """Who made an account may submit as it and approve as themselves, or the other way round."""
    _hand(maker, "taro" if maker == "hanako" else "hanako", act, **said)

    with pytest.raises(SamePersonError, match="2026-12-08 09:00を過ぎるか、別の人が"):
        _approve(hanako, taro)


def test_two_accounts_that_one_person_made_are_no_two_pairs_of_eyes(
    hanako: User, taro: User
) -> None:
    _hand("kato", "hanako", days=2)
    _hand("kato", "mori")
    _hand("mori", "taro", days=1)

    with pytest.raises(SamePersonError, match="2026-12-06 09:00を過ぎるか"):
        _approve(hanako, taro)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("people-changed", {"fields": ["first_name", "last_name"], **MADE}),
        ("people-changed", {"fields": ["is_active"], "is_active": False}),
        ("people-changed", {"fields": [], **MADE}),
        ("signed-in", {}),
    ],
)
def test_what_lets_nobody_in_stops_nobody(
    act: str, said: dict[str, Any], hanako: User, taro: User
) -> None:
    _hand("hanako", "taro", act, **said)
    _hand("taro", "taro", "people-changed", **PASSWORD)
    devices.reset(taro, devices.MACHINE, NOW)
    devices.reset(hanako, devices.MACHINE, NOW)

    _approve(hanako, taro)


def test_after_a_week_a_team_of_two_goes_on_and_the_record_says_whose_account_it_was(
    hanako: User, taro: User
) -> None:
    number = _hand("hanako", "taro", days=7)

    _approve(hanako, taro)

    assert _note_of_the_approval() == number


def test_two_accounts_of_one_maker_leave_a_note_after_the_week_until_somebody_asked(
    hanako: User, taro: User
) -> None:
    """Who makes two accounts and waits could submit as the one and approve as the other."""
    _hand("kato", "hanako", days=9)
    _hand("kato", "mori", days=8)
    number = _hand("kato", "taro", "second-factor-reset", days=8)

    assert hands.never_confirmed(hanako, taro) == {"account": number}
    _approve(hanako, taro)
    assert _note_of_the_approval() == number

    asked = Subject("user", "hanako")
    audit.record("abe", hands.CONFIRMED, NOW, asked, {"row": number, "actor": "kato"})
    assert hands.never_confirmed(hanako, taro) == {}


def test_a_way_through_several_people_leaves_the_newest_row_on_it(hanako: User, taro: User) -> None:
    """Who had a hand in one account may have had it through another."""
    _hand("hanako", "mori", days=30)
    newest = _hand("mori", "kato", days=10)
    _hand("taro", "kato", days=20)
    _hand("mori", "aside", days=9)
    _hand("aside", "hanako", "second-factor-reset", days=40)

    _approve(hanako, taro)

    assert _note_of_the_approval() == newest


def test_of_two_ways_the_one_that_stands_longer_is_noted(hanako: User, taro: User) -> None:
    _hand("kato", "hanako", days=30)
    _hand("kato", "taro", days=10)
    direct = _hand("hanako", "taro", days=20)

    assert hands.never_confirmed(hanako, taro) == {"account": direct}

    asked = Subject("user", "taro")
    audit.record("abe", hands.CONFIRMED, NOW, asked, {"row": direct, "actor": "hanako"})

    assert hands.never_confirmed(hanako, taro) == {"account": direct - 1}


def test_colleagues_who_never_touched_each_others_accounts_leave_no_note(
    hanako: User, taro: User
) -> None:
    _hand("kato", "taro", days=30)
    _hand("mori", "hanako", days=30)

    _approve(hanako, taro)

    assert _note_of_the_approval() is None


def test_a_third_person_who_asked_the_owner_opens_the_way_at_once(hanako: User, taro: User) -> None:
    number = _hand("hanako", "taro")
    hands.confirm(number, colleague("mori"), NOW)

    _approve(hanako, taro)

    assert hands.standing(NOW) == []
    told = AuditEntry.objects.get(action="account-confirmed")
    assert (told.actor, told.object_id) == ("mori", "taro")
    assert _note_of_the_approval() is None
    with pytest.raises(RefusedError, match="もう終わっています"):
        hands.confirm(number, colleague("mori"), NOW)


def test_a_hand_after_the_asking_counts_anew(hanako: User, taro: User) -> None:
    hands.confirm(_hand("hanako", "taro"), colleague("mori"), NOW)
    _hand("hanako", "taro", "people-changed", **PASSWORD)

    with pytest.raises(SamePersonError):
        _approve(hanako, taro)


@pytest.mark.parametrize("name", ["hanako", "taro", "helper", "helpers helper"])
def test_nobody_asks_whose_account_the_same_person_had_a_hand_in(
    name: str, hanako: User, taro: User
) -> None:
    number = _hand("hanako", "taro")
    _hand("hanako", "helper")
    _hand("helper", "helpers helper")

    with pytest.raises(SamePersonError):
        hands.confirm(number, colleague(name), NOW)


def test_an_auditor_is_not_asked_to_confirm(hanako: User, taro: User) -> None:
    with pytest.raises(NotPermittedError):
        hands.confirm(_hand("hanako", "taro"), person("mori", "auditor"), NOW)


def test_a_banner_and_broken_glass_need_another_pair_of_eyes_too(hanako: User, taro: User) -> None:
    _hand("hanako", "taro")
    banner = banners.raise_banner(banner_of(), hanako, NOW)
    edit(hanako, "x")
    emergency.break_glass(hanako, NOW, reason="休日", notes=NOTES)
    (glass,) = emergency.unacknowledged()

    with pytest.raises(SamePersonError):
        banners.review_banner(banner.pk, taro, NOW)
    with pytest.raises(SamePersonError):
        emergency.acknowledge(glass.pk, taro, NOW)

    banners.review_banner(banner.pk, taro, NOW + WEEK)
    emergency.acknowledge(glass.pk, taro, NOW + WEEK)


def test_what_was_approved_before_stays_approved(hanako: User, taro: User) -> None:
    submission = in_state(State.APPROVED, hanako, taro)
    _hand("hanako", "taro", "second-factor-reset")

    assert workflow.publish(submission.pk, hanako, NOW).number == 1
