"""The addresses of carrying answers over, below `/<language>/carry/`."""

from django.urls import path

from portal.carry import views

urlpatterns = [
    path("link/", views.make_link, name="carry-link"),
    path("code/", views.make_code, name="carry-code"),
    path("enter/", views.open_code, name="carry-enter"),
    path("go-on/", views.go_on, name="carry-go-on"),
    path("with/<str:word>/", views.open_link, name="carry-open"),
]
