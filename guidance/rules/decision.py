"""From facts to a decision: codes only, texts hang on the codes."""

from dataclasses import dataclass

from guidance.rules import carry_over as c
from guidance.rules import driving
from guidance.rules.facts import Facts
from guidance.rules.remedies import (
    application_steps,
    collecting,
    settle_steps,
    waiting_steps,
)
from guidance.rules.rule import Rule, Ternary
from guidance.rules.vocabulary import (
    Driving,
    Expiry,
    Fee,
    Notice,
    Outcome,
    Reason,
    Renewed,
    RuleCode,
    Stage,
    Step,
    Window,
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What will happen to the record, why, and what to do.

    ``because`` are the rules that decided it, ``to_check`` those that the answers could not settle;
    ``driving`` and ``fee`` are None where there is no line to say.
    """

    outcome: Outcome
    steps: tuple[Step, ...]
    because: tuple[RuleCode, ...] = ()
    to_check: tuple[RuleCode, ...] = ()
    driving: Driving | None = None
    fee: Fee | None = None


def decide(facts: Facts) -> Decision:
    """Decide for a finished walk.

    Raises ValueError where the stage is unknown: a decision without it would be a guess.
    """
    match facts.stage:
        case Stage.PREPARING | Stage.WAITING:
            return _before_issue(facts)
        case Stage.NOTIFIED | Stage.RECEIVED:
            return _after_issue(facts)
        case Stage.ACQUIRING:
            return _acquiring(facts)
        case Stage.CERTIFICATE:
            return _certificate(facts)
    raise ValueError("A decision needs the stage")


def _before_issue(facts: Facts) -> Decision:
    if facts.reason is Reason.UNSURE:
        return Decision(Outcome.FIND_REASON, (Step.FIND_OUT_REASON,))
    if facts.reason is Reason.STAY_EXTENDED:
        return Decision(Outcome.NO_NEW_CARD, (Step.EXTEND_CARD,))
    if facts.stage is Stage.PREPARING:
        return _preparing(facts)
    return _waiting(facts)


def _preparing(facts: Facts) -> Decision:
    if _yes(c.REASON_NOT_COVERED, facts):
        return _lost(c.REASON_NOT_COVERED, (Step.REPLACE_CARD, *_RECORDING), facts)
    if _yes(c.LICENSE_NOT_IN_FORCE, facts):
        return Decision(
            Outcome.NOT_CARRIED_OVER,
            (Step.ASK_POLICE,),
            because=(RuleCode.LICENSE_NOT_IN_FORCE,),
            driving=Driving.NOT_PERMITTED,
        )
    if _yes(c.CHARACTERS_NOT_USABLE, facts):
        steps = (Step.ASK_MUNICIPALITY_CHARACTERS, Step.APPLY, *_RECORDING)
        return _lost(c.CHARACTERS_NOT_USABLE, steps, facts)
    because = _codes(Ternary.YES, facts, c.CERTIFICATE_NOT_SUBMITTED)
    to_check = _codes(
        Ternary.UNKNOWN,
        facts,
        c.LICENSE_NOT_IN_FORCE,
        c.CHARACTERS_NOT_USABLE,
        c.CERTIFICATE_NOT_SUBMITTED,
    )
    return Decision(
        Outcome.CHECK_FIRST if because or to_check else Outcome.APPLY,
        settle_steps(facts) + application_steps(facts),
        because=because,
        to_check=to_check,
        driving=driving.until_collected(facts),
    )


def _waiting(facts: Facts) -> Decision:
    for rule in (c.REASON_NOT_COVERED, c.APPLICATION_INCOMPLETE):
        if _yes(rule, facts):
            return _lost(rule, _RECORDING, facts)
    return Decision(
        Outcome.AWAIT_NOTICE,
        waiting_steps(facts),
        to_check=_codes(Ternary.UNKNOWN, facts, c.APPLICATION_INCOMPLETE),
        driving=Driving.CURRENT_CARD if facts.holds_license else None,
    )


def _after_issue(facts: Facts) -> Decision:
    match facts.notice:
        case Notice.RECORDED:
            return _recorded(facts)
        case Notice.NOT_RECORDED:
            return Decision(
                Outcome.RECORD_AGAIN,
                (Step.KEEP_NOTICE, *collecting(facts), Step.RECORD_AGAIN),
                because=(RuleCode.NOTICE_NOT_RECORDED,),
                driving=driving.without_record(facts),
                fee=Fee.WAIVED,
            )
        case Notice.BLANK:
            return Decision(
                Outcome.RECORD_AGAIN,
                (Step.ASK_FOR_EQUIVALENT_DOCUMENT, *collecting(facts), Step.RECORD_AGAIN),
                because=(RuleCode.NOTICE_BLANK,),
                driving=driving.without_record(facts),
                fee=Fee.CHARGED_UNLESS_DOCUMENT,
            )
    return Decision(
        Outcome.CHECK_RECORD,
        (Step.FIND_NOTICE, Step.READ_CHIP)
        if facts.stage is Stage.RECEIVED
        else (Step.FIND_NOTICE,),
        driving=driving.with_unread_notice(facts),
        fee=Fee.DEPENDS_ON_NOTICE,
    )


def _recorded(facts: Facts) -> Decision:
    steps = collecting(facts)
    if facts.renewed is Renewed.YES:
        return Decision(
            Outcome.CARRIED_OVER, (*steps, Step.REWRITE_RECORD), driving=Driving.REWRITE_FIRST
        )
    return Decision(Outcome.CARRIED_OVER, steps, driving=Driving.NEW_CARD)


def _acquiring(facts: Facts) -> Decision:
    match facts.window:
        case Window.OPEN:
            return Decision(
                Outcome.ACQUIRE_AFTER_CARD,
                (Step.COLLECT_CARD, Step.GET_MYNA_LICENSE),
                because=(RuleCode.ACQUIRED_DURING_RENEWAL,),
            )
        case Window.CLOSED:
            return Decision(Outcome.ACQUIRE, (Step.GET_MYNA_LICENSE,))
    return Decision(Outcome.CHECK_CARD_EXPIRY, (Step.LOOK_UP_CARD_EXPIRY,))


def _certificate(facts: Facts) -> Decision:
    match facts.expiry:
        case Expiry.NEAR:
            return Decision(Outcome.RENEW_CERTIFICATE, (Step.RENEW_CERTIFICATE,))
        case Expiry.PASSED:
            return Decision(Outcome.REISSUE_CERTIFICATE, (Step.REISSUE_CERTIFICATE,))
    return Decision(Outcome.LOOK_UP_CERTIFICATE, (Step.LOOK_UP_CERTIFICATE_EXPIRY,))


# The new card comes without the record: read what its notice says, then record again (再記録).
_RECORDING = (Step.READ_NOTICE, Step.RECORD_AGAIN)


def _lost(rule: Rule, steps: tuple[Step, ...], facts: Facts) -> Decision:
    return Decision(
        Outcome.NOT_CARRIED_OVER,
        steps,
        because=(rule.code,),
        driving=driving.without_record(facts),
        fee=Fee.DEPENDS_ON_NOTICE,
    )


def _yes(rule: Rule, facts: Facts) -> bool:
    return rule.applies(facts) is Ternary.YES


def _codes(verdict: Ternary, facts: Facts, *rules: Rule) -> tuple[RuleCode, ...]:
    return tuple(rule.code for rule in rules if rule.applies(facts) is verdict)
