"""The editions: who stands for each, what it changed, and the way back to it."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import Truncator

from guidance.newsroom import publication
from guidance.newsroom.acts import SOON
from guidance.newsroom.desk.change_forms import InternalNoteForm
from guidance.newsroom.desk.edition_days import dated
from guidance.newsroom.desk.expected import wrong
from guidance.newsroom.desk.naming import NamedRows, Naming, naming_of, people_of
from guidance.newsroom.desk.read_only import ReadOnlyAdmin
from guidance.newsroom.differences import differences
from guidance.newsroom.models import PublishedEdition
from guidance.newsroom.rollback import ALONE, agreed_by_two, default_notes

MOST_TOLD = 80
"""So many signs of a note stand in the list."""


def edition_page(
    request: HttpRequest, edition: PublishedEdition, refused: InternalNoteForm | None = None
) -> HttpResponse:
    """Show an edition; ``refused``: the note of a way back to it that was not gone."""
    before = PublishedEdition.objects.filter(number=edition.number - 1).first()
    live = publication.live()
    notes = default_notes(edition.number)
    context = {
        **admin.site.each_context(request),
        "title": str(edition),
        "edition": edition,
        "dated": dated(edition),
        "soon": SOON,
        "groups": differences(before.data, edition.data) if before else [],
        "has_before": before is not None,
        "live_number": live.number if live else -1,
        "says_what_is_live": live is not None and live.content_digest == edition.content_digest,
        "back": differences(publication.live_content(), edition.data),
        "people": people_of(edition, Naming()),
        "alone": "" if agreed_by_two(edition) else ALONE,
        "notes": notes,
        "form": refused or InternalNoteForm(initial={"internal_note": notes.internal}),
        "wrong": tuple(wrong(refused)) if refused is not None else (),
    }
    status = 200 if refused is None else 422
    return TemplateResponse(request, "desk/edition.html", context, status=status)


class PublishedEditionAdmin(ReadOnlyAdmin):
    """The editions, newest first; the first one is live."""

    list_display = ("number", "since", "whose", "agreed", "told")
    list_display_links = ("number",)
    about = "新しい順です。番号を押すと、変わったところを見て、その版に戻せます。"
    list_per_page = 50
    search_fields = ("public_note_ja", "internal_note")
    exclude = ("content",)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[NamedRows]:
        """Use the list that asks for names once."""
        return NamedRows

    def get_queryset(self, request: HttpRequest) -> QuerySet[PublishedEdition]:
        """Leave the long content where it is."""
        rows: QuerySet[PublishedEdition] = super().get_queryset(request)
        return rows.defer("content").select_related("restores").order_by("-number")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show an edition: its notes, its people, what it changed, the button to go back to it."""
        edition = self.get_object(request, object_id)
        if not isinstance(edition, PublishedEdition):
            raise Http404
        if not self.has_view_permission(request, edition):
            raise PermissionDenied
        if request.method == "POST":
            raise PermissionDenied
        return edition_page(request, edition)

    @admin.display(description="公開", ordering="published_at")
    def since(self, edition: PublishedEdition) -> str:
        """Say from when it is public; of the first edition, also when it came here."""
        return dated(edition)

    @admin.display(description="公開する変更点", ordering="public_note_ja")
    def told(self, edition: PublishedEdition) -> str:
        """Begin the public note: the edition's own page has it whole."""
        return Truncator(edition.public_note_ja).chars(MOST_TOLD)

    @admin.display(description="提出した人、戻した人", ordering="author")
    def whose(self, edition: PublishedEdition) -> str:
        """Name who submitted it; a way back was submitted by nobody: who went it, and to where."""
        name = naming_of(edition).who(edition.author)
        back = edition.restores_id
        return name if back is None else f"第{back}版に戻した人: {name}"

    @admin.display(description="承認した人", ordering="approver")
    def agreed(self, edition: PublishedEdition) -> str:
        """Name who approved it, or say why nobody did."""
        if edition.approver:
            return naming_of(edition).who(edition.approver)
        if edition.restores_id is not None:
            return "(前に認めた内容です)"
        return "(一人での緊急公開)" if edition.break_glass_reason else "(なし)"
