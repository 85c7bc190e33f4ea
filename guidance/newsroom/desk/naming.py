"""What a page needs to know to name people and things: asked for once a page, when needed."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest

from guidance.newsroom.desk.kinds import ChangeList
from guidance.newsroom.devices import MACHINE
from guidance.newsroom.due import SCHEDULER
from guidance.newsroom.models import EmergencyBanner, Notice, PublishedEdition
from guidance.newsroom.models.published import PROGRAM
from guidance.newsroom.names import Names
from guidance.newsroom.seeing import BY_LINK

_NOBODY = {
    PROGRAM: "プログラム",
    BY_LINK: "プレビューのリンク",
    SCHEDULER: "予約 (自動)",
    MACHINE: "サーバーの管理者",
}
# Who stands for an edition.
STAND_FOR = ("author", "approver", "published_by")
_KEPT = "_naming"


class Naming:
    """People by their names, banners and notices by their titles."""

    def __init__(self) -> None:
        self._names = Names()

    def who(self, actor: str, title: str = "") -> str:
        """Name who did it: a person as everywhere at the desk, what is no person in words."""
        return _NOBODY.get(actor) or self._names.of(actor, title)

    @cached_property
    def everybody(self) -> dict[str, str]:
        """All who may stand in the record, as they are shown."""
        return {**self._names.all, **_NOBODY}

    @cached_property
    def banners(self) -> dict[str, str]:
        """The titles of all emergency banners: none ever changes."""
        return {
            str(pk): title for pk, title in EmergencyBanner.objects.values_list("pk", "title_ja")
        }

    @cached_property
    def notices(self) -> dict[str, str]:
        """The titles of the notices in the draft."""
        return dict(Notice.objects.values_list("key", "title_ja"))


class NamedRows(ChangeList):
    """A page of rows that name people: all of them share what they know."""

    def get_results(self, request: HttpRequest) -> None:
        """Hand every row the same names."""
        super().get_results(request)
        share(self.result_list)


def share(rows: Any, naming: Naming | None = None) -> None:
    """Let ``rows`` name people and things by the same answers of the database."""
    naming = naming or Naming()
    for row in rows:
        row.__dict__[_KEPT] = naming


def naming_of(row: Any) -> Naming:
    """Return what names the people of a row; a row alone asks by itself."""
    kept: Naming = row.__dict__.setdefault(_KEPT, Naming())
    return kept


def people_of(edition: PublishedEdition, naming: Naming) -> dict[str, str]:
    """Name who stands for an edition."""
    return {name: naming.who(getattr(edition, name)) for name in STAND_FOR}
