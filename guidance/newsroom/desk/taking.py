"""Taking one item out of the draft: asked once more, with what goes and whose it is."""

from dataclasses import dataclass
from typing import Any, cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from guidance.edition import current
from guidance.edition.building import checksum
from guidance.edition.loading import Content
from guidance.newsroom import publication, taking_out, workflow, working
from guidance.newsroom.desk.appearing import PlacedChange, Sheet, placed, sheets_of_rows
from guidance.newsroom.desk.contents import content_of
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.whose import editors_of
from guidance.newsroom.differences import Group, Row, label_ja
from guidance.newsroom.models import Submission, WorkingRow
from guidance.newsroom.models.submission import FROZEN
from guidance.newsroom.refusals import RefusedError

DONE = "{}を公開中の内容に戻しました。ほかの下書きは、そのままです。"


@dataclass(frozen=True, slots=True)
class Item:
    """What can be taken out of the draft by itself."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """A group of differences, with what of it can be taken out.

    ``sheets``: where its facts will stand; each text names its own.
    """

    key: str
    label: str
    changes: tuple[PlacedChange, ...]
    rows: tuple[Row, ...]
    items: tuple[Item, ...]
    sheets: tuple[Sheet, ...]


def opened(groups: list[Group], content: Content) -> list[OpenGroup]:
    """Add to each group what of it can be taken out, and where the public will meet it."""
    return [
        OpenGroup(
            group.key,
            group.label,
            tuple(placed(change, content) for change in group.changes),
            group.rows,
            _items(group, content),
            sheets_of_rows(group, content),
        )
        for group in groups
    ]


def _items(group: Group, content: Content) -> tuple[Item, ...]:
    keys = [one.text_id for one in group.changes] + [row.key for row in group.rows]
    items = dict.fromkeys(taking_out.item_of(key) for key in keys if "/" in key)
    return tuple(Item(item, named(item, content)) for item in items)


def named(item: str, content: Content) -> str:
    """Name an item as the public knows it; what is new, as the draft does."""
    kind, _, path = item.partition("/")
    held = path.partition(".")[0] in content.get(kind, {})
    served = cast("Content", current().content)
    return label_ja(content if held else publication.live_content(), item, served)


def take_one_out(request: HttpRequest) -> HttpResponse:
    """Show what goes with an item and whose it is; take it out when that is said again."""
    if not actor_of(request).has_perm(taking_out.PERMISSION):
        raise PermissionDenied
    item = request.POST.get("item", "") or request.GET.get("item", "")
    content = working.content()
    groups = taking_out.going(item, publication.live_content(), content)
    if request.method == "POST":
        return _taken(request, item, named(item, content))
    if not groups:
        messages.info(request, str(taking_out.NothingToTakeOutError()))
        return HttpResponseRedirect(reverse("admin:change-set"))
    return TemplateResponse(request, "desk/take_out.html", _said(request, item, content, groups))


def _said(request: HttpRequest, item: str, content: Content, groups: list[Group]) -> dict[str, Any]:
    submission = workflow.open_submission()
    return {
        **admin.site.each_context(request),
        "title": "一項目を公開中の内容に戻す",
        "item": item,
        "name": named(item, content),
        "seen": checksum(content),
        "groups": groups,
        "people": editors_of(item, submission, content) if submission else [],
        "under_way": submission if submission and submission.state in FROZEN else None,
    }


def _taken(request: HttpRequest, item: str, name: str) -> HttpResponse:
    seen = request.POST.get("seen", "")
    try:
        taking_out.take_out(item, actor_of(request), now_of(request), seen=seen)
    except RefusedError as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, DONE.format(name))
    return HttpResponseRedirect(reverse("admin:change-set"))


def item_in_draft(row: WorkingRow, submission: Submission | None) -> str:
    """Return what can be taken out at the form of ``row``; empty where nothing was changed.

    ``submission`` is the change set under way, if there is one.
    """
    item = taking_out.item_of_row(row)
    kind, _, path = item.partition("/")
    code = path.partition(".")[0]
    if submission is None:
        return ""
    live = publication.live_content()
    if kind in taking_out.TYPES:
        return item if working.facts_of(kind).get(code) != live[kind].get(code) else ""
    draft = content_of(row)
    # Comparing word by word takes its time: most forms are of entries that nobody changed.
    is_same = draft[kind].get(code) == live[kind].get(code)
    return item if not is_same and taking_out.going(item, live, draft) else ""
