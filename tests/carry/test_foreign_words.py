"""Hundreds of words that this portal never made: each gets a kind page with its status."""

import random
import string
from base64 import urlsafe_b64encode
from urllib.parse import quote

import pytest
from django.core import signing
from django.test import Client

from portal.carry.coding import pack

ANSWERS = {"stage": "received", "notice": "blank", "holding": "both"}
DATES = {"card_expiry": "2026-10-05", "birthday": "02-29"}
SIGNS = string.ascii_letters + string.digits + "!._-~:@$&'()*+,;=%é答😀\u202e\u0000 \n"
KIND = {400: "読み取れませんでした", 404: "このリンクは使えません", 414: "アドレスが長すぎます"}
SEED = 20261123
pytestmark = pytest.mark.django_db


def _made_up(chance: random.Random) -> str:
    return "".join(chance.choices(SIGNS, k=chance.choice([1, 3, 20, 80, 199, 200, 201, 500])))


def _bent(chance: random.Random, word: str) -> str:
    """Cut, double, swap or change something in a real word."""
    place = chance.randrange(len(word))
    other = chance.choice(SIGNS.replace(word[place], ""))
    return chance.choice(
        [
            word[:place],
            word[place + 1 :],
            word[:place] + other + word[place + 1 :],
            word[:place] + other + word[place:],
            word + other,
            word.swapcase(),
            word[::-1],
        ]
    )


def _signed_nonsense() -> list[str]:
    """Words with our own signature around what no edition of ours ever packed, or for elsewhere."""
    ours = signing.TimestampSigner(salt="portal.carry", sep="!")
    other = signing.TimestampSigner(salt="portal.planner.dates", sep="!")
    nonsense = ["", ".", "...", "x.y.z", "0.1", "0.1.1.1.1.1", "é.1.1.-", "0.1.1.-.c"]
    nonsense += ["0.1.1.-.zzz", "0.1.1.-.c0", "0.1.1.-.cé", "0.1.1.-.c2k9x-c", "0.1.1.-.czzzzzz"]
    return [ours.sign(text) for text in nonsense] + [other.sign("0.1.1.-")]


def _words() -> list[str]:
    chance = random.Random(SEED)  # noqa: S311 - the same words at every run
    real = [pack(ANSWERS, 0, {}), pack(ANSWERS, 35, DATES)]
    words = [_made_up(chance) for _word in range(150)]
    words += [_bent(chance, chance.choice(real)) for _word in range(150)]
    words += [urlsafe_b64encode(chance.randbytes(60)).decode() for _word in range(30)]
    words += ["a" * length for length in (200, 201, 1900, 1990, 5000, 7000)]
    return [word for word in [*words, *_signed_nonsense()] if word.strip("./") and word not in real]


def test_no_word_that_is_not_ours_is_opened_or_breaks_anything() -> None:
    client = Client()
    for word in _words():
        reply = client.get(f"/ja/carry/with/{quote(word, safe='')}/")
        assert reply.status_code in KIND, word
        page = reply.content.decode()
        assert KIND[reply.status_code] in page or "ページが見つかりません" in page, word
        assert 'name="word"' not in page
    assert not client.cookies.get("portal_session")


def test_none_of_them_is_taken_over_by_its_button() -> None:
    client = Client()
    for word in _words():
        reply = client.post("/en/carry/go-on/", {"word": word})
        assert reply.status_code == 404, word
        assert "This link" in reply.content.decode()
    assert not client.cookies.get("portal_session")
    assert not client.cookies.get("portal_dates")
