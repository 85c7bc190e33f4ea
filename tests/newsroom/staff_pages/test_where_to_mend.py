"""Every line of the list before publishing leads to the page on which it is put right."""

import datetime as dt
import re
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import resolve

from guidance.edition.faults import Fault
from guidance.newsroom import editing
from guidance.newsroom.checklist import Concern, Finding
from guidance.newsroom.checklist.finding import block, warn
from guidance.newsroom.desk.mending import addresses
from guidance.newsroom.models import Amount, Entry, Facility, Link, Notice, Text
from tests.newsroom.checklist.seeded import SEEDED
from tests.newsroom.checklist.test_seeded import LIVE
from tests.newsroom.colleagues import NOW, TITLE, edit
from tests.newsroom.staff_pages.people import client_of, signed_in

FEE = "figures/record-again-fee.amounts"
# No seeded fault makes these: forms refuse them, or they need an amount that the public reads.
# They are told of where content has them.
RARE: dict[Fault | Concern, str] = {
    Concern.AMOUNT_LEFT_IN_TEXT: "fees/waived.detail",
    Fault.HIDDEN_SIGN: f"{FEE}.2027-04-01.ground",
    Fault.MONTHS_IN_DAYS: "pages/who.intro",
    Fault.NO_DATE: "links/npa.read_on",
    Fault.NO_FLAG: "facilities/fuchu.opening.0.closed",
    Fault.NO_TIME: "facilities/fuchu.opening.0.opens",
    Fault.NOT_AN_ANSWER: "questions/reason.options.perhaps",
    Fault.NOT_BILINGUAL: "contact/license-desk.name",
    Fault.NOT_ONE_OF: "notices/some-points-to-be-confirmed.severity",
    Fault.OPEN_AND_CLOSED: "facilities/fuchu.opening",
    Fault.TOO_MUCH: "pages/who.intro",
    Fault.UNKNOWN_LANGUAGE: "outcomes/perhaps.headline",
    Fault.WEEKDAYS_DIFFER: TITLE,
}


def _all_kinds() -> list[Finding]:
    # That the list says these of those places is what the test of the seeded faults shows.
    seeded = [block(one.text_id, one.code, "…") for one in SEEDED]
    rare = [block(text_id, code, "…") for code, text_id in RARE.items()]
    kinds = [warn(kind, Concern.SOURCES_NOT_REREAD, "…") for kind in LIVE]
    return list(dict.fromkeys([*seeded, *rare, *kinds]))


def test_every_kind_of_finding_leads_to_a_page_that_opens(db: None) -> None:
    found = _all_kinds()
    assert {one.code for one in found} >= {str(code) for code in (*Fault, *Concern)}

    ways = addresses(found)

    assert set(ways) == set(found)
    of_each_page = {resolve(urlsplit(one).path).url_name: one for one in ways.values()}
    for role, read in (("editor", set(ways.values())), ("approver", set(of_each_page.values()))):
        reader = client_of(role, role)
        for address in read:
            reply = reader.get(address)
            assert reply.status_code == 200, (role, address)


def _pk(model: type[Text | Entry | Facility | Link | Notice], **said: str) -> str:
    row = model._default_manager.get(**said)
    return f"/admin/newsroom/{model._meta.model_name}/{row.pk}/change/"


@pytest.mark.parametrize(
    ("text_id", "code", "part", "item"),
    [
        ("steps/apply-online", "apply-online", "", ""),
        ("steps/apply-online.sources", "apply-online", "", ""),
        ("steps/apply-online.to_confirm", "apply-online", "", ""),
        ("pages/who.sections.1.sources", "who", "sections", "1"),
        ("pages/who.sections.1", "who", "sections", "1"),
        ("questions/reason.options.lost", "reason", "", ""),
    ],
)
def test_sources_lead_to_the_form_of_what_rests_on_them(
    db: None, text_id: str, code: str, part: str, item: str
) -> None:
    found = block(text_id, Fault.UNKNOWN_SOURCE, "…")
    kind = text_id.partition("/")[0]
    assert addresses([found])[found] == _pk(Entry, kind=kind, code=code, part=part, item=item)


def test_texts_and_facts_lead_to_their_own_forms(db: None) -> None:
    wanted = {
        block(TITLE, Fault.NO_TEXT, "…"): _pk(Text, key=TITLE),
        block("facilities/fuchu.opening.0.closes", Fault.NO_TIME, "…"): _pk(Facility, key="fuchu"),
        block("links/npa.read_on", Fault.NO_DATE, "…"): _pk(Link, key="npa"),
    }
    assert addresses(wanted) == wanted


def test_an_amount_leads_to_its_own_form_and_else_to_all_amounts(hanako: User) -> None:
    kept = [
        Amount(figure="record-again-fee", starts_on=day, yen=1, ground="条例", ground_en="Law")
        for day in (dt.date(2027, 4, 1), dt.date(2028, 4, 1))
    ]
    for amount in kept:
        editing.add(amount, actor=hanako, now=NOW)
    form, table = "/admin/newsroom/amount/{}/change/", "/admin/newsroom/amount/"
    wanted = {
        warn(f"{FEE}.2027-04-01", Concern.AMOUNT_UNLIKELY, "…"): form.format(kept[0].pk),
        warn(f"{FEE}.2028-04-01.ground", Fault.STALE, "…"): form.format(kept[1].pk),
        block(FEE, Fault.TWO_AMOUNTS_ON_A_DAY, "…"): table,
        block(f"{FEE}.2029-04-01", Fault.NO_AMOUNT, "…"): table,
    }
    assert addresses(wanted) == wanted


def test_sources_to_be_read_again_lead_to_the_links_oldest_first(db: None) -> None:
    found = warn("pages/who", Concern.SOURCES_NOT_REREAD, "…")
    address = addresses([found])[found]
    Link.objects.filter(key="npa").update(confirmed_on="2020-01-01")
    rows = client_of("sato", "editor").get(address).context["cl"].result_list
    assert next(iter(rows)).key == "npa"


def test_the_page_of_the_change_set_links_each_of_its_lines(hanako: User) -> None:
    fee = Amount(figure="record-again-fee", starts_on="2020-04-01", yen=999_999, ground="条例")
    editing.add(fee, actor=hanako, now=NOW)
    entry = Text.objects.get(key=TITLE).entry
    entry.sources = []
    editing.save(entry, version=1, actor=hanako, now=NOW)
    Entry.objects.filter(pk=entry.pk).update(sources=["nobody/knows"])
    edit(hanako, "3")
    browser: Client = signed_in(hanako)

    page = browser.get("/admin/change-set/").content.decode()

    told = re.findall(
        r"<section class=\"desk-(?:blocking|warnings)\">.*?</section>", page, re.DOTALL
    )
    lines = re.findall(r"<li>.*?</li>", "".join(told), re.DOTALL)
    ways = [re.search(r'<a href="([^"]+)">', line) for line in lines]
    assert len(lines) >= 3
    assert all(ways)
    addressed = {unescape(way[1]) for way in ways if way}
    assert f"/admin/newsroom/amount/{fee.pk}/change/" in addressed
    assert f"/admin/newsroom/entry/{entry.pk}/change/" in addressed
    assert all(browser.get(address).status_code == 200 for address in addressed)
