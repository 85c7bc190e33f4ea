"""The addresses of the planner. No date is ever part of one."""

from django.urls import path

from portal.planner import calendar_views, views

urlpatterns = [
    path("", views.dates, name="plan"),
    path("result/", views.result, name="plan-result"),
    path("plan.ics", calendar_views.calendar, name="plan-calendar"),
    path("for/<slug:whose>.ics", calendar_views.calendar, name="plan-calendar-for"),
    path("<slug:milestone>.ics", calendar_views.calendar, name="plan-calendar-day"),
]
