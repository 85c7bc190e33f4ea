"""Emergency banners: one person puts one up at once, a second person reviews it afterwards."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from guidance.edition.banners import Banner
from guidance.newsroom import audit, hands
from guidance.newsroom.audit import Subject
from guidance.newsroom.booking import NEAR
from guidance.newsroom.canonical import sha256
from guidance.newsroom.fit_words import unfit
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import EmergencyBanner
from guidance.newsroom.refusals import SamePersonError, WrongStateError
from guidance.newsroom.twins import refuse_same_banner
from guidance.newsroom.workflow import require

RAISE = "newsroom.raise_banner"
REVIEW = "newsroom.review_banner"
_LABELS = {column.name: column.verbose_name for column in EmergencyBanner._meta.fields}
_WORDS = ("title_ja", "title_en", "body_ja", "body_en")
# It stands above every page: longer, and nobody gets past it. English takes more letters.
LONGEST = {"title_ja": 60, "title_en": 120, "body_ja": 400, "body_en": 800}


def raise_banner(banner: EmergencyBanner, actor: User, now: datetime) -> EmergencyBanner:
    """Put ``banner``, an unsaved row without people, up on the public pages within seconds.

    Raises ValidationError (django.core.exceptions) for what is empty, already over or far off,
    AlreadyThereError for what stands already.
    """
    require(actor, RAISE)
    for name in _WORDS:
        setattr(banner, name, getattr(banner, name).strip())
    banner.raised_by, banner.raised_at = actor, now
    banner.reviewed_by = banner.reviewed_at = None
    banner.withdrawn_by = banner.withdrawn_at = None
    refused = refused_times(banner.starts_at, banner.ends_at, now)
    refused |= refused_words({name: getattr(banner, name) for name in _WORDS})
    if refused:
        raise ValidationError(refused)
    banner.full_clean()
    with one_at_a_time():
        refuse_same_banner(banner)
        banner.save(force_insert=True)
        _record(banner, actor, "banner-raised", now)
    return banner


def refused_times(starts_at: datetime, ends_at: datetime, now: datetime) -> dict[str, str]:
    """Return what is wrong with a banner's times at ``now``, by field; empty when nothing is."""
    refused = {}
    # Nor long ago: a moment of the year 1 cannot be read back from PostgreSQL.
    if abs(starts_at - now) > NEAR:
        refused["starts_at"] = "始まりは、今の前後1年以内にしてください。"
    if ends_at <= now:
        refused["ends_at"] = "終わりは、今より後にしてください。"
    elif ends_at <= starts_at:
        refused["ends_at"] = "終わりは、始まりより後の時刻にしてください。"
    elif ends_at - now > NEAR:
        refused["ends_at"] = "終わりは、今から1年以内にしてください。"
    return refused


def refused_words(words: Mapping[str, str]) -> dict[str, str]:
    """Return what is wrong with a banner's words, by field; empty when nothing is."""
    refused = {}
    for name, text in words.items():
        label = _LABELS[name]
        why = unfit(str(label), text, LONGEST[name])
        if why:
            refused[name] = why
        elif name.startswith("title") and "\n" in text:
            refused[name] = f"「{label}」は、1行で書いてください。"
    return refused


def review_banner(pk: int, actor: User, now: datetime) -> EmergencyBanner:
    """Confirm a banner as a second person. Raises SamePersonError, WrongStateError."""
    require(actor, REVIEW)
    with one_at_a_time():
        banner = EmergencyBanner.objects.get(pk=pk)
        if banner.raised_by_id == actor.pk:
            raise SamePersonError("掲示した人は、自分では確認できません。")
        hands.refuse_one_pair(banner.raised_by, actor, now, who="掲示した人", act="確認")
        if not banner.needs_review:
            raise WrongStateError("確認", "確認済み")
        banner.reviewed_by, banner.reviewed_at = actor, now
        banner.save()
        _record(banner, actor, "banner-reviewed", now)
    return banner


def withdraw_banner(pk: int, actor: User, now: datetime) -> EmergencyBanner:
    """Take a banner down; anyone who may raise one may. Raises WrongStateError."""
    require(actor, RAISE)
    with one_at_a_time():
        banner = EmergencyBanner.objects.get(pk=pk)
        if banner.withdrawn_at is not None:
            raise WrongStateError("取り下げ", "取り下げ済み")
        banner.withdrawn_by, banner.withdrawn_at = actor, now
        banner.save()
        _record(banner, actor, "banner-withdrawn", now)
    return banner


def needing_review() -> list[EmergencyBanner]:
    """Return the banners that no second person has looked at."""
    waiting = EmergencyBanner.objects.filter(reviewed_at__isnull=True)
    return list(waiting.select_related("raised_by"))


def announced(now: datetime) -> tuple[Banner, ...]:
    """Return what stands at ``now`` or will stand later, for the public pages; one small query."""
    rows = EmergencyBanner.objects.filter(withdrawn_at__isnull=True, ends_at__gt=now)
    return tuple(_banner(row) for row in rows.order_by("starts_at", "pk"))


def still_up(now: datetime) -> list[EmergencyBanner]:
    """Return the banners that the public reads at ``now``."""
    rows = EmergencyBanner.objects.filter(starts_at__lte=now, ends_at__gt=now)
    return list(rows.filter(withdrawn_at__isnull=True).order_by("starts_at", "pk"))


def standing_at(moment: datetime) -> tuple[Banner, ...]:
    """Return what, as far as is known now, stands at ``moment`` (aware), be it long over."""
    return tuple(_banner(row) for row in still_up(moment))


def _banner(row: EmergencyBanner) -> Banner:
    return Banner(
        severity=row.severity,
        title_ja=row.title_ja,
        title_en=row.title_en,
        body_ja=row.body_ja,
        body_en=row.body_en,
        start=row.starts_at,
        end=row.ends_at,
    )


def _record(banner: EmergencyBanner, actor: User, action: str, now: datetime) -> None:
    digest = sha256(*(getattr(banner, name) for name in _WORDS))
    subject = Subject("banner", str(banner.pk), "", digest)
    audit.record(actor.get_username(), action, now, subject)
