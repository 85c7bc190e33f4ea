"""Pages that holders of a driving history certificate see, pictures and frame included."""

import re

import pytest
from django.test import Client

from guidance.rules import Walk, routes
from guidance.rules.vocabulary import Holding
from tests.wizard.resident import Resident, main_of

pytestmark = pytest.mark.django_db
TAG = re.compile(r"<wbr>|<[^>]+>")
# Names of this site, an app, a field of the notice, facilities and desks; earlier answers.
NAMES = {
    "ja": re.compile(
        r"マイナ免許証 更新ナビ|マイナ免許証読み取りアプリ|免許情報/運転経歴情報記録|運転免許試験場"
        r"|運転免許更新センター|運転免許本部|免許管理第一係"
    ),
    "en": re.compile(
        r"Myna License Renewal Guide|Myna driver.s license reader app"
        r"|license / driving history record|driver.s license (renewal )?centers?"
        r"|driver.s license headquarters|first license administration section",
        re.IGNORECASE,
    ),
}
LICENSE = {
    "ja": re.compile(r".{15}免許.{15}"),
    "en": re.compile(r".{15}licen[cs]e.{15}", re.IGNORECASE),
}
ANSWERS_SO_FAR = re.compile(r'<section class="answers".*?</section>', re.DOTALL)


def _history_routes() -> list[Walk]:
    return [walk for walk in routes() if walk.facts.holding is Holding.HISTORY]


def _said_of_a_license(page: str, language: str) -> list[str]:
    words = TAG.sub("", ANSWERS_SO_FAR.sub("", page)).replace("&#x27;", "'")
    unnamed = NAMES[language].sub("", " ".join(words.split()))
    return LICENSE[language].findall(unnamed)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_result_speaks_of_a_license(client: Client, language: str) -> None:
    resident = Resident(client, language)
    said = {}
    for walk in _history_routes():
        resident.has_answered(walk.answers)
        said[str(walk.answers)] = _said_of_a_license(main_of(resident.open("result/")), language)
    assert said
    assert {where: words for where, words in said.items() if words} == {}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(("stage", "key"), [("preparing", "submitted"), ("waiting", "application")])
def test_no_question_speaks_of_a_license(
    client: Client, language: str, stage: str, key: str
) -> None:
    resident = Resident(client, language)
    resident.has_answered(
        {"stage": stage, "reason": "expiring", "holding": "history", "characters": "none"}
    )
    assert _said_of_a_license(main_of(resident.open(f"{key}/")), language) == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_check_finds_what_license_holders_read(client: Client, language: str) -> None:
    resident = Resident(client, language)
    walk = next(walk for walk in routes() if walk.facts.holding is Holding.CARD_ONLY)
    resident.has_answered(walk.answers)
    assert _said_of_a_license(main_of(resident.open("result/")), language)
