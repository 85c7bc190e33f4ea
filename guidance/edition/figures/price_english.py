"""What English words say of a price: "free", "no charge", "you don't pay", "costs a fee"."""

import re

from guidance.edition.figures.price import Price, Prices, prices_of

_ANY = r"(?:(?:an?|any|the|this|extra|additional|further|separate|other) ){0,2}"
_FEE = r"(?:fees?|charges?|costs?|payments?)\b"
_NOT = r"(?:(?<!ca)(?<!if you do)n't|(?<!if you do )\bnot|\bnever|\bno longer)"
# "Free" is no price before these: free time, a free seat.
_NOUNS = r"(?:time|text|hand|day|slot|appointment|space|seat|choice|form|field|will|up|from)s?\b"
_NOTHING = (
    rf"\bno (?:(?:\w+ )?{_FEE}|need to pay\b)|\b(?:costs?|pays?)(?: you)? nothing\b"
    rf"|\bnothing to pay\b|{_NOT}(?: even)?(?: (?:have|need) to)? (?:be )?(?:cost|pay|charged?)\b"
    rf"|\b(?:needn't|(?:nobody|no one)(?: has to)?) pays?\b|\b{_FEE} (?:do(?:es)?|will)(?:n't| not)"
    rf" apply\b|\b(?:is|are)(?:n't| not) (?:an?|any) (?:\w+ )?{_FEE}"
    r"|(?<![\d.,])(?:0|zero) yen\b|¥ ?0(?![\d.,])"
)
_FREE = (
    rf"(?<!feel )(?<!you're )(?<!you are )(?<!barrier-)\bfree\b(?![ -]{_NOUNS})"
    rf"(?:[ -]of[ -]{_ANY}{_FEE})?|\bwithout {_ANY}(?:{_FEE}|paying(?: {_ANY}{_FEE})?)"
    rf"|(?:\b{_FEE} (?:is|are|isn't|aren't|can be|may be|will be) )?\bwaived?\b|\bgratis\b"
    rf"|\bexempt from {_ANY}{_FEE}|\bavoid(?:s|ing)? (?:(?:having to )?pay(?:ing)? )?{_ANY}{_FEE}"
    r"|\bavoid(?:s|ing)? (?:having to )?pay(?:ing)?\b"
)
_COSTS = (
    rf"\b(?:costs?|pays?|paid|paying|charged)\b(?! no\b| nothing| 0 | zero| ¥ ?0)(?: {_ANY}{_FEE})?"
    r"|\b(?:an?|with|there(?:'s| is| are)(?: an?)?) (?!no )(?:\w+ )?(?:fee|charge)s?\b"
    r"(?: (?:appl(?:y|ies)|(?:is|are) (?:charged|due|payable|required|needed)))?"
    r"|\b(?:fee|charge)s? (?:appl(?:y|ies)|(?:is|are) (?:charged|due|payable|required|needed))\b"
    r"|\bpayable\b"
)
_WORDS = re.compile(
    rf"(?P<nothing>{_NOTHING})|(?P<free>{_FREE})|(?P<costs>{_COSTS})", re.IGNORECASE
)
_END = re.compile(r"[.!?\n]")
_PART = re.compile(r"[.,;:!?\n]")
_CLAUSE = re.compile(
    r"\b(?:and|but|because|so|if|when|while|since|as|that|which|unless|although)\b", re.IGNORECASE
)
_DENIED = re.compile(r"n't\b|\b(?:not|never|cannot|no longer)\b", re.IGNORECASE)
_ASKED_BEFORE = re.compile(r"\b(?:whether|how much|ask if)\b|\bwhat (?:\w+ ){0,3}$", re.IGNORECASE)
_ASKED_BEHIND = re.compile(r"[^.!\n?]{0,200}\?")
_EXCEPTION = re.compile(r"\b(?:unless|except|without)\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:if|when|with|only|once)\b", re.IGNORECASE)
# Nobody writes longer clauses; without an end, a long text would be read anew from each word.
_REACH = 150


def prices(words: str) -> Prices:
    """Return what words in half width say."""
    found = _WORDS.finditer(words.replace("’", "'"))
    return prices_of([(_price(one), *_bound_to(one)) for one in found if not _is_asked(one)])


def _price(match: re.Match[str]) -> Price:
    if match["nothing"]:
        return Price.FREE
    denied = _DENIED.search(f"{_CLAUSE.split(_before(match))[-1]} {match[0]}")
    return Price.COSTS if match["costs"] or denied else Price.FREE


def _is_asked(match: re.Match[str]) -> bool:
    asked = _ASKED_BEFORE.search(_before(match))
    return bool(asked or _ASKED_BEHIND.match(match.string, match.end()))


def _bound_to(match: re.Match[str]) -> tuple[bool, bool]:
    """Tell whether the sentence has an exception, and whether it has a condition."""
    before = _END.split(match.string[max(0, match.start() - _REACH) : match.start()])[-1]
    behind = _END.split(match.string[match.end() : match.end() + _REACH])[0]
    around = f"{before} {behind}"
    return bool(_EXCEPTION.search(around)), bool(_CONDITION.search(around))


def _before(match: re.Match[str]) -> str:
    """Return what stands before the words, up to a comma or the end of a sentence."""
    return _PART.split(match.string[max(0, match.start() - _REACH) : match.start()])[-1]
