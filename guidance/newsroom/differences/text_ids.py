"""A text's id taken apart: ``questions/reason.options.lost.history.detail``."""

from dataclasses import dataclass

from guidance.edition.schema import HISTORY

_NESTS = ("options", "sections")


@dataclass(frozen=True, slots=True)
class TextId:
    """The parts of an id; what an id leaves out is empty.

    ``part`` is "options" or "sections" and ``item`` which of them; ``variant`` tells the wording
    for holders of a driving history certificate; ``rest`` is what stands below the field.
    """

    kind: str
    code: str
    part: str
    item: str
    variant: bool
    field: str
    rest: tuple[str, ...]

    @classmethod
    def of(cls, text_id: str) -> "TextId":
        """Take an id apart; any beginning of one will do (``pages/who``)."""
        kind, _, path = text_id.partition("/")
        code, *rest = path.split(".")
        part = item = ""
        if len(rest) > 1 and rest[0] in _NESTS:
            part, item, *rest = rest
        variant = rest[:1] == [HISTORY]
        if variant:
            rest = rest[1:]
        field, *below = rest or [""]
        return cls(kind, code, part, item, variant, field, tuple(below))
