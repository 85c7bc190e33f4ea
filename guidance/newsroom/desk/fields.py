"""Form fields for columns that hold lists: one line each, or boxes to tick."""

from typing import Any

from django import forms

from guidance.edition import current
from guidance.edition.references import CLAUSES
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


class SourcesField(forms.MultipleChoiceField):
    """What something rests on, as boxes to tick: the clauses of the notice, then the links.

    Stored sources stay in their order, new ones come after them.
    """

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        for name in ("encoder", "decoder", "max_length"):
            kwargs.pop(name, None)
        kwargs["widget"] = forms.CheckboxSelectMultiple
        self.kept: list[str] = []
        super().__init__(choices=source_choices, **kwargs)

    def keep(self, stored: list[str]) -> None:
        """Remember what is stored; a source that is gone since then is shown to be taken out."""
        self.kept = stored
        self.choices = self._offered

    def _offered(self) -> list[tuple[str, str]]:
        known = source_choices()
        lost = sorted(set(self.kept) - dict(known).keys())
        return [
            *((source, f"{source} (もうない根拠です。外してください)") for source in lost),
            *known,
        ]

    def validate(self, value: Any) -> None:
        """Refuse what is no source, and say what there is."""
        known = dict(source_choices())
        unknown = [source for source in value if source not in known]
        if unknown:
            raise forms.ValidationError(_no_source(unknown), code="unknown-source")

    def clean(self, value: Any) -> Any:
        """Return the sources in the order in which they are cited; none of them is None."""
        ticked = super().clean(value)
        order = [*(source for source in self.kept if source in ticked), *ticked]
        return list(dict.fromkeys(order)) or None


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


def source_choices() -> list[tuple[str, str]]:
    """Return all that a text may rest on: clauses of the notice, then the pages of the links."""
    links = Link.objects.order_by("position")
    return [
        *((f"mpd/{clause}", f"警視庁の案内「{clause}」") for clause in CLAUSES),
        *((link.key, str(link)) for link in links),
    ]


def _no_source(unknown: list[str]) -> str:
    named = "、".join(f"「{source[:60]}」" for source in unknown)
    return (
        f"ない根拠です: {named}。外すか、一覧から選び直してください。"
        f"一覧にあるのは、警視庁の案内の条項({'、'.join(CLAUSES)})と、「リンク」の表のページです。"
        "ほかのページにもとづくときは、先に「リンク」の表に足します。"
    )


def link_choices() -> list[tuple[str, str]]:
    """Return the links that a fact may rest on, by key, with none of them first."""
    return [("", "(なし)"), *((link.key, str(link)) for link in Link.objects.order_by("position"))]
