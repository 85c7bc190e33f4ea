"""Seeded content faults are blocked or warned as specified; clean changes are never blocked."""

import re
from collections.abc import Mapping
from copy import deepcopy
from datetime import date

import pytest

from guidance.edition.loading import Content, read
from guidance.newsroom.checklist import Finding, Severity, blocks, findings
from guidance.newsroom.differences import label_ja
from tests.newsroom.checklist.clean import CLEAN, Clean
from tests.newsroom.checklist.edits import Edit
from tests.newsroom.checklist.seeded import SEEDED, Seeded

LIVE = read()
TODAY = date(2026, 12, 1)
BEFORE = {(finding.code, finding.message_ja) for finding in findings(LIVE, LIVE, TODAY, {})}


def _edited(edit: Edit) -> Content:
    content = deepcopy(LIVE)
    edit(content)
    return content


def _new(content: Content, checked: Mapping[str, bool]) -> list[Finding]:
    """Return what the edit brought; the number of a section may have moved."""
    found = findings(content, LIVE, TODAY, checked)
    return [finding for finding in found if (finding.code, finding.message_ja) not in BEFORE]


def test_there_are_enough_of_both() -> None:
    assert len({seeded.name for seeded in SEEDED}) == len(SEEDED) >= 50
    assert len({clean.name for clean in CLEAN}) == len(CLEAN) >= 50


@pytest.mark.parametrize("seeded", SEEDED, ids=[seeded.name for seeded in SEEDED])
def test_a_fault_is_told_as_specified(seeded: Seeded) -> None:
    content = _edited(seeded.edit)
    found = _new(content, seeded.checked)
    told = [
        finding
        for finding in found
        if finding.code == seeded.code and finding.text_id.startswith(seeded.text_id)
    ]
    assert told, [(finding.text_id, finding.code, finding.message_ja) for finding in found]
    assert {finding.severity for finding in told} == {seeded.severity}
    assert bool(blocks(found)) == (seeded.severity is Severity.BLOCK), blocks(found)
    for finding in told:
        assert re.search(r"[ぁ-ん]", finding.message_ja)
        assert not re.search(r"[{}]", finding.message_ja)
        assert label_ja(content, finding.text_id)


@pytest.mark.parametrize("clean", CLEAN, ids=[clean.name for clean in CLEAN])
def test_a_clean_change_is_neither_blocked_nor_warned_of(clean: Clean) -> None:
    content = _edited(clean.edit)
    assert content != LIVE
    assert _new(content, clean.checked) == []
