"""Emergency banners as the public pages show them: apart from the editions, because they hurry."""

from dataclasses import dataclass
from datetime import datetime

from guidance.edition import markdown
from guidance.edition.parts import Html


@dataclass(frozen=True, slots=True)
class Banner:
    """A banner on every page from ``start`` until ``end``; its words are plain text."""

    severity: str
    title_ja: str
    title_en: str
    body_ja: str
    body_en: str
    start: datetime
    end: datetime

    def stands(self, now: datetime) -> bool:
        """Tell whether the public sees the banner at ``now`` (aware)."""
        return self.start <= now < self.end

    def title(self, language: str) -> str:
        """Return the title in ``language`` ("ja" or "en")."""
        return self.title_ja if language == "ja" else self.title_en

    def body(self, language: str) -> Html:
        """Return the body in ``language`` ("ja" or "en"); its telephone numbers can be tapped."""
        said = self.body_ja if language == "ja" else self.body_en
        return Html.of(markdown.render_plain(said), said)
