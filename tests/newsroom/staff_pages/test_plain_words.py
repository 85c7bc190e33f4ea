"""No page of the desk speaks English or Django: a police officer understands every word of it."""

import re
from html.parser import HTMLParser

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.journeys.staff_pages import addresses
from tests.newsroom.every_kind import make_busy
from tests.newsroom.staff_pages.people import browser_of, client_of, signed_in

# What a browser reads out or shows, beside the words between the marks.
SPOKEN = ("title", "aria-label", "placeholder", "alt")
SILENT = ("script", "style", "textarea", "code", "template")
EMPTY = ("input", "br", "img", "link", "meta", "hr", "wbr", "path", "rect")
LATIN = re.compile(r"[A-Za-z]{2,}")
# Addresses, fingerprints, names that staff gave, and what is so called in Japan.
ALLOWED = re.compile(
    r"https?://\S+|[0-9a-f]{64}|(?<![A-Za-z])(?:CSV|JSON|QR|hanako|taro|root|administrator|auditor"
    r"|sato|Ordinance|works|who|toshima-city|xz?y?|manage\.py|break_glass|page:who|link:|machida)(?![A-Za-z])"
)
JARGON = re.compile(
    "ユーザー|パーミッション|権限|スーパー|スタッフ|オブジェクト|モデル|フィルタ|サイト管理|アプリケーション"
    "|---------|現在の値|変更後|ドリル|クリア|無効|認証|バックエンド|シングルサインオン|グループ|レコード"
)


class Said(HTMLParser):
    """Collects what a page says that is not marked as English."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.inside: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        silent = tag in SILENT or known.get("lang") == "en" or self.is_silent
        if not silent:
            self.said += [said for name in SPOKEN if (said := known.get(name))]
            if tag == "input" and known.get("type") in ("submit", "button"):
                self.said.append(known.get("value") or "")
        if tag not in EMPTY:
            self.inside.append((tag, silent))

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.is_silent and data.strip():
            self.said.append(" ".join(data.split()))

    @property
    def is_silent(self) -> bool:
        return bool(self.inside) and self.inside[-1][1]


def _strange(page: str) -> set[str]:
    """Return what stands on a page and is no Japanese for staff."""
    parser = Said()
    parser.feed(page)
    return {
        said for said in parser.said if LATIN.search(ALLOWED.sub("", said)) or JARGON.search(said)
    }


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["superuser", "administrator", "auditor"])
def test_every_page_speaks_the_language_of_staff(role: str) -> None:
    make_busy()
    browser = browser_of(role)

    found = {
        name: strange
        for name, address in addresses()
        if (strange := _strange(browser.get(address, follow=True).content.decode()))
    }

    told = [f"{name}: {one}" for name, strange in found.items() for one in sorted(strange)]
    assert not told, "\n".join(told)


@pytest.mark.django_db
def test_the_pages_before_the_door_do_so_too() -> None:
    visitor = Client()
    login = visitor.get("/admin/login/").content.decode()
    refused = visitor.post("/admin/login/", {"username": "x", "password": ""}).content.decode()

    assert _strange(login) == set()
    assert _strange(refused) == set()


@pytest.mark.django_db
def test_a_refused_password_is_explained_in_plain_words() -> None:
    person = User.objects.create_user("hanako", password="a long enough password")
    boss = browser_of("administrator")
    address = f"/admin/auth/user/{person.pk}/password/"

    page = boss.post(address, {"password1": "short", "password2": ""}).content.decode()
    forged = {"usable_password": "false", "unset-password": "1", "password1": "", "password2": ""}
    boss.post(address, forged)

    assert "「もう一度」を入力してください。" in page
    assert "直すところが" in page
    assert _strange(page) == set()
    person.refresh_from_db()
    assert person.has_usable_password()


@pytest.mark.django_db
def test_what_the_marks_of_a_link_do_is_said_beside_them() -> None:
    page = client_of("sato", "editor").get("/admin/newsroom/link/add/").content.decode()

    assert "「警視庁に確認中」の印が付きます" in page
    assert "公的機関のページのときに選びます" in page


@pytest.mark.django_db
def test_a_history_of_djangos_leads_to_the_row_itself() -> None:
    root = signed_in(User.objects.create_superuser("root"))

    assert root.get("/admin/newsroom/link/1/history/").headers["Location"] == "../change/"
