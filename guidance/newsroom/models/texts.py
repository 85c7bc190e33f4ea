"""The wording of the working copy: entries, and their texts in two languages."""

from typing import Any, ClassVar

from django.db import models

from guidance.edition.schema import HISTORY, KINDS, Field, Form
from guidance.newsroom.differences.labels import KINDS as LABELS
from guidance.newsroom.models.lists import list_of_texts
from guidance.newsroom.models.rows import WorkingRow, text_digest

# The kinds that are all words, where residents meet them; notices have rows of their own.
KIND_LABELS = {kind.name: LABELS[kind.name] for kind in KINDS if kind.name != "notices"}
PART_LABELS = {"": "本体", "options": "選択肢", "sections": "節"}
FIELDS = {
    (kind.name, part): {field.name: field for field in fields}
    for kind in KINDS
    for part, fields in (("", kind.fields), ("options", kind.options), ("sections", kind.sections))
}


class Entry(WorkingRow):
    """What a code says and where that comes from: an entry, an option of it, or a section."""

    content_fields: ClassVar[tuple[str, ...]] = ("sources", "to_confirm")

    kind = models.CharField("種類", max_length=20, editable=False)
    code = models.CharField("コード", max_length=60, editable=False)
    part = models.CharField(
        "部分", max_length=10, blank=True, choices=list(PART_LABELS.items()), editable=False
    )
    item = models.CharField("項目", max_length=60, blank=True, editable=False)
    position = models.PositiveIntegerField("順番", editable=False)
    sources = models.JSONField(
        "根拠",
        null=True,
        blank=True,
        help_text="この文がもとにした案内に、すべて印を付けます。",
        validators=[list_of_texts],
    )
    to_confirm = models.BooleanField(
        "警視庁に確認中",
        null=True,
        blank=True,
    )
    extra = models.JSONField("構成", default=dict, blank=True, editable=False)

    class Meta:
        """One row for each table of texts."""

        verbose_name = "根拠と印"
        verbose_name_plural = "根拠と印"
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(
                fields=("kind", "code", "part", "item"), name="newsroom_entry_is_one"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind_label} {self.path}"

    @property
    def kind_label(self) -> str:
        """The kind in the words of staff; a kind that a release added has its own name."""
        return KIND_LABELS.get(self.kind, self.kind)

    @property
    def path(self) -> str:
        """The entry's place in the content, as in ``edition.texts``: ``stage.options.waiting``."""
        return ".".join(filter(None, (self.code, self.part, self.item)))

    @property
    def key(self) -> str:
        """What the record calls it: the beginning of the ids of its texts."""
        return f"{self.kind}/{self.path}"

    @property
    def fields(self) -> dict[str, Field]:
        """The texts that an entry of this kind may carry, by name."""
        return FIELDS[self.kind, self.part]


class Text(WorkingRow):
    """One text, Japanese and English side by side; both empty: the optional text is absent."""

    content_fields: ClassVar[tuple[str, ...]] = ("ja", "en")

    entry = models.ForeignKey(
        Entry, models.CASCADE, related_name="texts", verbose_name="掲載項目", editable=False
    )
    key = models.CharField("テキストID", max_length=160, unique=True, editable=False)
    position = models.PositiveIntegerField("順番", editable=False)
    field = models.CharField("欄", max_length=20, editable=False)
    variant = models.CharField(
        "対象",
        max_length=10,
        blank=True,
        choices=[("", "すべての人"), (HISTORY, "マイナ経歴証明書の人")],
        editable=False,
    )
    number = models.PositiveSmallIntegerField("番号", null=True, editable=False)
    ja = models.TextField("日本語", blank=True)
    en = models.TextField("英語", blank=True)
    translated_from = models.CharField("訳した日本語", max_length=16, blank=True, editable=False)

    class Meta:
        """The working copy's texts, in the order of the content."""

        verbose_name = "文"
        verbose_name_plural = "文"
        ordering = ("position",)

    def __str__(self) -> str:
        return self.key

    @property
    def is_stale(self) -> bool:
        """The Japanese changed after the English was last written or confirmed."""
        return bool(self.ja) and self.translated_from != text_digest(self.ja)

    def note_translation(self, before: WorkingRow, changed: list[str], *, holds: bool) -> bool:
        """Note that the English was changed, or that it ``holds``."""
        noted = before.translated_from if isinstance(before, Text) else ""
        self.translated_from = text_digest(self.ja) if holds or "en" in changed else noted
        return self.translated_from != noted

    @property
    def form(self) -> Form:
        """How the text is written: one line, inline Markdown, or Markdown with paragraphs."""
        return self.entry.fields[self.field].form

    @property
    def is_required(self) -> bool:
        """An edition cannot be without this text."""
        return self.entry.fields[self.field].required and not self.variant

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the row; a text that nobody has translated yet counts as translated from itself."""
        if not self.translated_from:
            self.translated_from = text_digest(self.ja)
        super().save(*args, **kwargs)
