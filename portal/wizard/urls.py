"""The addresses of the walk; a question's address is its key."""

from django.urls import path

from portal.wizard import privacy, sheet_views, views

urlpatterns = [
    path("", views.start, name="check"),
    path("result/", views.result, name="check-result"),
    path("result/tick/", views.tick, name="check-tick"),
    path("sheet/", sheet_views.sheet, name="check-sheet"),
    path("erase/", privacy.erase, name="check-erase"),
    path("erased/", privacy.erased, name="check-erased"),
    path("restart/", privacy.restart, name="check-restart"),
    path("<slug:key>/", views.question, name="check-question"),
]
