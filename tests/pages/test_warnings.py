"""What a reader of a guidance page must not miss, and what is not said to them."""

import pytest

from guidance.edition import Edition
from guidance.pages import path_to
from tests.pages.reading import LANGUAGES, opened

NOT_WITH_NEW_CARD = {
    "ja": "再記録が済むまで、新しいカードでは運転できません",
    "en": "You can't drive with the new card until your license is recorded again",
}


def _plain(html: str) -> str:
    return html.replace("<wbr>", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notice_without_a_record_says_not_to_drive_with_the_new_card(
    edition: Edition, language: str
) -> None:
    sections = edition.wording(language).pages["notice"].sections
    unrecorded = [
        section
        for section in sections
        if {entry.code for entry in section.shown.get("fees", ())}
        & {"waived", "charged-unless-document"}
    ]
    assert len(unrecorded) == 2
    for section in unrecorded:
        assert NOT_WITH_NEW_CARD[language] in section.entry.text("body").plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_recording_again_begins_with_driving(edition: Edition, language: str) -> None:
    intro = edition.wording(language).pages["record-again"].entry.text("intro").plain
    assert NOT_WITH_NEW_CARD[language] in intro


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_ways_that_exclude_each_other_are_not_numbered_as_one(
    edition: Edition, language: str
) -> None:
    for section in edition.wording(language, history=True).pages["history"].sections:
        codes = {entry.code for entry in section.shown.get("steps", ())}
        assert not {"keep-notice", "ask-for-equivalent-document"} <= codes


@pytest.mark.parametrize(
    ("language", "words"), [("ja", "答え直して"), ("en", "go back to the questions")]
)
def test_nobody_is_sent_back_to_questions_that_they_never_answered(
    language: str, words: str
) -> None:
    for slug in ("who", "exclusions", "notice", "new-license", "certificates"):
        assert words not in _plain(opened(path_to(slug, language)).content.decode())
