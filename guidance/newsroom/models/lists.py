"""What a JSON column may hold, for people who type into it."""

from django.core.exceptions import ValidationError

from guidance.edition.schema import PAGES, SITE_PAGES

KEY_HELP = "半角の英小文字、数字、「-」で付けます。公開ページには出ません。後から変えられません。"
EVERY_PAGE = "*"
NOTICE_PAGES = (EVERY_PAGE, *PAGES, *SITE_PAGES)


def list_of_texts(value: object) -> None:
    """Raise ValidationError unless ``value`` is a list of texts, none of them empty."""
    texts = isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)
    if not texts:
        raise ValidationError("文字の一覧にしてください。")


def list_of_pages(value: object) -> None:
    """Raise ValidationError unless ``value`` is a list of pages that exist, or of "*"."""
    list_of_texts(value)
    unknown = sorted(set(value) - set(NOTICE_PAGES)) if isinstance(value, list) else []
    if unknown:
        raise ValidationError(
            "ないページがあります: %(pages)s", params={"pages": ", ".join(unknown)}
        )
