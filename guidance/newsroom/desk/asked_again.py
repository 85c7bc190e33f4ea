"""The forms of accounts ask for the second factor once more, and lose nothing by it."""

from typing import TYPE_CHECKING, Any

from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse

from guidance.newsroom.desk import fresh, typed

if TYPE_CHECKING:
    Accounts = UserAdmin[User]
else:
    Accounts = UserAdmin


class AskedAgain(Accounts):
    """Accounts, made and changed only where the second factor was shown just now."""

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Ask for the second factor before somebody is let in or given more to do.

        What was typed meanwhile waits; it is shown again afterwards, and not saved.
        """
        person = self.get_object(request, object_id) if object_id else None
        if self.has_change_permission(request, person) and fresh.is_due(request):
            return fresh.ask(request, is_laid_by=typed.wait_for_it_again(request))
        return super().changeform_view(request, object_id, *args, **kwargs)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """Tell the form whether it only shows again what was typed before."""
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        form.is_shown_again = typed.is_shown_again(request)
        return form
