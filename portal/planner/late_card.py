"""What a plan says where the card is trusted to come, and the old one may run out before that."""

from guidance.rules.outlook import Milestone
from guidance.rules.verdict import Verdict, may_end_first
from portal.planner.planned import Planned

_TRUSTS_THE_CARD = frozenset({Verdict.CARD_FIRST, Verdict.TELL_APPLICATION})


def may_be_late(planned: Planned) -> bool:
    """Tell whether a card that is late would leave neither card to renew the license on."""
    is_trusted = planned.verdict in _TRUSTS_THE_CARD
    return is_trusted and may_end_first(planned.dates, planned.plan, planned.today)


def if_late(milestone: Milestone, planned: Planned) -> list[str]:
    """Name the sentence that then goes before all others said of a day."""
    if not may_be_late(planned):
        return []
    if milestone is Milestone.LICENSE_LAST_DAY:
        return ["before_card_ends"]
    is_awaited = milestone is Milestone.CARD_LAST_DAY and planned.dates.has_applied
    return ["before_new_card"] if is_awaited else []
