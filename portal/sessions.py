"""Two kinds of sessions in one table; neither can be taken for the other.

A key that was issued at one door opens nothing at the other, and what it names there is neither
read nor written: the doors look at the key before they ask the database.
"""

import re

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as Store

# A hyphen is no sign of the public's keys, so none of them begins like this.
MARK = "staff-"
# Nothing else is ever issued, and PostgreSQL cannot even be asked for some of what else is sent.
_ISSUED = re.compile(r"[a-z0-9]{32}")


class SessionStore(Store):
    """A resident's answers."""

    def _validate_session_key(self, key: str | None) -> bool:
        return _ISSUED.fullmatch(key or "") is not None


class StaffSessionStore(Store):
    """A member of staff who has signed in; the class's name salts what is stored."""

    mark = MARK

    def lasts(self, seconds: int) -> bool:
        """Tell whether the session ends so many seconds after its last use."""
        return bool(self.get("_session_expiry") == seconds)

    def prolong(self) -> None:
        """Let the session begin to run out anew, and leave what it holds as it stands by now.

        Raises UpdateError when it has ended meanwhile.
        """
        rows = self.model.objects.filter(session_key=self.session_key)
        if not rows.update(expire_date=self.get_expiry_date()):
            raise UpdateError

    def _validate_session_key(self, key: str | None) -> bool:
        mark, issued = (key or "")[: len(MARK)], (key or "")[len(MARK) :]
        return mark == MARK and _ISSUED.fullmatch(issued) is not None

    def _get_new_session_key(self) -> str:
        new: str = super()._get_new_session_key()  # type: ignore[misc]  # untyped there
        return f"{MARK}{new}"
