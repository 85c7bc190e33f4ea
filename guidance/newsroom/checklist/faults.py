"""The faults of the content, told to staff: what is wrong and what to do, in Japanese."""

from collections.abc import Callable, Iterable, Iterator

from guidance.edition.faults import Fault, Problem
from guidance.edition.figures.nth import LAST, NAMES
from guidance.edition.figures.weekdays import KANJI, WEEKDAYS
from guidance.edition.hidden import OF_EMOJI
from guidance.edition.loading import Content
from guidance.edition.validation import problems
from guidance.newsroom.checklist.finding import Finding, Severity

_DAYS = dict(zip(WEEKDAYS, KANJI, strict=True))
_NTH_DAYS = {
    f"{said} {day}": ("最終" if nth == LAST else f"第{nth}") + f"{kanji}曜日"
    for nth, said in NAMES.items()
    for day, kanji in _DAYS.items()
}
_WORDS = {
    "ja": "日本語",
    "en": "英語",
    "day": "日",
    "week": "週間",
    "month": "か月",
    "year": "年",
    "hour": "時間",
    "minute": "分",
    **{day: f"{kanji}曜日" for day, kanji in _DAYS.items()},
    "weekdays": "平日",
    **_NTH_DAYS,
    "a.m.": "午前",
    "p.m.": "午後",
}
_TWO = "日本語は「{0}」、英語は「{1}」です。正しいほうにそろえてください。"
_ONLY_EN = "日本語にはその数がなく、英語には「{1}」があります。正しいほうにそろえてください。"
_ONLY_JA = "英語にはその数がなく、日本語には「{0}」があります。正しいほうにそろえてください。"
_TYPE_AGAIN = "消して、打ち直してください。"
SENTENCES: dict[Fault, str] = {
    Fault.MISSING: "必要な内容がありません。入力してください。",
    Fault.NOT_A_CODE: "手続にない項目です。取り除いてください。",
    Fault.UNUSED: "どこにも使われていません。取り除くか、使う所を直してください。",
    Fault.NOT_BILINGUAL: "日本語と英語の組になっていません。両方を入力してください。",
    Fault.NO_TEXT: "{0}の文がありません。入力してください。",
    Fault.UNKNOWN_LANGUAGE: "日本語と英語のほかの言語があります({0})。取り除いてください。",
    Fault.NOT_ONE_OF: "決められた値ではありません。次から選んでください: {0}",
    Fault.NO_PHONE_NUMBER: "電話番号ではありません: 「{0}」。番号と「-」を確かめてください。",
    Fault.NO_ADDRESS: "ウェブのアドレスではありません: 「{0}」。"
    "https:// の後に、英数字のサイトの名前が要ります。例: https://www.example.jp/",
    Fault.NO_READ_FROM: "出典がありません。もとにしたページのアドレスを入れてください。",
    Fault.NO_DATE: "日付がありません。日付を入れてください。",
    Fault.NO_TIME: "時刻として正しくありません: 「{0}」。08:30 の形で入れてください。",
    Fault.HOURS_OVERLAP: "同じ曜日の受付時間が重なっています({0})。",
    Fault.OPEN_AND_CLOSED: "{0}に「休み」とほかの行があります。どちらか一方にしてください。",
    Fault.NO_FLAG: "「はい」か「いいえ」を選んでください。",
    Fault.NO_PLACE: "東京の緯度・経度ではありません: {0}。入れ違いがないか確かめてください。",
    Fault.ENDS_BEFORE_START: "終わりが始まりより前です。どちらかを直してください。",
    Fault.UNKNOWN_PAGE: "ないページの名前です: 「{0}」。ページを選び直してください。",
    Fault.AMOUNT_WITHOUT_START: "いつからの金額かがありません。開始日を入れてください。",
    Fault.TWO_AMOUNTS_ON_A_DAY: "同じ日({0})に始まる金額が二つあります。一つにしてください。",
    Fault.NO_AMOUNT: "金額は1円以上の整数です。額が分からないときは、行を作らないでください。",
    Fault.NUMBERS_DIFFER: f"数が日本語と英語で違います。{_TWO}",
    Fault.DATES_DIFFER: f"日付が日本語と英語で違います。{_TWO}",
    Fault.WEEKDAYS_DIFFER: f"曜日が日本語と英語で違います。{_TWO}",
    Fault.TIMES_DIFFER: f"時刻が日本語と英語で違います。{_TWO}",
    Fault.YEN_DIFFER: f"金額(円)が日本語と英語で違います。{_TWO}",
    Fault.PHONES_DIFFER: f"電話番号が日本語と英語で違います。{_TWO}",
    Fault.UNITS_DIFFER: "「{0}」の単位が違います。日本語は「{1}」、英語は「{2}」です。",
    Fault.MONTHS_IN_DAYS: "一方の言語は「{0}か月」、もう一方は「{1}日」です。"
    "1か月は28日から31日まであり、同じ長さではありません。正しいほうの単位にそろえてください。",
    Fault.SPELLED_NUMBERS_DIFFER: f"文字で書いた数が日本語と英語で違います。{_TWO}",
    Fault.STALE: "日本語が変わりましたが、英語がそのままです。英語を直すか、"
    "英語のままでよければ「英語は今の日本語に合っています」に印を付けてください。",
    Fault.NO_MARKUP: "{0}の文に、書式にならない記号が残っています: {1}",
    Fault.TOO_MUCH: "{0}の文が長すぎるか、記号が多すぎます。5,000字までで書いてください。",
    Fault.HIDDEN_SIGN: f"目に見えない文字が入っています({{0}})。{_TYPE_AGAIN}",
    Fault.NOT_ONE_LINE: "{0}の文は、改行やリンクのない1行にしてください。",
    Fault.LINKS_DIFFER: "リンク先が日本語と英語で違います。同じにしてください。",
    Fault.BROKEN_LINK: "リンク先がありません: 「{0}」。page: か link: の名前を確かめてください。",
    Fault.UNKNOWN_PHONE: "施設にも問い合わせ先にもない電話番号です: {0}。番号を確かめてください。",
    Fault.UNKNOWN_SOURCE: "ない根拠の名前です: 「{0}」。条項かリンクを選び直してください。",
    Fault.NO_SOURCE: "根拠がありません。根拠を選ぶか、「警視庁に確認中」の印を付けてください。",
    Fault.NOT_AN_ANSWER: "この質問にない答えです。取り除いてください。",
    Fault.SHOWS_NOTHING: "表示する項目がありません: 「{0}」。選び直してください。",
    Fault.SHOWN_NOWHERE: "どの案内ページにも表示されません。どれかの節で表示してください。",
}


