"""Bringing a table of the working copy to what it must say, row by row."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from guidance.newsroom.models import WorkingRow

Row = TypeVar("Row", bound=WorkingRow)
Columns = Mapping[str, Any]
# Columns of which the public reads nothing.
UNSAID = ("position", "translated", "translated_from")


def bring(
    model: type[Row],
    wanted: Iterable[Columns],
    identity: tuple[str, ...],
    by: str,
    *,
    gently: bool = False,
) -> dict[tuple[Any, ...], Row]:
    """Make the table hold exactly the ``wanted`` rows, told apart by ``identity``.

    Returns the rows by identity. A row that changes rises by one version and is noted as ``by``'s.
    ``gently``: of a row that says what it should, place and marks stay as they are.
    """
    present = {_identity(row, identity): row for row in model._default_manager.all()}
    new: dict[tuple[Any, ...], Row] = {}
    changed: list[Row] = []
    kept: dict[tuple[Any, ...], Row] = {}
    for columns in wanted:
        key = tuple(columns[name] for name in identity)
        row = present.pop(key, None)
        if row is None:
            kept[key] = new[key] = model(**columns, changed_by=by)
        else:
            kept[key] = row
            if _change(row, columns, by, UNSAID if gently else ()):
                changed.append(row)
    model._default_manager.filter(pk__in=[row.pk for row in present.values()]).delete()
    model._default_manager.bulk_create(new.values(), batch_size=100)
    if changed:
        names = [f.name for f in model._meta.concrete_fields if not f.primary_key]
        model._default_manager.bulk_update(changed, names, batch_size=50)
    return kept


def _identity(row: WorkingRow, names: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in names)


def _change(row: WorkingRow, columns: Columns, by: str, unsaid: Iterable[str]) -> bool:
    said = {name: value for name, value in columns.items() if name not in unsaid}
    if all(getattr(row, name) == value for name, value in said.items()):
        return False
    for name, value in columns.items():
        setattr(row, name, value)
    row.version += 1
    row.changed_by = by
    return True
