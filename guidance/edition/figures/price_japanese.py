"""What Japanese words say of a price: 無料, 手数料はかかりません, 有料."""

import re

from guidance.edition.figures.price import Price, Prices, prices_of

_MONEY = "(?:手数料|費用|料金|代金|お金|負担)(?:など)?(?:は|が|も|を)?"
_DENIED = (
    "(?:(?:に|で|と)?(?:は|も)?(?:ありません|ない|なく|なりません|ならな|ならず|限りません|限らな)"
    "|では[^。、\n]{1,15}?(?:ません|ない))"
)
# What takes time, a call or a key is no price, though the verb is the same.
_OTHER = (
    r"(?:時間|手間|日数|電話|ロック|鍵|数(?:日|週間)|\d(?:分|日|週間|[かカヶヵケ箇]月|年))"
    r"[^。、\n]{0,8}?かか"
)
_WORDS = re.compile(
    rf"(?P<other>{_OTHER})|(?P<denied_free>(?:無料|無償){_DENIED}|免除(?:され|になり)(?:ません|ない)"
    r"|(?:ただ|タダ)では(?:ありません|ない))"
    rf"|(?P<free>有料{_DENIED}|無料|無償|(?<!い)(?:ただ|タダ)で(?!さえ|は|も)|免除"
    r"|フリー(?:ダイヤル|コール)|(?<![\d.,])[0零](?=円)"
    rf"|{_MONEY}(?:な[しく]|無[しく]|ありません|不要|必要ありません|[要い]りません|発生しません"
    r"|(?:いただき|頂き|取り)ません)"
    r"|かか(?:りません|らな[いく]|らず|ることは(?:ありません|ない))"
    r"|払(?:いません|う(?:必要|こと)[はも](?:ありません|ない)|い[はも]?(?:不要|[要い]りません)"
    r"|わず|わなくて(?!は)))"
    rf"|(?P<costs>有料|かか(?:り|る|っ)|払(?:い|う|っ|わな)|{_MONEY}(?:必要|[要い][りる]))"
)
_ASKED = re.compile(
    r"[^。、\n?]{0,12}?かどうか|(?:[^。、\n?]{0,12}?(?:です|ます|る|い|の))?か(?![らかなりれっいもつね])"
)
_SENTENCE = re.compile("[。!?\n]")
_EXCEPTION = re.compile("なければ|なしでは|ないと(?!分か|い[うえ])|忘れ|限り|以外")
# Nobody writes longer; without an end, a long text would be read anew from each word.
_REACH = 80
_CONDITION = re.compile("(?:れば|なら|たら|とき|場合|限り)(?!で?も|にも)")


def prices(words: str) -> Prices:
    """Return what words in half width say."""
    said = [
        (Price.FREE if match["free"] else Price.COSTS, *_bound_to(match))
        for match in _WORDS.finditer(words)
        if not match["other"] and not _ASKED.match(words, match.end())
    ]
    return prices_of(said)


def _bound_to(match: re.Match[str]) -> tuple[bool, bool]:
    """Tell whether the sentence has an exception, and whether it has a condition."""
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    sentence = f"{_SENTENCE.split(before)[-1]}{match[0]}"
    return bool(_EXCEPTION.search(sentence)), bool(_CONDITION.search(sentence))
