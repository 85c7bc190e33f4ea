"""Words of Django's own that a police officer cannot guess, said in the words of the desk.

What Django draws from a package's tables, or says in a picture, has no template of ours to say it.
"""

from typing import Any

from django.contrib.admin.templatetags import admin_list
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

ACCOUNT = "利用者"
# The columns of an account, by their names for programmers.
COLUMNS = {
    "username": "ログインの名前",
    "password": "パスワード",  # nosec - a label
    "last_name": "名字",
    "first_name": "名前",
    "is_active": "有効",
    "is_staff": "編集室に入れる",
    "is_superuser": "すべてができる",
    "groups": "役割",
    "last_login": "最後のログイン",
    "date_joined": "作った日時",
}
# Beside them in the form.
EXPLAINED = {
    "username": "半角の英数字で付けます。記録にこの名前が残るので、後から変えられません。",
    "is_active": "外すと、ログインできなくなります。",
    "is_staff": "選ばないと、役割があっても編集室に入れません。",
    "groups": "",
}
_IN_A_WORD: dict[bool | None, str] = {True: "はい", False: "いいえ", None: "-"}


def speak_plainly() -> None:
    """Name accounts and their columns as the handbook does; once, when the program starts.

    Migrations are made from what the model was written with, which stays.
    """
    User._meta.verbose_name = User._meta.verbose_name_plural = ACCOUNT
    for name, label in COLUMNS.items():
        vars(User._meta.get_field(name))["verbose_name"] = label
    vars(admin_list)["_boolean_icon"] = yes_or_no


def yes_or_no(value: bool | None) -> str:
    """Say a mark in a word: the admin's pictures are named "True" and "False"."""
    return _IN_A_WORD[value]


class NoHistory:
    """An admin whose rows have no history of Django's: the record tells more, and stays."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Lead to the row itself, which says whether it may be looked at."""
        return HttpResponseRedirect("../change/")
