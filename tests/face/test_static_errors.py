"""The pages for when the portal is gone: in both languages, and leaning on one stylesheet alone."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from guidance.edition import edition_0

FOLDER = Path(settings.BASE_DIR) / "static" / "errors"
PAGES = ["500.html", "503.html"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_last_resort_speaks_both_languages(name: str) -> None:
    page = (FOLDER / name).read_text(encoding="utf-8")

    assert '<html lang="ja">' in page
    assert '<div lang="en">' in page
    assert re.search(r"<title>.+ / .+</title>", page)
    assert {'href="/ja/"', 'href="/en/"'} <= set(re.findall(r'href="/\w\w/"', page))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_last_resort_asks_for_its_stylesheet_and_nothing_else(name: str) -> None:
    page = (FOLDER / name).read_text(encoding="utf-8")

    fetched = re.findall(r'<(?:link|img|script|iframe)\b[^>]*(?:href|src)="([^"]+)"', page)
    assert fetched == ["/static/errors/error.css"]
    assert not re.search(r"\sstyle=|<style|<script|url\(", page)
    sheet = (FOLDER / "error.css").read_text(encoding="utf-8")
    assert "url(" not in sheet
    assert "@import" not in sheet


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_last_resort_names_the_telephone_of_the_edition_that_ships(name: str) -> None:
    page = (FOLDER / name).read_text(encoding="utf-8")
    contact = edition_0().wording("ja").contact

    assert page.count(f'<a href="{contact.phone_link}">{contact.phone}</a>') == 2
