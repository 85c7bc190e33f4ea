"""Login names: the record names people by them, so that one name is one person for ever."""

from django.contrib.auth.models import User
from django.db.models import Q

from guidance.newsroom.models import AuditEntry, PublishedEdition

TAKEN = (
    "「ログインの名前」の「{}」は、もう使われています。大文字と小文字だけが違う名前も使えません。"
    "別の名前にしてください。同じ人が戻ったときは、前の利用者を開いて「有効」を選びます。"
)
KEPT = (
    "「ログインの名前」の「{}」は、前にいた人の名前として記録に残っています。"
    "別の人には使えないので、別の名前にしてください。"
)


def why_not(name: str) -> str:
    """Say why a new account cannot have this name; empty where it can. Case makes no difference."""
    if User.objects.filter(username__iexact=name).exists():
        return TAKEN.format(name)
    return KEPT.format(name) if _is_kept(name) else ""


def _is_kept(name: str) -> bool:
    """Tell whether somebody stands under this name in the record, or for an edition."""
    acts = Q(actor__iexact=name) | Q(object_type="user", object_id__iexact=name)
    stands = Q(author__iexact=name) | Q(approver__iexact=name) | Q(published_by__iexact=name)
    return (
        AuditEntry.objects.filter(acts).exists() or PublishedEdition.objects.filter(stands).exists()
    )
