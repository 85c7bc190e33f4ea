"""What the passkey buttons say: the package that drives them speaks no Japanese."""

from typing import Any

from django.views.i18n import JavaScriptCatalog

ALREADY_THERE = "このパスキーは、もう登録されています。そのまま使えます。"
_AGAIN = "少し待ってから、もう一度押してください。"
_STOPPED = "登録をやめました。登録するときは、もう一度押してください。"
_NOT_SHOWN = "確認をやめました。確認するときは、もう一度押してください。"
WORDS = {
    "Register a Passkey": "パスキーを登録する",
    "Registering...": "登録しています…",
    "Finishing registration...": "登録を終えています…",
    "Registration successful!": "登録しました。",
    "Registration aborted.": _STOPPED,
    "Registration aborted or not allowed.": _STOPPED,
    "Registration failed. You most likely already have a Passkey registered for this site.": (
        ALREADY_THERE
    ),
    "Registration failed. A technical problem occurred that prevents you from registering a "
    "Passkey for this site.": "ここではパスキーを登録できません。アプリの数字を使ってください。",
    "Registration failed. The server was unable to verify this passkey.": (
        f"登録できませんでした。{_AGAIN}"
    ),
    "Registration failed. Unable to fetch registration options from server.": (
        f"登録を始められませんでした。{_AGAIN}"
    ),
    "Registration failed. A server error occurred.": f"登録できませんでした。{_AGAIN}",
    "Registration failed. An unknown error occurred.": f"登録できませんでした。{_AGAIN}",
    "An error occurred during registration.": f"登録できませんでした。{_AGAIN}",
    "Verify with Passkey": "パスキーで確認する",
    "Verifying...": "確認しています…",
    "Finishing verification...": "確認を終えています…",
    "Verification successful!": "確認しました。",
    "Verification aborted.": _NOT_SHOWN,
    "Verification canceled or not allowed.": _NOT_SHOWN,
    "Verification failed. Could not retrieve parameters from the server.": (
        f"確認を始められませんでした。{_AGAIN}"
    ),
    "Verification failed. A server error occurred.": f"確認できませんでした。{_AGAIN}",
    "Verification failed. An unknown server error occurred.": f"確認できませんでした。{_AGAIN}",
    "Verification failed. An unknown error occurred.": f"確認できませんでした。{_AGAIN}",
    "An error occurred during verification.": f"確認できませんでした。{_AGAIN}",
}


class Words(JavaScriptCatalog):
    """The words of the package's scripts, in the only language of the desk."""

    def get_catalog(self) -> dict[str, Any]:
        """Return the Japanese by the English."""
        return dict(WORDS)
