"""The addresses of the planner. No date is ever part of one."""

from django.urls import path

from portal.planner import views

urlpatterns = [
    path("", views.dates, name="plan"),
    path("result/", views.result, name="plan-result"),
]
