"""What can be wrong with content: a code for each fault, and its sentence for a developer.

The newsroom says the same faults in Japanese to the staff; it reads ``fault`` and ``details``.
"""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """One way in which content is not fit to be an edition."""

    MISSING = "missing"
    NOT_A_CODE = "not-a-code"
    UNUSED = "unused"
    NOT_BILINGUAL = "not-bilingual"
    NO_TEXT = "no-text"
    UNKNOWN_LANGUAGE = "unknown-language"
    NOT_ONE_OF = "not-one-of"
    NO_PHONE_NUMBER = "no-phone-number"
    NO_ADDRESS = "no-address"
    NO_READ_FROM = "no-read-from"
    NO_DATE = "no-date"
    NO_TIME = "no-time"
    HOURS_OVERLAP = "hours-overlap"
    OPEN_AND_CLOSED = "open-and-closed"
    NO_FLAG = "no-flag"
    NO_PLACE = "no-place"
    ENDS_BEFORE_START = "ends-before-start"
    UNKNOWN_PAGE = "unknown-page"
    AMOUNT_WITHOUT_START = "amount-without-start"
    TWO_AMOUNTS_ON_A_DAY = "two-amounts-on-a-day"
    NO_AMOUNT = "no-amount"
    NUMBERS_DIFFER = "numbers-differ"
    DATES_DIFFER = "dates-differ"
    WEEKDAYS_DIFFER = "weekdays-differ"
    TIMES_DIFFER = "times-differ"
    YEN_DIFFER = "yen-differ"
    PHONES_DIFFER = "phones-differ"
    UNITS_DIFFER = "units-differ"
    MONTHS_IN_DAYS = "months-in-days"
    SPELLED_NUMBERS_DIFFER = "spelled-numbers-differ"
    NO_MARKUP = "no-markup"
    TOO_MUCH = "too-much"
    HIDDEN_SIGN = "hidden-sign"
    NOT_ONE_LINE = "not-one-line"
    LINKS_DIFFER = "links-differ"
    BROKEN_LINK = "broken-link"
    UNKNOWN_PHONE = "unknown-phone"
    UNKNOWN_SOURCE = "unknown-source"
    NO_SOURCE = "no-source"
    NOT_AN_ANSWER = "not-an-answer"
    SHOWS_NOTHING = "shows-nothing"
    SHOWN_NOWHERE = "shown-nowhere"
    STALE = "stale"


# With these alone, content is whole enough to be shown to those who still work on it. An address
# that leads anywhere, or a row without what its page prints, is not.
BLEMISHES = frozenset(
    {
        *(Fault.NUMBERS_DIFFER, Fault.DATES_DIFFER, Fault.WEEKDAYS_DIFFER, Fault.TIMES_DIFFER),
        *(Fault.YEN_DIFFER, Fault.PHONES_DIFFER, Fault.UNITS_DIFFER, Fault.SPELLED_NUMBERS_DIFFER),
        *(Fault.MONTHS_IN_DAYS, Fault.NO_MARKUP, Fault.HIDDEN_SIGN, Fault.NOT_ONE_LINE),
        *(Fault.LINKS_DIFFER, Fault.BROKEN_LINK, Fault.UNKNOWN_PHONE, Fault.NO_PHONE_NUMBER),
        *(Fault.HOURS_OVERLAP, Fault.OPEN_AND_CLOSED, Fault.ENDS_BEFORE_START, Fault.NO_PLACE),
        *(Fault.UNUSED, Fault.UNKNOWN_PAGE, Fault.NO_SOURCE, Fault.NO_READ_FROM),
        *(Fault.SHOWN_NOWHERE, Fault.STALE),
    }
)

_IN_ONE = "in one language only: ja [{0}], en [{1}]"
SENTENCES: dict[Fault, str] = {
    Fault.MISSING: "is missing",
    Fault.NOT_A_CODE: "is not a code of the procedure",
    Fault.UNUSED: "is used nowhere",
    Fault.NOT_BILINGUAL: "is not a text with ja and en",
    Fault.NO_TEXT: "has no text in {0}",
    Fault.UNKNOWN_LANGUAGE: "has an unknown language: {0}",
    Fault.NOT_ONE_OF: "must be one of {0}",
    Fault.NO_PHONE_NUMBER: "is no telephone number: {0}",
    Fault.NO_ADDRESS: "is no web address: {0}",
    Fault.NO_READ_FROM: "is missing: a facility needs its source",
    Fault.NO_DATE: "must be a date",
    Fault.NO_TIME: "must be a time like 08:30: {0}",
    Fault.HOURS_OVERLAP: "overlap on weekday {0}",
    Fault.OPEN_AND_CLOSED: "says of weekday {0} that it is closed, and something else",
    Fault.NO_FLAG: "must be true or false",
    Fault.NO_PLACE: "must be degrees inside Tokyo: {0}",
    Fault.ENDS_BEFORE_START: "ends before it begins",
    Fault.UNKNOWN_PAGE: "names a page that does not exist: {0}",
    Fault.AMOUNT_WITHOUT_START: "every amount needs a date from which it holds",
    Fault.TWO_AMOUNTS_ON_A_DAY: "two amounts begin on the same day: {0}",
    Fault.NO_AMOUNT: "an amount is a whole number of yen above 0; an unknown one has no row",
    Fault.NUMBERS_DIFFER: f"states numbers {_IN_ONE}",
    Fault.DATES_DIFFER: f"states dates {_IN_ONE}",
    Fault.WEEKDAYS_DIFFER: f"states days of the week {_IN_ONE}",
    Fault.TIMES_DIFFER: f"states times of day {_IN_ONE}",
    Fault.YEN_DIFFER: f"states amounts of yen {_IN_ONE}",
    Fault.PHONES_DIFFER: f"states telephone numbers {_IN_ONE}",
    Fault.UNITS_DIFFER: "counts {0} in other units: ja [{1}], en [{2}]",
    Fault.MONTHS_IN_DAYS: "counts {0} months in one language, {1} days in the other",
    Fault.SPELLED_NUMBERS_DIFFER: f"spells numbers out {_IN_ONE}",
    Fault.NO_MARKUP: "has marks that are no markup in {0}: {1}",
    Fault.TOO_MUCH: "is too long or has too many marks in {0}",
    Fault.HIDDEN_SIGN: "has a sign that nobody sees: {0}",
    Fault.NOT_ONE_LINE: "must be one plain line in {0}",
    Fault.LINKS_DIFFER: "links to different places in the two languages",
    Fault.BROKEN_LINK: "links to a place that does not exist: {0}",
    Fault.UNKNOWN_PHONE: "names an unknown telephone number: {0}",
    Fault.UNKNOWN_SOURCE: "names an unknown source: {0}",
    Fault.NO_SOURCE: "has no source",
    Fault.NOT_AN_ANSWER: "is not an answer",
    Fault.SHOWS_NOTHING: "shows something that does not exist: {0}",
    Fault.SHOWN_NOWHERE: "is shown on no guidance page",
    Fault.STALE: "was not translated again after the Japanese changed",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with the content: the file, the key in it, the fault and its details."""

    file: str
    key: str
    fault: Fault
    details: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Say the fault in one English clause, for a developer."""
        return SENTENCES[self.fault].format(*self.details)

    def __str__(self) -> str:
        """Say all three in one line."""
        return f"{self.file}.toml [{self.key}] {self.reason}"
