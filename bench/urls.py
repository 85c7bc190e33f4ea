"""The portal's addresses, and beside them the bare views to compare with."""

from django.urls import path

from bench import views
from portal import urls

handler400 = urls.handler400
handler403 = urls.handler403
handler404 = urls.handler404
handler500 = urls.handler500
urlpatterns = [
    path("bench/empty", views.empty),
    path("bench/template", views.template),
    path("bench/session", views.session_write),
    *urls.urlpatterns,
]
