"""Wrong second factors are counted like wrong passwords: by a name at an address, never alone.

The count is one of its own: a right password, which begins the other count anew, leaves it.
"""

from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_client_ip_address, get_lockout_response
from axes.utils import reset
from django.http import HttpRequest, HttpResponse

from guidance.newsroom import audit
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk.moment import actor_of, now_of

# Behind the name under which they are counted. No account has such a name: names have no blanks.
SECOND = " (second factor)"


def is_closed(request: HttpRequest) -> bool:
    """Tell whether too many wrong second factors came for this person from this address."""
    return not AxesProxyHandler.is_allowed(request, _counted(request))


def closed(request: HttpRequest) -> HttpResponse:
    """Answer that one has to wait."""
    answer: HttpResponse = get_lockout_response(request, credentials=_counted(request))
    return answer


def failed(request: HttpRequest, subject: Subject) -> None:
    """Record and count a wrong second factor; the fifth closes the door (`AXES_FAILURE_LIMIT`)."""
    name = actor_of(request).get_username()
    audit.record_once(name, "second-factor-failed", now_of(request), subject)
    AxesProxyHandler.user_login_failed(__name__, _counted(request), request)


def passed(request: HttpRequest) -> None:
    """Forget the wrong ones of somebody who showed a right one."""
    reset(ip=get_client_ip_address(request), **_counted(request))


def _counted(request: HttpRequest) -> dict[str, str]:
    return {"username": f"{actor_of(request).get_username()}{SECOND}"}
