"""What is said to a reader whose date could not be understood; the reasons are the rules' own."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from guidance.rules.dates import EARLIEST, LATEST
from guidance.rules.typed_dates import DateProblem

_WRITE_A_DATE = _("日付を 2026-10-05 のように書いてください。")
_OUTSIDE_RANGE = _("%(first)s年から%(last)s年までの日付を書いてください。")

_OF_A_DATE: Mapping[DateProblem, str | Promise] = {
    DateProblem.MISSING: _WRITE_A_DATE,
    DateProblem.NOT_A_DATE: _("日付として読み取れません。2026-10-05 のように書いてください。"),
    DateProblem.INCOMPLETE: _("年・月・日のどれかが足りません。三つとも書いてください。"),
    DateProblem.IMPOSSIBLE: _("暦にない日付です。月と日を確かめてください。"),
    DateProblem.ERA_NEEDED: _("年は、西暦なら4桁で、和暦なら元号を付けて書いてください。"),
    DateProblem.ERA_OUT_OF_RANGE: _(
        "その元号には、その日がありません。元号と年を確かめてください。"
    ),
    DateProblem.CALENDARS_DIFFER: _("西暦と和暦が、違う日を指しています。"),
    DateProblem.ORDER_UNCLEAR: _(
        "月と日のどちらが先か分かりません。年・月・日の順に書いてください。"
    ),
    DateProblem.OUTSIDE_RANGE: _OUTSIDE_RANGE,
}
_OF_A_FIELD: Mapping[str, str | Promise] = {
    "year": _("年は、2026、令和8、R8 のように書いてください。"),
    "month": _("月は、10 のように数字で書いてください。"),
    "day": _("日は、5 のように数字で書いてください。"),
}
_OF_EMPTY_FIELDS: Mapping[tuple[str, ...], str | Promise] = {
    ("year",): _("年も入力してください。"),
    ("month",): _("月も入力してください。"),
    ("day",): _("日も入力してください。"),
    ("year", "month"): _("年と月も入力してください。"),
    ("year", "day"): _("年と日も入力してください。"),
    ("month", "day"): _("月と日も入力してください。"),
}
_OF_A_BIRTHDAY: Mapping[DateProblem, str | Promise] = {
    DateProblem.IMPOSSIBLE: _OF_A_DATE[DateProblem.IMPOSSIBLE],
    DateProblem.ORDER_UNCLEAR: _("月と日のどちらが先か分かりません。月・日の順に書いてください。"),
}
_WRITE_A_BIRTHDAY = _("誕生日の月と日だけを 10-05 のように書いてください。")


def of_a_date(problem: DateProblem) -> str:
    """Say in the active language why a date is asked back, and how to write it."""
    years = {"first": EARLIEST.year, "last": LATEST.year}
    if problem is DateProblem.OUTSIDE_RANGE:
        return str(_OUTSIDE_RANGE) % years
    return str(_OF_A_DATE[problem])


def of_a_field(part: str) -> str:
    """Say how to write the year, the month or the day that could not be read in its own field."""
    return str(_OF_A_FIELD[part])


def of_empty_fields(parts: tuple[str, ...]) -> str:
    """Ask for the parts of a date that were left empty beside others, in the form's order."""
    return str(_OF_EMPTY_FIELDS[parts])


def of_a_birthday(problem: DateProblem) -> str:
    """Say the same of a birthday, which has no year."""
    return str(_OF_A_BIRTHDAY.get(problem, _WRITE_A_BIRTHDAY))
