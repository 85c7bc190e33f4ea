"""Emergency banners: up within a minute, looked at afterwards by a second person."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse

from guidance.newsroom import banners, publication
from guidance.newsroom.checklist.said import doubtful
from guidance.newsroom.desk.another_pair import why_not_review
from guidance.newsroom.desk.expected import say_what_is_expected
from guidance.newsroom.desk.kinds import RowForm
from guidance.newsroom.desk.looking import LookedAt
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.typed import ComesBack
from guidance.newsroom.desk.worded import WordedAdmin
from guidance.newsroom.models import EmergencyBanner
from guidance.newsroom.names import shown

RAISED = "60秒以内に、すべてのページに出ます。この後、別の人の確認が必要です。"
DOUBTFUL = "直すか、下の「このまま出す」を選んでから、もう一度押してください。"
AS_IT_IS = "日本語と英語の数、日時、電話番号を見比べ、正しいと確かめたときに選びます。"


class BannerForm(ComesBack, RowForm):
    """A banner in both languages, raised at ``now``."""

    now: ClassVar[datetime]
    # What to do about a doubt; empty where there is none.
    way_on = ""
    # Offered only when there is a doubt.
    as_it_is = forms.BooleanField(
        label="このまま出す", required=False, widget=forms.HiddenInput, help_text=AS_IT_IS
    )

    class Meta:
        """What the person who raises it decides."""

        model = EmergencyBanner
        fields = (
            "severity",
            "title_ja",
            "title_en",
            "body_ja",
            "body_en",
            "starts_at",
            "ends_at",
        )
        widgets: ClassVar = {
            "body_ja": forms.Textarea({"rows": 3}),
            "body_en": forms.Textarea({"rows": 3, "lang": "en"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("starts_at", "ends_at"):
            if name in self.fields:
                _name_both_halves(self.fields[name])
        for name, most in banners.LONGEST.items():
            if name in self.fields:
                self.fields[name].help_text = f"{most}文字まで。"
        say_what_is_expected(self)

    def clean(self) -> dict[str, Any] | None:
        """Refuse times at which no emergency is told."""
        cleaned = super().clean()
        typed = {name: self.cleaned_data.get(name, "") for name in banners.LONGEST}
        for name, refusal in banners.refused_words(typed).items():
            self.add_error(name, refusal)
        starts_at = self.cleaned_data.get("starts_at")
        ends_at = self.cleaned_data.get("ends_at")
        if starts_at and ends_at:
            for name, refusal in banners.refused_times(starts_at, ends_at, self.now).items():
                self.add_error(name, refusal)
        self._compare()
        return cleaned

    def _compare(self) -> None:
        """Name what the languages say differently; the person may say that it is meant so."""
        said = {name: self.cleaned_data.get(name, "") for name in banners.LONGEST}
        found = list(doubtful(said, publication.live_content()))
        if found and not self.cleaned_data.get("as_it_is"):
            self.fields["as_it_is"].widget = forms.CheckboxInput()
            self.way_on = DOUBTFUL
            for name, sentence in found:
                # A field with an error of its own is told that one first.
                self.add_error(name if name in self.cleaned_data else None, sentence)


def _name_both_halves(field: forms.Field) -> None:
    """Name the two inputs of a moment: one label cannot stand for both."""
    halves = getattr(field.widget, "widgets", ())
    for half, word in zip(halves, ("日付", "時刻"), strict=False):
        half.attrs["aria-label"] = f"{field.label} {word}"
        if word == "時刻":
            half.format = "%H:%M"


class EmergencyBannerAdmin(LookedAt, WordedAdmin):
    """Raise a banner here; withdraw and review it with the buttons of its page."""

    form = BannerForm
    actions = None
    list_display = ("title_ja", "starts_at", "ends_at", "by_whom", "state")
    list_select_related = ("raised_by", "reviewed_by", "withdrawn_by")
    change_form_template = "desk/banner.html"
    about = (
        "すべてのページの一番上に、60秒以内に出ます。承認は待ちません。"
        "出した後に、別の人が確認します。"
    )
    once = "下が、そのお知らせです。期間だけを変えるときは、取り下げてから、新しく出します。"
    verbs = ("を見る", "を出す", "を見る")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "severity",
                    ("title_ja", "title_en"),
                    ("body_ja", "body_en"),
                    ("starts_at", "ends_at"),
                ),
                "classes": ("side-by-side",),
            },
        ),
    )

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """Tell the form what time it is."""
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.now = now_of(request)
        return form

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """An emergency begins now, unless somebody says otherwise."""
        return {"starts_at": now_of(request)} | super().get_changeform_initial_data(request)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Offer the way past a doubt only to whoever raises a banner."""
        shown = super().get_fieldsets(request, obj)
        return shown if obj is not None else (*shown, (None, {"fields": ("as_it_is",)}))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Say who may review a banner in the place of a button that would refuse."""
        banner = context.get("original")
        if isinstance(banner, EmergencyBanner) and banner.needs_review:
            context["why_not_review"] = why_not_review(banner, request)
        return super().render_change_form(request, context, *args, **kwargs)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Whoever may raise a banner."""
        return actor_of(request).has_perm("newsroom.raise_banner")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A banner that is up is withdrawn and raised anew, never changed under readers' eyes."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What was once said stays in the record."""
        return False

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        """Raise the banner through the newsroom."""
        if change or not isinstance(obj, EmergencyBanner):
            raise PermissionDenied
        banners.raise_banner(obj, actor_of(request), now_of(request))
        messages.info(request, RAISED)

    @admin.display(description="掲示した人", ordering="raised_by")
    def by_whom(self, banner: EmergencyBanner) -> str:
        """Name who raised it."""
        return shown(banner.raised_by)

    def message_user(
        self,
        request: HttpRequest,
        message: Any,
        level: int | str = messages.INFO,
        *args: Any,
        **kwargs: Any,
    ) -> None:
        """Leave out Django's sentence after a banner went up: ours says it with what follows."""
        if level != messages.SUCCESS:
            super().message_user(request, message, level, *args, **kwargs)

    @admin.display(description="状態")
    def state(self, banner: EmergencyBanner) -> str:
        """Say how the banner stands."""
        if banner.withdrawn_at:
            return "取り下げ済み"
        return "要確認" if banner.needs_review else "確認済み"
