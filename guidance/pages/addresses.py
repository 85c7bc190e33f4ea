"""Which pages there are, and where each stands in each language."""

from guidance.edition.building import page_path
from guidance.edition.schema import LANGUAGES, PAGES

INDEX = "guide"
SLUGS = ("home", INDEX, *PAGES, "facilities", "about")
ACCESSIBILITY = "accessibility"
"""The statement: no page of an edition, but one that people search for."""


def path_to(slug: str, language: str) -> str:
    """Return the path of a page, which must be one of SLUGS or ACCESSIBILITY."""
    return f"/{language}/{slug}/" if slug == ACCESSIBILITY else page_path(slug, language)


def alternates(origin: str, slug: str) -> list[tuple[str, str]]:
    """Return (hreflang, address) of a page in every language; ``origin`` is ``https://host``.

    Who reads neither language is sent to the Japanese page, the language of the sources.
    """
    addresses = [(code, origin + path_to(slug, code)) for code in LANGUAGES]
    return [*addresses, ("x-default", origin + path_to(slug, "ja"))]
