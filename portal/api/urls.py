"""The addresses of the JSON interface, below `/api/v1/`."""

from django.urls import path

from portal.api.decision import decision
from portal.api.door import opened
from portal.api.facilities import facilities
from portal.api.openapi import openapi
from portal.api.plan import plan

app_name = "api"
urlpatterns = [
    path("decision", opened(decision), name="decision"),
    path("plan", opened(plan), name="plan"),
    path("facilities", opened(facilities), name="facilities"),
    path("openapi.json", opened(openapi), name="openapi"),
]
