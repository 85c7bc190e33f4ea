"""Whether a person may send a form of the desk that takes words, whoever had opened it."""

from django.apps import apps
from django.contrib import admin
from django.http import HttpRequest

from guidance.newsroom import acts, rollback
from guidance.newsroom.desk.moment import actor_of


def may_send(request: HttpRequest) -> bool:
    """Tell whether the page's form, a table's or notes, is this person's to send."""
    name = (request.resolver_match.url_name if request.resolver_match else "") or ""
    if name == "change-set":
        act = acts.ACT_BY_NAME.get(request.POST.get("act", ""))
        return act is not None and actor_of(request).has_perm(act.permission)
    if name == "roll-back":
        return actor_of(request).has_perm(rollback.PERMISSION)
    table, _, verb = name.removeprefix("newsroom_").rpartition("_")
    of_table = admin.site.get_model_admin(apps.get_model("newsroom", table))
    if verb == "add":
        return of_table.has_add_permission(request)
    return of_table.has_change_permission(request)
