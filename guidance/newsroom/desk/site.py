"""The staff's pages: Django's admin with our order of work, in Japanese."""

from functools import wraps
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.admin import AdminSite
from django.db import transaction
from django.db.models.base import ModelBase
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse
from django.views.decorators.cache import never_cache

from guidance.newsroom import audit, due
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk import another_pair, dashboard, desk_views, not_kept, typed
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.second_factor import second_factor, still_here
from guidance.newsroom.desk.sign_in_form import SignInForm
from guidance.newsroom.desk.witness import witnessed
from guidance.newsroom.desk.words_of import WHOSE

SHOWN = ("newsroom", "auth")


class NewsroomSite(AdminSite):
    """The newsroom."""

    site_header = "更新ナビ 編集室"
    site_title = "更新ナビ 編集室"
    index_title = "今の状況"
    index_template = "desk/dashboard.html"
    password_change_template = "desk/password.html"  # noqa: S105 - a template  # nosec
    password_change_done_template = "desk/password_done.html"  # noqa: S105 - a template  # nosec
    login_form = SignInForm
    login_template = "desk/login.html"
    site_url = "/ja/"
    enable_nav_sidebar = False

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Take our own tables and the accounts: a package's (keys of devices) are for nobody."""
        one = isinstance(model_or_iterable, ModelBase)
        models = [model_or_iterable] if one else model_or_iterable
        ours = [model for model in models if model._meta.app_label in SHOWN]
        super().register(ours, admin_class, **options)

    def has_permission(self, request: HttpRequest) -> bool:
        """Let staff in, and where a second factor is demanded only those who have shown it."""
        allowed: bool = super().has_permission(request)
        return allowed and (not settings.SECOND_FACTOR or _is_verified(request))

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Ask for the password; who has given it is asked for the second factor."""
        if super().has_permission(request) and not self.has_permission(request):
            onward = urlencode({"next": request.GET.get("next") or reverse("admin:index")})
            return HttpResponseRedirect(f"{reverse('admin:second-factor')}?{onward}")
        carries = {**typed.carried(request), **not_kept.told(request)}
        response = super().login(request, {**carries, **(extra_context or {})})
        if request.method == "POST" and response.status_code == HTTPStatus.FOUND:
            typed.hand_over(request)
        return response

    def password_change(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        """Change one's own password; that it changed is in the record."""
        with transaction.atomic():
            response: TemplateResponse = super().password_change(request, extra_context)
            if request.method == "POST" and response.status_code == HTTPStatus.FOUND:
                name = actor_of(request).get_username()
                changed = {"fields": ["password"]}
                subject = Subject("user", name)
                audit.record(name, "people-changed", now_of(request), subject, changed)
        return response

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Tell all staff, on every page, who published alone and what else is out of order."""
        context = super().each_context(request)
        if not self.has_permission(request):
            return context
        actor, now = actor_of(request), now_of(request)
        accounts = another_pair.told_of_accounts(request)
        told = {
            "broken_glass": another_pair.broken_glass(request),
            "accounts_told": accounts,
            "may_confirm_account": any(one.may_confirm for one in accounts),
            "overdue": due.overdue(now),
        }
        return {**context, **told, WHOSE: typed.whose_form(actor)}

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        """Show what is live, what waits for whom, what is overdue and what is unconfirmed."""
        return super().index(request, {**dashboard.context(request), **(extra_context or {})})

    def app_index(  # type: ignore[override]  # Django's own always draws a page
        self, request: HttpRequest, app_label: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Lead to the first page: tables by program are no order of work."""
        return HttpResponseRedirect(reverse("admin:index"))

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Let in who may come in, and note what they were shown; what others typed is kept."""
        guarded: Any = super().admin_view(witnessed(typed.typed_again(view)), cacheable)

        @wraps(guarded)
        def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            carries = typed.kept(request) if request.method == "POST" else None
            if carries is not None:
                return self.ask_again(request, carries)
            if not request.user.is_authenticated and not_kept.is_missed(request):
                return not_kept.sign_in_first(request)
            if request.method == "POST" and not self.has_permission(request):
                typed.wait_for_second_factor(request)
            response: HttpResponseBase = guarded(request, *args, **kwargs)
            return response

        return kept

    def ask_again(self, request: HttpRequest, carries: dict[str, Any]) -> HttpResponse:
        """Ask for the password on a page that carries what was typed."""
        request.method = "GET"
        onward = {"app_path": reverse("admin:login"), "next": request.get_full_path()}
        return self.login(request, {**onward, **carries})

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Put the pages of the workflow before those of the models."""
        ours = [
            path(route, self.admin_view(view), name=name) for route, view, name in desk_views.ROUTES
        ]
        before_the_door = [
            path("second-factor/", never_cache(second_factor), name="second-factor"),
            path("still-here/", never_cache(still_here), name="still-here"),
        ]
        return [*before_the_door, *ours, *super().get_urls()]


def _is_verified(request: HttpRequest) -> bool:
    return bool(getattr(request.user, "otp_device", None))
