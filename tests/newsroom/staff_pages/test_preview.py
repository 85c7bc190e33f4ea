"""The whole portal as it would be: for whoever holds the link, and for nobody else."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from pytest_django import Settings

from guidance.edition.current import announce
from guidance.newsroom import banners, editing, own_look, previews
from guidance.newsroom.models import (
    AuditEntry,
    EmergencyBanner,
    PublishedEdition,
    State,
    Text,
)
from guidance.newsroom.previews import Preview
from guidance.newsroom.watching import Watch
from portal import clock
from tests.newsroom.colleagues import NOW, in_state, person
from tests.newsroom.staff_pages.people import client_of

KEY = "questions/stage.title"
NEW = "あなたは今、どこまで進みましたか(新)"


def _drafted() -> None:
    actor = person("sato", "editor")
    text = Text.objects.get(key=KEY)
    text.ja, text.en = NEW, "Where are you now, in the new words?"
    editing.save(text, version=text.version, actor=actor, now=NOW)


def _link(what: str = "draft", day: str = "2026-12-01", role: str = "editor") -> str:
    page = client_of("sato", role).post("/admin/preview/", {"what": what, "day": day, "link": "1"})
    address = page.context["made"].address
    assert isinstance(address, str)
    return address


def _visitor(address: str) -> Client:
    client = Client()
    client.get(address)
    return client


@pytest.mark.django_db
def test_a_reviewer_without_an_account_walks_through_the_draft() -> None:
    _drafted()
    visitor = _visitor(_link())
    first = visitor.get("/ja/check/stage/")
    assert NEW in first.content.decode()
    assert visitor.post("/ja/check/stage/", {"stage": "waiting"}).status_code == 303
    assert "2026-12-01" in visitor.get("/ja/check/reason/").content.decode()


@pytest.mark.django_db
def test_a_link_made_at_the_staffs_host_opens_where_the_public_reads(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "navi.example.jp"]
    settings.STAFF_HOST, settings.PUBLIC_HOST = "testserver", "navi.example.jp"
    address = _link()
    assert address.startswith("http://navi.example.jp/preview/")
    visitor = Client(headers={"host": "navi.example.jp"})
    assert visitor.get(address).headers["Location"] == "/ja/"
    assert "preview-bar" in visitor.get("/ja/").content.decode()


@pytest.mark.django_db
def test_a_form_at_the_staffs_host_may_lead_where_the_public_reads(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "navi.example.jp"]
    settings.STAFF_HOST, settings.PUBLIC_HOST = "testserver", "navi.example.jp"
    at_the_desk = client_of("sato", "editor").get("/admin/preview/")
    assert "form-action 'self' navi.example.jp;" in at_the_desk.headers["Content-Security-Policy"]
    in_public = Client(headers={"host": "navi.example.jp"}).get("/ja/")
    assert "form-action 'self';" in in_public.headers["Content-Security-Policy"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/ja/", "/en/guide/", "/ja/facilities/", "/ja/check/stage/"])
def test_a_previewed_page_is_marked_kept_by_nobody_and_listed_nowhere(path: str) -> None:
    page = _visitor(_link()).get(path)
    assert "preview-bar" in page.content.decode()
    assert page.headers["Cache-Control"] == "private, no-store"
    assert "noindex" in page.headers["X-Robots-Tag"]


@pytest.mark.django_db
def test_other_visitors_see_nothing_of_it() -> None:
    _drafted()
    _visitor(_link()).get("/ja/check/stage/")
    page = Client().get("/ja/check/stage/").content.decode()
    assert NEW not in page
    assert "preview-bar" not in page


@pytest.mark.django_db
def test_the_day_is_the_one_that_was_asked_for() -> None:
    visitor = _visitor(_link(day="2027-03-31"))
    assert visitor.get("/ja/").wsgi_request.today.isoformat() == "2027-03-31"  # type: ignore[attr-defined]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("day", "standing"),
    [("2026-11-30", ["Now"]), ("2026-12-01", []), ("2026-12-24", ["Later"])],
)
def test_banners_are_those_of_the_previewed_moment(day: str, standing: list[str]) -> None:
    with time_machine.travel("2026-11-30T03:00:00+00:00", tick=False):
        moment = clock.now()
        for title, starts_at in (("Now", moment), ("Later", moment + timedelta(days=24))):
            banner = EmergencyBanner(
                title_ja="休み",
                title_en=title,
                body_ja="休みです。",
                body_en="Closed.",
                starts_at=starts_at,
                ends_at=starts_at + timedelta(hours=1),
            )
            banners.raise_banner(banner, person("ito", "approver"), moment)
        Watch(clock.now).look()
        page = _visitor(_link(day=day)).get("/en/")
    announce(())
    shown = page.content.decode()
    assert [title for title in ("Now", "Later") if f" {title}</p>" in shown] == standing


@pytest.mark.django_db
def test_the_planner_and_the_json_interface_reckon_on_that_day() -> None:
    visitor = _visitor(_link(day="2027-03-31"))
    answer = visitor.get("/api/v1/plan", {"card_expiry": "2027-05-05"})
    assert answer.json()["applied"] == "2027-03-31"
    assert visitor.post("/ja/plan/", {"card_expiry": "2027-05-05"}).status_code == 303
    assert "2027年3月31日" in visitor.get("/ja/plan/result/").content.decode()


@pytest.mark.django_db
def test_nothing_but_the_walk_takes_what_is_sent() -> None:
    visitor = _visitor(_link())
    assert visitor.post("/ja/carry/").status_code == 403


@pytest.mark.django_db
def test_the_way_out_tells_who_came_by_a_link_that_it_ended() -> None:
    visitor = _visitor(_link())
    left = visitor.post("/preview/leave/", headers={"accept-language": "ja"})
    assert (left.status_code, left.headers["Cache-Control"]) == (200, "private, no-store")
    assert "プレビューを終えました" in left.content.decode()
    assert "/admin/" not in left.content.decode()
    assert "preview-bar" not in visitor.get("/ja/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("what", "page"),
    [("draft", "change-set/"), ("edition-0", "preview/")],
)
def test_staff_come_back_to_the_page_of_what_they_looked_at(what: str, page: str) -> None:
    _drafted()
    editor = client_of("sato", "editor")
    opened = {"what": what, "day": "2026-12-01", "open": "1"}
    editor.get(editor.post("/admin/preview/", opened).headers["Location"])
    left = editor.post("/preview/leave/")
    assert (left.status_code, left.headers["Location"]) == (303, f"/admin/{page}")
    assert editor.get(left.headers["Location"]).status_code == 200
    assert "preview-bar" not in editor.get("/ja/").content.decode()


@pytest.mark.django_db
def test_staff_come_back_to_the_page_of_the_edition_they_looked_at() -> None:
    in_state(State.LIVE, person("hanako", "editor"), person("taro", "editor", "approver"))
    number = PublishedEdition.objects.latest("number").number
    editor = client_of("sato", "editor")
    opened = {"what": f"edition-{number}", "day": "2026-12-01", "open": "1"}
    editor.get(editor.post("/admin/preview/", opened).headers["Location"])
    back = editor.post("/preview/leave/").headers["Location"]
    assert back == f"/admin/newsroom/publishededition/{number}/change/"
    assert editor.get(back).status_code == 200


@pytest.mark.django_db
def test_staff_with_a_host_of_their_own_are_shown_the_way_back(settings: Settings) -> None:
    _drafted()
    settings.ALLOWED_HOSTS = ["testserver", "desk.example.jp"]
    settings.STAFF_HOST, settings.PUBLIC_HOST = "desk.example.jp", "testserver"
    draft = Preview(previews.DRAFT, 0, clock.today())
    visitor = _visitor(f"/preview/{own_look.way_in(draft, person('sato', 'editor'), NOW)}/")
    left = visitor.post("/preview/leave/")
    assert left.status_code == 200
    assert 'href="http://desk.example.jp/admin/change-set/"' in left.content.decode()


@pytest.mark.django_db
def test_a_torn_cookie_leads_to_no_desk() -> None:
    visitor = Client()
    visitor.cookies["portal_preview"] = "torn"
    assert "/admin/" not in visitor.post("/preview/leave/").content.decode()


@pytest.mark.django_db
def test_a_link_ends_after_24_hours_and_a_forged_one_never_began() -> None:
    with time_machine.travel("2026-12-01T00:00:00+00:00", tick=False):
        address = _link()
    with time_machine.travel("2026-12-01T23:59:00+00:00", tick=False):
        visitor = _visitor(address)
        assert "preview-bar" in visitor.get("/ja/").content.decode()
    with time_machine.travel("2026-12-02T00:01:00+00:00", tick=False):
        assert Client().get(address).status_code == 410
        visitor.cookies["portal_preview"]["max-age"] = ""
        assert visitor.get("/ja/").status_code == 410
    assert Client().get("/preview/forged/").status_code == 410


@pytest.mark.django_db
def test_behind_https_browsers_take_a_preview_from_this_host_alone(settings: Settings) -> None:
    settings.PREVIEW_COOKIE, settings.SESSION_COOKIE_SECURE = "__Host-portal_preview", True
    visitor = _visitor(_link())
    assert "preview-bar" in visitor.get("/ja/").content.decode()
    for cookie in (
        visitor.cookies["__Host-portal_preview"],
        visitor.post("/preview/leave/").cookies["__Host-portal_preview"],
    ):
        assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")


@pytest.mark.django_db
def test_edition_0_can_be_looked_at_before_anything_was_published() -> None:
    _drafted()
    page = _visitor(_link("edition-0")).get("/ja/check/stage/").content.decode()
    assert NEW not in page
    assert "第0版" in page


@pytest.mark.django_db
def test_who_made_a_link_is_in_the_record() -> None:
    _link()
    assert AuditEntry.objects.filter(action="preview-linked", actor="sato").exists()


@pytest.mark.django_db
def test_who_has_no_permission_makes_no_link() -> None:
    sent = {"what": "draft", "day": "2026-12-01", "link": "1"}
    assert client_of("kato").post("/admin/preview/", sent).status_code == 403


def test_nobody_pays_for_previews(client: Client) -> None:
    """No database here: a guidance page without the cookie asks it nothing."""
    assert client.get("/ja/guide/").status_code == 200
    assert previews.LASTS.total_seconds() == 24 * 60 * 60


@pytest.mark.django_db
@pytest.mark.parametrize(("what", "moves"), [("draft", True), ("edition-0", False)])
def test_the_band_over_a_draft_says_that_it_moves(what: str, moves: bool) -> None:
    page = _visitor(_link(what)).get("/ja/").content.decode()
    assert ("下書きが変わると、この表示も変わります" in page) is moves


@pytest.mark.django_db
def test_every_page_of_a_preview_can_be_read_in_the_other_language() -> None:
    """Where a button takes along what is typed it is a form that is sent."""
    _drafted()
    visitor = _visitor(_link())
    for place in ("check/stage/", "plan/"):
        page = visitor.get(f"/ja/{place}").content.decode()
        assert f'formaction="/en/{place}"' in page
        turned = visitor.post(f"/en/{place}", {"turn": "en"}, follow=True)
        assert turned.status_code == 200
    page = visitor.get("/ja/carry/enter/").content.decode()
    assert '<a id="language" class="language" href="/en/carry/enter/"' in page
