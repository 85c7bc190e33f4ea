"""The walk in its states: every question in every wording, and whatever a result can say."""

from collections.abc import Iterator

from guidance.rules import QUESTIONS, decide, routes, walk
from tests.journeys.state import State

FINISHED = {"stage": "received", "notice": "blank", "holding": "both"}
LONGEST = {"stage": "preparing", "reason": "expiring", "holding": "card-only", "license": "unsure"}
LONGEST |= {"characters": "unsure", "submitted": "unsure", "sameyear": "unsure"}
HISTORY = {"reason": "expiring", "holding": "history"}
PREPARING = {"stage": "preparing", "reason": "expiring", "holding": "card-only"}
WAITING = {"stage": "waiting", "reason": "expiring", "holding": "card-only"}
AWAITING = WAITING | {"application": "complete", "renewed": "planned"}
# Questions that some are asked in other words, or with other answers, than on the longest route.
OTHERWISE_ASKED = {
    "characters-history": ("characters", {"stage": "preparing", **HISTORY}),
    "submitted-history": (
        "submitted",
        {"stage": "preparing", **HISTORY, "characters": "none"},
    ),
    "application-history": ("application", {"stage": "waiting", **HISTORY}),
    "renewed-notified": ("renewed", {"stage": "notified", "notice": "recorded"}),
}
# Results that say what the longest of their outcome, driving and fee do not say.
OTHERWISE_TOLD = {
    "lost": {"stage": "preparing", "reason": "lost", "holding": "card-only"},
    "damaged": {"stage": "waiting", "reason": "damaged", "holding": "card-only"},
    "lost-history": {"stage": "preparing", "reason": "lost", "holding": "history"},
    "missed": WAITING | {"application": "missed"},
    "missed-history": {"stage": "waiting", **HISTORY, "application": "missed"},
    "unsure-application": WAITING | {"application": "unsure", "renewed": "no"},
    "unsure-application-history": {"stage": "waiting", **HISTORY, "application": "unsure"},
    "unsure-certificate-history": {"stage": "preparing", **HISTORY}
    | {"characters": "none", "submitted": "unsure"},
    "unsure-characters": PREPARING
    | {"license": "in-force", "characters": "unsure", "submitted": "yes", "sameyear": "yes"},
    "unsure-license": PREPARING
    | {"license": "unsure", "characters": "none", "submitted": "yes", "sameyear": "yes"},
    "received": {"stage": "received", "notice": "not-recorded", "holding": "card-only"},
    "awaiting-both": AWAITING | {"holding": "both"},
}


def questions() -> Iterator[State]:
    """Each question once, on the longest route that asks it, and once more refused."""
    for question in QUESTIONS:
        before = longest_before(question.key)
        path = f"check/{question.key}/"
        yield State(f"question-{question.key}", path, before)
        yield State(f"refused-{question.key}", path, before, refused=True)
    for name, (key, before) in OTHERWISE_ASKED.items():
        yield State(f"question-{name}", f"check/{key}/", before)
    changed = {key: value for key, value in LONGEST.items() if key != "sameyear"}
    yield State("question-answered", "check/holding/", changed)
    for note in ("expired", "gone"):
        yield State(f"question-{note}", f"check/stage/?note={note}")
    yield State("question-stale", "check/stage/", stale=True)


def longest_before(key: str) -> dict[str, str]:
    """Return the answers that lead to a question on the longest route that asks it."""
    found: dict[str, str] = {}
    for here in routes():
        if key in here.answers:
            names = list(here.answers)
            before = {name: here.answers[name] for name in names[: names.index(key)]}
            found = max(found, before, key=len)
    return dict(walk(found).answers)


def results() -> Iterator[State]:
    """Each outcome with each driving line and fee once, in its longest form; one with ticks."""
    longest: dict[tuple[object, ...], dict[str, str]] = {}
    for here in routes():
        decision = decide(here.facts)
        kind = (decision.outcome, decision.driving, decision.fee)
        if kind not in longest or len(decision.steps) > len(
            decide(walk(longest[kind]).facts).steps
        ):
            longest[kind] = here.answers
    for (outcome, driving, fee), answers in longest.items():
        name = "-".join(filter(None, (f"result-{outcome}", driving, fee)))
        yield State(name, "check/result/", answers)
    for name, answers in OTHERWISE_TOLD.items():
        yield State(f"result-told-{name}", "check/result/", answers)
    steps = tuple(map(str, decide(walk(LONGEST).facts).steps))
    yield State("result-ticked", "check/result/", LONGEST, done=steps[:2])
