"""What a result says of a card that has run out, or may before the new one comes."""

from collections.abc import Iterator

import pytest
from django.test import Client

from guidance.edition import Entry, current
from guidance.edition.own_case import in_own_case
from guidance.rules import Walk, decide, driving_lines, routes
from guidance.rules.vocabulary import Driving, Holding, Notice, Reason, Stage, Step
from tests.wizard.resident import Resident, main_of

pytestmark = pytest.mark.django_db

LANGUAGES = ("ja", "en")
PHONE = "03-6717-3137"
IN_FORCE_AND_EXPIRED = {
    "ja": "カードの期限が過ぎても、記録された免許の効力は続くと、兵庫県警察が案内しています。"
    f"期限が過ぎた方は、運転する前に {PHONE} に聞いてください。",
    "en": "According to the Hyogo police, the license recorded on a card stays in force even after "
    f"the card itself has expired. If your card has expired, call {PHONE} before you drive.",
}
NOT_ON_AN_EXPIRED_CARD = {
    "ja": "兵庫県警察は、期限が切れたカードではマイナ免許証を更新できないと案内しています。",
    "en": "According to the Hyogo police, a Myna driver's license can't be renewed on an expired",
}
BEFORE_IT_ENDS = {
    "ja": "今のカードの期限が切れる前に更新します。",
    "en": "renew before your license or current card expires",
}
HOLDS_BOTH = {"ja": "運転免許証も持っている方は", "en": "If you also hold a driver's license card"}
EITHER = {"ja": "どちらか", "en": "either"}
WAITING = {"ja": "新しいカードを待つと", "en": "If waiting for the new card"}


def _told(kind: str, code: str, language: str) -> Iterator[tuple[Walk, Entry]]:
    """Yield each way to a result that speaks of the code, with its texts in that case."""
    for walk in routes():
        decision = decide(walk.facts)
        lines = driving_lines(decision.driving, walk.facts)
        if code in (lines if kind == "driving" else decision.steps):
            history = walk.facts.holding is Holding.HISTORY
            entry = current().wording(language, history=history).entry(kind, code)
            yield walk, in_own_case(entry, walk.facts)


def _plain(entry: Entry, field: str) -> str:
    return entry.text(field).plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_an_expired_card_in_hand_everybody_reads_the_same(language: str) -> None:
    told = list(_told("driving", Driving.CURRENT_CARD, language))
    assert {walk.facts.stage for walk, _ in told} == {
        Stage.PREPARING,
        Stage.WAITING,
        Stage.NOTIFIED,
    }
    for walk, entry in told:
        assert IN_FORCE_AND_EXPIRED[language] in _plain(entry, "detail"), walk.answers
    general = current().wording(language).entry("driving", Driving.CURRENT_CARD)
    assert IN_FORCE_AND_EXPIRED[language] in _plain(general, "detail")


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_waits_to_renew_the_license_learns_that_the_card_may_run_out_first(
    language: str,
) -> None:
    told = list(_told("steps", Step.RENEW_LICENSE_AFTER_CARD, language))
    assert {walk.facts.holding for walk, _ in told} == {Holding.CARD_ONLY, Holding.BOTH}
    for walk, entry in told:
        mistake = _plain(entry, "mistake")
        assert NOT_ON_AN_EXPIRED_CARD[language] in mistake, walk.answers
        assert PHONE in mistake
        both = walk.facts.holding is Holding.BOTH
        assert (HOLDS_BOTH[language] in mistake) is both
        assert (BEFORE_IT_ENDS[language] in mistake) is not both
        assert "hyogo-police" in {cited.link.key for cited in entry.citations}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("holding", ["card-only", "both"])
def test_a_result_prints_it_beside_the_step(holding: str, language: str) -> None:
    resident = Resident(Client(), language)
    answers = {"stage": "waiting", "reason": "expiring", "holding": holding}
    resident.has_answered({**answers, "application": "complete", "renewed": "planned"})
    step = main_of(resident.open("result/")).partition('id="renew-license-after-card"')[2]
    entry = current().wording(language).entry("steps", Step.RENEW_LICENSE_AFTER_CARD)
    assert entry.text(holding.replace("-", "_")) in step
    assert entry.text("mistake") not in step


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_that_may_not_do_is_never_called_as_good_as_the_license_card(language: str) -> None:
    told = list(_told("driving", Driving.CONVENTIONAL_LICENSE, language))
    reasons = {walk.facts.reason for walk, _ in told}
    assert {Reason.LOST, Reason.DAMAGED, Reason.EXPIRED} <= reasons
    for walk, entry in told:
        said = _plain(entry, "line") + _plain(entry, "detail")
        assert EITHER[language] not in said, walk.answers


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [Driving.NOT_WITH_NEW_CARD, Driving.CONVENTIONAL_LICENSE])
def test_nobody_waits_for_a_card_that_is_ready(code: Driving, language: str) -> None:
    told = list(_told("driving", code, language))
    for walk, entry in told:
        facts, renewal = walk.facts, _plain(entry, "renewal")
        ready = facts.stage in {Stage.NOTIFIED, Stage.RECEIVED}
        assert (WAITING[language] in renewal) is not ready, walk.answers
        collects = facts.stage is Stage.NOTIFIED and facts.notice is not Notice.NOT_AT_HAND
        assert (PHONE in renewal) or not collects
    assert {walk.facts.stage for walk, _ in told} >= {Stage.WAITING, Stage.NOTIFIED, Stage.RECEIVED}
