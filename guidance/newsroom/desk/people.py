"""Staff accounts: the administrator looks after people, and nobody raises themselves."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from guidance.newsroom import audit, groups
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk import fresh
from guidance.newsroom.desk.account_forms import (
    GroupsField,
    NewPasswordForm,
    NewStaffForm,
    StaffForm,
)
from guidance.newsroom.desk.asked_again import AskedAgain
from guidance.newsroom.desk.devices_page import may_reset
from guidance.newsroom.desk.expected import all_wrong, wrong
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.plain_words import COLUMNS, NoHistory
from guidance.newsroom.desk.role_filter import RoleFilter
from guidance.newsroom.names import shown

ROLES_HELP = "二人だけの組では、二人とも編集者と承認者にします。一人で提出と承認はできません。"
SHUT_OUT = (
    "{}には役割がありますが、「編集室に入れる」を選んでいないので、ログインできません。"
    "ログインする人なら、選んでから、もう一度保存してください。"
)
ADDED = (
    "利用者「{}」を足しました。すぐにログインできます。7日の間は、あなたとの間では承認できません。"
    "名前とパスワードは、別々の方法で本人に渡してください。"
)
SAVED = "利用者「{}」の変更を保存しました。"
RIGHTS: Any = {
    "fields": ("is_active", "is_staff", "groups"),
    "description": ROLES_HELP,
}


class StaffAdmin(NoHistory, AskedAgain):
    """People of the newsroom. Rights come by groups alone, and never to oneself."""

    actions = None
    show_facets = admin.ShowFacets.NEVER
    list_display = ("username", "last_name", "first_name", "roles", "is_active", "may_enter")
    list_filter = ("is_active", RoleFilter)
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
    change_password_form = NewPasswordForm
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
        person = context.get("original")
        may_change = self.has_change_permission(request, person)
        context["title"] = f"利用者を{'足す' if not person else '直す' if may_change else '見る'}"
        context["list_title"] = "利用者"
        if isinstance(person, User):
            context["subtitle"] = shown(person)
        context["may_reset"] = person is not None and may_reset(request, person)
        context |= {"wrong": all_wrong(context), "errors": None}
        return super().render_change_form(request, context, *args, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Fetch the roles along: the list names them."""
        people: QuerySet[User] = super().get_queryset(request)
        return people.prefetch_related("groups")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Say rights in the words of staff, to those too who may only look."""
        shown = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return shown
        return (*shown[:-1], ("できること", {"fields": ("is_in_use", "may_enter", "roles")}))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Name what only those see who may not change the account.

        The login name stays with its person: everything in the record is under it.
        """
        always = (*super().get_readonly_fields(request, obj), "is_in_use", "may_enter", "roles")
        return always if obj is None else ("username", *always)

    @admin.display(description=COLUMNS["is_active"], boolean=True)
    def is_in_use(self, person: User) -> bool:
        """Tell, to those who may only look, whether somebody may sign in at all."""
        return person.is_active

    @admin.display(description="編集室に入れる", boolean=True)
    def may_enter(self, person: User) -> bool:
        """Tell whether the person comes in at all."""
        return person.is_staff

    @admin.display(description="役割")
    def roles(self, person: User) -> str:
        """Name the person's roles as staff do."""
        named = (groups.short(group.name) for group in person.groups.all())
        return "、".join(named) or "(なし)"

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
        changed = {"fields": sorted(form.changed_data), "groups_before": before}
        details = {
            **(changed if change else {}),
            "groups": _roles(person),
            "is_staff": person.is_staff,
            "is_active": person.is_active,
        }
        _record(request, "people-changed" if change else "people-added", person, details)
        messages.success(request, (SAVED if change else ADDED).format(shown(person)))
        if details["groups"] and person.is_active and not person.is_staff:
            self.message_user(request, SHUT_OUT.format(shown(person, "さん")), messages.WARNING)

    def message_user(
        self,
        request: HttpRequest,
        message: Any,
        level: int | str = messages.INFO,
        *args: Any,
        **kwargs: Any,
    ) -> None:
        """Leave out Django's sentence after an account was stored: ours says what follows."""
        if level != messages.SUCCESS:
            super().message_user(request, message, level, *args, **kwargs)

    def user_change_password(
        self,
        request: HttpRequest,
        id: str,  # noqa: A002 - Django names it
        form_url: str = "",
    ) -> HttpResponse:
        """Set another password for somebody; not for those whom one may not change."""
        if not self.has_change_permission(request, self.get_object(request, id)):
            raise PermissionDenied
        if fresh.is_due(request):
            return fresh.ask(request)
        # No new password without its row in the record: ``hands`` is read from there.
        with transaction.atomic():
            response = super().user_change_password(request, id, form_url)
            person = self.get_object(request, id)
            if request.method == "POST" and isinstance(response, HttpResponseRedirect) and person:
                _record(request, "people-changed", person, {"fields": ["password"]})
        if isinstance(response, TemplateResponse) and response.context_data is not None:
            subtitle = shown(person) if person else ""
            response.context_data |= {"title": "新しいパスワードを決める", "subtitle": subtitle}
            response.context_data["wrong"] = tuple(wrong(response.context_data["form"]))
        return response


def _roles(person: User) -> list[str]:
    return list(person.groups.order_by("name").values_list("name", flat=True))


def _record(request: HttpRequest, action: str, person: User, details: dict[str, Any]) -> None:
    subject = Subject("user", str(person))
    audit.record(actor_of(request).username, action, now_of(request), subject, details)


def register() -> None:
    """Put our accounts in the place of Django's; groups are made by migrations, not by hand."""
    admin.site.unregister(User)
    admin.site.unregister(Group)
    admin.site.register(User, StaffAdmin)
