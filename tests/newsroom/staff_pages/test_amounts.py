"""A fee's amount is entered: what staff are told of the texts that still call it unknown."""

import datetime as dt

import pytest
from django.test import Client

from guidance.edition import loading
from guidance.newsroom import audit, editing, frozen, publication, rollback, workflow, working
from guidance.newsroom.models import Amount, AuditEntry, PublishedEdition, Text
from tests.newsroom.colleagues import NOTES, NOW, approved, colleague, edit
from tests.newsroom.staff_pages.people import client_of

ADD = "/admin/newsroom/amount/add/"
FEE = {
    "figure": "record-again-fee",
    "starts_on": "2026-12-01",
    "yen": "1500",
    "ground": "手数料条例 第4条",
    "ground_en": "Fee Ordinance, Article 4",
}
KEY = "fees/depends-on-notice.detail"


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


def _publish_that_the_amount_is_unknown() -> Text:
    hanako, taro = colleague("hanako"), colleague("taro")
    text = Text.objects.get(key=KEY)
    text.ja += "額は分かりません。"
    text.en += " We don't know the amount."
    editing.save(text, version=text.version, actor=hanako, now=NOW)
    submission = workflow.submit(hanako, NOW, seen=working.digest(), notes=NOTES)
    workflow.approve(submission.pk, taro, NOW, seen=submission.fingerprint())
    workflow.publish(submission.pk, taro, NOW)
    return text


@pytest.mark.parametrize("start", [dt.date(2026, 12, 1), dt.date(2098, 4, 1)])
def test_an_amount_in_the_draft_leads_to_every_text_that_calls_it_unknown(
    editor: Client, start: dt.date
) -> None:
    text = _publish_that_the_amount_is_unknown()
    fee = Amount(figure="record-again-fee", starts_on=start, yen=1500, ground="手数料条例")
    editing.add(fee, actor=colleague("hanako"), now=NOW)

    page = editor.get("/admin/change-set/").content.decode()

    warnings = page.partition("もう一度見てほしいこと")[2]
    assert f"/admin/newsroom/text/{text.pk}/change/" in warnings
    assert "手数料の額を入れたのに、額が分からないと書いてあります。" in warnings


def test_without_an_amount_nobody_is_warned_of_them(editor: Client) -> None:
    _publish_that_the_amount_is_unknown()

    page = editor.get("/admin/change-set/").content.decode()

    assert "額が分からないと書いてあります" not in page


def _blocking(editor: Client) -> list[str]:
    lines = editor.get("/admin/change-set/").context["blocking"]
    return [f"{line.where}: {line.message}" for line in lines]


def _publish() -> None:
    hanako, taro = colleague("hanako"), colleague("taro")
    submission = workflow.submit(hanako, NOW, seen=working.digest(), notes=NOTES)
    workflow.approve(submission.pk, taro, NOW, seen=submission.fingerprint())
    workflow.publish(submission.pk, taro, NOW)


def test_a_text_that_quotes_the_amount_of_before_stops_the_new_one_with_a_link_to_it(
    editor: Client,
) -> None:
    editor.post(ADD, FEE | {"yen": "2850"})
    text = Text.objects.get(key=KEY)
    text.ja += "手数料(2,850円)がかかります。"
    text.en += " There is a fee (2,850 yen)."
    editing.save(text, version=text.version, actor=colleague("hanako"), now=NOW)
    _publish()
    fee = Amount.objects.get()
    changed = FEE | {"yen": "850", "seen_version": str(fee.version)}
    editor.post(f"/admin/newsroom/amount/{fee.pk}/change/", changed)

    page = editor.get("/admin/change-set/").content.decode()

    assert Amount.objects.get().yen == 850
    stopping = page.partition("直すまで公開できないこと (1件)")[2].partition("</section>")[0]
    assert f"/admin/newsroom/text/{text.pk}/change/" in stopping
    assert "2,850円" in stopping


