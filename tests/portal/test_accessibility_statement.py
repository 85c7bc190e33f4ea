"""The statement tells what was tried and what was not, in both languages."""

import pytest
from django.test import Client

from portal.accessibility.statement import SCREEN_READERS, criteria, results

WAYS = {"axe", "script", "person", "none"}


def test_every_criterion_of_level_aa_is_named_once() -> None:
    numbers = [one.number for one in criteria()]

    assert len(numbers) == len(set(numbers)) == 55
    assert {one.level for one in criteria()} == {"A", "AA"}
    assert all(
        one.by and set(one.by) <= WAYS and one.name.keys() == {"ja", "en"} for one in criteria()
    )


@pytest.mark.parametrize(
    ("language", "not_yet"),
    [("ja", "人による確認は、まだです。"), ("en", "Not yet checked by people.")],
)
def test_the_statement_hides_nothing(client: Client, language: str, not_yet: str) -> None:
    page = client.get(f"/{language}/accessibility/").content.decode()

    assert page.count(not_yet) == sum("person" in one.by for one in criteria())
    assert str(results().day) in page
    for name, _place in SCREEN_READERS:
        assert name in page
    assert f'<a href="/{language}/accessibility/">' in client.get(f"/{language}/").content.decode()
