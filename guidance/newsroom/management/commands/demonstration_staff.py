"""`manage.py demonstration_staff`: an account to look at the staff pages with, on a desk only."""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError

NAME = "demo"


class Command(BaseCommand):
    """Make the demonstration account, or give it a new password, and print the password once."""

    help = __doc__

    def handle(self, *_args: object, **_options: object) -> None:
        """Refuse where the public is served; otherwise print name and password."""
        if settings.ENVIRONMENT.is_production:
            raise CommandError("The demonstration account is not for production.")
        password = secrets.token_urlsafe(18)
        user, _created = get_user_model().objects.get_or_create(username=NAME)
        user.is_staff, user.is_active = True, True
        user.set_password(password)
        user.save()
        user.groups.set(Group.objects.all())
        self.stdout.write(f"Name: {NAME}\nPassword: {password}")
