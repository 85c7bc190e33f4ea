"""What there is to do, in which order, and at whose counter."""

from enum import Enum

from guidance.rules.facts import Facts
from guidance.rules.vocabulary import (
    Characters,
    License,
    Renewed,
    SameYear,
    Stage,
    Step,
    Submitted,
)


class Place(Enum):
    """Where a step is done."""

    RECORDING_FACILITY = "recording-facility"
    POLICE = "police"
    MUNICIPALITY = "municipality"
    APP_OR_PORTAL = "app-or-portal"
    ONLINE_APPLICATION = "online-application"
    ANYWHERE = "anywhere"


# Recording again has its list of facilities (施設). For the other steps at the police the notice
# names none, so that list must not be shown with them.
PLACES: dict[Step, Place] = {
    Step.FIND_OUT_REASON: Place.ANYWHERE,
    Step.EXTEND_CARD: Place.MUNICIPALITY,
    Step.REPLACE_CARD: Place.MUNICIPALITY,
    Step.ASK_POLICE: Place.POLICE,
    Step.CONFIRM_LICENSE: Place.POLICE,
    Step.ASK_MUNICIPALITY_CHARACTERS: Place.MUNICIPALITY,
    Step.SUBMIT_CERTIFICATE: Place.POLICE,
    Step.APPLY: Place.ONLINE_APPLICATION,
    Step.FIND_RECORD_NUMBER: Place.APP_OR_PORTAL,
    Step.APPLY_ONLINE: Place.ONLINE_APPLICATION,
    Step.WAIT_FOR_NOTICE: Place.ANYWHERE,
    Step.READ_NOTICE: Place.ANYWHERE,
    Step.KEEP_NOTICE: Place.ANYWHERE,
    Step.ASK_FOR_EQUIVALENT_DOCUMENT: Place.MUNICIPALITY,
    Step.FIND_NOTICE: Place.MUNICIPALITY,
    Step.READ_CHIP: Place.APP_OR_PORTAL,
    Step.COLLECT_CARD: Place.MUNICIPALITY,
    Step.RECORD_AGAIN: Place.RECORDING_FACILITY,
    Step.REWRITE_RECORD: Place.POLICE,
    Step.RENEW_LICENSE_AFTER_CARD: Place.POLICE,
    Step.GET_MYNA_LICENSE: Place.POLICE,
    Step.LOOK_UP_CARD_EXPIRY: Place.APP_OR_PORTAL,
    Step.RENEW_CERTIFICATE: Place.MUNICIPALITY,
    Step.REISSUE_CERTIFICATE: Place.MUNICIPALITY,
    Step.LOOK_UP_CERTIFICATE_EXPIRY: Place.APP_OR_PORTAL,
}


def settle_steps(facts: Facts) -> tuple[Step, ...]:
    """Return what must be settled before applying, each only where it is needed."""
    steps = []
    if facts.license is License.UNSURE:
        steps.append(Step.CONFIRM_LICENSE)
    if facts.characters is Characters.UNSURE:
        steps.append(Step.ASK_MUNICIPALITY_CHARACTERS)
    if facts.submitted in (Submitted.NO, Submitted.UNSURE):
        steps.append(Step.SUBMIT_CERTIFICATE)
    return tuple(steps)


def application_steps(facts: Facts) -> tuple[Step, ...]:
    """Return the way from the record number to the new card (更新方法, 注意事項, 確認手順)."""
    steps = (
        Step.FIND_RECORD_NUMBER,
        Step.APPLY_ONLINE,
        Step.WAIT_FOR_NOTICE,
        Step.READ_NOTICE,
        Step.COLLECT_CARD,
    )
    if facts.sameyear in (SameYear.YES, SameYear.UNSURE):
        return (*steps, Step.RENEW_LICENSE_AFTER_CARD)
    return steps


def waiting_steps(facts: Facts) -> tuple[Step, ...]:
    """Return what is left to do after a good application (確認手順, 更新時期が近い)."""
    steps = (Step.WAIT_FOR_NOTICE, Step.READ_NOTICE, Step.COLLECT_CARD)
    if facts.renewed is Renewed.YES:
        return (*steps, Step.REWRITE_RECORD)
    if facts.renewed is Renewed.PLANNED:
        return (*steps, Step.RENEW_LICENSE_AFTER_CARD)
    return steps


def collecting(facts: Facts) -> tuple[Step, ...]:
    """Return the collection of the card, for those who have not received it yet."""
    return (Step.COLLECT_CARD,) if facts.stage is Stage.NOTIFIED else ()
