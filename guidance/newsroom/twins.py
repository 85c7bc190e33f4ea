"""The same thing twice: a second press, Back and another, a form that a browser sends again."""

from django.db.models import Model

from guidance.newsroom.models import EmergencyBanner, WorkingRow
from guidance.newsroom.refusals import RefusedError

_SAID = ("severity", "title_ja", "title_en", "body_ja", "body_en")


class AlreadyThereError(RefusedError):
    """Exactly this is there already; ``row`` is it."""

    def __init__(self, row: Model) -> None:
        name = row._meta.verbose_name
        super().__init__(f"同じ内容の{name}が、もうあります。新しくは足していません。")
        self.row = row


def refuse_same_banner(banner: EmergencyBanner) -> None:
    """Raise AlreadyThereError where these words are up, or are to be, while ``banner`` would be."""
    said = {name: getattr(banner, name) for name in _SAID}
    same = EmergencyBanner.objects.filter(
        **said,
        withdrawn_at__isnull=True,
        starts_at__lt=banner.ends_at,
        ends_at__gt=max(banner.starts_at, banner.raised_at),
    ).first()
    if same is not None:
        raise AlreadyThereError(same)


def refuse_same_row(row: WorkingRow) -> None:
    """Raise AlreadyThereError where another row says all of this; its name alone may differ."""
    if not row.told_once:
        return
    said = _without_name(row)
    for other in type(row)._default_manager.all():
        if _without_name(other) == said:
            raise AlreadyThereError(other)


def _without_name(row: WorkingRow) -> dict[str, object]:
    return {name: said or None for name, said in row.said().items() if name != "key"}
