"""The form that asks for name and password."""

from typing import Any

from django import forms
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.forms import UsernameField
from django.contrib.auth.models import User

from guidance.newsroom.desk.expected import say_what_is_expected

LONGEST_NAME = User._meta.get_field("username").max_length


class SignInForm(AdminAuthenticationForm):
    """Django's, but a name that is longer than any account's is not even looked for.

    Django's own form tells only the browser how long a name may be; the count of wrong passwords
    would fail on a longer one.
    """

    error_messages = AdminAuthenticationForm.error_messages | {
        "invalid_login": "名前かパスワードが違うか、編集室に入れない利用者です。"
        "大文字と小文字も確かめて、もう一度入れてください。",
    }
    username = UsernameField(
        max_length=LONGEST_NAME, widget=forms.TextInput(attrs={"autofocus": True})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_what_is_expected(self)
