"""Two versions of a text are compared by words, and nothing of either is lost."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.edition.loading import read
from guidance.edition.texts import texts
from guidance.newsroom.differences import Op, Piece, segments
from guidance.newsroom.differences.pieces import compared

SAID = {
    "ja": sorted({text.ja for text in texts(read())}),
    "en": sorted({text.en for text in texts(read())}),
}


@st.composite
def versions(draw: st.DrawFn) -> tuple[str, str, str]:
    """A language, a text, and the same text with a part replaced by other words of the edition."""
    language = draw(st.sampled_from(("ja", "en")))
    free = st.text(max_size=40)
    old = draw(st.sampled_from(SAID[language]) | free)
    start = draw(st.integers(0, len(old)))
    end = draw(st.integers(start, len(old)))
    put = draw(st.sampled_from(SAID[language]) | free | st.just(""))
    return language, old, old[:start] + put + old[end:]


def _joined(pieces: tuple[Piece, ...], *ops: Op) -> str:
    return "".join(piece.text for piece in pieces if piece.op in ops)


@settings(deadline=None)
@given(versions())
def test_the_pieces_give_both_versions_again(version: tuple[str, str, str]) -> None:
    language, old, new = version
    pieces = compared(old, new, language)
    assert _joined(pieces, Op.SAME, Op.REMOVED) == old
    assert _joined(pieces, Op.SAME, Op.ADDED) == new
    assert all(piece.text for piece in pieces)


@settings(deadline=None)
@given(versions())
def test_a_text_that_stays_has_no_piece_that_came_or_went(version: tuple[str, str, str]) -> None:
    language, old, new = version
    changed = {piece.op for piece in compared(old, new, language)} - {Op.SAME}
    assert bool(changed) == (old != new)


@settings(deadline=None)
@given(st.text())
def test_a_cut_text_joined_is_the_text(text: str) -> None:
    assert "".join(segments.japanese(text)) == text
    assert "".join(segments.english(text)) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("手数料がかかります。", ["手数料", "が", "かかります", "。"]),
        ("窓口で聞いてください", ["窓口", "で", "聞いてください"]),
        ("期限の3か月前から", ["期限", "の", "3", "か月", "前", "から"]),
        ("03-6717-3137 に電話", ["03-6717-3137", " ", "に", "電話"]),
        ("[案内](page:who)へ", ["[", "案内", "](page:who)", "へ"]),
        ("QRコードから", ["QR", "コード", "から"]),
    ],
)
def test_japanese_is_cut_where_a_person_sees_words(text: str, words: list[str]) -> None:
    assert segments.japanese(text) == words


def test_english_is_cut_at_words_and_keeps_numbers_whole() -> None:
    text = "Don't pay 1,200 yen."
    assert segments.english(text) == ["Don't", " ", "pay", " ", "1,200", " ", "yen", "."]


def test_a_changed_word_is_marked_and_nothing_around_it() -> None:
    assert compared("窓口で聞いてください。", "電話で聞いてください。", "ja") == (
        Piece(Op.REMOVED, "窓口"),
        Piece(Op.ADDED, "電話"),
        Piece(Op.SAME, "で聞いてください。"),
    )


def test_a_changed_number_is_marked_alone() -> None:
    assert compared("期限の3か月前から", "期限の2か月前から", "ja") == (
        Piece(Op.SAME, "期限の"),
        Piece(Op.REMOVED, "3"),
        Piece(Op.ADDED, "2"),
        Piece(Op.SAME, "か月前から"),
    )


def test_two_changed_english_words_read_as_one_change() -> None:
    assert compared("Apply two weeks before.", "Apply three months before.", "en") == (
        Piece(Op.SAME, "Apply "),
        Piece(Op.REMOVED, "two weeks"),
        Piece(Op.ADDED, "three months"),
        Piece(Op.SAME, " before."),
    )


REPEATED = [
    ("。" * 5_000, "。、" * 2_500, "ja"),
    ("手続は窓口です。" * 625, "この手続は窓口で行います。" * 380, "ja"),
    ("a b " * 1_250, "b a a " * 800, "en"),
    ("Bring your card. " * 290, "Come to the counter with your card. " * 135, "en"),
]


@pytest.mark.parametrize(("old", "new", "language"), REPEATED)
def test_the_same_words_over_and_over_are_compared_in_little_time(
    old: str, new: str, language: str
) -> None:
    compared("窓口", "電話", language)
    started = process_time()
    pieces = compared(old, new, language)
    assert process_time() - started < 2
    assert _joined(pieces, Op.SAME, Op.REMOVED) == old
    assert _joined(pieces, Op.SAME, Op.ADDED) == new


def test_of_the_longest_text_a_word_put_in_is_marked_alone() -> None:
    half = "同じ文です。" * 400
    assert compared(half + half, f"{half}新しい。{half}", "ja") == (
        Piece(Op.SAME, half),
        Piece(Op.ADDED, "新しい。"),
        Piece(Op.SAME, half),
    )