def test_a_warning_about_what_was_not_changed_stands_below_the_others(editor: Client) -> None:
    text = Text.objects.get(key=KEY)
    text.ja += "手数料(2,850円)がかかります。"
    text.en += " There is a fee (2,850 yen)."
    editing.save(text, version=text.version, actor=colleague("hanako"), now=NOW)
    _publish()
    edit(colleague("hanako"), "x")

    page = editor.get("/admin/change-set/").content.decode()

    told = page.partition("今回変えていないところの注意")[2].partition("</details>")[0]
    assert f"/admin/newsroom/text/{text.pk}/change/" in told
    assert "手数料の表にない金額です: 2,850円" in told


def test_the_ground_is_entered_in_both_languages_side_by_side(editor: Client) -> None:
    (row,) = [
        line
        for fieldset in editor.get(ADD).context["adminform"]
        for line in fieldset
        if "ground" in line.fields
    ]
    editor.post(ADD, FEE)

    assert list(row.fields) == ["ground", "ground_en"]
    (said,) = working.content()["figures"]["record-again-fee"]["amounts"]
    assert (said["ground"], said["ground_en"]) == (FEE["ground"], FEE["ground_en"])
    assert _blocking(editor) == []
    differences = editor.get("/admin/change-set/").content.decode()
    assert "手数料条例 第4条 / Fee Ordinance, Article 4" in differences


def test_a_ground_without_english_waits_in_the_draft_and_stops_before_the_public(
    editor: Client,
) -> None:
    editor.post(ADD, FEE | {"ground_en": ""})

    assert Amount.objects.count() == 1
    (line,) = _blocking(editor)
    assert "再記録の手数料" in line
    assert "根拠の英語がありません" in line


def test_english_alone_is_no_ground(editor: Client) -> None:
    page = editor.post(ADD, FEE | {"ground": ""}).content.decode()

    assert "日本語も入れてください" in page
    assert not Amount.objects.exists()


def test_a_ground_corrected_in_japanese_alone_is_stale_until_somebody_says_that_it_holds(
    editor: Client,
) -> None:
    editor.post(ADD, FEE)
    fee = Amount.objects.get()
    address = f"/admin/newsroom/amount/{fee.pk}/change/"
    corrected = FEE | {"ground": "警視庁関係手数料条例 第4条"}
    editor.post(address, corrected | {"seen_version": "1"})
    before = _blocking(editor)
    editor.post(address, corrected | {"seen_version": "2", "translation_holds": "on"})

    assert "英語がそのままです" in before[0]
    assert _blocking(editor) == []


def test_the_record_names_the_ground_in_both_languages(editor: Client) -> None:
    editor.post(ADD, FEE)
    entry = AuditEntry.objects.filter(object_type="amount").latest("number")

    page = client_of("kansa", "auditor").get(f"/admin/newsroom/auditentry/{entry.pk}/change/")

    told = page.content.decode()
    assert "根拠 (英語)" in told
    assert "<ins>手数料条例 第4条</ins>" in told
    assert "<ins>Fee Ordinance, Article 4</ins>" in told


@pytest.mark.django_db
def test_an_edition_of_before_the_english_is_served_kept_and_brought_back_as_it_was() -> None:
    hanako, taro = colleague("hanako"), colleague("taro")
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    older = publication.live_content() | {"figures": loading.read()["figures"]}
    older["figures"]["record-again-fee"]["amounts"] = [
        {"from": dt.date(2026, 4, 1), "yen": 1500, "ground": "手数料条例"}
    ]
    text = frozen.to_json(older)
    people = publication.People("hanako", "taro", "taro")
    row = publication.freeze(text, people, NOTES, NOW)
    workflow.publish(approved(hanako, taro, "y").pk, taro, NOW)

    again = rollback.roll_back(row.number, taro, NOW, seen_live=row.number + 1)

    kept = PublishedEdition.objects.get(number=row.number)
    assert (kept.content, kept.checksum) == (text, kept.computed_checksum())
    assert (again.content, again.content_digest) == (text, row.content_digest)
    assert publication.as_edition(again).amounts["record-again-fee"][0].ground == "手数料条例"
    assert list(audit.faults()) == []
