"""The procedure as plain Python: enums, frozen dataclasses, functions.

No Django, no clock, no database, no language, no sentence. Three pure functions face the web:
``walk``, ``decide`` and ``plan``.
"""

from guidance.rules.alternatives import Alternative, alternatives
from guidance.rules.decision import Decision, decide
from guidance.rules.driving import driving_lines
from guidance.rules.facts import Facts
from guidance.rules.plan import Plan, PlanDates, plan
from guidance.rules.questions import QUESTION_BY_KEY, QUESTIONS, Question
from guidance.rules.remedies import PLACES, Place
from guidance.rules.rulebook import RULE_BY_CODE, RULES
from guidance.rules.walk import Walk, most_left, routes, walk, walk_before

__all__ = [
    "PLACES",
    "QUESTIONS",
    "QUESTION_BY_KEY",
    "RULES",
    "RULE_BY_CODE",
    "Alternative",
    "Decision",
    "Facts",
    "Place",
    "Plan",
    "PlanDates",
    "Question",
    "Walk",
    "alternatives",
    "decide",
    "driving_lines",
    "most_left",
    "plan",
    "routes",
    "walk",
    "walk_before",
]
