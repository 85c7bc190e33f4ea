"""Content that an older program wrote, made fit for this one.

A release may add a code to the procedure, or a part to a page. What staff published before then
lacks its words; the words that the release ships are put in, and nothing that staff wrote about
anything else is lost.
"""

from collections.abc import Mapping
from typing import Any

from guidance.edition.faults import Fault
from guidance.edition.loading import Content
from guidance.edition.schema import HISTORY, KINDS, Field, Kind
from guidance.edition.validation import problems

Values = Mapping[str, Any]


def completed(content: Content, shipped: Content) -> Content:
    """Return ``content`` with what only ``shipped`` has, without what only an older program knew.

    Entries follow the order of ``shipped``. A page whose parts are others now is the shipped one.
    """
    new = {name: content.get(name, values) for name, values in shipped.items()}
    for kind in KINDS:
        if kind.codes is not None:
            new[kind.name] = _entries(kind, new[kind.name], shipped[kind.name])
    for name in ("links", "contact", "figures"):
        new[name] = new[name] | _only(shipped[name], new[name])
    needless = _unused_links(new) - set(content.get("links", ()))
    return {**new, "links": _without(new["links"], needless)}


def servable(content: Content, shipped: Content) -> Content:
    """Return ``completed`` content without the links that nothing leans on any longer."""
    new = completed(content, shipped)
    return {**new, "links": _without(new["links"], _unused_links(new))}


def _entries(kind: Kind, present: Values, shipped: Values) -> dict[str, Any]:
    return {
        code: _entry(kind, present[code], values) if code in present else values
        for code, values in shipped.items()
    }


def _entry(kind: Kind, present: Values, shipped: Values) -> Values:
    if _frame(present) != _frame(shipped):
        return shipped
    entry = _texts(kind.fields, present, shipped)
    if "options" in shipped:
        options = present.get("options", {})
        entry["options"] = {
            value: _texts(kind.options, options[value], option) if value in options else option
            for value, option in shipped["options"].items()
        }
    if "sections" in shipped:
        pairs = zip(present.get("sections", ()), shipped["sections"], strict=True)
        entry["sections"] = [_texts(kind.sections, mine, theirs) for mine, theirs in pairs]
    return entry


def _texts(fields: tuple[Field, ...], present: Values, shipped: Values) -> dict[str, Any]:
    """Return an entry, option or section: staff's words and sources in the shipped build."""
    names = {field.name for field in fields}
    kept = names | {"sources", "to_confirm"}
    built = {key: value for key, value in shipped.items() if key not in kept | {HISTORY}}
    said = {key: value for key, value in present.items() if key in kept}
    variant = {key: words for key, words in present.get(HISTORY, {}).items() if key in names}
    missing = [field.name for field in fields if field.required and field.name not in said]
    required = {name: shipped[name] for name in missing}
    return built | said | required | ({HISTORY: variant} if variant else {})


def _frame(values: Values) -> tuple[object, ...]:
    """Return how an entry is built: what staff cannot change."""
    sections = tuple(tuple(section.get("shows", ())) for section in values.get("sections", ()))
    return (values.get("audience"), sections)


def _only(shipped: Values, present: Values) -> dict[str, Any]:
    return {key: value for key, value in shipped.items() if key not in present}


def _without(links: Values, keys: set[str]) -> dict[str, Any]:
    return {key: row for key, row in links.items() if key not in keys}


def _unused_links(content: Content) -> set[str]:
    return {
        problem.key
        for problem in problems(content)
        if problem.file == "links" and problem.fault is Fault.UNUSED
    }
