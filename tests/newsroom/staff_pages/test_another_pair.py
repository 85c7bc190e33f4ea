"""An account that somebody just made approves nothing of theirs, and everybody is told of it."""

import pytest
import time_machine
from django.contrib.auth.models import Group, User
from django.test import Client
from pytest_django.fixtures import Settings

from guidance.newsroom import audit, banners, hands, workflow
from guidance.newsroom.audit import Subject
from guidance.newsroom.models import Submission
from portal import clock
from tests.newsroom.colleagues import PASSWORD, ROLES, colleague, person, submitted
from tests.newsroom.staff_pages.authenticator import Authenticator, demand
from tests.newsroom.staff_pages.people import client_of, signed_in
from tests.newsroom.test_emergency import banner_of

ADD = "/admin/auth/user/add/"
MORNING = "2026-12-01T00:00:00+00:00"
CONFIRM = "本人に確かめた</button>"


def _sent(name: str) -> dict[str, object]:
    team = Group.objects.filter(name__in=ROLES["team of two"])
    words = {"password1": PASSWORD, "password2": PASSWORD, "is_active": "on", "is_staff": "on"}
    return {"username": name, "groups": [group.pk for group in team], **words}


@pytest.fixture
def boss(db: None) -> Client:
    return client_of("kato", "administrator", "editor", "approver")


@pytest.mark.django_db
def test_a_second_account_made_for_it_cannot_approve_and_the_page_says_why(boss: Client) -> None:
    submission = submitted(User.objects.get(username="kato"))
    boss.post(ADD, _sent("double"))
    double = signed_in(User.objects.get(username="double"))

    page = double.get("/admin/change-set/").content.decode()
    sent = {"act": "approve", "seen": submission.fingerprint(), "submission": submission.pk}
    refused = double.post("/admin/change-set/", sent, follow=True).content.decode()

    for shown in (page, refused):
        assert "提出した人とあなたは、同じ人が使える状態かもしれません" in shown
    assert 'value="approve"' not in page
    assert "あなたの番です" not in double.get("/admin/").content.decode()
    assert Submission.objects.get().state == "in-review"


@pytest.mark.parametrize("role", ROLES)
def test_every_role_is_told_of_a_new_account_until_a_third_person_asked(
    role: str, boss: Client
) -> None:
    boss.post(ADD, _sent("sato"))
    reader = client_of("mori", *ROLES[role])
    page = reader.get("/admin/help/").content.decode()
    assert "<bdi>katoさん</bdi>が、<bdi>satoさん</bdi>のアカウントを作りました" in page
    may = role not in ("nobody", "auditor")
    assert (CONFIRM in page, "早く終わらせるには" in page) == (may, may)
    assert "下の日時を過ぎると、できるようになります。" in page
    assert CONFIRM not in boss.get("/admin/help/").content.decode()

    (hand,) = hands.standing(clock.now())
    client_of("abe", "editor").post(f"/admin/accounts/{hand.number}/confirm/")

    assert "アカウントを作りました" not in reader.get("/admin/help/").content.decode()


@pytest.mark.django_db
def test_who_raised_a_banner_is_told_who_may_confirm_it_and_has_no_button() -> None:
    kato, sato = colleague("kato"), colleague("sato")
    banner = banner_of()
    now = clock.now()
    banner.starts_at, banner.ends_at = now, now + (banner.ends_at - banner.starts_at)
    banners.raise_banner(banner, kato, now)
    address = f"/admin/newsroom/emergencybanner/{banner.pk}/change/"

    own = signed_in(kato).get(address).content.decode()
    editors = client_of("mori", "editor").get(address).content.decode()

    assert "「確認した」を押せるのは、あなたとは別の承認者です。" in own
    assert "「確認した」を押せるのは、出した人とは別の承認者です。" in editors
    assert not [page for page in (own, editors) if "/review/" in page]
    assert "/review/" in signed_in(sato).get(address).content.decode()

    audit.record("kato", "people-changed", now, Subject("user", "sato"), {"fields": ["password"]})

    page = signed_in(sato).get(address).content.decode()
    assert "/review/" not in page
    assert "掲示した人とあなたは、同じ人が使える" in page


@pytest.mark.django_db
def test_accounts_are_made_and_changed_only_after_the_second_factor_again(
    settings: Settings,
) -> None:
    demand(settings)
    sato = person("sato", "editor")
    addresses = (ADD, *(f"/admin/auth/user/{sato.pk}/{page}/" for page in ("change", "password")))
    with time_machine.travel(MORNING, tick=False) as moment:
        boss, passkey = client_of("kato", "administrator"), Authenticator()
        assert passkey.register(boss).status_code == 200
        passkey.authenticate(boss)
        assert [boss.get(address).status_code for address in addresses] == [200] * 3
        moment.shift(6 * 60)
        for address in addresses:
            for reply in (boss.get(address), boss.post(address, _sent("double"))):
                assert reply.headers["Location"].startswith("/admin/second-factor/?next=")
        assert User.objects.count() == 2
        passkey.authenticate(boss)
        assert boss.get(ADD).status_code == 200


@pytest.mark.django_db
def test_an_approver_of_old_approves_while_others_accounts_are_new(boss: Client) -> None:
    submission = submitted(User.objects.get(username="kato"))
    boss.post(ADD, _sent("sato"))

    agreed = workflow.approve(
        submission.pk, colleague("mori"), clock.now(), seen=submission.fingerprint()
    )

    assert agreed.approver == User.objects.get(username="mori")
