"""Two versions of the content, and the changes of single texts and facts between them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from guidance.edition.loading import Content
from guidance.newsroom.differences.changes import Change, Row
from guidance.newsroom.differences.naming import ARROW, label_ja
from guidance.newsroom.differences.pieces import compared
from guidance.newsroom.differences.printed import SEPARATOR, printed

# A value as it was and as it is; None stands for no value.
Was = tuple[Any, Any]


class Versions(NamedTuple):
    """The content as it was and as it is to be; things go by the names that they had."""

    old: Content
    new: Content

    def entries(self, kind: str, code: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return an entry in both, empty where it is not there."""
        return self.old.get(kind, {}).get(code, {}), self.new.get(kind, {}).get(code, {})

    def keys(self, kind: str) -> tuple[list[str], list[str]]:
        """Return the keys of a kind in both."""
        return list(self.old.get(kind, {})), list(self.new.get(kind, {}))

    def text_change(self, text_id: str, values: Was) -> Iterator[Change]:
        """Yield the change of one text, where there is one."""
        before, after = _words(values[0]), _words(values[1])
        if before != after:
            yield Change(
                text_id=text_id,
                label=self._label(text_id, values),
                ja=compared(before[0], after[0], "ja"),
                en=compared(before[1], after[1], "en"),
            )

    def fact_row(self, key: str, field: str, values: Was) -> Iterator[Row]:
        """Yield the change of one fact, where there is one."""
        before, after = values
        if before != after:
            yield Row(
                key=key,
                label=self._label(key, values),
                before=printed(self.old, field, before),
                after=printed(self.new, field, after),
            )

    def _label(self, key: str, values: Was) -> str:
        return label_ja(self.old if values[1] is None else self.new, key, self.old)


def order_rows(
    key: str, label: str, orders: tuple[list[str], list[str]], name: Callable[[str], str]
) -> Iterator[Row]:
    """Yield a row where what both versions have stands in another order."""
    old, new = orders
    before, after = [item for item in old if item in new], [item for item in new if item in old]
    if before != after:
        written = [SEPARATOR.join(name(item) for item in order) for order in (before, after)]
        yield Row(key, f"{label}{ARROW}並び順", *written)


def _words(value: Any) -> tuple[str, str]:
    if not isinstance(value, Mapping):
        return "", ""
    return str(value.get("ja") or ""), str(value.get("en") or "")
