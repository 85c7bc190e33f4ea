"""What a plan says where the card is trusted to come, and the old one may run out before that."""

from guidance.rules.outlook import Milestone
from guidance.rules.verdict import Verdict, may_end_first
from portal.planner.planned import Planned

_TRUSTS_THE_CARD = frozenset({Verdict.CARD_MAY_BE_LATE, Verdict.TELL_APPLICATION})


def if_late(milestone: Milestone, planned: Planned) -> list[str]:
    """Name the sentence that goes before all others said of a day, should a late card leave none.

    Where the license must be renewed before the card comes anyway, the verdict's own words say so.
    """
    is_trusted = planned.verdict in _TRUSTS_THE_CARD
    if not is_trusted or not may_end_first(planned.dates, planned.plan, planned.today):
        return []
    if milestone is Milestone.LICENSE_LAST_DAY:
        return ["before_card_ends"]
    is_awaited = milestone is Milestone.CARD_LAST_DAY and planned.dates.has_applied
    return ["before_new_card"] if is_awaited else []
