"""What blocks on the list blocks in the workflow itself: at each step, whoever asks and however."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import due, emergency, frozen, gate, publication, rollback, workflow, working
from guidance.newsroom.checklist import Severity
from guidance.newsroom.models import PublishedEdition, State, Submission
from guidance.newsroom.refusals import BlockedError
from tests.newsroom.checklist.clean import CLEAN
from tests.newsroom.checklist.seeded import (
    FACILITIES,
    FEES,
    FIGURES,
    NOTICES,
    REFERENCES,
    SEEDED,
    SOURCES,
    TRANSLATIONS,
    WORDS,
    Seeded,
)
from tests.newsroom.colleagues import LATER, NOTES, NOW, in_state

KINDS = (TRANSLATIONS, FIGURES, FACILITIES, FEES, REFERENCES, NOTICES, WORDS, SOURCES)


def _blocks(fault: Seeded) -> bool:
    """Whether it is stale is in the rows and not in the content: see test_workflow."""
    return fault.severity is Severity.BLOCK and fault.code != "stale"


BLOCKING = [next(filter(_blocks, kind)) for kind in KINDS]
WARNING = [one for one in SEEDED if one.severity is Severity.WARN]
Step = Callable[[Submission, User, User], object]
STEPS: dict[str, tuple[State, Step]] = {
    "submit": (
        State.DRAFT,
        lambda s, hanako, taro: workflow.submit(hanako, NOW, seen=working.digest(), notes=NOTES),
    ),
    "approve": (
        State.IN_REVIEW,
        lambda s, hanako, taro: workflow.approve(s.pk, taro, NOW, seen=s.fingerprint()),
    ),
    "publish": (State.APPROVED, lambda s, hanako, taro: workflow.publish(s.pk, taro, NOW)),
    "publish what was scheduled": (
        State.SCHEDULED,
        lambda s, hanako, taro: workflow.publish(s.pk, taro, NOW),
    ),
    "break the glass": (
        State.DRAFT,
        lambda s, hanako, taro: emergency.break_glass(taro, NOW, reason="休日", notes=NOTES),
    ),
}


def _text_with(fault: Seeded) -> str:
    content = publication.live_content()
    fault.edit(content)
    return frozen.to_json(content)


def _slip_in(submission: Submission, text: str) -> None:
    """Put a fault into the working copy and into what was agreed, past every check."""
    working.load(frozen.from_json(text))
    if submission.state != State.DRAFT:
        submission.content, submission.content_digest = text, working.digest()
        submission.save()


@pytest.mark.parametrize("step", STEPS)
def test_a_wrong_number_passes_no_step_to_the_public(step: str, hanako: User, taro: User) -> None:
    """Figures that differ make a perfectly whole edition: only the list knows."""
    state, act = STEPS[step]
    submission = in_state(state, hanako, taro)
    _slip_in(submission, _text_with(FIGURES[0]))

    with pytest.raises(BlockedError) as refused:
        act(submission, hanako, taro)

    assert FIGURES[0].code in {finding.code for finding in refused.value.findings}
    assert not PublishedEdition.objects.exists()
    submission.refresh_from_db()
    assert submission.state == state


def test_a_wrong_number_does_not_go_live_by_itself(hanako: User, taro: User) -> None:
    submission = in_state(State.SCHEDULED, hanako, taro)
    _slip_in(submission, _text_with(FIGURES[0]))

    assert due.publish_due(LATER) is None

    submission.refresh_from_db()
    assert submission.state == State.SCHEDULED
    assert due.overdue(LATER + due.LATE) == submission, "staff are warned"
    assert not PublishedEdition.objects.exists()


@pytest.mark.parametrize("fault", BLOCKING, ids=[fault.name for fault in BLOCKING])
def test_a_fault_of_each_kind_is_refused_at_the_gate(fault: Seeded, db: None) -> None:
    with pytest.raises(BlockedError) as refused:
        gate.refuse_what_blocks(_text_with(fault), NOW)
    assert fault.code in {finding.code for finding in refused.value.findings}


def test_no_warning_and_no_clean_change_is_stopped_at_the_gate(db: None) -> None:
    stopped = []
    for change in (*WARNING[:12], *CLEAN[:12]):
        content = publication.live_content()
        change.edit(content)
        if gate.stopping(frozen.to_json(content), NOW):
            stopped.append(change.name)
    assert stopped == []


def test_breaking_the_glass_passes_over_the_second_person_and_over_nothing_else(
    hanako: User, taro: User
) -> None:
    """Warnings pass, as they pass for two people; an edition that is none never does."""
    in_state(State.DRAFT, hanako, taro)
    for fault in (FIGURES[0], REFERENCES[0], FACILITIES[0]):
        working.load(frozen.from_json(_text_with(fault)))
        with pytest.raises(BlockedError):
            emergency.break_glass(taro, NOW, reason="休日", notes=NOTES)
    working.load(frozen.from_json(_text_with(WARNING[0])))
    assert emergency.break_glass(taro, NOW, reason="休日", notes=NOTES).approver == ""


def test_what_this_program_can_make_no_edition_of_is_not_rolled_back_to(
    hanako: User, taro: User
) -> None:
    in_state(State.SUPERSEDED, hanako, taro)
    old = PublishedEdition.objects.get(number=1)
    with pytest.raises(BlockedError):
        gate.refuse_no_edition(old.content.replace("page:", "page:no-"))
    assert rollback.roll_back(1, taro, NOW, seen_live=2).restores_id == 1
