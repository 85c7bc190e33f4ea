"""What the page that asks for name and password says of what was typed."""

import pytest
from django.test import Client

from tests.newsroom.colleagues import PASSWORD

LOGIN = "/admin/login/"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (
            {"username": "a" * 151, "password": PASSWORD},
            "「ログインの名前」は、150文字までにしてください。今は151文字あります。",
        ),
        ({"username": "", "password": PASSWORD}, "「ログインの名前」を入力してください。"),
        ({"username": "sato", "password": ""}, "「パスワード」を入力してください。"),
        (
            {"username": "sa\0to", "password": PASSWORD},
            "「ログインの名前」は、見えない文字が入っています。消して、打ち直してください。",
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_field_in_the_words_of_the_desk(
    sent: dict[str, str], told: str
) -> None:
    reply = Client().post(LOGIN, sent)
    page = reply.content.decode()
    assert reply.status_code == 200
    assert told in page
    assert "この値は" not in page
    assert "このフィールド" not in page
