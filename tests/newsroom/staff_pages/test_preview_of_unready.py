"""A draft is looked at while it is still wrong; the preview says so, and nothing is published."""

from copy import deepcopy
from datetime import date

import pytest
from django.test import Client
from pytest_django import Settings

from guidance.edition.building import draft
from guidance.edition.faults import BLEMISHES, Fault
from guidance.edition.loading import read
from guidance.edition.validation import problems
from guidance.newsroom import editing, frozen, own_look, workflow, working
from guidance.newsroom.models import Facility, Submission, Text
from guidance.newsroom.previews import Preview
from guidance.newsroom.refusals import BlockedError
from tests.newsroom.checklist.seeded import SEEDED, Seeded
from tests.newsroom.colleagues import NOTES, NOW, edit, person
from tests.newsroom.staff_pages.people import client_of

KEY = "questions/stage.title"
DAY = "2026-12-01"
PAGES = ("/ja/", "/en/", "/ja/guide/", "/en/guide/apply/", "/ja/facilities/", "/en/facilities/")
NEW, OLD = "今は、期限の3か月前ですか。", "Is it 2 months before it expires?"


def _said(ja: str, en: str, key: str = KEY) -> None:
    actor = person("sato", "editor")
    text = Text.objects.get(key=key)
    text.ja, text.en = ja, en
    editing.save(text, version=text.version, actor=actor, now=NOW)


def _open(how: str = "open") -> Client:
    """Open the draft, at the desk or by a link that was handed out."""
    reply = client_of("sato", "editor").post(
        "/admin/preview/", {"what": "draft", "day": DAY, how: "1"}
    )
    visitor = Client()
    visitor.get(reply.headers["Location"] if how == "open" else reply.context["made"].address)
    return visitor


@pytest.mark.django_db
def test_a_number_that_differs_stops_publishing_but_not_looking() -> None:
    _said(NEW, OLD)
    page = _open().get("/ja/check/stage/").content.decode()
    assert NEW in page
    assert "このままでは公開できません。直す所が1件あります。" in page
    assert 'href="/admin/change-set/"' in page
    with pytest.raises(BlockedError):
        workflow.submit(person("sato", "editor"), NOW, seen=working.digest(), notes=NOTES)
    assert Submission.objects.get().state == "draft"


@pytest.mark.django_db
def test_a_reviewer_reads_that_it_is_not_checked_and_is_led_to_no_room_of_the_staff() -> None:
    _said(NEW, OLD)
    visitor = _open("link")
    page = visitor.get("/ja/").content.decode()
    assert "作った側が直す所が1件残っています" in page
    assert "/admin/" not in page
    assert "still have to correct: 1." in visitor.get("/en/").content.decode()


@pytest.mark.django_db
def test_a_draft_without_a_fault_warns_of_nothing() -> None:
    _said("今は、どの段階ですか。", "Where are you at the moment?")
    assert "preview-wrong" not in _open().get("/ja/").content.decode()
    assert "preview-wrong" not in _open("link").get("/ja/").content.decode()


@pytest.mark.django_db
def test_what_was_submitted_warns_too_and_what_was_published_does_not() -> None:
    _said("今は、どの段階ですか。", "Where are you at the moment?")
    workflow.submit(person("sato", "editor"), NOW, seen=working.digest(), notes=NOTES)
    submission = Submission.objects.get()
    spoiled = submission.content.replace("Where are you at the moment?", "Are you on day 5?")
    Submission.objects.filter(pk=submission.pk).update(content=spoiled)
    client, visitor = client_of("sato", "editor"), Client()
    for what, warned in ((f"submission-{submission.pk}", True), ("edition-0", False)):
        reply = client.post("/admin/preview/", {"what": what, "day": DAY, "open": "1"})
        visitor.get(reply.headers["Location"])
        assert ("preview-wrong" in visitor.get("/ja/").content.decode()) is warned


