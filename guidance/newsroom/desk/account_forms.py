"""The forms of staff accounts."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.forms import (
    AdminPasswordChangeForm,
    ReadOnlyPasswordHashWidget,
    UserChangeForm,
    UserCreationForm,
)
from django.contrib.auth.hashers import is_password_usable
from django.contrib.auth.models import Group, User
from django.contrib.auth.validators import ASCIIUsernameValidator
from django.core.exceptions import ValidationError

from guidance.newsroom import groups, login_names
from guidance.newsroom.desk.expected import say_what_is_expected
from guidance.newsroom.desk.plain_words import COLUMNS, EXPLAINED
from guidance.newsroom.desk.typed import ComesBack
from guidance.newsroom.fit_words import unfit

if TYPE_CHECKING:
    AnyForm = forms.ModelForm[User]
    ChangeForm = UserChangeForm[User]
    CreationForm = UserCreationForm[User]
    Groups = forms.ModelMultipleChoiceField[Group]
    PasswordForm = AdminPasswordChangeForm[User]
else:
    AnyForm = forms.ModelForm
    ChangeForm = UserChangeForm
    CreationForm = UserCreationForm
    Groups = forms.ModelMultipleChoiceField
    PasswordForm = AdminPasswordChangeForm

# Letters of other alphabets look like ours: one of two accounts could pass for the other.
IN_ASCII = (
    "「ログインの名前」は、半角の英字と数字で付けてください。"
    "記号は「.」「-」「_」「@」「+」だけが使えます。例: sato"
)


_NAMES = ("last_name", "first_name")
LONGEST_NAME = 150
# The login name stands in brackets after a person's name: nobody else's may be put there.
IN_BRACKETS = "姓と名には、かっこを使えません。かっこの中は、ログインの名前の場所だからです。"
_BRACKETS = frozenset("()（）⁽⁾₍₎﹙﹚⦅⦆｟｠❨❩⸨⸩")


def _refuse_unfit(words: str) -> None:
    """Refuse, in a person's name, signs that nobody sees and brackets."""
    refused = unfit("姓と名", words, LONGEST_NAME)
    if not refused and _BRACKETS & set(words):
        refused = IN_BRACKETS
    if refused:
        raise ValidationError(refused)


class KeptPassword(ReadOnlyPasswordHashWidget):
    """Whether there is a password, and nothing of how it is kept."""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Leave algorithm, salt and hash out, and say in one word that there is one."""
        context: dict[str, Any] = super().get_context(name, None, attrs)
        is_set = is_password_usable(value) and bool(value)
        context["summary"] = [{"label": "設定されています" if is_set else "まだありません"}]
        context["button_label"] = "新しいパスワードを決める"
        return context


class GroupsField(Groups):
    """The newsroom's groups as boxes to tick."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Group) -> str:
        """Call a group as staff do."""
        return groups.LABELS.get(obj.name) or str(obj)


class _Named(ComesBack, AnyForm):
    """What the boxes of an account mean here."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, told in EXPLAINED.items():
            if name in self.fields:
                self.fields[name].label, self.fields[name].help_text = COLUMNS[name], told
        for name in _NAMES:
            if name in self.fields:
                self.fields[name].validators.append(_refuse_unfit)
        say_what_is_expected(self)


class StaffForm(_Named, ChangeForm):
    """An account, without the note on its password: the note's place has no name to refer to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "password" in self.fields:
            self.fields["password"].help_text = ""
            self.fields["password"].widget = KeptPassword()


class NewStaffForm(_Named, CreationForm):
    """A new account, whole from the start, of somebody who is to come in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["is_staff"] = True
        self.fields["username"].validators.append(ASCIIUsernameValidator(message=IN_ASCII))

    def full_clean(self) -> None:
        """Blame nobody for passwords that are not there because they are never laid by."""
        super().full_clean()
        if self.is_shown_again:
            for name in ("password1", "password2"):
                self.errors.pop(name, None)

    def clean_username(self) -> str:
        """Refuse a name that somebody has, or had."""
        name: str = self.cleaned_data["username"]
        refused = login_names.why_not(name)
        if refused:
            raise ValidationError(refused)
        return name


class NewPasswordForm(PasswordForm):
    """Another password for somebody; who has left is closed out (有効 off), not by a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("usable_password", None)
        for name, label in (("password1", "新しいパスワード"), ("password2", "もう一度")):
            self.fields[name].label, self.fields[name].required = label, True
        say_what_is_expected(self)
