"""One item goes out of the draft: what is live stands there again, the rest stays as it was."""

import datetime as dt
import json

import pytest
from django.contrib.auth.models import User
from django.test import Client

from guidance.newsroom import audit, editing, publication, taking_out, workflow, working
from guidance.newsroom.models import (
    Amount,
    AuditEntry,
    Closure,
    Facility,
    Link,
    Notice,
    State,
    Text,
    WorkingRow,
)
from guidance.newsroom.refusals import ChangedSinceSeenError, NotPermittedError, RefusedError
from tests.newsroom.colleagues import NOW, TITLE, edit, in_state
from tests.newsroom.staff_pages.people import client_of, signed_in

OTHER = "steps/apply-online.what"
PAGE = "/admin/change-set/take-out/"


def _out(item: str, actor: User) -> None:
    taking_out.take_out(item, actor, NOW, seen=working.digest())


def _is_live() -> bool:
    return working.digest() == publication.live_digest()


def test_a_text_says_what_is_live_and_others_stay_as_they_were(hanako: User) -> None:
    edit(hanako, "x")
    other = Text.objects.get(key=OTHER)
    other.ja += "y"
    editing.save(other, version=other.version, actor=hanako, now=NOW)

    _out(TITLE, hanako)

    other.refresh_from_db()
    assert (other.ja[-1], other.is_stale, other.version) == ("y", True, 2)
    assert not Text.objects.get(key=TITLE).is_stale
    assert Text.objects.get(key=TITLE).version == 3
    _out(OTHER, hanako)
    assert _is_live()


def test_what_went_stands_in_the_record(hanako: User) -> None:
    before = Text.objects.get(key=TITLE).ja
    edit(hanako, "x")

    _out(TITLE, hanako)

    row = AuditEntry.objects.get(action="taken-out")
    kept = json.loads(row.details)
    assert (row.object_type, row.object_id, row.actor) == ("text", TITLE, "hanako")
    assert (kept["old"]["ja"], kept["new"]["ja"]) == (f"{before}x", before)
    assert list(audit.faults()) == []


def _hours(place: Facility) -> WorkingRow:
    days = {"starts_on": dt.date(2027, 1, 4), "ends_on": dt.date(2027, 1, 5)}
    return Closure(facility=place, reason_ja="点検", reason_en="Works", **days)


def test_a_fact_goes_with_all_that_belongs_to_it(hanako: User) -> None:
    place, link = Facility.objects.all()[2], Link.objects.all()[1]
    place.phone, link.title_ja = "03-0000-0000", "別の題名"
    for row in (place, link):
        editing.save(row, version=1, actor=hanako, now=NOW)
    editing.add(_hours(place), actor=hanako, now=NOW)

    _out(f"facilities/{place.key}", hanako)

    assert not Closure.objects.exists()
    assert Facility.objects.get(pk=place.pk).phone == ""
    kept = Link.objects.get(pk=link.pk)
    assert (kept.title_ja, kept.is_stale, kept.version) == ("別の題名", True, 2)
    _out(f"links/{link.key}", hanako)
    assert _is_live()


def test_what_was_added_goes_and_what_was_removed_comes_back(hanako: User) -> None:
    fee = Amount(figure="record-again-fee", starts_on=dt.date(2027, 4, 1), yen=1500, ground="条例")
    editing.add(fee, actor=hanako, now=NOW)
    for row in (Facility.objects.all()[3], Notice.objects.all()[0]):
        editing.remove(row, version=1, actor=hanako, now=NOW)
        kind = "facilities" if isinstance(row, Facility) else "notices"
        _out(f"{kind}/{row.key}", hanako)

    _out("figures/record-again-fee", hanako)

    assert not Amount.objects.exists()
    assert _is_live()


def test_sources_and_marks_go_with_their_entry(hanako: User) -> None:
    entry = Text.objects.get(key=TITLE).entry
    entry.sources = ["mpd/手数料"]
    editing.save(entry, version=1, actor=hanako, now=NOW)

    _out("steps/apply-online", hanako)

    assert _is_live()


