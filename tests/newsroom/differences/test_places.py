"""Every text has a name in Japanese, a place where residents meet it, and its sources."""

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


@pytest.mark.parametrize(
    ("text_id", "label"),
    [
        (
            "questions/reason.options.lost.detail",
            "質問「カードを新しくする理由は何ですか。」 → 答え「カードをなくした」 → 説明",
        ),
        ("questions/stage.where", "質問「今、どの段階ですか。」 → 調べ方"),
        (
            "outcomes/check-first.history.meaning",
            "結果「カードを申請する前に、することがあります」 → 意味(マイナ経歴証明書の方への文)",
        ),
        (
            "steps/apply-online.checklist.1",
            "すること「新しいカードをオンラインで申請する」 → 確認の一覧 2番目",
        ),
        (
            "pages/who.sections.0.body",
            "ページ「引き継ぎの対象になる方」 → 節「対象になる方」 → 本文",
        ),
        ("pages/who", "ページ「引き継ぎの対象になる方」"),
        ("facilities/fuchu.phone", "施設「府中運転免許試験場」 → 電話番号"),
        ("steps/dance.what", "すること「dance」 → すること"),
        ("figures", "手数料の額"),
    ],
)
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
    labels = {place.label for place in places(CONTENT, "links/toshima-city.title")}
    assert labels == {"ページ「よくある質問」"}


def test_the_amount_of_the_fee_is_met_where_the_fee_is() -> None:
    found = places(CONTENT, "figures/record-again-fee")
    assert found[0].address == "/ja/check/result/"
    assert found[0].routes > 0


def test_a_text_rests_on_its_own_clauses_or_on_those_of_its_entry() -> None:
    [clause] = source_clauses(CONTENT, "questions/reason.options.lost.detail")
    assert (clause.publisher, clause.clause, clause.confirmed) == ("警視庁", "対象者", True)
    section = source_clauses(CONTENT, "pages/who.sections.5.body")
    assert [found.link for found in section] == ["setagaya-city"]
    [read_from] = source_clauses(CONTENT, "facilities/fuchu.name")
    assert read_from.link == "mpd-notice"
