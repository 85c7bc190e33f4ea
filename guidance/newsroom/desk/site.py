"""The staff's pages: Django's admin with our order of work, in Japanese."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path

from guidance.newsroom import emergency
from guidance.newsroom.desk import dashboard, desk_views


class NewsroomSite(AdminSite):
    """The newsroom."""

    site_header = "更新ナビ 編集室"
    site_title = "更新ナビ 編集室"
    index_title = "今の状況"
    index_template = "desk/dashboard.html"
    site_url = "/ja/"
    enable_nav_sidebar = False

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Tell every member of staff, on every page, that somebody published alone."""
        context = super().each_context(request)
        told = emergency.unacknowledged() if self.has_permission(request) else []
        return {**context, "broken_glass": told}

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        """Show what is live, what waits for whom, what is overdue and what is unconfirmed."""
        return super().index(request, {**dashboard.context(request), **(extra_context or {})})

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Put the pages of the workflow before those of the models."""
        ours = [
            path(route, self.admin_view(view), name=name) for route, view, name in desk_views.ROUTES
        ]
        return [*ours, *super().get_urls()]
