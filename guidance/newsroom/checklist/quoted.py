"""Whether the amounts in yen that texts quote stand in the table of fees."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from guidance.edition.figures import figures
from guidance.edition.loading import Content
from guidance.edition.texts import Text
from guidance.newsroom.checklist.finding import Concern, Finding, block, warn
from guidance.newsroom.checklist.pairs import pairs
from guidance.newsroom.checklist.whose_amount import is_of_the_fee
from guidance.newsroom.differences.printed import day_ja


def quoted(content: Content, live: Content | None) -> Iterator[Finding]:
    """Yield the texts that quote an amount which the table has not, or has no longer.

    What this change takes out of the table stops it: nobody who changes an amount has all the
    texts before them. A text that gives a day may tell of the past, and is only to be read again;
    so is one that gives none for an amount that another follows, and one that seems to quote the
    price of something else.
    """
    table = _table(content)
    gone = {yen: figure for yen, figure in _table(live or {}).items() if yen not in table}
    for text in pairs(content):
        other = _yen(text) - table.keys()
        left = other & gone.keys()
        if left:
            yield _left(text, left, gone[min(left)], content)
        if not left:
            yield from _followed(text, content)
        if other - left:
            message = (
                f"手数料の表にない金額です: {_written(other - left)}。"
                "表と文のどちらが正しいか確かめてください。"
            )
            yield warn(text.id, Concern.AMOUNT_NOT_IN_TABLE, message)


def _left(text: Text, left: set[str], figure: str, content: Content) -> Finding:
    cause = f"figures/{figure}"
    if not is_of_the_fee(text, left, content):
        message = (
            f"この変更で手数料の表からなくなる金額と、同じ金額が文にあります: {_written(left)}。"
            "ほかのものの金額なら、このままでかまいません。手数料の額なら、直してください。"
        )
        return warn(text.id, Concern.AMOUNT_LEFT_IN_TEXT, message, cause=cause)
    said = f"この変更で手数料の表からなくなる金額が、文に残っています: {_written(left)}。"
    if figures(text.ja).days and figures(text.en).days:
        message = f"{said}今もこの文でよいか、確かめてください。"
        return warn(text.id, Concern.AMOUNT_LEFT_IN_TEXT, message, cause=cause)
    message = f"{said}文を直すか、いつの金額なのかを日付で書いてください。"
    return block(text.id, Concern.AMOUNT_LEFT_IN_TEXT, message)


def _followed(text: Text, content: Content) -> Iterator[Finding]:
    """Yield an amount that the text quotes without a day although another follows it."""
    if figures(text.ja).days and figures(text.en).days:
        return
    for figure, entry in content.get("figures", {}).items():
        rows = sorted(entry.get("amounts", ()), key=lambda row: str(row.get("from")))
        for row, later in pairwise(rows):
            start, yen = later.get("from"), str(row.get("yen"))
            if isinstance(start, date) and yen in _yen(text) and row.get("yen") != later.get("yen"):
                message = (
                    f"手数料の表では{day_ja(start)}に額が変わりますが、文には{_written({yen})}とあります。"
                    "いつの金額なのかを日付で書くか、文を直してください。"
                )
                cause = f"figures/{figure}"
                yield warn(text.id, Concern.AMOUNT_LEFT_IN_TEXT, message, cause=cause)


def _table(content: Content) -> dict[str, str]:
    """Return the figure of each amount in the table."""
    return {
        str(row.get("yen")): figure
        for figure, entry in content.get("figures", {}).items()
        for row in entry.get("amounts", ())
    }


def _yen(text: Text) -> set[str]:
    return {*figures(text.ja).yen, *figures(text.en).yen}


def _written(amounts: set[str]) -> str:
    return "、".join(f"{int(float(yen)):,}円" for yen in sorted(amounts, key=float))
