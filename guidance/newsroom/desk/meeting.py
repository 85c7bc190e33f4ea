"""What a person is told whose form comes after somebody else's save: who, which fields, what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from typing import Any

from guidance.newsroom.desk.opened import Meeting
from guidance.newsroom.names import shown_by

FASTER = (
    "編集している間に、{who}この項目を変えました。あなたの文はこの画面に残っています。"
    "上の「今の内容」と比べてから、もう一度保存してください。"
)
BOTH = (
    "編集している間に、{who}、あなたも変えた{fields}を変えました。"
    "あなたの文はこの画面に残っています。"
    "上の「今の内容」と比べ、どちらにするか決めてから、もう一度保存してください。"
)
TAKEN = (
    "編集している間に、{who}{fields}を変えました。"
    "あなたが変えていないので、その内容をこの画面に入れました。"
    "まだ保存していません。確かめてから、もう一度保存してください。"
)
ALSO_TAKEN = "あなたが変えていない{fields}には、保存された内容を入れました。"
ONESELF, OTHERS = "あなたが別の画面で", "ほかの人が"


@dataclass(frozen=True, slots=True)
class Standing:
    """A field as it stands now; ``mark`` says who changed it, as far as that is known."""

    label: str
    value: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Late:
    """A form that came late. ``who``: who was faster, ``whose``: that for a heading."""

    form: Any
    who: str
    whose: str

    def unknown(self) -> str:
        """Tell it where the page does not say what it was filled from."""
        return FASTER.format(who=self.who)

    def told(self, met: Meeting) -> str:
        """Tell what both changed, and what was taken over."""
        if not met.both:
            return TAKEN.format(who=self.who, fields=self._named(met.taken))
        also = ALSO_TAKEN.format(fields=self._named(met.taken)) if met.taken else ""
        return BOTH.format(who=self.who, fields=self._named(met.both)) + also

    def standing(self, met: Meeting) -> list[Standing]:
        """List what stands now: first what both changed, then what was taken over."""
        return [standing(self.form, name, mark) for name, mark in self.marks(met).items()]

    def marks(self, met: Meeting) -> dict[str, str]:
        """Say of each field that somebody else changed, by its name, who did."""
        here = "この画面でも変えました" if self.whose == ONESELF else "あなたも変えました"
        both = f"{self.whose}変え、{here}"
        taken = f"{self.whose}変えました。この画面に入れました"
        return {**dict.fromkeys(met.both, both), **dict.fromkeys(met.taken, taken)}

    def _named(self, names: Iterable[str]) -> str:
        return "".join(f"「{self.form.fields[name].label}」" for name in names)


def by_whom(by: str, actor: str) -> str:
    """Say who changed a row, to the person ``actor``; both by user name, ``by`` may be empty."""
    if by and by == actor:
        return ONESELF
    return f"{shown_by(by, 'さん')}が" if by else OTHERS


def late(form: Any) -> Late:
    """Tell who was faster than a form: its own person in another tab, or others."""
    row, seen = form.instance, form.data.get(form.add_prefix("seen_version"), "")
    who = by_whom(row.changed_by, form.actor)
    if who != ONESELF:
        return Late(form, who, OTHERS)
    # Between what was opened and what is stored others may have saved too.
    if seen == str(row.version - 1):
        return Late(form, ONESELF, ONESELF)
    return Late(form, f"{ONESELF}、またはほかの人が", f"{ONESELF}、またはほかの人が")


def standing(form: Any, name: str, mark: str = "") -> Standing:
    """Return a field as it stands now, in the words of its form."""
    field = form.fields[name]
    return Standing(str(field.label), shown(field, getattr(form.instance, name)), mark)


def shown(field: Any, value: Any) -> str:
    """Return a value, stored or sent, in the words of its field."""
    if isinstance(value, bool):
        return "はい" if value else "いいえ"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    named = {str(one): str(label) for one, label in getattr(field, "choices", ())}
    values = value if isinstance(value, list) else [value]
    return "\n".join(named.get(str(one), str(one)) for one in values if one not in (None, ""))
