"""The desk's words: whose turn it is, what is open, what a save did."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import editing, workflow, working
from guidance.newsroom.desk.unconfirmed import to_reread, unconfirmed
from guidance.newsroom.models import (
    Amount,
    AuditEntry,
    Facility,
    Link,
    OpeningHours,
    State,
    Text,
)
from tests.newsroom.colleagues import NOTES, NOW, TITLE, colleague, edit, in_state
from tests.newsroom.staff_pages.people import client_of, signed_in

YOUR_TURN = "あなたの番です"


def _first_page(user: User) -> str:
    return signed_in(user).get("/admin/").content.decode()


def test_the_first_page_tells_each_whose_turn_it_is(hanako: User, taro: User) -> None:
    in_state(State.IN_REVIEW, hanako, taro)

    assert YOUR_TURN in _first_page(taro)
    assert YOUR_TURN not in _first_page(hanako)
    assert "別の承認者の確認を待っています" in _first_page(hanako)


def test_who_submitted_is_told_that_another_must_approve(hanako: User, taro: User) -> None:
    in_state(State.IN_REVIEW, hanako, taro)
    mine = signed_in(hanako).get("/admin/change-set/").content.decode()
    theirs = signed_in(taro).get("/admin/change-set/").content.decode()

    assert "承認できるのは、あなたとは別の承認者です" in mine
    assert 'value="approve"' not in mine
    assert 'value="approve"' in theirs


def test_the_last_acts_are_told_in_words(hanako: User) -> None:
    edit(hanako, "。")

    page = _first_page(hanako)

    assert "変更" in page
    assert "すること「" in page
    assert TITLE not in page


@pytest.mark.django_db
def test_open_facts_are_counted_and_listed_until_somebody_enters_them() -> None:
    before = unconfirmed(NOW.date()).total
    assert not before.differs
    browser = client_of("sato", "editor")
    pages = [browser.get(address).content.decode() for address in ("/admin/", "/admin/facts/")]
    assert all(_counted(f"({before.in_live}件)") in _squeezed(page) for page in pages)

    fuchu = Facility.objects.get(key="fuchu")
    fuchu.phone = "042-123-4567"
    editing.save(fuchu, version=fuchu.version, actor=colleague("hanako"), now=NOW)

    after = unconfirmed(NOW.date()).total
    assert (after.in_draft, after.in_live) == (before.in_draft - 1, before.in_live)
    pages = [browser.get(address).content.decode() for address in ("/admin/", "/admin/facts/")]
    both = _counted(f"(下書きで{after.in_draft}件、公開中は{after.in_live}件)")
    assert all(both in _squeezed(page) for page in pages)
    assert "入力済み</span><small>公開中は未確認</small>" in _squeezed(pages[1])


def _counted(number: str) -> str:
    return f"未確認の事実{number}"


def _squeezed(page: str) -> str:
    return "".join(page.split())


@pytest.mark.django_db
def test_an_amount_is_open_until_one_holds_today_in_the_draft_and_live() -> None:
    hanako, taro = colleague("hanako"), colleague("taro")
    ground = {"figure": "record-again-fee", "ground": "条例", "ground_en": "Ordinance"}
    later = Amount(starts_on="2098-04-01", yen=1500, **ground)
    editing.add(later, actor=hanako, now=NOW)
    (fee,) = unconfirmed(NOW.date()).fees
    assert (fee.fact.in_draft, fee.fact.in_live, fee.coming) == (True, True, date(2098, 4, 1))

    today = Amount(starts_on=NOW.date(), yen=1200, **ground)
    editing.add(today, actor=hanako, now=NOW)
    (fee,) = unconfirmed(NOW.date()).fees
    assert (fee.fact.in_draft, fee.fact.in_live) == (False, True)

    submission = workflow.submit(hanako, NOW, seen=working.digest(), notes=NOTES)
    workflow.approve(submission.pk, taro, NOW, seen=submission.fingerprint())
    workflow.publish(submission.pk, taro, NOW)
    assert unconfirmed(NOW.date()).fees == ()


@pytest.mark.django_db
def test_days_that_nobody_knows_stay_on_the_list() -> None:
    place = Facility.objects.get(key="fuchu")
    OpeningHours.objects.create(facility=place, weekday=1, opens="08:30", closes="16:00")

    page = client_of("sato", "editor").get("/admin/facts/").content.decode()

    assert "未確認 (火～日)" in page


@pytest.mark.django_db
def test_links_are_to_be_read_again_after_180_days() -> None:
    Link.objects.update(confirmed_on=NOW.date())
    assert to_reread(NOW.date()) == []
    link = Link.objects.all()[0]
    Link.objects.filter(pk=link.pk).update(confirmed_on="2026-06-03")

    assert to_reread(NOW.date()) == [link]


@pytest.mark.django_db
def test_a_save_says_that_it_went_into_the_draft_or_that_nothing_differed() -> None:
    text = Text.objects.get(key=TITLE)
    client = client_of("sato", "editor")
    address = f"/admin/newsroom/text/{text.pk}/change/"
    same = {"ja": text.ja, "en": text.en, "seen_version": text.version}

    nothing = client.post(address, same, follow=True).content.decode()
    saved = client.post(address, {**same, "ja": "新", "en": "New"}, follow=True).content.decode()

    assert "違いがなかったので、何も変えていません" in nothing
    assert "下書きに入れました。公開中の内容は変わっていません" in saved


@pytest.mark.django_db
def test_empty_fields_are_out_of_the_way_until_they_are_asked_for() -> None:
    client = client_of("sato", "editor")
    shown = client.get("/admin/newsroom/text/").context["cl"].result_count
    every = client.get("/admin/newsroom/text/?fields=all").context["cl"].result_count

    assert shown == Text.objects.exclude(ja="", en="").count()
    assert every == Text.objects.count() > shown


@pytest.mark.django_db
def test_texts_whose_english_is_old_are_found_at_once(hanako: User) -> None:
    text = edit(hanako, "x")
    Text.objects.filter(pk=text.pk).update(ja="英語はまだ直していない。")

    listed = signed_in(hanako).get("/admin/newsroom/text/?fields=stale").context["cl"]

    assert [row.pk for row in listed.result_list] == [text.pk]


@pytest.mark.django_db
def test_a_row_is_taken_out_of_the_draft_and_the_question_says_so() -> None:
    client = client_of("sato", "editor")
    place = Facility.objects.all()[0]
    address = f"/admin/newsroom/facility/{place.pk}/delete/"

    assert (
        "公開中の内容は、次の版を公開するまで変わりません" in client.get(address).content.decode()
    )
    client.post(address, {"post": "yes"})

    assert not Facility.objects.filter(pk=place.pk).exists()
    assert AuditEntry.objects.filter(action="removed", object_id=place.key).exists()


@pytest.mark.django_db
def test_roles_are_offered_in_words() -> None:
    page = client_of("kato", "administrator").get("/admin/auth/user/add/").content.decode()

    assert "承認者 (承認する、公開する、前の版に戻す)" in page
    assert ">editor<" not in page


def test_a_row_of_the_record_names_what_was_changed(hanako: User) -> None:
    edit(hanako, "x")
    entry = AuditEntry.objects.get(action="changed")
    auditor = client_of("ito", "auditor")

    page = auditor.get(f"/admin/newsroom/auditentry/{entry.pk}/change/").content.decode()

    assert "変えた欄: 日本語・英語" in page
