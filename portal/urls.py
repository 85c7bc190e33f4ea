"""The map of addresses. Everything a person reads stands below its language: `/ja/…`, `/en/…`."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from guidance.pages.views import sitemap
from portal import front_door
from portal.accessibility.views import statement
from portal.styleguide.views import styleguide

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.forbidden"
handler404 = "portal.errors.not_found"
handler500 = "portal.errors.server_error"

urlpatterns = [
    path("", front_door.home),
    path("healthz", front_door.health),
    path("robots.txt", front_door.robots),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("api/v1/", include("portal.api.urls")),
    path("admin/webauthn/", include("guidance.newsroom.desk.passkeys")),
    path("admin/webauthn/", include("django_otp_webauthn.urls")),
    # Below /admin/: elsewhere nobody knows who is staff.
    path("admin/styleguide/", styleguide),
    path("admin/", admin.site.urls),
    path("preview/", include("guidance.newsroom.preview_door")),
    *i18n_patterns(
        path("check/", include("portal.wizard.urls")),
        path("carry/", include("portal.carry.urls")),
        path("plan/", include("portal.planner.urls")),
        path("accessibility/", statement, name="accessibility"),
        path("", include("guidance.urls")),
    ),
]
