"""What the desk refuses: staff without the permission to look, and forms that nobody was shown."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from guidance.newsroom import workflow
from guidance.newsroom.models import PublishedEdition
from tests.newsroom.colleagues import NOW, approved
from tests.newsroom.staff_pages.people import NOTES_SENT, client_of, signed_in


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/admin/change-set/", "/admin/live.json"])
def test_staff_without_a_group_read_nothing_of_the_newsroom(path: str) -> None:
    assert client_of("newcomer").get(path).status_code == 403
    assert client_of("auditor", "auditor").get(path).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "/admin/banners/1/review/",
        "/admin/banners/1/withdraw/",
        "/admin/break-glass/1/acknowledge/",
        "/admin/editions/7/roll-back/",
    ],
)
def test_an_act_on_what_is_not_there_is_answered_as_not_found(path: str) -> None:
    assert client_of("ito", "approver").post(path).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("seen", ["", "abc", "9" * 5000])
def test_a_roll_back_that_saw_no_edition_is_refused(hanako: User, taro: User, seen: str) -> None:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    said = {"seen_live": seen, **NOTES_SENT}
    answer = signed_in(taro).post("/admin/editions/0/roll-back/", said)
    assert not PublishedEdition.objects.filter(number=2).exists()
    assert "この版に戻すこと" in answer.content.decode()


@pytest.mark.django_db
def test_a_request_that_claims_to_come_from_htmx_is_sent_to_sign_in_like_any_other() -> None:
    answer = Client().get("/admin/", headers={"HX-Request": "true"})
    assert answer.status_code == 302


@pytest.mark.django_db
def test_only_who_may_change_texts_has_them_rendered() -> None:
    words = {"text": "**強調**"}
    assert client_of("suzuki", "approver").post("/admin/text-preview/", words).status_code == 403
    reply = client_of("sato", "editor").post("/admin/text-preview/", words)
    assert reply.json()["html"] == "<p><strong>強調</strong></p>"


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/admin/newsroom/auditentry/", "/admin/auth/user/"])
def test_staff_read_that_a_page_is_not_for_their_role(path: str) -> None:
    answer = client_of("sato", "editor").get(path)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "この画面は、あなたの役割では開けません" in page
    assert '<a class="button" href="/admin/">' in page
    assert "クッキー" not in page
    assert "403" not in page.partition("<body")[2]


@pytest.mark.django_db
def test_a_button_that_a_role_may_not_press_is_refused_as_a_button() -> None:
    page = client_of("newcomer").post("/admin/preview/withdraw/").content.decode()
    assert "この操作は、あなたの役割ではできません" in page
    assert "何も変えていません" in page
    assert "この画面は" not in page


@pytest.mark.django_db
def test_a_wrong_address_at_the_desk_is_told_to_staff_alone() -> None:
    answer = client_of("sato", "editor").get("/admin/nowhere/")
    assert answer.status_code == 404
    assert "編集室にこのアドレスの画面はありません" in answer.content.decode()
    assert '<a class="button" href="/admin/">' in answer.content.decode()
    assert Client().get("/admin/nowhere/").status_code == 302


@pytest.mark.django_db
def test_an_old_form_at_the_desk_keeps_its_own_cause() -> None:
    client = client_of("sato", "editor")
    client.handler.enforce_csrf_checks = True
    answer = client.post("/admin/text-preview/", {"text": "x"})
    assert answer.status_code == 403
    assert "クッキー" in answer.content.decode()
