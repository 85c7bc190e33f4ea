"""The Japanese names of everything that staff may change."""

from enum import StrEnum


class Where(StrEnum):
    """Where residents meet a text, in the order in which a difference is shown."""

    QUESTIONS = "questions"
    OUTCOMES = "outcomes"
    REASONS = "reasons"
    DRIVING = "driving"
    FEES = "fees"
    FIGURES = "figures"
    STEPS = "steps"
    ADVICE = "advice"
    PAGES = "pages"
    FACILITIES = "facilities"
    LINKS = "links"
    NOTICES = "notices"
    CONTACT = "contact"


KINDS: dict[str, str] = {
    Where.QUESTIONS: "質問",
    Where.OUTCOMES: "結果",
    Where.REASONS: "引き継がれない理由",
    Where.DRIVING: "運転できるか",
    Where.FEES: "手数料がかかるか",
    Where.FIGURES: "手数料の額",
    Where.STEPS: "すること",
    Where.ADVICE: "日付の助言",
    Where.PAGES: "ページ",
    Where.FACILITIES: "施設",
    Where.LINKS: "リンク",
    Where.NOTICES: "お知らせ",
    Where.CONTACT: "問い合わせ先",
}
FIGURES = {"record-again-fee": "再記録の手数料"}
HISTORY = "マイナ経歴証明書の方への文"
OPTION = "答え"
SECTION = "節"

_FIELDS = {
    "title": "題名",
    "why": "聞く理由",
    "hint": "ヒント",
    "where": "場所",
    "label": "答えの文",
    "detail": "説明",
    "headline": "見出し",
    "meaning": "意味",
    "because": "そう決まった理由",
    "check": "確かめること",
    "line": "一行の答え",
    "what": "すること",
    "when": "時期",
    "bring": "持ち物",
    "mistake": "よくある間違い",
    "checklist": "確認の一覧",
    "description": "検索に出る説明",
    "intro": "導入",
    "heading": "見出し",
    "body": "本文",
    "sources": "根拠",
    "to_confirm": "「警視庁に確認中」の印",
    "shows": "表示する項目",
    "audience": "対象の方",
    "from": "開始日",
    "to": "終了日",
    "severity": "重要度",
    "pages": "表示するページ",
    "kind": "種類",
    "name": "名前",
    "kana": "ふりがな",
    "municipality": "区市町村",
    "address_ja": "住所",
    "phone": "電話番号",
    "url": "アドレス",
    "hours": "受付時間",
    "opening": "受付時間",
    "weekday": "曜日",
    "opens": "受付の開始",
    "closes": "受付の終了",
    "closures": "休業",
    "reason": "理由",
    "latitude": "緯度",
    "longitude": "経度",
    "read_from": "出典",
    "publisher": "発行者",
    "read_on": "最後に読んで確かめた日",
    "updated": "ページに書かれた更新日",
    "confirmed": "警視庁の案内",
    "official": "公的機関のページ",
    "phone_note": "電話の注記",
    "hours_note": "受付時間の注記",
    "amounts": "金額",
    "yen": "金額",
    "source": "根拠のリンク",
    "ground": "根拠",
    "options": "答え",
    "sections": "節",
}
_FIELDS_OF = {
    ("questions", "title"): "質問文",
    ("questions", "where"): "調べ方",
    ("reasons", "title"): "見出し",
    ("steps", "title"): "見出し",
}


def field_label(kind: str, field: str) -> str:
    """Return the Japanese name of a field; an unknown field names itself."""
    return _FIELDS_OF.get((kind, field)) or _FIELDS.get(field, field)
