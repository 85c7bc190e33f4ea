"""Two colleagues, each of them editor and approver: the smallest team."""

import pytest
from django.contrib.auth.models import User

from tests.newsroom.colleagues import colleague


@pytest.fixture
def hanako(db: None) -> User:
    return colleague("hanako")


@pytest.fixture
def taro(db: None) -> User:
    return colleague("taro")
