"""What a row's form was filled from: it travels in the page, signed, and comes back with it.

So a form that is sent after somebody else saved tells which fields its own person changed. The
others take over what is stored by now: nobody undoes a correction in a field never touched.
"""

from dataclasses import dataclass
from functools import partial
from typing import Any

from django import forms
from django.http import QueryDict

from guidance.newsroom.desk import sealed
from guidance.newsroom.models.rows import tidied

OPENED = "opened"
Sent = dict[str, list[str]]


class OpenedField(forms.CharField):
    """Carries what the form was filled from; nothing that a person types."""

    def __init__(self) -> None:
        super().__init__(label="", required=False, widget=forms.HiddenInput)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell that nobody changed it: its signature differs from page to page."""
        return False


@dataclass(frozen=True, slots=True)
class Meeting:
    """How a late form meets what is stored: names of fields.

    ``mine``: the person changed them. ``taken``: only others did. ``both``: each to other words.
    """

    mine: tuple[str, ...]
    taken: tuple[str, ...]
    both: tuple[str, ...]


def carry(form: Any) -> None:
    """Let an unsent form of a stored row carry what it is filled from."""
    form.fields[OPENED].initial = partial(_seal, form)


def meet(form: Any) -> Meeting | None:
    """Compare opened, sent and stored; None where the page does not say what it was filled from."""
    opened = sealed.opened(form.data.get(form.add_prefix(OPENED), ""), _row(form))
    if opened is None:
        return None
    stored = _filled(form)
    sent = {name: _sent(form, name) for name in stored}
    others = {name for name in stored if opened.get(name, stored[name]) != stored[name]}
    mine = [name for name in stored if sent[name] != opened.get(name, stored[name])]
    both = [name for name in mine if name in others and sent[name] != stored[name]]
    taken = [name for name in stored if name in others and name not in mine]
    return Meeting(tuple(mine), tuple(taken), tuple(both))


def brought_up(form: Any, taken: tuple[str, ...]) -> QueryDict:
    """Return what was sent as if the form had been opened now, ``taken`` with what is stored."""
    data: QueryDict = form.data.copy()
    stored = _filled(form)
    for name in taken:
        data.setlist(form.add_prefix(name), stored[name])
        if not stored[name]:
            del data[form.add_prefix(name)]
    data[form.add_prefix("seen_version")] = str(form.instance.version)
    data[form.add_prefix(OPENED)] = _seal(form)
    return data


def typed_anew(form: Any, row: str) -> tuple[str, ...]:
    """Return the columns that a person changed in the form of ``row``, which may be gone by now.

    All that can be read of the form is what was sent; empty where it is not said, signed, what
    the form was filled from.
    """
    filled = sealed.opened(form.data.get(form.add_prefix(OPENED), ""), row) or {}
    return tuple(
        name for name in form.fields if name in filled and _sent(form, name) != filled[name]
    )


def _seal(form: Any) -> str:
    return sealed.of_opened(_row(form), _filled(form)) if form.instance.pk else ""


def _row(form: Any) -> str:
    return f"{form.instance._meta.model_name} {form.instance.pk}"


def _filled(form: Any) -> Sent:
    """Return what a browser sends of the row's columns if nobody types anything."""
    filled = {}
    for name in form.instance.content_fields:
        field = form.fields.get(name)
        if field is not None and not field.widget.is_hidden:
            value = field.prepare_value(form.get_initial_for_field(field, name))
            filled[name] = _written(field.widget, value)
    return filled


def _written(widget: forms.Widget, value: Any) -> list[str]:
    if isinstance(widget, forms.CheckboxInput):
        return ["on"] if value else []
    shown = widget.format_value(value)
    return _tidy(shown if isinstance(shown, (list, tuple)) else [shown])


def _sent(form: Any, name: str) -> list[str]:
    widget, sent = form.fields[name].widget, form.add_prefix(name)
    if isinstance(widget, forms.CheckboxInput):
        return ["on"] if widget.value_from_datadict(form.data, form.files, sent) else []
    return _tidy(form.data.getlist(sent))


def _tidy(values: Any) -> list[str]:
    """Leave out what a browser changes by itself: line ends, order of boxes, nothing at all."""
    return sorted(tidied(str(one)) for one in values if one not in (None, "") and str(one).strip())
