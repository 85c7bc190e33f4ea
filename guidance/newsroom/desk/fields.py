"""Form fields for columns that hold lists: one line each, or boxes to tick."""

from typing import Any

from django import forms

from guidance.edition import current
from guidance.newsroom.models import Link
from guidance.newsroom.models.lists import EVERY_PAGE, NOTICE_PAGES

EVERY = "すべてのページ"


class LinesField(forms.CharField):
    """A list of texts, typed one a line; nothing typed is None where the column allows it."""

    widget = forms.Textarea

    def __init__(self, **kwargs: Any) -> None:
        for name in ("encoder", "decoder", "max_length"):
            kwargs.pop(name, None)
        kwargs["widget"] = forms.Textarea({"rows": 3, "spellcheck": "false"})
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Show the list as lines."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """Read the lines as a list."""
        lines = [line.strip() for line in str(value or "").splitlines() if line.strip()]
        return lines or None

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare lists with lists."""
        return bool((initial or None) != self.to_python(data))


class PagesField(forms.MultipleChoiceField):
    """The pages on which a notice stands, as boxes to tick."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        for name in ("encoder", "decoder", "max_length"):
            kwargs.pop(name, None)
        kwargs["widget"] = forms.CheckboxSelectMultiple
        super().__init__(choices=page_choices, **kwargs)


def page_choices() -> list[tuple[str, str]]:
    """Return the pages that a notice may stand on, by their present titles."""
    pages = current().wording("ja").pages
    return [
        (page, EVERY if page == EVERY_PAGE else pages[page].entry.text("title").plain)
        for page in NOTICE_PAGES
    ]


def link_choices() -> list[tuple[str, str]]:
    """Return the links that a fact may rest on, by key, with none of them first."""
    return [("", "(なし)"), *((link.key, str(link)) for link in Link.objects.order_by("position"))]
