"""People at the newsroom's desk, and the shortest way to each state."""

from datetime import datetime, timedelta

from django.contrib.auth.models import Group, User

from guidance.newsroom import editing, groups, workflow, working
from guidance.newsroom.models import State, Submission, Text
from guidance.newsroom.publication import Notes
from guidance.rules.dates import TOKYO

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=TOKYO)
LATER = NOW + timedelta(hours=1)
NOTES = Notes("題名を直しました。", "We corrected a title.", "電話で指摘があった。")
PASSWORD = "a long enough password"  # noqa: S105 - of nobody
TITLE = "steps/apply-online.title"
ROLES: dict[str, tuple[str, ...]] = {
    "nobody": (),
    "editor": (groups.EDITOR,),
    "approver": (groups.APPROVER,),
    "administrator": (groups.ADMINISTRATOR,),
    "auditor": (groups.AUDITOR,),
    "team of two": (groups.EDITOR, groups.APPROVER),
}


def person(name: str, *roles: str) -> User:
    user, _created = User.objects.get_or_create(username=name, is_staff=True)
    user.groups.set(Group.objects.filter(name__in=roles))
    # Permissions are remembered on the instance: the next question must ask again.
    return User.objects.get(pk=user.pk)


def account(name: str, *roles: str) -> User:
    """Return a person who can sign in."""
    user = person(name, *roles)
    user.set_password(PASSWORD)
    user.save()
    return user


def colleague(name: str) -> User:
    return person(name, *ROLES["team of two"])


def edit(actor: User, addition: str, key: str = TITLE) -> Text:
    text = Text.objects.get(key=key)
    text.ja, text.en = f"{text.ja.strip()}{addition}", f"{text.en.strip()} {addition}"
    editing.save(text, version=text.version, actor=actor, now=NOW)
    return text


def submitted(author: User, addition: str = "x") -> Submission:
    edit(author, addition)
    return workflow.submit(author, NOW, seen=working.digest(), notes=NOTES)


def approved(author: User, approver: User, addition: str = "x") -> Submission:
    submission = submitted(author, addition)
    return workflow.approve(submission.pk, approver, NOW, seen=submission.fingerprint())


def in_state(state: State, author: User, approver: User) -> Submission:
    """Bring a change set of ``author`` into ``state`` by the ways that people have."""
    if state == State.DRAFT:
        edit(author, "x")
    elif state == State.WITHDRAWN:
        edit(author, "x")
        editing.discard(author, NOW, seen=working.digest())
    elif state == State.IN_REVIEW:
        submitted(author)
    else:
        _agreed(state, author, approver)
    return Submission.objects.get(state=state)


def _agreed(state: State, author: User, approver: User) -> None:
    submission = approved(author, approver)
    if state == State.SCHEDULED:
        workflow.schedule(submission.pk, approver, NOW, effective_at=LATER)
    if state in (State.LIVE, State.SUPERSEDED):
        workflow.publish(submission.pk, approver, NOW)
    if state == State.SUPERSEDED:
        again = approved(author, approver, "y")
        workflow.publish(again.pk, approver, NOW)
