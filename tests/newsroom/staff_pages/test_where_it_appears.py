"""Who judges a change set is told on which pages each change will stand, and opens them there."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import editing, working
from guidance.newsroom.differences import places
from guidance.newsroom.models import Facility, Link, Notice, Text
from portal import clock
from tests.newsroom.colleagues import NOW, edit, person, submitted
from tests.newsroom.staff_pages.people import client_of, signed_in

PAGE = "/admin/change-set/"
_PAGES = re.compile(r'<form [^>]*class="desk-pages">.*?</form>', re.DOTALL)


def _page_text() -> str:
    keys = Text.objects.filter(entry__kind="pages", key__endswith=".title").values_list(
        "key", flat=True
    )
    return next(key for key in keys if key.startswith("pages/who"))


def test_the_approver_opens_the_page_of_a_text_as_it_will_be(hanako: User, taro: User) -> None:
    edit(hanako, "(新しい題名)", _page_text())
    submission = submitted(hanako)
    approver = signed_in(taro)
    page = approver.get(PAGE).content.decode()
    forms = _PAGES.findall(page)
    (form,) = (form for form in forms if 'value="/ja/guide/who/"' in form)
    assert f'name="what" value="submission-{submission.pk}"' in form
    assert "トップページ" in form

    day = re.search(r'name="day" value="([^"]+)"', form)
    assert day
    said = {"what": f"submission-{submission.pk}", "day": day[1], "open": "1"}
    reply = approver.post("/admin/preview/", {**said, "to": "/ja/guide/who/"}, follow=True)
    assert reply.redirect_chain[-1][0] == "/ja/guide/who/"
    assert "(新しい題名)" in reply.content.decode()
    assert "preview-bar" in reply.content.decode()


def test_a_text_that_answers_lead_to_opens_the_first_question_and_tells_the_way(
    hanako: User,
) -> None:
    edit(hanako, "x", "questions/reason.title")
    browser = signed_in(hanako)
    page = browser.get(PAGE).content.decode()
    told = "".join(_PAGES.findall(page))
    assert re.search(r"答えにより出ます \(254通りの答え方のうち\d+通り\)", told)
    assert "「今、どの段階ですか。」に「新しいカードをこれから申請する」" in told
    assert 'name="to" value="/ja/check/stage/"' in told
    assert 'name="what" value="draft"' in told
    said = {"what": "draft", "day": "2026-12-01", "open": "1", "to": "/ja/check/stage/"}
    opened = browser.post("/admin/preview/", said, follow=True)
    assert opened.redirect_chain[-1][0] == "/ja/check/stage/"


def test_a_text_of_a_section_opens_the_section(hanako: User) -> None:
    key = "pages/who.sections.1.heading"
    edit(hanako, "(新しい見出し)", key)
    browser = signed_in(hanako)
    told = "".join(_PAGES.findall(browser.get(PAGE).content.decode()))
    [place] = places(working.content(), key)
    assert f'value="{place.address}"' in told
    assert place.address.startswith("/ja/guide/who/#")
    form = browser.get(f"/admin/newsroom/text/{Text.objects.get(key=key).pk}/change/")
    assert f'href="{place.address}"' in form.content.decode()


def test_a_fee_opens_the_preview_of_the_day_on_which_it_begins(hanako: User) -> None:
    browser = signed_in(hanako)
    start = clock.today() + timedelta(days=40)
    amount = {"figure": "record-again-fee", "yen": "1500"}
    amount |= {"ground": "条例 別表第一", "ground_en": "Ordinance, Table 1"}
    browser.post("/admin/newsroom/amount/add/", {**amount, "starts_on": start.isoformat()})
    told = "".join(_PAGES.findall(browser.get(PAGE).content.decode()))
    assert f'name="day" value="{start.isoformat()}"' in told
    assert f"始まりの日 {start.isoformat()} のプレビュー" in told
    to = next(page for page in re.findall('name="to" value="([^"]+)"', told) if "record" in page)
    said = {"what": "draft", "day": start.isoformat(), "open": "1", "to": to}
    page = browser.post("/admin/preview/", said, follow=True).content.decode()
    assert "1,500" in page
    assert "からの再記録の手数料" not in page


def test_a_notice_to_come_opens_the_preview_of_its_first_day(hanako: User) -> None:
    start = clock.today() + timedelta(days=9)
    notice = Notice(key="works", starts_on=start, severity="info", pages=["who"])
    notice.title_ja, notice.title_en = "窓口の工事", "Works"
    notice.body_ja, notice.body_en = "工事です。", "Works."
    editing.add(notice, actor=hanako, now=NOW)
    told = "".join(_PAGES.findall(signed_in(hanako).get(PAGE).content.decode()))
    assert f'name="day" value="{start.isoformat()}"' in told
    assert "出す期間の間だけ出ます" in told
    assert 'name="to" value="/ja/guide/who/"' in told


def test_facts_name_their_pages_once(hanako: User) -> None:
    for place in Facility.objects.all()[:2]:
        place.phone = "03-6717-3137"
        editing.save(place, version=place.version, actor=hanako, now=NOW)
    link = Link.objects.get(key="npa")
    link.confirmed_on = NOW.date()
    editing.save(link, version=link.version, actor=hanako, now=NOW)
    told = _PAGES.findall(signed_in(hanako).get(PAGE).content.decode())
    assert [form.count('value="/ja/facilities/"') for form in told].count(1) >= 1
    assert max(form.count('value="/ja/facilities/"') for form in told) == 1


@pytest.mark.django_db
def test_every_page_of_every_text_and_fact_can_be_opened_in_the_preview() -> None:
    content = working.content()
    keys = [*Text.objects.values_list("key", flat=True), "contact", "links/npa"]
    keys += [f"facilities/{key}" for key in content["facilities"]]
    addresses = {place.address for key in keys for place in places(content, key)}
    said = {"what": "draft", "day": "2026-12-01", "link": "1"}
    browser = client_of("sato", "editor")
    word = browser.post("/admin/preview/", said).context["made"].address
    for address in addresses:
        opened = browser.get(word, {"to": address})
        assert opened.headers["Location"] == address
    assert any("#" in address for address in addresses)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "to", ["//evil.example/", "https://evil.example/", "/ja/../admin/", "/admin/", "/ja/\\evil/"]
)
def test_a_preview_leads_to_no_other_place(to: str) -> None:
    person("sato", "editor")
    said = {"what": "draft", "day": "2026-12-01", "open": "1", "to": to}
    browser = client_of("sato", "editor")
    opened = browser.post("/admin/preview/", said)
    assert browser.get(opened.headers["Location"]).headers["Location"] == "/ja/"
