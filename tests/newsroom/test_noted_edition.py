"""The note of a way back names the edition that is brought back, or none."""

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import rollback, workflow
from guidance.newsroom.models import PublishedEdition
from guidance.newsroom.noted_edition import led_elsewhere
from guidance.newsroom.refusals import OtherEditionError
from tests.newsroom.colleagues import NOW, approved


@pytest.mark.parametrize(
    ("ja", "other"),
    [
        ("第3版に戻す。", 3),
        ("第３版の内容に戻しました。", 3),
        ("第三版へ戻す", 3),
        ("第十二版に戻す", 12),
        ("第二十版の前の内容に戻す", 20),
        ("3版にもどす", 3),
        ("第2版から第3版に戻す", 3),
    ],
)
def test_another_edition_to_go_back_to_is_found(ja: str, other: int) -> None:
    assert led_elsewhere(ja, 2) == [other]


@pytest.mark.parametrize(
    ("en", "found"),
    [
        ("We went back to what edition 3 said.", [3]),
        ("Back to edition 3", [3]),
        ("We restored the content of edition 3.", [3]),
        ("Reverted from edition 3 to edition 2.", []),
        ("Rolled back to Edition no. 2, because edition 3 named a wrong fee.", []),
        ("We undid edition 3.", []),
        ("Due to edition 3 some readers saw a wrong day.", []),
    ],
)
def test_english_is_read_as_well(en: str, found: list[int]) -> None:
    assert led_elsewhere(en, 2) == found


@pytest.mark.parametrize(
    "ja",
    [
        "第2版に戻す。",
        "第3版から第2版に戻す",
        "第3版の誤りを取り消しました。",
        "第3版の料金に誤りがあったため、第2版の内容に戻しました。",
        "電話で指摘があった。",
        "第3版は見直してから、もう一度出します。",
    ],
)
def test_other_editions_may_be_spoken_of(ja: str) -> None:
    assert led_elsewhere(ja, 2) == []


@pytest.mark.parametrize("number", [0, 1, 12])
def test_the_note_that_stands_there_already_fits(number: int) -> None:
    assert led_elsewhere(rollback.default_notes(number).internal, number) == []


@pytest.mark.django_db
def test_the_way_back_is_refused_with_both_numbers(hanako: User, taro: User) -> None:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    with pytest.raises(OtherEditionError) as refused:
        rollback.roll_back(0, taro, NOW, seen_live=1, internal="第3版に戻す。")
    assert "「内部のメモ」に、「第3版に戻す」" in str(refused.value)
    assert "第0版です" in str(refused.value)
    assert PublishedEdition.objects.count() == 2
