"""The whole state machine through HTTP: every role in every state with every button.

What must happen stands in this file's own table, read from the task and not from the code.
"""

from datetime import timedelta
from itertools import product

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client

from guidance.newsroom import working
from guidance.newsroom.models import AuditEntry, PublishedEdition, State, Submission
from portal import clock
from tests.newsroom.colleagues import colleague, in_state
from tests.newsroom.staff_pages.people import OUTSIDE, browser_of, undone

EDIT, AGREE = {"editor", "team of two", "superuser"}, {"approver", "team of two", "superuser"}
FROZEN = (State.IN_REVIEW, State.APPROVED, State.SCHEDULED)
# Button → (from → to, who may).
MACHINE: dict[str, tuple[dict[State, State], set[str]]] = {
    "submit": ({State.DRAFT: State.IN_REVIEW}, EDIT),
    "discard": ({State.DRAFT: State.WITHDRAWN}, EDIT),
    "withdraw": (dict.fromkeys(FROZEN, State.DRAFT), EDIT),
    "send-back": ({State.IN_REVIEW: State.DRAFT}, AGREE),
    "approve": ({State.IN_REVIEW: State.APPROVED}, AGREE),
    "schedule": ({State.APPROVED: State.SCHEDULED}, AGREE),
    "unschedule": ({State.SCHEDULED: State.APPROVED}, AGREE),
    "publish": ({State.APPROVED: State.LIVE, State.SCHEDULED: State.LIVE}, AGREE),
}
LOOKING = {"editor", "approver", "administrator", "auditor", "team of two", "superuser"}
ALL_ROLES = (*OUTSIDE, "staff without a group", *sorted(LOOKING))
SENT = {
    "public_note_ja": "題名を直しました。",
    "public_note_en": "We corrected a title.",
    "internal_note": "電話で指摘があった。",
    "reason": "数が違います。",
    "certain": "yes",
    "effective_at": f"{clock.now() + timedelta(days=1):%Y-%m-%d} 09:00",
}


@pytest.mark.django_db
@pytest.mark.parametrize("state", list(State))
def test_each_button_does_what_the_table_says_and_no_other(state: State) -> None:
    submission = in_state(state, colleague("hanako"), colleague("taro"))
    browsers = {role: browser_of(role) for role in ALL_ROLES}
    before, seen = _everything(), _seen(submission)

    for role, button in product(ALL_ROLES, MACHINE):
        ways, roles = MACHINE[button]
        with undone():
            reply = _press(browsers[role], button, submission, seen)
            submission.refresh_from_db()
            if state in ways and role in roles:
                assert submission.state == ways[state], (role, button)
                assert AuditEntry.objects.count() > before[1], (role, button)
            else:
                assert _everything() == before, (role, button)
                assert submission.state == state, (role, button)
            _answered_as_it_should(reply, role)


def _answered_as_it_should(reply: HttpResponse, role: str) -> None:
    """Outsiders are sent to sign in; staff without a group are refused; others are told why."""
    if role in OUTSIDE:
        assert reply.status_code == 302
        assert reply.headers["Location"].startswith("/admin/login/")
    elif role not in LOOKING:
        assert reply.status_code == 403
    else:
        assert reply.status_code in {302, 422}
        assert "/login/" not in reply.headers.get("Location", "")


@pytest.mark.django_db
@pytest.mark.parametrize("state", list(State))
def test_the_buttons_on_the_page_are_those_of_the_table(state: State) -> None:
    in_state(state, colleague("hanako"), colleague("taro"))
    for role in sorted(LOOKING):
        browser = browser_of(role)
        page = browser.get("/admin/change-set/").content.decode()
        shown = {button for button in MACHINE if f'name="act" value="{button}"' in page}
        fits = {b for b, (ways, roles) in MACHINE.items() if state in ways and role in roles}
        assert shown == fits, role


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["team of two", "superuser"])
def test_who_submitted_cannot_approve_by_a_forged_form(role: str) -> None:
    browser = browser_of(role)
    author = User.objects.get(username={"superuser": "root"}.get(role, "team-of-two"))
    submission = in_state(State.IN_REVIEW, author, colleague("taro"))

    reply = _press(browser, "approve", submission, _seen(submission))

    assert "承認できません" in browser.get(reply.headers["Location"]).content.decode()
    submission.refresh_from_db()
    assert (submission.state, submission.approver) == (State.IN_REVIEW, None)


@pytest.mark.django_db
def test_a_button_that_does_not_exist_does_nothing() -> None:
    submission = in_state(State.APPROVED, colleague("hanako"), colleague("taro"))
    before = _everything()
    browser = browser_of("team of two")
    for button in ("", "live", "delete", "__class__", "PUBLISH"):
        assert _press(browser, button, submission, _seen(submission)).status_code == 302
        assert _everything() == before


@pytest.mark.django_db
@pytest.mark.parametrize("state", FROZEN)
def test_an_edit_in_the_form_voids_the_approval_and_a_save_without_a_difference_does_not(
    state: State,
) -> None:
    submission = in_state(state, colleague("hanako"), colleague("taro"))
    editor = browser_of("editor")
    page = editor.get("/admin/newsroom/text/1/change/")
    form = page.context["adminform"].form.initial

    _save(editor, form, form["ja"])
    submission.refresh_from_db()
    assert submission.state == state

    _save(editor, form, form["ja"] + "直しました。")
    submission.refresh_from_db()
    assert (submission.state, submission.approver) == (State.DRAFT, None)


def _save(browser: Client, form: dict[str, object], ja: str) -> None:
    sent = {"ja": ja, "en": form["en"], "seen_version": form["seen_version"]}
    assert browser.post("/admin/newsroom/text/1/change/", sent).status_code == 302


def _seen(submission: Submission) -> str:
    """Return the digest that the page carries in this state."""
    frozen = submission.content_digest and submission.state != State.DRAFT
    return submission.fingerprint() if frozen else working.digest()


def _press(browser: Client, button: str, submission: Submission, seen: str) -> HttpResponse:
    said = {"act": button, "seen": seen, "submission": submission.pk, **SENT}
    return browser.post("/admin/change-set/", said)


def _everything() -> tuple[object, ...]:
    return (
        list(Submission.objects.order_by("pk").values_list("pk", "state", "author", "approver")),
        AuditEntry.objects.count(),
        PublishedEdition.objects.count(),
    )
