"""Start-up checks: a program whose content is not fit to be an edition does not start."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

from guidance.edition.loading import read
from guidance.edition.validation import problems


@register
def content_is_an_edition(**kwargs: Any) -> list[CheckMessage]:
    """Report every problem in edition 0's content files with file, key and reason."""
    return [Error(str(problem), id="guidance.E001") for problem in problems(read())]