@pytest.mark.django_db
def test_the_list_is_at_the_staffs_own_host(settings: Settings) -> None:
    _said(NEW, OLD)
    settings.ALLOWED_HOSTS = ["testserver", "navi.example.jp"]
    settings.STAFF_HOST, settings.PUBLIC_HOST = "testserver", "navi.example.jp"
    sent = {"what": "draft", "day": DAY, "open": "1"}
    address = client_of("sato", "editor").post("/admin/preview/", sent).headers["Location"]
    visitor = Client(headers={"host": "navi.example.jp"})
    visitor.get(address)
    assert 'href="http://testserver/admin/change-set/"' in visitor.get("/ja/").content.decode()


@pytest.mark.django_db
def test_the_page_that_opens_it_counts_what_is_wrong_and_leads_to_the_list() -> None:
    client = client_of("sato", "editor")
    assert "直すまで公開できないことが" not in client.get("/admin/preview/").content.decode()
    _said(NEW, OLD)
    page = client.get("/admin/preview/").content.decode()
    assert "直すまで公開できないことが1件あります" in page
    assert '<a href="/admin/change-set/">一覧を見て直す</a>' in page


@pytest.mark.django_db
@pytest.mark.parametrize("how", ["open", "link"])
def test_what_cannot_be_shown_is_named_and_leads_to_its_form(how: str) -> None:
    place = Facility.objects.get(key="fuchu")
    Facility.objects.filter(pk=place.pk).update(kana="", url="www.example.jp")
    sent = {"what": "draft", "day": DAY, how: "1"}
    reply = client_of("sato", "editor").post("/admin/preview/", sent)
    assert reply.status_code == 422
    page = reply.content.decode()
    assert "表示できないわけ (2件)" in page
    assert f'<a href="/admin/newsroom/facility/{place.pk}/change/">' in page
    assert "ウェブのアドレスではありません" in page


@pytest.mark.django_db
def test_a_preview_waits_while_the_draft_cannot_be_shown_and_goes_on_after() -> None:
    ours, theirs = _open(), _open("link")
    Facility.objects.filter(key="fuchu").update(url="www.example.jp")
    for visitor, leads in ((ours, True), (theirs, False)):
        page = visitor.get("/ja/guide/")
        assert page.status_code == 409
        assert "この内容は、今は表示できません" in page.content.decode()
        assert ("/admin/change-set/" in page.content.decode()) is leads
        assert "no-store" in page.headers["Cache-Control"]
    Facility.objects.filter(key="fuchu").update(url="")
    for visitor in (ours, theirs):
        assert "preview-bar" in visitor.get("/ja/guide/").content.decode()


@pytest.mark.django_db
def test_an_english_text_that_nobody_wrote_yet_is_marked_where_it_will_stand() -> None:
    _said(NEW, "")
    visitor = _open()
    assert NEW in visitor.get("/ja/check/stage/").content.decode()
    page = visitor.get("/en/check/stage/").content.decode()
    assert "(not written yet)" in page
    assert "Places to correct: 1." in page


BLEMISHED = {one.code: one for one in SEEDED if one.code in BLEMISHES and one.code != Fault.STALE}


@pytest.mark.parametrize("seeded", BLEMISHED.values(), ids=BLEMISHED.keys())
def test_what_is_merely_wrong_can_be_built_to_be_looked_at(seeded: Seeded) -> None:
    content = deepcopy(read())
    seeded.edit(content)
    assert draft(content, number=1, published_on=date(2026, 12, 1)).content == content


@pytest.mark.django_db
def test_every_page_is_shown_of_a_draft_in_which_much_is_wrong() -> None:
    content = deepcopy(read())
    for seeded in BLEMISHED.values():
        seeded.edit(content)
    assert len({one.fault for one in problems(content)} & BLEMISHES) > 1
    edit(person("sato", "editor"), "。")
    submission = Submission.objects.get()
    Submission.objects.filter(pk=submission.pk).update(content=frozen.to_json(content))
    visitor = Client()
    submitted = Preview("submission", submission.pk, date(2026, 12, 1))
    word = own_look.way_in(submitted, person("sato", "editor"), NOW)
    visitor.get(f"/preview/{word}/")
    for path in (*PAGES, "/ja/check/stage/", "/api/v1/facilities"):
        assert visitor.get(path).status_code == 200, path
