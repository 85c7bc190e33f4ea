"""The rules that read the notice of issuance, once the new card is ready (確認手順)."""

from guidance.rules.citations import mpd
from guidance.rules.facts import Facts
from guidance.rules.rule import Rule, Ternary, ternary
from guidance.rules.vocabulary import Notice, RuleCode

_READ = frozenset({Notice.RECORDED, Notice.NOT_RECORDED, Notice.BLANK})


def notice_not_recorded(facts: Facts) -> Ternary:
    """The notice of issuance says that the record is not on the new card (確認手順)."""
    return ternary(yes=facts.notice is Notice.NOT_RECORDED, no=facts.notice in _READ)


def notice_blank(facts: Facts) -> Ternary:
    """The notice of issuance is silent: the record is not on the new card either (確認手順)."""
    return ternary(yes=facts.notice is Notice.BLANK, no=facts.notice in _READ)


NOTICE_NOT_RECORDED = Rule(RuleCode.NOTICE_NOT_RECORDED, notice_not_recorded, (mpd("確認手順"),))
NOTICE_BLANK = Rule(RuleCode.NOTICE_BLANK, notice_blank, (mpd("確認手順"),))
