"""The questions, in the one order in which they are asked."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from guidance.rules.carry_over import CHARACTERS_NOT_USABLE, LICENSE_NOT_IN_FORCE
from guidance.rules.facts import (
    REASONS_NOT_COVERED,
    REASONS_WITHOUT_CARRY_OVER_QUESTION,
    Facts,
)
from guidance.rules.rule import Ternary
from guidance.rules.vocabulary import (
    Application,
    Characters,
    Expiry,
    Holding,
    License,
    Notice,
    Reason,
    Renewed,
    SameYear,
    Stage,
    Submitted,
    Window,
)

BEFORE_ISSUE = frozenset({Stage.PREPARING, Stage.WAITING})
AFTER_ISSUE = frozenset({Stage.NOTIFIED, Stage.RECEIVED})


@dataclass(frozen=True, slots=True)
class Question:
    """One question a page; ``key`` is its form field, URL part, content key and statistics key."""

    key: str
    options: Callable[[Facts], tuple[StrEnum, ...]]
    asked_if: Callable[[Facts], bool]

    def parse(self, value: str | None, facts: Facts) -> StrEnum | None:
        """Return the option that ``value`` names, or None: unknown counts as unanswered."""
        return next((option for option in self.options(facts) if option == value), None)


def every(words: type[StrEnum]) -> Callable[[Facts], tuple[StrEnum, ...]]:
    """Offer all words of a vocabulary, whatever is known."""
    options = tuple(words)
    return lambda facts: options


def always(facts: Facts) -> bool:
    """Ask everybody."""
    return True


def card_not_yet_issued(facts: Facts) -> bool:
    """Ask while the new card is being prepared or made."""
    return facts.stage in BEFORE_ISSUE


def notice_may_be_here(facts: Facts) -> bool:
    """Ask once the notice of issuance has come."""
    return facts.stage in AFTER_ISSUE


def holding_matters(facts: Facts) -> bool:
    """Ask unless there is no new card, the reason is unknown, or the record is on the new card."""
    if facts.stage in BEFORE_ISSUE:
        return facts.reason not in REASONS_WITHOUT_CARRY_OVER_QUESTION
    return facts.stage in AFTER_ISSUE and facts.notice is not Notice.RECORDED


def carry_over_open(facts: Facts) -> bool:
    """Tell whether the carry-over is still to be decided: covered reason, no exclusion so far."""
    return (
        facts.stage in BEFORE_ISSUE
        and facts.holding is not None
        and facts.reason not in REASONS_NOT_COVERED
        and LICENSE_NOT_IN_FORCE.applies(facts) is not Ternary.YES
        and CHARACTERS_NOT_USABLE.applies(facts) is not Ternary.YES
        and facts.application is not Application.MISSED
    )


def preparing(facts: Facts) -> bool:
    """Ask those who have not applied yet, while the carry-over is open."""
    return facts.stage is Stage.PREPARING and carry_over_open(facts)


def preparing_with_license(facts: Facts) -> bool:
    """Ask the same, but only holders of a license."""
    return preparing(facts) and facts.holds_license


def applied(facts: Facts) -> bool:
    """Ask those who have applied, while the carry-over is open."""
    return facts.stage is Stage.WAITING and carry_over_open(facts)


def renewal_matters(facts: Facts) -> bool:
    """Ask license holders who wait, and all whose new card has the record."""
    return (applied(facts) and facts.holds_license) or facts.notice is Notice.RECORDED


def renewed_options(facts: Facts) -> tuple[StrEnum, ...]:
    """Offer a planned renewal only while it can still change the order of things."""
    if facts.stage is Stage.WAITING:
        return tuple(Renewed)
    return (Renewed.NO, Renewed.YES)


def acquiring(facts: Facts) -> bool:
    """Ask those who think of getting a Myna license."""
    return facts.stage is Stage.ACQUIRING


def certificate_only(facts: Facts) -> bool:
    """Ask those whose only matter is the electronic certificate."""
    return facts.stage is Stage.CERTIFICATE


# The whole flow. The notice stands before the holding, because what it says decides whether the
# holding matters; before the card is issued the notice is never asked for.
QUESTIONS: tuple[Question, ...] = (
    Question("stage", every(Stage), always),
    Question("reason", every(Reason), card_not_yet_issued),
    Question("notice", every(Notice), notice_may_be_here),
    Question("holding", every(Holding), holding_matters),
    Question("license", every(License), preparing_with_license),
    Question("characters", every(Characters), preparing),
    Question("submitted", every(Submitted), preparing),
    Question("sameyear", every(SameYear), preparing_with_license),
    Question("application", every(Application), applied),
    Question("renewed", renewed_options, renewal_matters),
    Question("window", every(Window), acquiring),
    Question("expiry", every(Expiry), certificate_only),
)
QUESTION_BY_KEY: dict[str, Question] = {question.key: question for question in QUESTIONS}
