"""The guidance pages' addresses, below `/<language>/`."""

from django.urls import URLPattern, URLResolver

app_name = "guidance"
urlpatterns: list[URLPattern | URLResolver] = []
