"""Days, numbers and lengths that nobody means: refused with a sentence, never an error page."""

import pytest
from django.test import Client

from guidance.newsroom.models import EmergencyBanner
from tests.newsroom.staff_pages.forging import BANNER
from tests.newsroom.staff_pages.people import client_of


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


@pytest.mark.parametrize(
    "times", [{"starts_at_0": "0001-01-01"}, {"ends_at_0": "9999-12-31", "ends_at_1": "23:59"}]
)
def test_a_banner_of_a_far_off_day_is_refused_on_its_form(
    times: dict[str, str], editor: Client
) -> None:
    answer = editor.post("/admin/newsroom/emergencybanner/add/", BANNER | times)

    assert "1年以内" in answer.content.decode()
    assert not EmergencyBanner.objects.exists()
