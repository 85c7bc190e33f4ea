"""With which card one may drive: the lines A, B and D of the procedure.

Nobody drives on a driving history certificate: for its holders there is no line (None).
"""

from guidance.rules.facts import Facts
from guidance.rules.vocabulary import Driving, Holding, License


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
    return Driving.CONFIRM_LICENSE if facts.license is License.UNSURE else Driving.CURRENT_CARD


def with_unread_notice(facts: Facts) -> Driving | None:
    """Say the line D: nobody knows yet whether the new card has the record."""
    match facts.holding:
        case Holding.CARD_ONLY:
            return Driving.CONFIRM_RECORD
        case Holding.BOTH:
            return Driving.CONVENTIONAL_LICENSE
    return None
