"""What was sent twice is there once: the second time leads to it, kindly."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from guidance.newsroom import banners
from guidance.newsroom.desk.kinds import RowAdmin
from guidance.newsroom.desk.moment import now_of
from guidance.newsroom.desk.unsaved import Part
from guidance.newsroom.models import EmergencyBanner
from guidance.newsroom.twins import AlreadyThereError

BESIDE = "ただし、下の内容は、そこにはありません。要るものは、書き写して、そこに足してください。"
STILL_UP = "まだ出ている緊急のお知らせがあります: {}"


def led_to(request: HttpRequest, twin: AlreadyThereError, more: str = "") -> HttpResponseRedirect:
    """Lead to what is there already, and say so with a link that stays in the message."""
    address = _page(twin.row._meta.model_name, twin.row.pk)
    said = format_html('{}{} <a href="{}">「{}」を見る</a>', str(twin), more, address, twin.row)
    messages.info(request, said)
    return HttpResponseRedirect(address)


def shown_beside(
    request: HttpRequest, table: RowAdmin, twin: AlreadyThereError, parts: list[Part]
) -> HttpResponse:
    """Show what was sent along and the row that is there has not, so that it can be added to it."""
    context: dict[str, Any] = {
        **table.admin_site.each_context(request),
        "title": f"{table.opts.verbose_name}は、もうあります",
        "opts": table.opts,
        "told": f"{twin}{BESIDE}",
        "parts": parts,
        "onward": _page(twin.row._meta.model_name, twin.row.pk),
        "onward_label": f"「{twin.row}」を開く",
    }
    return TemplateResponse(request, "desk/unsaved.html", context, status=HTTPStatus.CONFLICT)


def tell_what_is_up(request: HttpRequest) -> None:
    """Say which banners the public still reads after one was withdrawn."""
    table = EmergencyBanner._meta.model_name
    up = ((_page(table, row.pk), row.title_ja) for row in banners.still_up(now_of(request)))
    named = format_html_join("、", '<a href="{}">「{}」</a>', up)
    if named:
        messages.warning(request, format_html(STILL_UP, named))


def _page(table: str | None, pk: object) -> str:
    return reverse(f"admin:newsroom_{table}_change", args=[pk])
