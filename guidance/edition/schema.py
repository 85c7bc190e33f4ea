"""The shape of an edition's content: which texts each kind of code carries.

This is the one description that loading, validation, the newsroom's forms and the comparison of two
editions read. A text stands in Japanese and English side by side; a field may have a second wording
for holders of a driving history certificate, in a sub-table called ``history``. Optional
fields such as ``renewed`` are told in place of another one to those whose case it is (own_case.py);
``sheet`` and ``sheet_check`` are what a person says at a counter, on the sheet shown there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from guidance.rules import vocabulary as v
from guidance.rules.outlook import Arrival, Lane, Milestone
from guidance.rules.plausible import Doubt
from guidance.rules.verdict import Verdict

LANGUAGES = ("ja", "en")
HISTORY = "history"
SHEET_FIELDS = frozenset({"sheet", "sheet_check", "slips"})
UNKNOWN_AMOUNT = "unknown_amount"
"""The field that speaks of a fee whose amount nobody knows; an amount in force takes its place."""


class Form(StrEnum):
    """How a text is written: one line, inline Markdown, or Markdown with paragraphs and lists."""

    LINE = "line"
    INLINE = "inline"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Field:
    """One text of an entry."""

    name: str
    form: Form
    required: bool = True
    many: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry: its file, the codes it must cover (None: free codes), its fields.

    ``options`` are the fields of the entries nested under ``options`` (a question's answers) and
    ``sections`` those of the ordered list under ``sections`` (a guidance page's parts).
    """

    name: str
    codes: tuple[str, ...] | None
    fields: tuple[Field, ...]
    options: tuple[Field, ...] = ()
    sections: tuple[Field, ...] = ()


def _codes(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(str(word) for word in words)


PAGES = (
    "who",
    "apply",
    "exclusions",
    "notice",
    "record-again",
    "both-renewals",
    "new-license",
    "certificates",
    "history",
    "stay",
    "driving",
    "faq",
)
# Pages outside /guide/, written in the same way.
SITE_PAGES = ("home", "plan", "facilities", "about")

QUESTION_KEYS = (
    "stage",
    "reason",
    "holding",
    "license",
    "characters",
    "submitted",
    "sameyear",
    "application",
    "renewed",
    "notice",
    "window",
    "expiry",
)

# What the planner asks for: the JSON's words for dates, and the one reason that opens at once.
DATE_KEYS = (
    "card_expiry",
    "license_expiry",
    "birthday",
    "certificate_expiry",
    "applied_on",
    "no-space",
)

LINE, INLINE, BLOCK = Form.LINE, Form.INLINE, Form.BLOCK


def _optional(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, INLINE, required=False) for name in names)


KINDS = (
    Kind(
        "questions",
        QUESTION_KEYS,
        (
            Field("title", LINE),
            Field("why", INLINE),
            Field("hint", BLOCK, required=False),
            Field("where", BLOCK, required=False),
        ),
        options=(Field("label", LINE), Field("detail", INLINE)),
    ),
    Kind(
        "outcomes",
        _codes(v.Outcome),
        (
            Field("headline", LINE),
            Field("meaning", INLINE),
            *_optional("renewed", "missed", "sheet"),
        ),
    ),
    Kind(
        "reasons",
        _codes(v.RuleCode),
        (
            Field("title", LINE),
            Field("because", INLINE),
            *_optional("first", "check", "sheet", "sheet_check"),
            Field("slips", INLINE, required=False, many=True),
        ),
    ),
    Kind(
        "driving",
        _codes(v.Driving),
        (
            Field("line", LINE),
            Field("detail", INLINE),
            *_optional("lost", "damaged", "received", "unrecorded", "notified", "recorded"),
            Field("line_recorded", LINE, required=False),
            *_optional("renewal", "renewal_notified", "renewal_received"),
        ),
    ),
    Kind(
        "fees",
        _codes(v.Fee),
        (
            Field("line", LINE),
            Field("detail", INLINE),
            Field(UNKNOWN_AMOUNT, INLINE, required=False),
            Field("sheet", INLINE, required=False),
        ),
    ),
    Kind(
        "steps",
        _codes(v.Step),
        (
            Field("title", LINE),
            Field("what", BLOCK),
            Field("unexpected", BLOCK, required=False),
            *_optional("where", "when", "waiting", "bring", "mistake", "card_only", "both"),
            Field("checklist", INLINE, required=False, many=True),
            Field("sheet", INLINE, required=False),
        ),
    ),
    Kind(
        "alternatives",
        ("license", "characters", "submitted", "window"),
        (Field("line", LINE),),
    ),
    Kind(
        "advice",
        _codes(Verdict),
        (
            Field("headline", LINE),
            Field("meaning", INLINE),
            Field("before_applying", INLINE, required=False),
        ),
    ),
    Kind("dates", DATE_KEYS, (Field("label", LINE), Field("hint", INLINE))),
    Kind("doubts", _codes(Doubt), (Field("sentence", INLINE),)),
    Kind("arrivals", _codes(Arrival), (Field("title", LINE), Field("action", INLINE))),
    Kind(
        "milestones",
        _codes(Milestone),
        (
            Field("title", LINE),
            Field("action", INLINE),
            *_optional(
                "once_applied",
                "license_first",
                "once_renewed",
                "ask_first",
                "before_card_ends",
                "before_new_card",
                "once_received",
                "result_first",
            ),
        ),
    ),
    Kind("lanes", _codes(Lane), (Field("label", LINE),)),
    Kind(
        "pages",
        PAGES + SITE_PAGES,
        (Field("title", LINE), Field("description", LINE), Field("intro", BLOCK)),
        sections=(
            Field("heading", LINE),
            Field(UNKNOWN_AMOUNT, BLOCK, required=False),
            Field("body", BLOCK, required=False),
        ),
    ),
    Kind("notices", None, (Field("title", LINE), Field("body", BLOCK))),
)

# What a section of a page may show beside its own words, as "kind:code" or "kind:*".
SHOWABLE = ("reasons", "steps", "driving", "fees", "outcomes", "questions", "facilities", "contact")
