"""The walk: answers replayed in the order of the questions, nothing remembered but the answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from guidance.rules.facts import Facts
from guidance.rules.questions import QUESTIONS, Question


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a set of answers leads.

    ``answered`` are the questions on the route, in order; ``open`` is the first one without an
    answer, None when the walk is finished and a decision can be made.
    """

    facts: Facts
    answered: tuple[Question, ...]
    open: Question | None

    @property
    def route(self) -> tuple[Question, ...]:
        """All questions that may be shown: the answered ones and the open one."""
        return self.answered if self.open is None else (*self.answered, self.open)

    @property
    def answers(self) -> dict[str, str]:
        """The answers that lie on the route, by question key."""
        return {question.key: str(getattr(self.facts, question.key)) for question in self.answered}


def walk(answers: Mapping[str, str]) -> Walk:
    """Replay the answers in the order of the table; stop at the first open question."""
    facts = Facts()
    answered: list[Question] = []
    for question in QUESTIONS:
        if not question.asked_if(facts):
            continue
        answer = question.parse(answers.get(question.key), facts)
        if answer is None:
            return Walk(facts, tuple(answered), question)
        facts = facts.learning(question.key, answer)
        answered.append(question)
    return Walk(facts, tuple(answered), None)


def walk_before(answers: Mapping[str, str], key: str) -> Walk:
    """Replay only the answers before the question ``key``: the walk as its page sees it."""
    return walk({name: value for name, value in answers.items() if _place(name) < _place(key)})


def routes() -> Iterator[Walk]:
    """Yield every finished walk there is (254): the whole procedure, for checks and tests."""
    yield from _finished({})


def most_left(answers: Mapping[str, str]) -> int:
    """Return how many questions are still to answer at most, the open one included."""
    return _most_left(tuple(sorted(walk(answers).answers.items())))


@lru_cache(maxsize=1024)
def _most_left(answers: tuple[tuple[str, str], ...]) -> int:
    here = walk(dict(answers))
    if here.open is None:
        return 0
    return 1 + max(
        _most_left(tuple(sorted({**here.answers, here.open.key: str(option)}.items())))
        for option in here.open.options(here.facts)
    )


def _finished(answers: dict[str, str]) -> Iterator[Walk]:
    here = walk(answers)
    if here.open is None:
        yield here
        return
    for option in here.open.options(here.facts):
        yield from _finished({**answers, here.open.key: str(option)})


_ORDER = {question.key: place for place, question in enumerate(QUESTIONS)}


def _place(key: str) -> int:
    return _ORDER.get(key, len(_ORDER))