@pytest.mark.parametrize("state", [State.IN_REVIEW, State.APPROVED, State.SCHEDULED])
def test_what_was_agreed_is_taken_back(state: State, hanako: User, taro: User) -> None:
    in_state(state, hanako, taro)

    _out(TITLE, hanako)

    submission = workflow.open_submission()
    assert submission is not None
    assert submission.state == State.DRAFT


def test_nothing_goes_unseen_unasked_or_by_who_may_not(hanako: User) -> None:
    edit(hanako, "x")
    seen = working.digest()
    edit(hanako, "y")
    with pytest.raises(ChangedSinceSeenError):
        taking_out.take_out(TITLE, hanako, NOW, seen=seen)
    for item in (OTHER, "nowhere/x", "", "links/none"):
        with pytest.raises(RefusedError):
            _out(item, hanako)
    client_of("ito", "auditor")
    with pytest.raises(NotPermittedError):
        _out(TITLE, User.objects.get(username="ito"))


class TestThePage:
    @pytest.fixture
    def client(self, hanako: User) -> Client:
        edit(hanako, "xyz")
        return signed_in(hanako)

    def test_is_reached_from_the_change_set_and_from_the_form(self, client: Client) -> None:
        way = f"{PAGE}?item=steps/apply-online.title"
        text, other = Text.objects.get(key=TITLE), Text.objects.get(key=OTHER)

        assert way in client.get("/admin/change-set/").content.decode()
        assert way in client.get(f"/admin/newsroom/text/{text.pk}/change/").content.decode()
        unchanged = client.get(f"/admin/newsroom/text/{other.pk}/change/").content.decode()
        assert PAGE not in unchanged

    def test_names_what_goes_and_whose_it_is_and_changes_nothing(self, client: Client) -> None:
        page = client.get(PAGE, {"item": TITLE}).content.decode()

        assert "xyz</ins>" in page
        assert "だれの変更か: <b>hanako</b>" in page
        assert Text.objects.get(key=TITLE).ja.endswith("xyz")

    def test_names_whose_an_amount_and_the_hours_of_a_facility_are(self, hanako: User) -> None:
        edit(hanako, "xyz")
        jiro = client_of("jiro", "editor")
        actor = User.objects.get(username="jiro")
        fee = Amount(figure="record-again-fee", starts_on=dt.date(2027, 4, 1), yen=1, ground="条例")
        editing.add(fee, actor=actor, now=NOW)
        fee.yen = 1500
        editing.save(fee, version=1, actor=hanako, now=NOW)
        place = Facility.objects.all()[2]
        editing.add(_hours(place), actor=actor, now=NOW)

        both = jiro.get(PAGE, {"item": "figures/record-again-fee"}).content.decode()
        his = jiro.get(PAGE, {"item": f"facilities/{place.key}"}).content.decode()

        assert "だれの変更か: <b>jiro、hanako</b>" in both
        assert "だれの変更か: <b>jiro</b>" in his
        assert "hanako</b>" not in his

    def test_takes_out_when_it_is_said_again(self, client: Client) -> None:
        said = {"item": TITLE, "seen": working.digest()}
        page = client.post(PAGE, said, follow=True).content.decode()

        assert "公開中の内容に戻しました" in page
        assert _is_live()
        again = client.get(PAGE, {"item": TITLE}, follow=True).content.decode()
        assert "公開中の内容と同じです" in again

    def test_is_for_those_who_submit(self, client: Client) -> None:
        said = {"item": TITLE, "seen": working.digest()}
        for role in ("approver", "auditor", "administrator"):
            other = client_of(role, role)
            assert other.get(PAGE, said).status_code == 403
            assert other.post(PAGE, said).status_code == 403
            assert PAGE not in other.get("/admin/change-set/").content.decode()
        assert not _is_live()
