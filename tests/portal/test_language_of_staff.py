"""Staff work in Japanese, whatever their browser asks for."""

import pytest
from django.test import Client


@pytest.mark.django_db
def test_the_admin_speaks_japanese_to_an_english_browser(client: Client) -> None:
    page = client.get("/admin/login/", headers={"Accept-Language": "en"})
    assert page.headers["Content-Language"] == "ja"
    assert "パスワード" in page.content.decode()
