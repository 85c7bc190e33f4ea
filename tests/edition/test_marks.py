"""Marks that an edition puts into its texts: Japanese words in English, telephone numbers."""

import pytest

from guidance.edition import Edition, edition_0, markdown
from guidance.edition.phrases import (
    with_breaks,
    with_japanese_marked,
    with_whole_words,
    without_gaps,
)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_0()


def _no_links(scheme: str, key: str) -> str:
    return f"/{scheme}/{key}/"


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("Plain words, 2026.", "Plain words, 2026."),
        ("the notice (交付通知書) came", 'the notice <span lang="ja">(交付通知書)</span> came'),
        ("both (2枚持ち)", 'both <span lang="ja">(2枚持ち)</span>'),
        ("(as 交付通知書)", '(as <span lang="ja">交付通知書</span>)'),
        ("says 「記録:無」.", 'says <span lang="ja" class="whole">「記録:無」</span>.'),
        (
            "「免許情報/運転経歴情報記録」",
            '<span lang="ja">「免許情報/運転経歴情報記録」</span>',
        ),
        (
            '<a href="/ja/guide/who/">対象</a> &amp; more',
            '<a href="/ja/guide/who/"><span lang="ja">対象</span></a> &amp; more',
        ),
        ("“quoted” — it’s English", "“quoted” — it’s English"),
        (
            "the site (個人番号カードオンライン申請サイト)",
            'the site <span lang="ja">(個人番号カードオンライン<wbr>申請サイト)</span>',
        ),
        (
            "the app (マイナ免許証読み取りアプリ)",
            'the app <span lang="ja">(マイナ免許証読み取りアプリ)</span>',
        ),
    ],
)
def test_japanese_words_in_english_say_that_they_are(html: str, marked: str) -> None:
    assert with_japanese_marked(html, "en") == marked


def test_japanese_text_is_left_as_it_is() -> None:
    assert with_japanese_marked("「記録:無」と書いてある", "ja") == "「記録:無」と書いてある"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Call 03-6717-3137.", 'Call <a href="tel:0367173137">03-6717-3137</a>.'),
        (
            "**03-6717-3137** へ",
            '<strong><a href="tel:0367173137">03-6717-3137</a></strong> へ',
        ),
        ("[Call 03-6717-3137](page:about)", '<a href="/page/about/">Call 03-6717-3137</a>'),
        ("On 2026-11-23, 06-10 times", "On 2026-11-23, 06-10 times"),
        ("no number: 03-67-31", "no number: 03-67-31"),
    ],
)
def test_a_telephone_number_in_a_text_becomes_a_link(text: str, html: str) -> None:
    assert markdown.render_inline(text, _no_links) == html


def test_the_plain_form_of_a_text_has_no_marks() -> None:
    html = markdown.render_block("電話 03-6717-3137\n\n- 一つ", _no_links)

    assert markdown.plain(html) == "電話 03-6717-3137 一つ"


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("はい", "はい"),
        ("期限が近い方", "期限が|近い方"),
        ("カードの期限まで3か月以上ある", "カードの|期限まで|3か月以上|ある"),
        ("新しいカードを受け取った", "新しいカードを|受け取った"),
        ("申請する前に、することがあります", "申請する前に、|することがあります"),
        ("新しいカードを申請した後に作る方", "新しいカードを|申請した後に|作る方"),
        ("免許を更新し、後で記録を", "免許を|更新し、|後で|記録を"),
        ("カードは、この日までが安心", "カードは、|この日までが|安心"),
        ("まだですが、もうすぐ更新します", "まだですが、|もうすぐ|更新します"),
        ("「免許情報/運転経歴情報記録」の欄", "「免許情報/|運転経歴情報記録」の欄"),
        ("有効 & <無効>", "有効 &amp; &lt;無効&gt;"),
    ],
)
def test_a_headline_breaks_between_phrases_and_leaves_no_sign_alone(text: str, broken: str) -> None:
    assert with_breaks(text, "ja").replace("<wbr>", "|") == broken


def test_no_headline_of_the_edition_leaves_a_sign_alone(edition: Edition) -> None:
    headlines = [
        text
        for kind in edition.wording("ja").entries.values()
        for entry in kind.values()
        for text in entry.texts.values()
        if "<wbr>" in text
    ]

    assert len(headlines) > 100
    assert not [text for text in headlines if any(len(part) == 1 for part in text.split("<wbr>"))]


def test_strong_japanese_words_stand_in_their_sentence_without_a_gap() -> None:
    html = "<p>これを <strong>再記録</strong> といいます。</p>"

    assert without_gaps(html, "ja") == "<p>これを<strong>再記録</strong>といいます。</p>"
    assert without_gaps(html, "en") == html


def test_words_that_browsers_tear_are_kept_whole() -> None:
    html = '<p>受け取りに2か月、<a href="/1か月/">17か所</a></p>'

    assert with_whole_words(html, "ja") == (
        '<p>受け取りに<span class="whole">2か月</span>、'
        '<a href="/1か月/"><span class="whole">17か所</span></a></p>'
    )
    assert with_whole_words(html, "en") == html


def test_no_line_begins_with_a_lone_particle() -> None:
    html = '<p>「記録:無」の紙は、<a href="tel:0367173137">03-6717-3137</a> に</p>'

    assert with_whole_words(html, "ja") == (
        '<p>「<span class="whole">記録:無」の</span>紙は、'
        '<a href="tel:0367173137">03-6717-3137</a>\u00a0に</p>'
    )


def test_a_link_keeps_no_hidden_words() -> None:
    html = markdown.render_inline('[x](link:mpd-notice "hidden words")', _no_links)

    assert html == '<a href="/link/mpd-notice/">x</a>'


@pytest.mark.parametrize("text", ["[" * 60_000, "[" * 301, "a" * 5_001])
def test_what_nobody_writes_is_no_markup(text: str) -> None:
    """Sixty thousand brackets took half a minute each time."""
    assert markdown.is_too_much(text)
    assert markdown.render_inline(f"[x](page:who){text}", _no_links) == f"[x](page:who){text}"
    assert markdown.targets(f"[x](page:who){text}") == ()


def test_a_long_text_with_many_links_stays_markup() -> None:
    assert not markdown.is_too_much("**強い** [文字](page:who)。" * 40)
