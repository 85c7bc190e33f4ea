"""The facts of the working copy in the admin: fees, links, contact, notices, sources."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from guidance.newsroom.desk.amounts import AmountAdmin
from guidance.newsroom.desk.contents import InDraft
from guidance.newsroom.desk.facilities import FacilityAdmin
from guidance.newsroom.desk.moment import now_of
from guidance.newsroom.desk.versioned import BilingualForm
from guidance.newsroom.desk.working import WorkingAdmin
from guidance.newsroom.models import Amount, Contact, Facility, Link, Notice

CONFIRM_TODAY = "_confirm_today"
MARKS = {
    "confirmed": "警視庁が自分で出しているページのときに選びます。"
    "選ばないと、このページにもとづく文に「警視庁に確認中」の印が付きます。",
    "official": "国、自治体、ほかの警察など、公的機関のページのときに選びます。"
    "公開ページの表示は変わりません。",
}

READ_FIRST = (
    "アドレスを変えたときは、新しいページを読み、題名、発行者、印がそのページに合うか確かめてください。"
    "合っていたら「今日読んで確かめた」を押します。まだ保存していません。"
)


class FixedRows:
    """Rows that come with the program: staff change what they say, never how many there are."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds one."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody removes one."""
        return False


class LinkForm(BilingualForm):
    """A page elsewhere; what its two marks do is said beside them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, told in MARKS.items():
            if name in self.fields:
                self.fields[name].help_text = told

    def clean(self) -> dict[str, Any] | None:
        """Ask for a page to be read whose address changes: the day and the marks are its own."""
        cleaned = super().clean()
        url, day = (self.cleaned_data.get(name) for name in ("url", "confirmed_on"))
        is_other = bool(self.instance.pk and url) and url != self.initial.get("url")
        is_read = CONFIRM_TODAY in self.data or day != self.initial.get("confirmed_on")
        if is_other and not is_read:
            self.add_error("url", READ_FIRST)
        return cleaned


class LinkAdmin(WorkingAdmin):
    """The pages that the wording rests on, and when a person last read them."""

    list_display = ("title_ja", "publisher_ja", "confirmed_on", "whose")
    about = (
        "文の根拠にしたページです。180日より長く読み直していないと、公開の前に知らせます。"
        "読み直したら、リンクを開いて「今日読んで確かめた」を押します。"
    )
    in_facts = True
    list_filter = (InDraft, "confirmed", "official")
    search_fields = ("key", "title_ja", "publisher_ja", "url")
    form = LinkForm
    change_form_template = "desk/link.html"
    fixed_once_stored = ("key",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "key",
                    "url",
                    ("title_ja", "title_en"),
                    ("publisher_ja", "publisher_en"),
                    ("confirmed_on", "updated"),
                    ("confirmed", "official"),
                    "translation_holds",
                    "seen_version",
                ),
                "classes": ("side-by-side",),
            },
        ),
    )

    @admin.display(description="だれの案内か", ordering="confirmed")
    def whose(self, link: Link) -> str:
        """Say whether it is the police's own word: other words are marked as to be confirmed."""
        return "警視庁" if link.confirmed else "ほか (確認中の印が付きます)"

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        """Note today where the person says to have read the page today."""
        if CONFIRM_TODAY in request.POST and isinstance(obj, Link):
            obj.confirmed_on = now_of(request).date()
        super().save_model(request, obj, form, change)


class ContactAdmin(FixedRows, WorkingAdmin):
    """The desk that answers questions."""

    form = BilingualForm
    list_display = ("name_ja", "phone")
    about = "すべてのページの下と、分かっていないことを書いた所に出る問い合わせ先です。"
    in_facts = True
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("name_ja", "name_en"),
                    "phone",
                    ("phone_note_ja", "phone_note_en"),
                    ("hours_note_ja", "hours_note_en"),
                    "translation_holds",
                    "sources",
                    "seen_version",
                ),
                "classes": ("side-by-side",),
            },
        ),
    )


class NoticeForm(BilingualForm):
    """A notice; its body is Markdown, and is shown as it will be printed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for language in ("ja", "en"):
            field = self.fields.get(f"body_{language}")
            if field is not None:
                kept = {"rows": 6, "lang": language, "data-preview": language}
                field.widget.attrs.update(kept | {"data-form": "block"})


class NoticeAdmin(WorkingAdmin):
    """Notices on the portal."""

    form = NoticeForm
    list_display = ("title_ja", "starts_on", "ends_on", "severity")
    list_filter = (InDraft, "severity")
    about = (
        "期間を決めて、選んだページに出します。版と一緒に公開されます。"
        "急ぐときは「緊急のお知らせ」を使います。"
    )
    in_facts = True
    fixed_once_stored = ("key",)
    fieldsets = (
        (None, {"fields": ("key", ("starts_on", "ends_on"), "severity", "pages")}),
        (
            "文",
            {
                "fields": (
                    ("title_ja", "title_en"),
                    ("body_ja", "body_en"),
                    "translation_holds",
                    "sources",
                    "seen_version",
                ),
                "classes": ("side-by-side",),
            },
        ),
    )


TABLES: tuple[tuple[Any, type[WorkingAdmin]], ...] = (
    (Facility, FacilityAdmin),
    (Amount, AmountAdmin),
    (Link, LinkAdmin),
    (Contact, ContactAdmin),
    (Notice, NoticeAdmin),
)
