"""Staff accounts: the administrator looks after people, and nobody raises themselves."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm, UserCreationForm
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from guidance.newsroom import audit, groups
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk.moment import actor_of, now_of

ROLES_HELP = "二人だけの組では、二人とも編集者と承認者にします。一人で提出と承認はできません。"
RIGHTS: Any = {
    "fields": ("is_active", "is_staff", "groups"),
    "description": ROLES_HELP,
}
BOXES = {
    "username": ("ログインの名前", "半角の英数字で付けます。記録にはこの名前が残ります。"),
    "is_active": ("有効", "外すと、ログインできなくなります。"),
    "is_staff": ("編集室に入れる", "選ばないと、役割があっても編集室に入れません。"),
}

if TYPE_CHECKING:
    Accounts = UserAdmin[User]
    AnyForm = forms.ModelForm[User]
    ChangeForm = UserChangeForm[User]
    CreationForm = UserCreationForm[User]
    Groups = forms.ModelMultipleChoiceField[Group]
else:
    Accounts = UserAdmin
    AnyForm = forms.ModelForm
    ChangeForm = UserChangeForm
    CreationForm = UserCreationForm
    Groups = forms.ModelMultipleChoiceField


class GroupsField(Groups):
    """The newsroom's groups as boxes to tick."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Group) -> str:
        """Call a group as staff do."""
        return groups.LABELS.get(obj.name) or str(obj)


class _Named(AnyForm):
    """What the boxes of an account mean here."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, told) in BOXES.items():
            if name in self.fields:
                self.fields[name].label, self.fields[name].help_text = label, told


class StaffForm(_Named, ChangeForm):
    """An account, without the note on its password: the note's place has no name to refer to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "password" in self.fields:
            self.fields["password"].help_text = ""


class NewStaffForm(_Named, CreationForm):
    """A new account, whole from the start."""


class StaffAdmin(Accounts):
    """People of the newsroom. Rights come by groups alone, and never to oneself."""

    actions = None
    list_display = ("username", "last_name", "first_name", "is_active", "is_staff")
    list_filter = ("is_active", "groups")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("名前", {"fields": ("last_name", "first_name")}),
        ("できること", RIGHTS),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "password1", "password2")}),
        ("名前", {"fields": ("last_name", "first_name")}),
        ("できること", RIGHTS),
    )
    add_form = NewStaffForm
    form = StaffForm
    filter_horizontal = ()
    change_list_template = "desk/list.html"
    change_form_template = "desk/form.html"
    add_form_template = "desk/form.html"
    change_user_password_template = "desk/user_password.html"  # noqa: S105 - a template  # nosec
    about = "編集室に入る人です。辞めた人は消さずに「有効」を外します。記録に名前が残るからです。"

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the list under its own name."""
        said = {"title": "利用者", "about": self.about, "add_label": "利用者を足す"}
        return super().changelist_view(request, {**said, **(extra_context or {})})

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Say in the title what the form is for."""
        context["title"] = "利用者を直す" if context.get("original") else "利用者を足す"
        context["list_title"] = "利用者"
        return super().render_change_form(request, context, *args, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer the groups as boxes, in the words of staff."""
        if db_field.name != "groups":
            return super().formfield_for_manytomany(db_field, request, **kwargs)
        rows = Group.objects.order_by("pk")
        return GroupsField(label="役割", queryset=rows, required=False)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Keep one's own rights, and those of the all-powerful, out of an administrator's reach."""
        allowed: bool = super().has_change_permission(request, obj)
        if not allowed or obj is None or actor_of(request).is_superuser:
            return allowed
        return bool(not obj.is_superuser and obj.pk != request.user.pk)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Accounts are closed (有効 off), not removed: the record names them."""
        return False

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Store the groups too; what changed, and the rights before and after, are recorded."""
        person: User = form.instance
        before = _roles(person)
        super().save_related(request, form, formsets, change)
        details = {
            "fields": sorted(form.changed_data),
            "groups_before": before,
            "groups": _roles(person),
            "is_staff": person.is_staff,
            "is_active": person.is_active,
        }
        _changed(request, person, details)

    def user_change_password(
        self,
        request: HttpRequest,
        id: str,  # noqa: A002 - Django names it
        form_url: str = "",
    ) -> HttpResponse:
        """Set another password for somebody; not for those whom one may not change."""
        if not self.has_change_permission(request, self.get_object(request, id)):
            raise PermissionDenied
        response = super().user_change_password(request, id, form_url)
        person = self.get_object(request, id)
        if request.method == "POST" and isinstance(response, HttpResponseRedirect) and person:
            _changed(request, person, {"fields": ["password"]})
        return response


def _roles(person: User) -> list[str]:
    return list(person.groups.order_by("name").values_list("name", flat=True))


def _changed(request: HttpRequest, person: User, details: dict[str, Any]) -> None:
    subject = Subject("user", str(person))
    audit.record(actor_of(request).username, "people-changed", now_of(request), subject, details)


def register() -> None:
    """Put our accounts in the place of Django's; groups are made by migrations, not by hand."""
    admin.site.unregister(User)
    admin.site.unregister(Group)
    admin.site.register(User, StaffAdmin)
