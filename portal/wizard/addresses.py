"""Where the pages of the walk stand, and which one a set of answers leads to."""

from django.urls import reverse

from guidance.rules import Question, Walk


def question_path(question: Question) -> str:
    """Return the path of a question's page in the reader's language."""
    return reverse("check-question", args=[question.key])


def next_path(here: Walk) -> str:
    """Return the path of the open question, or of the result once all is answered."""
    return reverse("check-result") if here.open is None else question_path(here.open)
