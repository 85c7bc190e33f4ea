"""Whether facilities and notices fit the texts and the day."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from guidance.edition.figures import digits, figures
from guidance.edition.loading import Content
from guidance.edition.texts import texts
from guidance.newsroom.checklist.finding import Concern, Finding, block, warn
from guidance.newsroom.differences.naming import entry_name
from guidance.newsroom.differences.printed import day_ja

# The words of a link to the list of facilities, with the number that it may name.
_LIST_LINK = re.compile(r"\[([^\]]*)\]\(page:facilities\)")


def facilities(content: Content, today: date) -> Iterator[Finding]:
    """Yield texts that count the facilities wrongly, shared numbers, closures over or doubled."""
    count = str(len(content["facilities"]))
    for text in texts(content):
        named = {
            number
            for words in (text.ja, text.en)
            for link in _LIST_LINK.findall(words)
            for number in figures(link).numbers
        }
        if named - {count}:
            message = f"施設の数が一覧と違います。一覧には{count}か所あります。"
            yield block(text.id, Concern.FACILITY_COUNT, message)
    yield from _shared_phones(content)
    for key, row in content["facilities"].items():
        for number, closure in enumerate(row.get("closures", ())):
            end = closure.get("to")
            if isinstance(end, date) and end < today:
                message = f"{day_ja(end)}に終わった休業です。もう要らなければ消してください。"
                yield warn(f"facilities/{key}.closures.{number}", Concern.CLOSURE_OVER, message)
        yield from _overlapping(f"facilities/{key}.closures", row.get("closures", ()))


def _overlapping(text_id: str, closures: Iterable[Mapping[str, Any]]) -> Iterator[Finding]:
    """Yield each closure that begins before one of before it has ended."""
    days = [
        (row["from"], row["to"], number)
        for number, row in enumerate(closures)
        if all(isinstance(row.get(name), date) for name in ("from", "to"))
    ]
    last: tuple[date, date, int] | None = None
    for closure in sorted(days):
        first, end, number = closure
        if last is not None and first <= last[1]:
            other = f"{day_ja(last[0])}から{day_ja(last[1])}まで"
            message = (
                f"{day_ja(first)}から{day_ja(end)}までの休業は、{other}の休業と日が重なっています。"
                "どちらの日付が正しいか確かめてください。"
            )
            yield warn(f"{text_id}.{number}", Concern.CLOSURES_OVERLAP, message)
        if last is None or end > last[1]:
            last = closure


def _shared_phones(content: Content) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for key, row in content["facilities"].items():
        number = digits(str(row.get("phone") or ""))
        if number and number in seen:
            other = entry_name(content, "facilities", seen[number])
            message = f"{other}と同じ電話番号です。番号を確かめてください。"
            yield warn(f"facilities/{key}.phone", Concern.SAME_PHONE, message)
        seen.setdefault(number, key)


def notices(content: Content, today: date) -> Iterator[Finding]:
    """Yield notices that are over, and emergencies that never end."""
    for key, row in content["notices"].items():
        end = row.get("to")
        if isinstance(end, date) and end < today:
            message = f"{day_ja(end)}に終わったお知らせです。もう要らなければ消してください。"
            yield warn(f"notices/{key}.to", Concern.NOTICE_OVER, message)
        if row.get("severity") == "emergency" and end is None:
            message = "緊急のお知らせに終了日がありません。いつまで出すかを決めてください。"
            yield warn(f"notices/{key}.to", Concern.EMERGENCY_WITHOUT_END, message)
