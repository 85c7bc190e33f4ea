"""Links to previews can be taken back: at once, by whoever may make them, and in the record."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core import signing
from django.test import Client

from guidance.newsroom import previews
from guidance.newsroom.models import AuditEntry
from guidance.newsroom.previews import NothingToPreviewError, Preview
from guidance.newsroom.refusals import NotPermittedError
from portal import clock
from tests.newsroom.colleagues import person
from tests.newsroom.staff_pages.people import OUTSIDE, browser_of, client_of, undone

PAGE, WITHDRAW = "/admin/preview/", "/admin/preview/withdraw/"
MAY = {"editor", "approver", "team of two", "superuser"}
LOOK_ONLY = {"administrator", "auditor"}
CERTAIN = {"certain": "yes"}
OVER = "プレビューは終わっています"


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


def _link(browser: Client, what: str = "draft") -> str:
    made = browser.post(PAGE, {"what": what, "day": "2026-12-01", "link": "1"})
    return str(made.context["made"].address)


def _visitor(address: str) -> Client:
    visitor = Client()
    visitor.get(address)
    return visitor


def _sees_a_preview(visitor: Client) -> bool:
    return "preview-bar" in visitor.get("/ja/").content.decode()


def test_a_withdrawn_link_opens_nothing_and_ends_what_it_opened(editor: Client) -> None:
    links = [_link(editor), _link(editor, "edition-0")]
    visitors = [_visitor(link) for link in links]
    assert all(map(_sees_a_preview, visitors))

    said = editor.post(WITHDRAW, CERTAIN, follow=True).content.decode()

    assert "すべて取り消しました" in said
    for link, visitor in zip(links, visitors, strict=True):
        for answer in (visitor.get("/ja/check/stage/"), Client().get(link)):
            assert answer.status_code == 410
            assert OVER in answer.content.decode()
            assert answer.cookies["portal_preview"]["max-age"] == 0
        # A browser takes the cookie away: the next page is the one that everybody reads.
        del visitor.cookies["portal_preview"]
        assert not _sees_a_preview(visitor)


def test_a_link_made_afterwards_opens(editor: Client) -> None:
    old = _link(editor)
    with time_machine.travel(clock.now(), tick=False):
        editor.post(WITHDRAW, CERTAIN)
        new = _link(editor)
    assert _sees_a_preview(_visitor(new))
    editor.post(WITHDRAW, CERTAIN)
    assert {Client().get(link).status_code for link in (old, new)} == {410}


def test_staff_who_look_at_a_preview_are_put_out_too(editor: Client) -> None:
    opened = editor.post(PAGE, {"what": "draft", "day": "2026-12-01", "open": "1"})
    looking = _visitor(opened.headers["Location"])
    editor.post(WITHDRAW, CERTAIN)
    assert looking.get("/ja/").status_code == 410


def test_who_withdrew_and_who_made_which_link_is_in_the_record(editor: Client) -> None:
    _link(editor, "edition-0")
    client_of("suzuki", "approver").post(WITHDRAW, CERTAIN)
    rows = AuditEntry.objects.filter(action__startswith="preview").order_by("number")
    told = [(row.actor, row.action, row.object_id) for row in rows]
    assert told == [
        ("sato", "preview-linked", "edition-0"),
        ("suzuki", "previews-withdrawn", ""),
    ]
    page = client_of("kato", "auditor").get("/admin/newsroom/auditentry/").content.decode()
    assert "プレビューのリンクをすべて取り消し" in page
    assert "プレビューのリンクを作成" in page


def test_the_page_lists_the_links_that_still_open(editor: Client) -> None:
    User.objects.filter(username="sato").update(last_name="佐藤", first_name="花子")
    nothing = "今、開けるリンクはありません"
    assert nothing in editor.get(PAGE).content.decode()
    editor.post(PAGE, {"what": "draft", "day": "2026-12-01", "open": "1"})
    assert nothing in editor.get(PAGE).content.decode()

    _link(editor)
    page = editor.get(PAGE).content.decode()
    assert "プレビュー(下書き)" in page
    assert "佐藤 花子 (sato)" in page

    with time_machine.travel(clock.now() + timedelta(hours=25)):
        later = client_of("suzuki", "approver").get(PAGE).content.decode()
    assert nothing in later
    editor.post(WITHDRAW, CERTAIN)
    assert nothing in editor.get(PAGE).content.decode()


@pytest.mark.django_db
def test_only_who_may_make_links_may_withdraw_them() -> None:
    editor = client_of("sato", "editor")
    link = _link(editor)
    for role in (*OUTSIDE, "staff without a group", *sorted(MAY | LOOK_ONLY)):
        browser = browser_of(role)
        with undone():
            answer = browser.post(WITHDRAW, CERTAIN)
            withdrawn = Client().get(link).status_code == 410
        assert withdrawn == (role in MAY), role
        if role in OUTSIDE:
            assert answer.headers["Location"].startswith("/admin/login/")
        else:
            assert answer.status_code == (302 if role in MAY else 403), role


def test_a_forged_post_and_a_mere_look_withdraw_nothing(editor: Client) -> None:
    link = _link(editor)
    forger = client_of("suzuki", "approver")
    forger.handler.enforce_csrf_checks = True
    assert forger.post(WITHDRAW, CERTAIN).status_code == 403
    assert forger.post(WITHDRAW, {"csrfmiddlewaretoken": "x" * 64}).status_code == 403
    for method in ("get", "head"):
        assert getattr(editor, method)(WITHDRAW).status_code == 405
    assert Client().get(link).status_code == 302


def test_a_word_that_names_another_withdrawal_is_none_of_ours(editor: Client) -> None:
    today = clock.now().date()
    good = previews.signed(Preview("draft", 0, today))
    assert previews.read(good).kind == "draft"
    for end in ([], [0], [1, 0], [-1, 0], ["0", 0], [None, 0], [0, None], [0, 0, 0]):
        said = ["draft", 0, today.isoformat(), *end]
        word = signing.dumps(said, salt="guidance.newsroom.previews")
        with pytest.raises(NothingToPreviewError):
            previews.read(word)


def test_nothing_is_withdrawn_before_somebody_is_certain(editor: Client) -> None:
    link = _link(editor)
    assert 'name="certain" value="yes" required' in editor.get(PAGE).content.decode()

    said = editor.post(WITHDRAW, follow=True).content.decode()

    assert "まだ何も取り消していません" in said
    assert Client().get(link).status_code == 302
    assert not AuditEntry.objects.filter(action="previews-withdrawn").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("role", sorted(LOOK_ONLY))
def test_who_only_reads_looks_but_hands_out_nothing(role: str) -> None:
    browser = browser_of(role)
    page = browser.get(PAGE).content.decode()
    assert "この画面で開く" in page
    assert 'name="link"' not in page
    assert WITHDRAW not in page

    chosen = {"what": "draft", "day": "2026-12-01"}
    for sent in (chosen | {"link": "1"}, chosen):
        assert browser.post(PAGE, sent).status_code == 403
    assert not AuditEntry.objects.filter(action="preview-linked").exists()
    opened = browser.post(PAGE, chosen | {"open": "1"})
    assert _sees_a_preview(_visitor(opened.headers["Location"]))


@pytest.mark.django_db
@pytest.mark.parametrize("role", sorted(LOOK_ONLY))
def test_no_other_way_lets_them_hand_out_or_withdraw(role: str) -> None:
    reader = person("kato", role)
    with pytest.raises(NotPermittedError):
        previews.link(Preview("draft", 0, clock.now().date()), reader, clock.now())
    with pytest.raises(NotPermittedError):
        previews.withdraw(reader, clock.now())
