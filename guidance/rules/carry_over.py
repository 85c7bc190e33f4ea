"""The rules that decide, before the card is issued, whether its record will be carried over."""

from guidance.rules.citations import mpd
from guidance.rules.facts import REASONS_NOT_COVERED, Facts
from guidance.rules.rule import Rule, Ternary, ternary
from guidance.rules.vocabulary import (
    Application,
    Characters,
    Holding,
    License,
    Reason,
    RuleCode,
    Submitted,
    Window,
)


def reason_not_covered(facts: Facts) -> Ternary:
    """A card replaced for loss, damage or lapse is issued without the record (対象者)."""
    return ternary(
        yes=facts.reason in REASONS_NOT_COVERED,
        no=facts.reason in (Reason.EXPIRING, Reason.NO_SPACE),
    )


def license_not_in_force(facts: Facts) -> Ternary:
    """A license that is suspended, revoked or lapsed is not carried over (除外事由 4).

    A driving history certificate hangs on no license, so the rule never concerns its holder.
    """
    return ternary(
        yes=facts.license is License.NOT_IN_FORCE,
        no=facts.license is License.IN_FORCE or facts.holding is Holding.HISTORY,
    )


def characters_not_usable(facts: Facts) -> Ternary:
    """Characters that the signature certificate cannot hold keep it off the card (除外事由 2)."""
    return ternary(
        yes=facts.characters is Characters.SOME,
        no=facts.characters is Characters.NONE,
    )


def certificate_not_submitted(facts: Facts) -> Ternary:
    """The signature certificate was not submitted to the police before applying (除外事由 1)."""
    return ternary(
        yes=facts.submitted is Submitted.NO,
        no=facts.submitted is Submitted.YES,
    )


def application_incomplete(facts: Facts) -> Ternary:
    """The application lacked a condition, or went another way (注意事項, 除外事由 3, 更新方法)."""
    return ternary(
        yes=facts.application is Application.MISSED,
        no=facts.application is Application.COMPLETE,
    )


def acquired_during_renewal(facts: Facts) -> Ternary:
    """A Myna license made as the card is due for renewal may not be carried over (新たな取得)."""
    return ternary(yes=facts.window is Window.OPEN, no=facts.window is Window.CLOSED)


REASON_NOT_COVERED = Rule(RuleCode.REASON_NOT_COVERED, reason_not_covered, (mpd("対象者"),))
LICENSE_NOT_IN_FORCE = Rule(
    RuleCode.LICENSE_NOT_IN_FORCE, license_not_in_force, (mpd("除外事由 4"),)
)
CHARACTERS_NOT_USABLE = Rule(
    RuleCode.CHARACTERS_NOT_USABLE, characters_not_usable, (mpd("除外事由 2"),)
)
CERTIFICATE_NOT_SUBMITTED = Rule(
    RuleCode.CERTIFICATE_NOT_SUBMITTED, certificate_not_submitted, (mpd("除外事由 1"),)
)
APPLICATION_INCOMPLETE = Rule(
    RuleCode.APPLICATION_INCOMPLETE,
    application_incomplete,
    (mpd("注意事項"), mpd("除外事由 3"), mpd("更新方法")),
)
ACQUIRED_DURING_RENEWAL = Rule(
    RuleCode.ACQUIRED_DURING_RENEWAL, acquired_during_renewal, (mpd("新たな取得"),)
)
