"""What each page is called, and the way to it from the first page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from guidance.edition.parts import Html
from guidance.edition.schema import PAGES
from guidance.pages.addresses import INDEX, path_to
from guidance.pages.asked import Asked


@dataclass(frozen=True, slots=True)
class Step:
    """A page on the way."""

    title: Html
    path: str


def head_of(asked: Asked) -> dict[str, Html]:
    """Return the page's ``title``, ``description`` and ``intro``."""
    if asked.slug != INDEX:
        return dict(asked.wording.pages[asked.slug].entry.texts)
    description = _(
        "マイナ免許証とマイナンバーカードの更新についての案内を、場面ごとに読めます。"
        "対象、申請、交付通知書、再記録、運転、よくある質問。"
    )
    return {"title": _html(_("案内")), "description": _html(description), "intro": _html("")}


def trail_of(asked: Asked) -> list[Step]:
    """Return the way from the first page to this one, both included."""
    trail = [Step(_html(_("最初のページ")), path_to("home", asked.language))]
    if asked.slug in PAGES:
        trail.append(Step(_html(_("案内")), path_to(INDEX, asked.language)))
    return [*trail, Step(head_of(asked)["title"], path_to(asked.slug, asked.language))]


def _html(words: str) -> Html:
    return Html.of(words, words)
