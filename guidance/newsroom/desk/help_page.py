"""The editors' handbook, inside the admin: the same file as docs/editors.ja.md."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.templatetags.static import static
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe
from markdown_it import MarkdownIt

HANDBOOK = Path("docs") / "editors.ja.md"
PICTURES, SERVED_PICTURES = "pictures/", "handbook/"


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """Show the handbook."""
    context = {
        **admin.site.each_context(request),
        "title": "手引き",
        "handbook": SafeString(handbook()),  # nosec - the program's own file
    }
    return TemplateResponse(request, "desk/help.html", context)


@lru_cache(maxsize=1)
def handbook() -> str:
    """Return the handbook as HTML; it is part of the program, and holds no HTML of its own."""
    renderer = MarkdownIt("commonmark", {"html": False}).enable("table")
    text = (settings.BASE_DIR / HANDBOOK).read_text(encoding="utf-8")
    without_title = text.partition("\n")[2]
    html = str(renderer.render(without_title))
    return html.replace(f'src="{PICTURES}', f'src="{static(SERVED_PICTURES)}')
