"""With which card one may drive: the lines A, B and D of the procedure.

Nobody drives on a driving history certificate: for its holders there is no line (None).
"""

from guidance.rules.facts import Facts
from guidance.rules.vocabulary import Driving, Holding, License, Reason, Stage

# These speak of the new card alone: what they say of today depends on whether it is there.
_OF_THE_NEW_CARD = frozenset(
    {
        Driving.NOT_WITH_NEW_CARD,
        Driving.NEW_CARD,
        Driving.REWRITE_FIRST,
        Driving.CONFIRM_RECORD,
    }
)
_NOT_TO_BE_SHOWN = frozenset({Reason.LOST, Reason.DAMAGED})


def driving_lines(line: Driving | None, facts: Facts) -> tuple[Driving, ...]:
    """Return what a result says of driving, in its order: of the card in hand, then ``line``.

    Until the new card is handed over the same holds of the current one for everybody, whatever
    the new one will bring; of a lost or damaged card nothing is known. Whoever does not know
    whether the license is in force is told that first.
    """
    if line is None:
        return ()
    collected = facts.stage is Stage.RECEIVED
    if line not in _OF_THE_NEW_CARD or collected or facts.reason in _NOT_TO_BE_SHOWN:
        return (line,)
    return (_in_hand(facts), line)


def without_record(facts: Facts) -> Driving | None:
    """Say the line A: the new card will have, or has, no record."""
    match facts.holding:
        case Holding.CARD_ONLY:
            return Driving.NOT_WITH_NEW_CARD
        case Holding.BOTH:
            return Driving.CONVENTIONAL_LICENSE
    return None


def until_collected(facts: Facts) -> Driving | None:
    """Say the line B: the current card, until it is handed over for the new one."""
    if not facts.holds_license:
        return None
    return _in_hand(facts)


def with_unread_notice(facts: Facts) -> Driving | None:
    """Say the line D: nobody knows yet whether the new card has the record."""
    match facts.holding:
        case Holding.CARD_ONLY:
            return Driving.CONFIRM_RECORD
        case Holding.BOTH:
            return Driving.CONVENTIONAL_LICENSE
    return None


def _in_hand(facts: Facts) -> Driving:
    return Driving.CONFIRM_LICENSE if facts.license is License.UNSURE else Driving.CURRENT_CARD