def faults(content: Content) -> Iterator[Finding]:
    """Yield everything that keeps the content from being an edition."""
    yield from told(problems(content))


def told(found: Iterable[Problem]) -> Iterator[Finding]:
    """Yield each problem as a line of the list."""
    for problem in found:
        yield Finding(
            Severity.BLOCK, problem.file, problem.key, str(problem.fault), sentence(problem)
        )


def sentence(problem: Problem) -> str:
    """Say a problem in Japanese."""
    said = SENTENCES[problem.fault]
    if problem.fault is Fault.NUMBERS_DIFFER and "" in problem.details:
        # The side may state other numbers: that it has none at all would be too much said.
        said = said.replace(_TWO, _ONLY_EN if problem.details[1] else _ONLY_JA)
    if problem.fault is Fault.HIDDEN_SIGN:
        said = said.replace(_TYPE_AGAIN, without_hidden(*problem.details))
    return said.format(*map(_DETAIL.get(problem.fault, _word), problem.details))


def without_hidden(sign: str) -> str:
    """Say what to do about a hidden sign ("U+FE0F"): an emoji brings its own again and again."""
    if sign in OF_EMOJI:
        return "絵文字に付く文字です。絵文字は使えないので、絵文字ごと消してください。"
    return _TYPE_AGAIN


def _word(detail: str) -> str:
    words = [_WORDS.get(part, part) for part in detail.split(", ")]
    return "、".join(words) or "なし"


def _weekday(detail: str) -> str:
    return "月火水木金土日"[int(detail) - 1] + "曜日" if detail in list("1234567") else detail


def _marks(detail: str) -> str:
    return _WORDS.get(detail, detail)


_DETAIL: dict[Fault, Callable[[str], str]] = {
    Fault.HOURS_OVERLAP: _weekday,
    Fault.OPEN_AND_CLOSED: _weekday,
    Fault.NO_MARKUP: _marks,
    Fault.BROKEN_LINK: str,
    Fault.NO_ADDRESS: str,
}
