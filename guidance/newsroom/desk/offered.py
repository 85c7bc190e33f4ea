"""The buttons of the change set's page, and what is wrong with the form of one of them."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest

from guidance.newsroom import acts
from guidance.newsroom.desk.another_pair import why_not_approve
from guidance.newsroom.desk.change_forms import FORMS
from guidance.newsroom.desk.expected import wrong
from guidance.newsroom.desk.moment import actor_of
from guidance.newsroom.models import Submission


@dataclass(frozen=True, slots=True)
class Button:
    """An act as it is offered: its words and its form (None: a button alone).

    ``why_not`` stands in its place where this person cannot do it, but another can.
    """

    act: acts.Act
    form: forms.Form | None
    why_not: str = ""


def offered(
    submission: Submission | None, request: HttpRequest, refused: forms.Form | None
) -> dict[str, Any]:
    """Return the buttons, and what is wrong with the form that was refused.

    ``without_button`` is what was typed for a button that is offered no more.
    """
    buttons = _buttons(submission, request, refused)
    labels = [one.act.label for one in buttons if not one.why_not]
    offered = {"buttons": buttons, "next_steps": "、".join(labels)}
    if refused is None:
        return offered
    is_gone = all(button.form is not refused for button in buttons)
    typed = [(field.label, field.value() or "") for field in refused if is_gone]
    return {**offered, "wrong": tuple(wrong(refused)), "without_button": typed}


def _buttons(
    submission: Submission | None, request: HttpRequest, refused: forms.Form | None
) -> list[Button]:
    if submission is None:
        return []
    typed = request.POST.get("act", "") if refused is not None else ""
    buttons = []
    for act in acts.possible(submission.state, actor_of(request)):
        form = FORMS.get(act.name)
        if act == acts.APPROVE:
            why_not = why_not_approve(submission, request)
            buttons.append(Button(act, None, why_not))
        elif form is None:
            buttons.append(Button(act, None))
        elif act.name == typed:
            buttons.append(Button(act, refused))
        else:
            buttons.append(Button(act, form(initial=_written(submission))))
    return buttons


def _written(submission: Submission) -> dict[str, str]:
    names = ("public_note_ja", "public_note_en", "internal_note")
    return {name: getattr(submission, name) for name in names}
