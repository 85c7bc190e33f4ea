"""Pages packed on their way out (docs/adr/0030), but never for a browser that declines it."""

import re

from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware

DECLINED = re.compile(r"\bgzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)")


class Packing(GZipMiddleware):
    """Django's own packing; Django takes ``gzip;q=0`` for a wish, and it is a refusal."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Pack the answer, unless the browser declines or there is nothing to gain."""
        if DECLINED.search(request.headers.get("Accept-Encoding", "")):
            return response
        return super().process_response(request, response)
