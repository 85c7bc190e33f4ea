"""How gunicorn serves the portal; it reads this file by itself (docs/operations.md)."""

import gc
import os
from pathlib import Path

from portal import env

wsgi_app = "portal.wsgi"
bind = f"127.0.0.1:{env.read(os.environ, Path(__file__).resolve().parent).port}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# Browsers open lines ahead of need and say nothing on them: with threads, no worker waits for one.
worker_class = "gthread"
threads = 8
preload_app = True
control_socket_disable = True
accesslog = "-"
logger_class = "portal.logs.DiscreetLogger"
# The portal stands at the root: no header may say that it stands elsewhere, not even the proxy's.
forwarder_headers = ""
# One header alone says that a visitor came by HTTPS; two that differ would be refused as an attack.
secure_scheme_headers = {"X-FORWARDED-PROTO": "https"}
# The longest address gunicorn can pass on: beyond 2,000 letters our own page explains.
limit_request_line = 8190


def when_ready(_server: object) -> None:
    """Keep what was loaded out of the collector's sight: looking it through held up single readers.

    The workers that part from here on share these pages of memory for longer, too.
    """
    gc.collect()
    gc.freeze()


def post_worker_init(worker: object) -> None:
    """Let every worker serve what staff publish, from its first request on (docs/newsroom.md)."""
    from guidance.newsroom import watching  # noqa: PLC0415 - Django is ready only in a worker
    from portal import clock  # noqa: PLC0415 - as above

    watching.start(clock.now)
