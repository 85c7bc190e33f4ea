"""Two kinds of sessions in one table; neither can be taken for the other.

A key that was issued at one door opens nothing at the other, and what it names there is neither
read nor written: the doors look at the key before they ask the database.
"""

from django.contrib.sessions.backends.db import SessionStore as Store

# A hyphen is no sign of the public's keys, so none of them begins like this.
MARK = "staff-"


class SessionStore(Store):
    """A resident's answers."""

    def _validate_session_key(self, key: str) -> bool:
        valid = super()._validate_session_key(key)  # type: ignore[misc]
        return bool(valid) and not key.startswith(MARK)


class StaffSessionStore(Store):
    """A member of staff who has signed in; the class's name salts what is stored."""

    def _validate_session_key(self, key: str) -> bool:
        valid = super()._validate_session_key(key)  # type: ignore[misc]
        return bool(valid) and key.startswith(MARK)

    def _get_new_session_key(self) -> str:
        new: str = super()._get_new_session_key()  # type: ignore[misc]
        return f"{MARK}{new}"
