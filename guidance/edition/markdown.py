"""Staff texts: a small safe Markdown, rendered and cleaned once, when the edition is built."""

import html as entities
import re
from collections.abc import Callable
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from guidance.edition.figures import digits, is_phone

# What a text may use: paragraphs, lists, strong words and links; no headings, images or raw HTML.
_ENGINE = MarkdownIt("zero").enable(["list", "emphasis", "link", "newline", "escape"])
# Our own two addresses, [words](page:who) and [words](link:mpd-notice), and nothing else.
TARGET = re.compile(r"(page|link):([a-z0-9-]+)")
_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "br"}
_UNUSED_SYNTAX = re.compile(r"\*\*|\]\(|^#{1,6} |<[a-zA-Z/!]|!\[|`|\{[{%]", re.MULTILINE)
# Telephone numbers outside of links become links: a call is one tap away wherever it is advised.
_TELEPHONE = re.compile(r"(?<![\d-])0[\d-]{8,}\d(?![\d-])")
_LINK_OR_TAG = re.compile(r"(<a [^>]*>.*?</a>|<[^>]*>)", re.DOTALL)

# Far above any text of ours. The engine's time grows with the square of what opens and never
# closes: beyond these, a text is no markup, neither here nor in an edition.
LONGEST, MOST_MARKS = 5_000, 300
MARKS = "[]*_!`\\"

Resolve = Callable[[str, str], str]


def render_block(text: str, resolve: Resolve) -> str:
    """Render paragraphs and lists; ``resolve`` turns ("page", "who") into an address."""
    if is_too_much(text):
        return _clean(f"<p>{entities.escape(text)}</p>")
    return _clean(_render(_ENGINE.parse(text.strip()), resolve))


def render_inline(text: str, resolve: Resolve) -> str:
    """Render strong words and links inside one line."""
    if is_too_much(text):
        return _clean(entities.escape(text))
    return _clean(_render(_ENGINE.parseInline(text.strip()), resolve))


def render_plain(text: str) -> str:
    """Render words without any markup: empty lines part paragraphs, telephone numbers are links."""
    parts = re.split(r"\n{2,}", text.strip().replace("\r\n", "\n"))
    paragraphs = (entities.escape(part).replace("\n", "<br>") for part in parts)
    return _clean("".join(f"<p>{words}</p>" for words in paragraphs))


def is_too_much(text: str) -> bool:
    """Tell whether a text is longer, or has more marks, than any that people write."""
    return len(text) > LONGEST or sum(map(text.count, MARKS)) > MOST_MARKS


# Staff change a few texts of many: the others are read again and again.
@lru_cache(maxsize=4096)
def targets(text: str) -> tuple[str, ...]:
    """Return the addresses of all links in a text, as written."""
    return tuple(
        str(token.attrGet("href") or "") for token in _parsed(text) if token.type == "link_open"
    )


def plain(html: str) -> str:
    """Return the words of rendered HTML without markup, in one line."""
    words = re.sub(r"</(?:p|li)>|<br>", " ", html)
    without = nh3.clean(words, tags=set())
    unescaped = without.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
    return " ".join(unescaped.replace("&amp;", "&").split())


@lru_cache(maxsize=4096)
def leftovers(text: str) -> tuple[str, ...]:
    """Return marks that were meant as markup but are none: an unclosed ``**``, a tag, a heading."""
    words = "".join(token.content for token in _parsed(text) if token.type == "text")
    return tuple(_UNUSED_SYNTAX.findall(words))


def _parsed(text: str) -> list[Token]:
    return [] if is_too_much(text) else _flat(_ENGINE.parse(text))


def _flat(tokens: list[Token]) -> list[Token]:
    return [leaf for token in tokens for leaf in (token, *_flat(token.children or []))]


def _render(tokens: list[Token], resolve: Resolve) -> str:
    for token in _flat(tokens):
        if token.type == "link_open":
            match = TARGET.fullmatch(str(token.attrGet("href") or ""))
            # A title would be words that only a pointer finds.
            token.attrs.pop("title", None)
            token.attrSet("href", resolve(*match.groups()) if match else "")
    return str(_ENGINE.renderer.render(tokens, _ENGINE.options, {}))


def _clean(html: str) -> str:
    clean = nh3.clean(
        html.strip(),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"https", "http", "tel"},
        link_rel=None,
    )
    return "".join(
        part if part.startswith("<") else _TELEPHONE.sub(_telephone_link, part)
        for part in _LINK_OR_TAG.split(clean)
    )


def _telephone_link(number: re.Match[str]) -> str:
    words = number[0]
    return f'<a href="tel:{digits(words)}">{words}</a>' if is_phone(words) else words
