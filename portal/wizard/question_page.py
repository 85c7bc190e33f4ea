"""What a question's page says: texts from the edition, the route from the rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from guidance.edition import Edition, Entry, Html, Wording
from guidance.pages import Told
from guidance.rules import Question, Walk, most_left, walk, walk_before
from guidance.rules.vocabulary import Holding
from portal.wizard.addresses import question_path

# Questions whose answers are easier to recognize than to read.
PICTURED = frozenset({"notice", "holding"})


@dataclass(frozen=True, slots=True)
class Option:
    """One answer on offer; ``picture`` is its template, empty where there is none."""

    value: str
    text: Entry
    checked: bool
    picture: str


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer given earlier, with the way to change it."""

    key: str
    title: Html
    label: Html
    change_url: str


@dataclass(frozen=True, slots=True)
class Asked(Told):
    """The question as it is printed, with the sources of its words."""

    @property
    def key(self) -> str:
        """The question's key, which is also the code of its texts."""
        return self.code


@dataclass(frozen=True, slots=True)
class Turn:
    """What happened just now, beside the question itself.

    ``chosen`` is what the reader picked, where that is not what is kept; ``error`` what is wrong
    with it; ``message`` why the reader is here, where they did not come by themselves. A page that
    answers a form is not kept by the browser: ``again_at`` is where the same page can be got.
    """

    chosen: str | None = None
    error: str = ""
    message: str = ""
    again_at: str = ""


FIRST_TURN = Turn()


def wording_for(edition: Edition, language: str, here: Walk) -> Wording:
    """Return the wording for what is held: a license, or a driving history certificate."""
    return edition.wording(language, history=here.facts.holding is Holding.HISTORY)


def answered(here: Walk, wording: Wording) -> list[Answered]:
    """List the answers on the route, in the order in which they were asked."""
    rows = []
    for question in here.answered:
        text = wording.entry("questions", question.key)
        label = text.options[here.answers[question.key]].text("label")
        rows.append(Answered(question.key, text.text("title"), label, question_path(question)))
    return rows


def question_page(
    question: Question, answers: Mapping[str, str], wording: Wording, turn: Turn = FIRST_TURN
) -> dict[str, object]:
    """Return the context of ``question``'s page, which must be on the route of ``answers``."""
    before = walk_before(answers, question.key)
    here = walk(answers)
    place = here.route.index(question)
    selected = answers.get(question.key) if turn.chosen is None else turn.chosen
    return {
        "question": Asked(wording.entry("questions", question.key)),
        "options": _options(question, before, wording, selected),
        "error": turn.error,
        "message": turn.message,
        "again_at": turn.again_at,
        "number": place + 1,
        "left": most_left(before.answers) - 1,
        "back_url": question_path(here.route[place - 1]) if place else "",
        "answers": [row for row in answered(here, wording) if row.key != question.key],
        "action": question_path(question),
        "erase_url": reverse("check-erase"),
        "contact": wording.contact,
        "holding": before.facts.holding,
        "typed_form": "question",
    }


def _options(
    question: Question, before: Walk, wording: Wording, selected: str | None
) -> list[Option]:
    texts = wording.entry("questions", question.key).options
    return [
        Option(
            value=value,
            text=texts[value],
            checked=value == selected,
            picture=f"pictures/{question.key}-{value}.html" if question.key in PICTURED else "",
        )
        for value in map(str, question.options(before.facts))
    ]
