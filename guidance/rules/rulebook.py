"""All rules, in the order in which they are told."""

from guidance.rules import carry_over, notice
from guidance.rules.rule import Rule
from guidance.rules.vocabulary import RuleCode

RULES: tuple[Rule, ...] = (
    carry_over.REASON_NOT_COVERED,
    carry_over.LICENSE_NOT_IN_FORCE,
    carry_over.CHARACTERS_NOT_USABLE,
    carry_over.CERTIFICATE_NOT_SUBMITTED,
    carry_over.APPLICATION_INCOMPLETE,
    notice.NOTICE_NOT_RECORDED,
    notice.NOTICE_BLANK,
    carry_over.ACQUIRED_DURING_RENEWAL,
)
RULE_BY_CODE: dict[RuleCode, Rule] = {rule.code: rule for rule in RULES}
