"""Faults as editors make them, by their Japanese names, each with what the list must say."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from guidance.newsroom.checklist import Severity
from tests.newsroom.checklist.edits import (
    Edit,
    add,
    both,
    drop,
    english,
    insert,
    japanese,
    put,
    replace,
    say,
)

BLOCK, WARN = Severity.BLOCK, Severity.WARN
TITLE, WHAT = "steps/apply-online.title", "steps/apply-online.what"
FUCHU, SAMEZU = "facilities/fuchu", "facilities/samezu"
FEE = "figures/record-again-fee"
DESK = "contact/license-desk"
NOTICE = "notices/works"
NOBODY: Mapping[str, bool] = MappingProxyType({})
KANJI = "申請受付期間中再交付手続必要書類確認後即時交付可能性検討結果通知予定日"


class Seeded(NamedTuple):
    """A fault: its name, what an editor does, and the finding that must come of it."""

    name: str
    edit: Edit
    severity: Severity
    code: str
    text_id: str
    checked: Mapping[str, bool] = NOBODY


def fee(*rows: tuple[date | None, int], **said: Any) -> Edit:
    """Enter amounts with a ground."""
    ground = {"ground": "手数料条例 第4条", "ground_en": "Fee Ordinance, Article 4"}
    amounts: list[dict[str, Any]] = [
        {"from": start, "yen": yen} | ground | said for start, yen in rows
    ]
    return put(f"{FEE}.amounts", amounts)


def notice(**said: Any) -> Edit:
    """Write a notice."""
    body = {"ja": "窓口の工事をします。", "en": "The counter is being rebuilt."}
    row: dict[str, Any] = {
        "from": date(2026, 12, 1),
        "severity": "info",
        "pages": ["home"],
        "title": {"ja": "工事のお知らせ", "en": "Building works"},
        "body": body,
    }
    return put(NOTICE, row | said)


def closure(**said: Any) -> Edit:
    """Close a facility for some days."""
    row: dict[str, Any] = {
        "from": date(2026, 12, 29),
        "to": date(2027, 1, 3),
        "reason": {"ja": "年末年始の休み", "en": "New Year holidays"},
    }
    return put(f"{FUCHU}.closures", [row | said])


def closures(*spans: tuple[date, date]) -> Edit:
    """Close a facility several times, in any order."""
    reason = {"ja": "年末年始の休み", "en": "New Year holidays"}
    rows = [{"from": first, "to": last, "reason": reason} for first, last in spans]
    return put(f"{FUCHU}.closures", rows)


def hours(*rows: tuple[int, str, str]) -> Edit:
    """Enter opening hours."""
    written = [{"weekday": day, "opens": opens, "closes": closes} for day, opens, closes in rows]
    return put(f"{FUCHU}.opening", written)


TRANSLATIONS = (
    Seeded(
        "質問文の日本語だけを直した",
        japanese("questions/reason.title", "新しいカードにするのは、なぜですか。"),
        BLOCK,
        "stale",
        "questions/reason.title",
    ),
    Seeded(
        "答えの説明の日本語だけを直した",
        japanese("questions/reason.options.lost.detail", "カードが見当たらない方です。"),
        BLOCK,
        "stale",
        "questions/reason.options.lost.detail",
    ),
    Seeded(
        "経歴証明書の方への文の日本語だけを直した",
        japanese("reasons/notice-blank.history.because", "運転経歴の記録は入っていません。"),
        BLOCK,
        "stale",
        "reasons/notice-blank.history.because",
    ),
    Seeded(
        "節を足して、次の節の日本語だけを直した",
        both(
            japanese("pages/who.sections.0.heading", "対象となる方について"),
            insert(
                "pages/who.sections.0",
                {
                    "heading": {"ja": "はじめに", "en": "First of all"},
                    "sources": ["mpd/冒頭"],
                },
            ),
        ),
        BLOCK,
        "stale",
        "pages/who.sections.1.heading",
    ),
    Seeded(
        "施設の日本語の名前だけを直した",
        japanese(f"{FUCHU}.name", "府中運転免許センター"),
        BLOCK,
        "stale",
        f"{FUCHU}.name",
    ),
    Seeded(
        "英語を書いた後で、日本語をまた直した",
        say(TITLE, "オンラインで申請しましょう", "Apply on the website"),
        BLOCK,
        "stale",
        TITLE,
        {TITLE: False},
    ),
    Seeded("英語を消した", english(TITLE, ""), BLOCK, "no-text", TITLE),
    Seeded("日本語を空白だけにした", japanese(TITLE, " \u3000"), BLOCK, "no-text", TITLE),
    Seeded(
        "英語の欄に日本語を貼り付けた",
        say(WHAT, "サイトで申請してください。", "サイトで申請してください。"),
        BLOCK,
        "not-translated",
        WHAT,
    ),
    Seeded(
        "日本語の欄に英語を貼り付けた",
        say(WHAT, "Apply on the site.", "Apply on the site."),
        BLOCK,
        "not-translated",
        WHAT,
    ),
    Seeded(
        "英語の文の後に日本語の文を残した",
        add(WHAT, "急いでください。", "Please hurry. The record stays. 急いでください。"),
        BLOCK,
        "not-translated",
        WHAT,
    ),
    Seeded(
        "お知らせの終わりの年を間違えた",
        notice(to=date(2062, 12, 28)),
        WARN,
        "day-far",
        f"{NOTICE}.to",
    ),
    Seeded(
        "お知らせを日本語だけで作った",
        notice(title={"ja": "工事のお知らせ"}),
        BLOCK,
        "no-text",
        f"{NOTICE}.title",
    ),
    Seeded(
        "英語だけを書きかえた",
        english(TITLE, "Send your application on the website"),
        WARN,
        "english-only",
        TITLE,
    ),
)

FIGURES = (
    Seeded(
        "土曜日の日付に「金」と書いた",
        say(TITLE, "2026年12月5日(金)から", "From Friday, December 5, 2026"),
        BLOCK,
        "other-weekday",
        TITLE,
    ),
    Seeded(
        "お知らせの令和の日付に、違う曜日を書いた",
        notice(
            body={
                "ja": "令和8年12月5日金曜日は休みます。",
                "en": "Closed on December 5, 2026 (Friday).",
            }
        ),
        BLOCK,
        "other-weekday",
        NOTICE,
    ),
    Seeded(
        "「3か月」を英語で2か月と書いた",
        say(TITLE, "期限の3か月前から申請する", "Apply from 2 months before"),
        BLOCK,
        "numbers-differ",
        TITLE,
    ),
    Seeded(
        "全角の数字を英語で違う数にした",
        say(TITLE, "期限の\uff13か月前から申請する", "Apply from 4 months before"),
        BLOCK,
        "numbers-differ",
        TITLE,
    ),
    Seeded(
        "日付の日が違う",
        say(TITLE, "2026年12月1日から", "From December 2, 2026"),
        BLOCK,
        "dates-differ",
        TITLE,
    ),
    Seeded(
        "月と日が入れ替わった",
        say(TITLE, "2026年9月1日から", "From January 9, 2026"),
        BLOCK,
        "dates-differ",
        TITLE,
    ),
    Seeded(
        "令和の年を間違えて西暦にした",
        say(TITLE, "令和8年10月5日から", "From October 5, 2025"),
        BLOCK,
        "dates-differ",
        TITLE,
    ),
    Seeded(
        "英語に年を書き忘れた",
        say(TITLE, "2026年9月1日から", "From September 1"),
        BLOCK,
        "numbers-differ",
        TITLE,
    ),
    Seeded(
        "金額のけたが入れ替わった",
        both(
            fee((date(2027, 4, 1), 1500)),
            add("fees/waived.detail", "額は1,500円です。", "It costs 1,050 yen."),
        ),
        BLOCK,
        "yen-differ",
        "fees/waived.detail",
    ),
    Seeded(
        "「1万2千円」を1,200円と訳した",
        add("fees/waived.detail", "額は1万2千円です。", "It costs 1,200 yen."),
        BLOCK,
        "yen-differ",
        "fees/waived.detail",
    ),
    Seeded(
        "金額を英語にだけ書いた",
        add("fees/waived.detail", "安い額です。", "It costs 1,500 yen."),
        BLOCK,
        "yen-differ",
        "fees/waived.detail",
    ),
    Seeded(
        "受付の終わりの時刻が違う",
        say(
            f"{DESK}.hours_note",
            "平日の8時30分から17時15分までです。",
            "Weekdays, 8:30 a.m. to 5 p.m.",
        ),
        BLOCK,
        "times-differ",
        f"{DESK}.hours_note",
    ),
    Seeded(
        "午後を a.m. と訳した",
        say(TITLE, "午後5時までに申請する", "Apply by 5 a.m."),
        BLOCK,
        "times-differ",
        TITLE,
    ),
    Seeded(
        "電話番号の1けたを打ち間違えた",
        say(WHAT, "03-6717-3137 に聞いてください。", "Call 03-6717-3187."),
        BLOCK,
        "phones-differ",
        WHAT,
    ),
    Seeded(
        "英語に電話番号を書き忘れた",
        say(WHAT, "03-6717-3137 に聞いてください。", "Please call."),
        BLOCK,
        "phones-differ",
        WHAT,
    ),
    Seeded(
        "「90日」を90 months と訳した",
        say(TITLE, "90日以内に届け出る", "Report it within 90 months"),
        BLOCK,
        "units-differ",
        TITLE,
    ),
    Seeded(
        "「四つ」を three と訳した",
        say(TITLE, "四つの場合に分かれる", "There are three cases"),
        BLOCK,
        "spelled-numbers-differ",
        TITLE,
    ),
    Seeded(
        "休業の理由の日付が違う",
        closure(reason={"ja": "1月4日まで休みます", "en": "Closed until January 14"}),
        BLOCK,
        "dates-differ",
        f"{FUCHU}.closures.0.reason",
    ),
    Seeded(
        "手数料の根拠の別表の番号が英語で違う",
        fee(
            (date(2027, 4, 1), 1500),
            ground="警視庁関係手数料条例 別表第一",
            ground_en="Police Fee Ordinance, Appended Table 2",
        ),
        BLOCK,
        "numbers-differ",
        FEE,
    ),
    Seeded(
        "手数料の根拠の項が英語にない",
        fee(
            (date(2027, 4, 1), 1500),
            ground="手数料条例 第三条第二項",
            ground_en="Fee Ordinance, Article 3",
        ),
        BLOCK,
        "numbers-differ",
        FEE,
    ),
    Seeded(
        "「三日以内」を英語で5日と書いた",
        say(WHAT, "三日以内に届けてください。", "Tell us within five days."),
        BLOCK,
        "spelled-numbers-differ",
        WHAT,
    ),
    Seeded(
        "「七問」を英語で5問と書いた",
        say(WHAT, "質問は七問です。", "There are five questions."),
        BLOCK,
        "spelled-numbers-differ",
        WHAT,
    ),
    Seeded(
        "「半年」を英語で3か月と書いた",
        say(WHAT, "半年ほどかかります。", "It takes about three months."),
        BLOCK,
        "spelled-numbers-differ",
        WHAT,
    ),
    Seeded(
        "「一週間」を英語で2週間と書いた",
        say(WHAT, "一週間かかります。", "It takes two weeks."),
        BLOCK,
        "spelled-numbers-differ",
        WHAT,
    ),
    Seeded(
        "「写真二枚」を英語で1枚と書いた",
        say(WHAT, "写真は二枚です。", "Bring one photo."),
        BLOCK,
        "spelled-numbers-differ",
        WHAT,
    ),
    Seeded(
        "「1枚」を英語で two cards と書いた",
        say(WHAT, "カードは1枚です。", "It is two cards."),
        BLOCK,
        "spelled-numbers-differ",
        WHAT,
    ),
    Seeded(
        "「1か月以内」を英語で within a week と書いた",
        say(WHAT, "1か月以内に来てください。", "Come within a week."),
        BLOCK,
        "units-differ",
        WHAT,
    ),
    Seeded(
        "「月・水・金」の水曜日を英語で火曜日と書いた",
        say(WHAT, "月・水・金に来てください。", "Come on Monday, Tuesday or Friday."),
        BLOCK,
        "weekdays-differ",
        WHAT,
    ),
    Seeded(
        "円を英語でドルと書いた",
        say(WHAT, "1,500円です。", "It is 1,500 dollars."),
        BLOCK,
        "yen-differ",
        WHAT,
    ),
    Seeded(
        "「三日」を英語で3週間と書いた",
        say(WHAT, "三日かかります。", "It takes three weeks."),
        BLOCK,
        "units-differ",
        WHAT,
    ),
    Seeded(
        "「土日」を英語で土曜日だけと書いた",
        say(WHAT, "土日は休みです。", "Closed on Saturdays."),
        BLOCK,
        "weekdays-differ",
        WHAT,
    ),
    Seeded(
        "「平日」を英語で週末と書いた",
        say(WHAT, "平日に来てください。", "Come on a weekend."),
        BLOCK,
        "weekdays-differ",
        WHAT,
    ),
    Seeded(
        "「午前中」を英語で午後と書いた",
        say(WHAT, "午前中に来てください。", "Come in the afternoon."),
        BLOCK,
        "times-differ",
        WHAT,
    ),
    Seeded(
        "「第二土曜日」を英語で third Saturday と書いた",
        say(WHAT, "第二土曜日は休みです。", "Closed on the third Saturday."),
        BLOCK,
        "weekdays-differ",
        WHAT,
    ),
    Seeded(
        "「第二土曜日」の何番目かを英語に書き忘れた",
        say(WHAT, "第二土曜日は休みです。", "Closed on Saturdays."),
        BLOCK,
        "weekdays-differ",
        WHAT,
    ),
    Seeded(
        "「平日」を英語で月曜日と書いた",
        say(WHAT, "平日に来てください。", "Come on Mondays."),
        BLOCK,
        "weekdays-differ",
        WHAT,
    ),
    Seeded(
        "「夕方五時」を英語で午後6時と書いた",
        say(WHAT, "夕方五時までです。", "Until 6 p.m."),
        BLOCK,
        "times-differ",
        WHAT,
    ),
    Seeded(
        "「三日以内」を英語で soon と訳した",
        say(WHAT, "三日以内に届けてください。", "Tell us soon."),
        WARN,
        "number-left-out",
        WHAT,
    ),
    Seeded(
        "英語にだけ「五人」と書いた",
        say(WHAT, "みなさんで来てください。", "Come as five people."),
        WARN,
        "number-left-out",
        WHAT,
    ),
    Seeded(
        "「18歳以上」を under 18 と訳した",
        say(WHAT, "18歳以上の方が対象です。", "This is for people under 18."),
        WARN,
        "opposite-bounds",
        WHAT,
    ),
    Seeded(
        "「無料」を costs a fee と訳した",
        say(
            WHAT,
            "交付通知書を忘れても、無料です。",
            "It costs a fee without the notice of issuance.",
        ),
        WARN,
        "free-in-one",
        WHAT,
    ),
    Seeded(
        "「半額」を free と訳した",
        say(WHAT, "再記録は半額です。", "Recording again is free."),
        WARN,
        "free-in-one",
        WHAT,
    ),
    Seeded(
        "英語で無料と有料を入れ違えた",
        say(WHAT, "更新は無料、再発行は有料です。", "You pay for renewing. A new one is free."),
        WARN,
        "free-in-one",
        WHAT,
    ),
    Seeded(
        "英語で午前の終わりと午後の始まりを入れ違えた",
        say(
            WHAT,
            "8:30~12:00、13:00~17:15に開きます。",
            "Open 8:30 to 13:00, and 12:00 to 17:15.",
        ),
        WARN,
        "other-order",
        WHAT,
    ),
    Seeded(
        "「二千円」を英語で3,000円と書いた",
        both(
            fee((date(2027, 4, 1), 2000), (date(2028, 4, 1), 3000)),
            add("fees/waived.detail", "額は二千円です。", "It costs 3,000 yen."),
        ),
        BLOCK,
        "yen-differ",
        "fees/waived.detail",
    ),
)

FACILITIES = (
    Seeded(
        "どこにもない電話番号を文に書いた",
        say(WHAT, "03-1234-5678 に聞いてください。", "Call 03-1234-5678."),
        BLOCK,
        "unknown-phone",
        WHAT,
    ),
    Seeded(
        "問い合わせ先の番号を変え、文の番号を直し忘れた",
        put(f"{DESK}.phone", "03-1234-5678"),
        BLOCK,
        "unknown-phone",
        "fees/depends-on-notice.unknown_amount",
    ),
    Seeded(
        "施設の電話番号が1けた足りない",
        put(f"{FUCHU}.phone", "042-362-359"),
        BLOCK,
        "no-phone-number",
        f"{FUCHU}.phone",
    ),
    Seeded(
        "施設の電話番号を0だけで入れた",
        put(f"{FUCHU}.phone", "00-0000-0000"),
        BLOCK,
        "no-phone-number",
        f"{FUCHU}.phone",
    ),
    Seeded(
        "施設の住所に HTML を貼り付けた",
        put(f"{FUCHU}.address_ja", "府中市多磨町<img src=x>"),
        BLOCK,
        "no-markup",
        f"{FUCHU}.address_ja",
    ),
    Seeded(
        "休業の理由に SVG を貼り付けた",
        closure(reason={"ja": "工事<svg onload=x>", "en": "Works <svg onload=x>"}),
        BLOCK,
        "no-markup",
        f"{FUCHU}.closures.0.reason",
    ),
    Seeded(
        "施設の経度を東京の東の海の上にした",
        both(put(f"{FUCHU}.latitude", 35.7), put(f"{FUCHU}.longitude", 140.9)),
        WARN,
        "place-outside",
        f"{FUCHU}.latitude",
    ),
    Seeded(
        "休業の終わりの年が45年後になっている",
        closure(to=date(2072, 1, 3)),
        WARN,
        "closure-long",
        f"{FUCHU}.closures.0",
    ),
    Seeded(
        "休業が2年より先になっている",
        closure(**{"from": date(2036, 12, 29), "to": date(2037, 1, 3)}),
        WARN,
        "day-far",
        f"{FUCHU}.closures.0",
    ),
    Seeded(
        "施設のページを知らないサイトにした",
        put(f"{FUCHU}.url", "https://keishicho.example/fuchu"),
        WARN,
        "address-elsewhere",
        f"{FUCHU}.url",
    ),
    Seeded(
        "施設のページを、名前のないサイトにした",
        put(f"{FUCHU}.url", "https://127.0.0.1/"),
        BLOCK,
        "no-address",
        f"{FUCHU}.url",
    ),
    Seeded(
        "二つの施設に同じ電話番号を入れた",
        both(put(f"{FUCHU}.phone", "03-1234-5678"), put(f"{SAMEZU}.phone", "03-1234-5678")),
        WARN,
        "same-phone",
        f"{SAMEZU}.phone",
    ),
    Seeded(
        "施設のページのアドレスが途中で切れた",
        put(f"{FUCHU}.url", "www.keishicho.metro"),
        BLOCK,
        "no-address",
        f"{FUCHU}.url",
    ),
    Seeded(
        "緯度と経度を入れ違えた",
        both(put(f"{FUCHU}.latitude", 139.5), put(f"{FUCHU}.longitude", 35.7)),
        BLOCK,
        "no-place",
        f"{FUCHU}.latitude",
    ),
    Seeded(
        "受付の終わりが始まりより前",
        hours((1, "13:00", "08:30")),
        BLOCK,
        "ends-before-start",
        f"{FUCHU}.opening.0.closes",
    ),
    Seeded(
        "同じ曜日の受付時間が重なる",
        hours((1, "08:30", "13:00"), (1, "12:00", "17:00")),
        BLOCK,
        "hours-overlap",
        f"{FUCHU}.opening",
    ),
    Seeded(
        "休業の終わりの年を間違えた",
        closure(to=date(2026, 1, 3)),
        BLOCK,
        "ends-before-start",
        f"{FUCHU}.closures.0.to",
    ),
    Seeded(
        "終わった休業が残っている",
        closure(**{"from": date(2025, 12, 29), "to": date(2026, 1, 3)}),
        WARN,
        "closure-over",
        f"{FUCHU}.closures.0",
    ),
    Seeded(
        "施設を一つ消し、文の数を直し忘れた",
        drop("facilities/machida"),
        BLOCK,
        "facility-count",
        "steps/record-again.where",
    ),
    Seeded("施設の出典を消した", put(f"{FUCHU}.read_from", []), BLOCK, "no-read-from", f"{FUCHU}."),
)

FEES = (
    Seeded(
        "手数料の開始日がない", fee((None, 1500)), BLOCK, "amount-without-start", f"{FEE}.amounts"
    ),
    Seeded(
        "同じ日に始まる手数料が二つある",
        fee((date(2027, 4, 1), 1500), (date(2027, 4, 1), 1600)),
        BLOCK,
        "two-amounts-on-a-day",
        f"{FEE}.amounts",
    ),
    Seeded(
        "分からない手数料を0円にした",
        fee((date(2027, 4, 1), 0)),
        BLOCK,
        "no-amount",
        f"{FEE}.amounts",
    ),
    Seeded(
        "手数料の根拠のリンクがない",
        fee((date(2027, 4, 1), 1500), source="mpd-fees"),
        BLOCK,
        "unknown-ground",
        f"{FEE}.amounts",
    ),
    Seeded(
        "手数料の根拠を書き忘れた",
        fee((date(2027, 4, 1), 1500), ground="", ground_en=""),
        WARN,
        "amount-without-ground",
        f"{FEE}.amounts",
    ),
    Seeded(
        "手数料の根拠に英語がない",
        fee((date(2027, 4, 1), 1500), ground_en=""),
        BLOCK,
        "no-text",
        f"{FEE}.amounts.2027-04-01",
    ),
    Seeded(
        "手数料の根拠の条番号が英語と違う",
        fee((date(2027, 4, 1), 1500), ground_en="Fee Ordinance, Article 5"),
        BLOCK,
        "numbers-differ",
        f"{FEE}.amounts.2027-04-01",
    ),
    Seeded(
        "手数料の根拠の日本語だけを直した",
        fee((date(2027, 4, 1), 1500)),
        BLOCK,
        "stale",
        f"{FEE}.amounts.2027-04-01",
        checked=MappingProxyType({f"{FEE}.amounts.2027-04-01.ground": False}),
    ),
    Seeded(
        "手数料のけたが一つ多い",
        fee((date(2027, 4, 1), 1500), (date(2028, 4, 1), 15000)),
        WARN,
        "amount-unlikely",
        f"{FEE}.amounts.2028-04-01",
    ),
    Seeded(
        "手数料の開始日の年を間違え、30年より先にした",
        fee((date(2062, 4, 1), 1500)),
        WARN,
        "day-far",
        f"{FEE}.amounts.2062-04-01",
    ),
    Seeded(
        "手数料の開始日が去年になっている",
        fee((date(2025, 4, 1), 1500)),
        WARN,
        "amount-in-past",
        f"{FEE}.amounts.2025-04-01",
    ),
    Seeded(
        "同じ施設に、日が重なる休業を二つ入れた",
        closures((date(2026, 12, 31), date(2027, 1, 3)), (date(2027, 1, 2), date(2027, 1, 5))),
        WARN,
        "closures-overlap",
        f"{FUCHU}.closures.1",
    ),
    Seeded(
        "文の金額が手数料の表と違う",
        both(
            fee((date(2027, 4, 1), 1500)),
            add("fees/waived.detail", "額は1,600円です。", "It costs 1,600 yen."),
        ),
        WARN,
        "amount-not-in-table",
        "fees/waived.detail",
    ),
    Seeded(
        "手数料の額を入れたのに、額は案内にないと書いてある",
        both(
            fee((date(2027, 4, 1), 1500)),
            add(
                "fees/depends-on-notice.detail",
                "手数料の額は警視庁の案内にありません。",
                "Call and ask how much the fee is.",
            ),
        ),
        WARN,
        "amount-called-unknown",
        "fees/depends-on-notice.detail",
    ),
    Seeded(
        "手数料の額を入れたのに、英語にだけ分からないと書いてある",
        both(
            fee((date(2027, 4, 1), 1500)),
            add("fees/waived.detail", "安い額です。", "The notice doesn't give the amount."),
        ),
        WARN,
        "amount-called-unknown",
        "fees/waived.detail",
    ),
)

REFERENCES = (
    Seeded(
        "ないページへリンクした",
        say(WHAT, "[案内](page:whom)を読む。", "Read the [guide](page:whom)."),
        BLOCK,
        "broken-link",
        WHAT,
    ),
    Seeded(
        "ないリンクの名前を書いた",
        say(WHAT, "[案内](link:mpd)を読む。", "Read the [guide](link:mpd)."),
        BLOCK,
        "broken-link",
        WHAT,
    ),
    Seeded(
        "アドレスを文に直接書いた",
        say(
            WHAT,
            "[案内](https://example.com/)を読む。",
            "Read the [guide](https://example.com/).",
        ),
        BLOCK,
        "broken-link",
        WHAT,
    ),
    Seeded(
        "英語のリンクを付け忘れた",
        say(WHAT, "[案内](page:who)を読む。", "Read the guide."),
        BLOCK,
        "links-differ",
        WHAT,
    ),
    Seeded(
        "節に表示する項目の名前を間違えた",
        put("pages/who.sections.0.shows", ["steps:apply-on-line"]),
        BLOCK,
        "shows-nothing",
        "pages/who.sections.0",
    ),
    Seeded(
        "根拠の条項の名前を間違えた",
        put("steps/apply-online.sources", ["mpd/除外事由 5"]),
        BLOCK,
        "unknown-source",
        "steps/apply-online",
    ),
    Seeded(
        "根拠を全部外した",
        put("steps/apply-online.sources", []),
        BLOCK,
        "no-source",
        "steps/apply-online",
    ),
    Seeded(
        "リンクのアドレスを変えて、読み直さなかった",
        put("links/npa.url", "https://www.npa.go.jp/new.html"),
        WARN,
        "address-not-reread",
        "links/npa.url",
    ),
    Seeded(
        "警視庁の案内のアドレスが、よそのサイトになっている",
        both(
            put("links/mpd-notice.url", "https://www.npa.go.jp/update.html"),
            put("links/mpd-notice.read_on", date(2026, 12, 1)),
        ),
        WARN,
        "address-elsewhere",
        "links/mpd-notice.url",
    ),
    Seeded(
        "公的機関のページのアドレスが、知らないサイトになっている",
        both(
            put("links/npa.url", "https://www.xn--npa-example.jp/"),
            put("links/npa.read_on", date(2026, 12, 1)),
        ),
        WARN,
        "address-elsewhere",
        "links/npa.url",
    ),
    Seeded(
        "公的機関の印を外して、知らないサイトにした",
        both(
            put("links/npa.url", "https://www.xn--npa-example.jp/"),
            put("links/npa.official", False),
            put("links/npa.read_on", date(2026, 12, 1)),
        ),
        WARN,
        "address-elsewhere",
        "links/npa.url",
    ),
    Seeded(
        "リンクのアドレスを日本語の名前で書いた",
        put("links/npa.url", "https://警察庁.example/"),
        BLOCK,
        "no-address",
        "links/npa.url",
    ),
    Seeded(
        "使わないリンクを登録した",
        put(
            "links/spare",
            {
                "url": "https://www.keishicho.metro.tokyo.lg.jp/",
                "title": {"ja": "警視庁のページ", "en": "MPD website"},
                "publisher": {"ja": "警視庁", "en": "MPD"},
                "read_on": date(2026, 12, 1),
                "confirmed": True,
            },
        ),
        BLOCK,
        "unused",
        "links/spare",
    ),
    Seeded(
        "手順を案内ページから外した",
        replace("steps:replace-card", "steps:apply"),
        BLOCK,
        "shown-nowhere",
        "steps/replace-card",
    ),
    Seeded(
        "答えを一つ消した",
        drop("questions/reason.options.lost"),
        BLOCK,
        "missing",
        "questions/reason.options.lost",
    ),
    Seeded(
        "理由を一つ消した",
        drop("reasons/notice-blank"),
        BLOCK,
        "missing",
        "reasons/notice-blank",
    ),
    Seeded(
        "手続にない結果を足した",
        put(
            "outcomes/perhaps",
            {
                "headline": {"ja": "分かりません", "en": "Unknown"},
                "meaning": {"ja": "電話で聞いてください。", "en": "Please call."},
            },
        ),
        BLOCK,
        "not-a-code",
        "outcomes/perhaps",
    ),
    Seeded(
        "太字の記号を閉じ忘れた",
        say(WHAT, "**大切なことです。", "This is important."),
        BLOCK,
        "no-markup",
        WHAT,
    ),
    Seeded(
        "見出しに改行が入った",
        say(TITLE, "オンラインで\n申請する", "Apply online"),
        BLOCK,
        "not-one-line",
        TITLE,
    ),
)

NOTICES = (
    Seeded(
        "お知らせのページの名前を間違えた",
        notice(pages=["top"]),
        BLOCK,
        "unknown-page",
        f"{NOTICE}.pages",
    ),
    Seeded(
        "お知らせの終わりが始まりより前",
        notice(to=date(2026, 11, 30)),
        BLOCK,
        "ends-before-start",
        f"{NOTICE}.to",
    ),
    Seeded(
        "終わったお知らせが残っている",
        notice(**{"from": date(2026, 10, 1), "to": date(2026, 10, 31)}),
        WARN,
        "notice-over",
        f"{NOTICE}.to",
    ),
    Seeded(
        "緊急のお知らせに終わりがない",
        notice(severity="emergency"),
        WARN,
        "emergency-without-end",
        f"{NOTICE}.to",
    ),
)

WORDS = (
    Seeded(
        "「記録:有」と「記録:無」を取り違えた",
        say(WHAT, "「記録:無」を見てください。", "Look for 「記録:有」 (recorded)."),
        BLOCK,
        "quoted-labels-differ",
        WHAT,
    ),
    Seeded(
        "署名用電子証明書を別の英語にした",
        say(
            "steps/submit-certificate.what",
            "署名用電子証明書を提出します。",
            "Submit your electronic signature.",
        ),
        WARN,
        "term-missing",
        "steps/submit-certificate.what",
    ),
    Seeded(
        "交付申請書の英語を用語と違う語にした",
        say("steps/apply-online.where", "交付申請書を使います。", "Use the issue request form."),
        WARN,
        "term-missing",
        "steps/apply-online.where",
    ),
    Seeded(
        "英国式のつづりで licence と書いた",
        say("outcomes/apply.meaning", "免許の記録を引き継げます。", "Your licence carries over."),
        WARN,
        "other-word",
        "outcomes/apply.meaning",
    ),
    Seeded(
        "「マイナカード」と略した",
        say("outcomes/apply.meaning", "マイナカードが届きます。", "Your My Number Card comes."),
        WARN,
        "other-word",
        "outcomes/apply.meaning",
    ),
    Seeded(
        "長い一文を書いた",
        add("outcomes/apply.meaning", f"{'申請した後に、' * 9}待ちます。", "Then wait."),
        WARN,
        "long-sentence",
        "outcomes/apply.meaning",
    ),
    Seeded(
        "英語で長い一文を書いた",
        add("outcomes/apply.meaning", "待ちます。", f"Then wait{' and wait again' * 12} for it."),
        WARN,
        "long-sentence",
        "outcomes/apply.meaning",
    ),
    Seeded(
        "漢字ばかりの文を書いた",
        say("outcomes/apply.meaning", f"{KANJI}です。", "It comes later."),
        WARN,
        "much-kanji",
        "outcomes/apply.meaning",
    ),
    Seeded(
        "二重の否定を書いた",
        add("outcomes/apply.meaning", "引き継げないわけではありません。", "It may carry over."),
        WARN,
        "double-negative",
        "outcomes/apply.meaning",
    ),
    Seeded(
        "英語で二重の否定を書いた",
        add("outcomes/apply.meaning", "引き継げることがあります。", "It is not impossible."),
        WARN,
        "double-negative",
        "outcomes/apply.meaning",
    ),
)

SOURCES = (
    Seeded(
        "根拠を181日間読み直していない",
        put("links/setagaya-city-renewal.read_on", date(2026, 6, 3)),
        WARN,
        "sources-not-reread",
        "pages/apply",
    ),
    Seeded(
        "根拠を確かめた日が来年になっている",
        put("links/npa.read_on", date(2027, 11, 23)),
        BLOCK,
        "read-in-future",
        "links/npa.read_on",
    ),
)

SEEDED = (
    *TRANSLATIONS,
    *FIGURES,
    *FACILITIES,
    *FEES,
    *REFERENCES,
    *NOTICES,
    *WORDS,
    *SOURCES,
)
