"""Days, numbers and lengths that nobody means: refused with a sentence, never an error page."""

from datetime import date

import pytest
from django.test import Client

from guidance.newsroom import previews
from guidance.newsroom.models import EmergencyBanner, Facility, Text
from guidance.newsroom.previews import NothingToPreviewError, Preview
from tests.newsroom.staff_pages.forging import BANNER
from tests.newsroom.staff_pages.people import client_of


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


@pytest.mark.parametrize(
    "times", [{"starts_at_0": "0001-01-01"}, {"ends_at_0": "9999-12-31", "ends_at_1": "23:59"}]
)
def test_a_banner_of_a_far_off_day_is_refused_on_its_form(
    times: dict[str, str], editor: Client
) -> None:
    answer = editor.post("/admin/newsroom/emergencybanner/add/", BANNER | times)

    assert "1年以内" in answer.content.decode()
    assert not EmergencyBanner.objects.exists()


@pytest.mark.parametrize("day", ["0001-01-01", "1900-01-01", "2200-01-01", "9999-12-31"])
def test_a_preview_of_a_day_without_calendar_is_refused(day: str, editor: Client) -> None:
    sent = {"what": "draft", "day": day, "link": "1"}
    answer = editor.post("/admin/preview/", sent)
    assert answer.status_code == 422
    assert not answer.context["made"].address

    with pytest.raises(NothingToPreviewError):
        previews.read(previews.signed(Preview("draft", 0, date.fromisoformat(day))))


def test_a_form_that_claims_a_million_rows_is_read_no_further_than_a_facility_has(
    editor: Client,
) -> None:
    place = Facility.objects.all()[0]
    address = f"/admin/newsroom/facility/{place.pk}/change/"
    claimed = {"opening-TOTAL_FORMS": "999999", "opening-INITIAL_FORMS": "0"}
    closures = {"closures-TOTAL_FORMS": "0", "closures-INITIAL_FORMS": "0"}

    answer = editor.post(address, claimed | closures)

    (opening, _closures) = answer.context["inline_admin_formsets"]
    assert opening.formset.total_form_count() == 40
    page = answer.content.decode()
    assert "40行より多くは入れられません" in page
    assert "フォームを送信" not in page


def test_a_form_without_the_number_of_its_rows_is_refused_in_plain_words(editor: Client) -> None:
    place = Facility.objects.all()[0]

    answer = editor.post(f"/admin/newsroom/facility/{place.pk}/change/", {"kana": "x"})

    page = answer.content.decode()
    assert "全部は届きませんでした。まだ保存していません" in page
    assert "ManagementForm" not in page


def test_a_year_that_no_calendar_has_is_no_error_page(db: None) -> None:
    reader = client_of("mori", "auditor")
    assert reader.get("/admin/newsroom/auditentry/?at__year=99999999").status_code == 400


def test_what_an_address_would_fill_in_is_left_out(editor: Client) -> None:
    page = editor.get("/admin/newsroom/emergencybanner/add/?starts_at=x&title_ja=forged")
    assert page.status_code == 200
    assert "forged" not in page.content.decode().partition("<form")[2]


@pytest.mark.parametrize("words", ["[" * 400, "a" * 5_001])
def test_a_text_that_no_page_could_hold_is_refused_on_its_form(words: str, editor: Client) -> None:
    text = Text.objects.get(key="steps/apply-online.title")
    sent = {"ja": words, "en": text.en, "seen_version": text.version}

    answer = editor.post(f"/admin/newsroom/text/{text.pk}/change/", sent)

    assert "5,000字まで" in answer.content.decode()
    text.refresh_from_db()
    assert text.ja != words
