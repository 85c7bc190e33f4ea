"""Every text has a name in Japanese, a place where residents meet it, and its sources."""

from copy import deepcopy
from typing import Any

import pytest

from guidance.edition.factual import bilingual_facts
from guidance.edition.loading import read
from guidance.edition.texts import texts
from guidance.newsroom.differences import label_ja, places, source_clauses
from guidance.rules import routes

CONTENT = read()
IDS = [text.id for text in (*texts(CONTENT), *bilingual_facts(CONTENT))]


def test_every_text_has_a_name_of_its_own() -> None:
    labels = {text_id: label_ja(CONTENT, text_id) for text_id in IDS}
    latin = {text_id: label for text_id, label in labels.items() if label.isascii()}
    assert not latin
    names: dict[str, str] = {}
    for text_id, label in labels.items():
        assert names.setdefault(label, text_id) == text_id, label


def test_every_text_is_met_somewhere() -> None:
    assert [text_id for text_id in IDS if not places(CONTENT, text_id)] == []


def test_no_text_is_met_on_more_ways_than_there_are() -> None:
    most = len(list(routes()))
    assert all(place.routes <= most for text_id in IDS for place in places(CONTENT, text_id))


def _said(*path: str | int) -> str:
    value: Any = CONTENT
    for key in path:
        value = value[key]
    return str(value["ja"]).strip()


REASON = ("questions", "reason")
WHO = ("pages", "who")
NAMED = {
    "questions/reason.options.lost.detail": f"質問「{_said(*REASON, 'title')}」 → "
    f"答え「{_said(*REASON, 'options', 'lost', 'label')}」 → 説明",
    "questions/reason.where": f"質問「{_said(*REASON, 'title')}」 → 調べ方",
    "outcomes/check-first.history.meaning": "結果"
    f"「{_said('outcomes', 'check-first', 'headline')}」 → 意味(マイナ経歴証明書の方への文)",
    "steps/apply-online.checklist.1": "すること"
    f"「{_said('steps', 'apply-online', 'title')}」 → 確認の一覧 2番目",
    "pages/who.sections.0.body": f"ページ「{_said(*WHO, 'title')}」 → "
    f"節「{_said(*WHO, 'sections', 0, 'heading')}」 → 本文",
    "pages/who": f"ページ「{_said(*WHO, 'title')}」",
    "facilities/fuchu.phone": "施設「府中運転免許試験場」 → 電話番号",
    "steps/dance.what": "すること「dance」 → すること",
    "figures": "手数料の額",
}


@pytest.mark.parametrize(("text_id", "label"), NAMED.items())
def test_a_text_is_named_by_where_it_stands(text_id: str, label: str) -> None:
    assert label_ja(CONTENT, text_id) == label


def test_a_history_text_is_met_by_history_holders_only() -> None:
    own = places(CONTENT, "reasons/notice-blank.history.because")
    others = places(CONTENT, "reasons/notice-blank.because")
    assert own[0].answers["holding"] == "history"
    assert all(place.answers.get("holding") != "history" for place in others if place.routes)


def test_what_is_said_before_the_holding_is_known_is_said_to_everybody() -> None:
    [place] = places(CONTENT, "questions/holding.why")
    assert place.routes == sum("holding" in walk.answers for walk in routes())


def test_a_step_is_met_on_results_and_on_pages() -> None:
    found = {place.address for place in places(CONTENT, "steps/record-again.what")}
    assert {"/ja/check/result/", "/ja/guide/record-again/#record-again-1"} <= found


def test_the_check_of_a_reason_is_met_where_it_is_unsettled() -> None:
    [place] = places(CONTENT, "reasons/certificate-not-submitted.check")
    assert place.answers["submitted"] == "unsure"


def test_a_link_is_met_where_it_is_cited() -> None:
    content = deepcopy(CONTENT)
    content["pages"]["who"]["sections"][0]["sources"] = ["spare"]
    content["links"]["spare"] = content["links"]["npa"]
    [place] = places(content, "links/spare.title")
    assert place.address == "/ja/guide/who/#who-1"


def test_the_amount_of_the_fee_is_met_where_the_fee_is() -> None:
    found = places(CONTENT, "figures/record-again-fee")
    assert found[0].address == "/ja/check/result/"
    assert found[0].routes > 0


def test_a_text_rests_on_its_own_clauses_or_on_those_of_its_entry() -> None:
    content = deepcopy(CONTENT)
    content["questions"]["reason"]["sources"] = ["mpd/対象者"]
    content["pages"]["who"]["sections"][1]["sources"] = ["setagaya-city"]
    [clause] = source_clauses(content, "questions/reason.options.lost.detail")
    assert (clause.publisher, clause.clause, clause.confirmed) == ("警視庁", "対象者", True)
    [section] = source_clauses(content, "pages/who.sections.1.body")
    assert section.link == "setagaya-city"
    [read_from] = source_clauses(content, "facilities/fuchu.name")
    assert read_from.link == "mpd-notice"
