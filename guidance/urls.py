"""The guidance pages' addresses, below `/<language>/`."""

from django.urls import path

from guidance.pages import views

app_name = "guidance"
urlpatterns = [
    path("", views.home, name="home"),
    path("guide/", views.index, name="index"),
    path("guide/<slug:slug>/", views.page, name="page"),
    path("facilities/", views.facilities, name="facilities"),
    path("about/", views.about, name="about"),
]
