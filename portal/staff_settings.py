"""The part of the settings that is about staff: who comes in, how long, from where."""

import os
from datetime import timedelta
from pathlib import Path

from portal import env

_ENVIRONMENT = env.read(os.environ, Path(__file__).resolve().parent.parent)
_HOSTS = [host for host in (_ENVIRONMENT.staff_host, *_ENVIRONMENT.allowed_hosts) if host]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
LOGIN_URL = "/admin/login/"
LOGIN_REDIRECT_URL = "/admin/"
# Staff's messages stay in their own session; the public has no messages.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

STAFF_HOST = _ENVIRONMENT.staff_host
PUBLIC_HOST = next((host for host in _ENVIRONMENT.allowed_hosts if host != STAFF_HOST), "")
STAFF_COOKIE = f"{_ENVIRONMENT.cookie_prefix}portal_staff"
PREVIEW_COOKIE = f"{_ENVIRONMENT.cookie_prefix}portal_preview"
# Who answers a form of the desk that was refused for its token.
STAFF_CSRF_FAILURE_VIEW = "guidance.newsroom.desk.stale.stale_form"
STAFF_SESSIONS = "portal.sessions.StaffSessionStore"
STAFF_IDLE = timedelta(minutes=15)
SECOND_FACTOR = _ENVIRONMENT.second_factor or _ENVIRONMENT.is_production

# Five wrong passwords for one name from one address close that pair for a quarter of an hour, and
# so do five wrong second factors (guidance/newsroom/desk/wrong_tries.py).
# Never a name alone, nor an address alone: nobody can lock all staff out (docs/operations.md).
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "portal.origin.address_of"
AXES_LOCKOUT_TEMPLATE = "desk/locked.html"
AXES_HTTP_RESPONSE_CODE = 429
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "token"]

OTP_TOTP_ISSUER = "Koshin Navi"
OTP_WEBAUTHN_RP_NAME = "更新ナビ 編集室"
OTP_WEBAUTHN_RP_ID = _HOSTS[0] if _HOSTS else "localhost"
OTP_WEBAUTHN_ALLOWED_ORIGINS = [
    *(f"https://{host}" for host in _HOSTS),
    *([] if _ENVIRONMENT.is_production else [f"http://localhost:{_ENVIRONMENT.port}"]),
]
OTP_WEBAUTHN_ALLOW_PASSWORDLESS_LOGIN = False
