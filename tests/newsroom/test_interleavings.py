"""Two editors in every order: one live edition, two people for each, nobody's words lost unseen.

The full thousand runs by `make interleave`; this is its short form, with the same seeds first.
"""

import os

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import audit
from guidance.newsroom.models import AuditEntry, PublishedEdition
from tests.newsroom.interleaving import Desk

INTERLEAVINGS = int(os.environ.get("INTERLEAVINGS", "30"))
SEEDS = 2


@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_the_order_everything_holds(seed: int, hanako: User, taro: User) -> None:
    desk = Desk(seed, hanako, taro)

    for _round in range(INTERLEAVINGS // SEEDS):
        desk.interleave()

    assert list(audit.faults()) == []
    editions = PublishedEdition.objects.filter(number__gt=0)
    assert not [e.number for e in editions if e.author == e.approver]
    assert all(e.approver or e.restores_id is not None for e in editions)
    assert AuditEntry.objects.filter(action__in=("published", "rolled-back")).count() == len(
        editions
    )
    # Chance did reach the end of the way, and did run into closed doors.
    assert len(editions) > 0
    assert desk.refused
