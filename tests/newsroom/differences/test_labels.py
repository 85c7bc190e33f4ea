"""Everything that staff may change has a Japanese name."""

from guidance.edition.loading import FILES
from guidance.edition.schema import KINDS as SHAPES
from guidance.newsroom.differences.labels import KINDS, field_label


def test_every_kind_has_a_japanese_name() -> None:
    assert set(KINDS) == set(FILES)


def test_every_field_has_a_japanese_name() -> None:
    fields = {
        (shape.name, field.name)
        for shape in SHAPES
        for field in (*shape.fields, *shape.options, *shape.sections)
    }
    assert {field for field in fields if field_label(*field).isascii()} == set()
