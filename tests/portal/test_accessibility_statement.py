"""The statement tells what was tried and what was not, in both languages."""

import pytest
from django.test import Client
from django.utils.formats import date_format
from django.utils.translation import override

from portal.accessibility.statement import criteria, readers, results, rows, trials


def test_every_criterion_of_level_aa_is_named_once() -> None:
    numbers = [one.number for one in criteria()]

    assert len(numbers) == len(set(numbers)) == 55
    assert {one.level for one in criteria()} == {"A", "AA"}
    assert all(one.name.keys() == {"ja", "en"} for one in criteria())


def test_every_criterion_was_tried_or_waits_for_people_or_has_nothing_to_be_tried_on() -> None:
    for row in rows("ja"):
        was_tried = bool(row.rules or row.checks)
        assert was_tried or row.people or row.absent, row.number
        assert not (row.absent and row.people), row.number


def test_the_results_name_no_criterion_that_is_not_ours() -> None:
    numbers = {one.number for one in criteria()}

    # Contrast of 7:1 is of level AAA: more than is promised.
    assert results().rules.keys() | results().checks.keys() <= numbers | {"1.4.6"}


@pytest.mark.parametrize(
    ("language", "not_yet"),
    [("ja", "人による確認は、まだです。"), ("en", "Not yet checked by people.")],
)
def test_the_statement_hides_nothing(client: Client, language: str, not_yet: str) -> None:
    page = client.get(f"/{language}/accessibility/").content.decode()

    assert page.count(not_yet) == sum(one.people for one in criteria())
    with override(language):
        assert date_format(results().day) in page
    for row in rows(language):
        assert all(rule in page for rule in row.rules)
    assert f'<a href="/{language}/accessibility/">' in client.get(f"/{language}/").content.decode()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_script_for_people_says_what_to_do_and_what_must_be_heard(
    client: Client, language: str
) -> None:
    page = client.get(f"/{language}/accessibility/").content.decode()

    assert [one.name for one in readers()] == ["VoiceOver", "TalkBack", "NVDA", "PC-Talker"]
    for reader in readers():
        assert f"{reader.name} ({reader.place})" in page
    numbers = {one.number for one in criteria()}
    for trial in trials():
        assert {*trial.criteria} <= numbers
        assert trial.what[language] in page
