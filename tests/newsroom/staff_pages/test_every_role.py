"""All roles, all states, all acts, through HTTP: what is allowed happens, and nothing else does."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.test import Client

from guidance.newsroom import acts, working
from guidance.newsroom.models import AuditEntry, State, Submission
from tests.newsroom.colleagues import ROLES, colleague, in_state
from tests.newsroom.staff_pages.people import client_of

MODELS = (
    *("entry", "text", "facility", "amount", "link", "contact", "notice"),
    *("emergencybanner", "publishededition", "auditentry"),
)
GUARDED = {("emergencybanner", "add"): "newsroom.raise_banner"}
FORGED = {"post": "yes", "ja": "偽", "en": "forged", "name_ja": "偽", "seen_version": 1}
LEADS_TO = {
    "submit": State.IN_REVIEW,
    "withdraw": State.DRAFT,
    "send-back": State.DRAFT,
    "approve": State.APPROVED,
    "schedule": State.SCHEDULED,
    "unschedule": State.APPROVED,
    "publish": State.LIVE,
}
SENT = {
    "public_note_ja": "題名を直しました。",
    "public_note_en": "We corrected a title.",
    "internal_note": "電話で指摘があった。",
    "reason": "数が違います。",
    "effective_at": "2099-12-01 09:00",
}


@pytest.mark.django_db
@pytest.mark.parametrize("state", list(State))
def test_no_role_does_in_a_state_what_it_may_not(state: State) -> None:
    submission = in_state(state, colleague("hanako"), colleague("taro"))
    for role, groups in ROLES.items():
        client = client_of("kato", *groups)
        for act in acts.ACTS:
            if act.fits(state) and _may(act.permission):
                continue
            _send(client, act.name, submission)
            assert Submission.objects.get(pk=submission.pk).state == state, (role, act.name)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("act", "state"), [(act, state) for act in acts.ACTS for state in act.states]
)
def test_what_is_allowed_is_done(act: acts.Act, state: State) -> None:
    submission = in_state(state, colleague("hanako"), colleague("taro"))
    _send(client_of("kato", *ROLES["team of two"]), act.name, submission)
    submission.refresh_from_db()
    assert submission.state == LEADS_TO[act.name]


@pytest.mark.django_db
def test_who_submitted_cannot_approve_by_a_forged_form() -> None:
    submission = in_state(State.IN_REVIEW, colleague("hanako"), colleague("taro"))
    _send(client_of("hanako", *ROLES["team of two"]), "approve", submission)
    submission.refresh_from_db()
    assert (submission.state, submission.approver) == (State.IN_REVIEW, None)


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_forged_posts_change_nothing_that_the_role_may_not_change(role: str) -> None:
    client = client_of("kato", *ROLES[role])
    digest = working.digest()
    for model in MODELS:
        table = apps.get_model("newsroom", model)
        rows = table._default_manager.count()
        for verb, address in _addresses(model):
            if not _may(GUARDED.get((model, verb), f"newsroom.{verb}_{model}")):
                reply = client.post(address, FORGED)
                assert reply.status_code in {302, 403, 404}, (verb, address)
        assert table._default_manager.count() == rows, model
    assert working.digest() == digest


@pytest.mark.django_db
@pytest.mark.parametrize("model", ["auditentry", "publishededition", "emergencybanner"])
@pytest.mark.parametrize("verb", ["change", "delete"])
def test_not_even_a_superuser_rewrites_what_is_kept(model: str, verb: str) -> None:
    submission = in_state(State.LIVE, colleague("hanako"), colleague("taro"))
    user = colleague("root")
    user.is_superuser = True
    user.save()
    row = apps.get_model("newsroom", model)._default_manager.first()
    pk = row.pk if row is not None else 1
    rows = AuditEntry.objects.count()
    reply = client_of("root").post(f"/admin/newsroom/{model}/{pk}/{verb}/", {"post": "yes"})
    assert reply.status_code in {302, 403, 404}
    assert AuditEntry.objects.count() == rows
    assert submission.state == State.LIVE


def _send(client: Client, act: str, submission: Submission) -> None:
    seen = submission.content_digest if submission.content else working.digest()
    if submission.state == State.DRAFT:
        seen = working.digest()
    client.post(
        "/admin/change-set/", {"act": act, "seen": seen, "submission": submission.pk, **SENT}
    )


def _addresses(model: str) -> Iterator[tuple[str, str]]:
    base = f"/admin/newsroom/{model}/"
    row = apps.get_model("newsroom", model)._default_manager.first()
    yield "add", f"{base}add/"
    if row is not None:
        yield "change", f"{base}{row.pk}/change/"
        yield "delete", f"{base}{row.pk}/delete/"


def _may(permission: str) -> bool:
    return User.objects.get(username="kato").has_perm(permission)
