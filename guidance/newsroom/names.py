"""How staff are named to staff: one rule for every page.

A person stands by family and given name with the user name behind, for that one is unique and is
what the record proves: 「佐藤 花子 (sato)」. Who has no other name stands by the user name alone.
"""

from functools import cached_property

from django.contrib.auth.models import User


def shown(person: User, title: str = "") -> str:
    """Name a person; ``title``, such as さん, comes right after the name."""
    return _put(_full(person.last_name, person.first_name), person.username, title)


def shown_by(username: str, title: str = "") -> str:
    """Name whoever has, or had, this user name; one small query."""
    return Names(username).of(username, title)


class Names:
    """What the accounts are called: asked for once, when the first is named.

    ``only``: the user names of interest; none of them means all there are.
    """

    def __init__(self, *only: str) -> None:
        self._only = only

    def of(self, username: str, title: str = "") -> str:
        """Name whoever has this user name; a user name without an account stands alone."""
        return _put(self._full_names.get(username, ""), username, title)

    @cached_property
    def all(self) -> dict[str, str]:
        """Every account by its user name, as it is shown."""
        return {username: self.of(username) for username in self._full_names}

    @cached_property
    def _full_names(self) -> dict[str, str]:
        people = User.objects.filter(username__in=self._only) if self._only else User.objects.all()
        rows = people.values_list("username", "last_name", "first_name")
        return {username: _full(last, first) for username, last, first in rows}


def _full(last: str, first: str) -> str:
    return " ".join(filter(None, (last.strip(), first.strip())))


def _put(full: str, username: str, title: str) -> str:
    return f"{full}{title} ({username})" if full else f"{username}{title}"
