"""What a person needs to judge a change: the differences, and what speaks against publishing."""

from datetime import date
from typing import Any

from guidance.edition.loading import Content
from guidance.newsroom import gate
from guidance.newsroom.differences import differences


def judged(live: Content, content: Content, day: date) -> dict[str, Any]:
    """Return the context: groups of differences, and problems that block."""
    return {
        "groups": differences(live, content),
        "problems": [*gate.working_problems(content), *gate.stale_translations()],
    }
