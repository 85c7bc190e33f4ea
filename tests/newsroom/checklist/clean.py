"""Changes as editors make them every week, by their Japanese names: none may be stopped."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from guidance.edition.loading import Content
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
from tests.newsroom.checklist.seeded import (
    DESK,
    FUCHU,
    NOBODY,
    SAMEZU,
    TITLE,
    WHAT,
    closure,
    closures,
    fee,
    hours,
    notice,
)

FAQ, WHO = "pages/faq.sections", "pages/who.sections"
WEEK = tuple((day, "08:30", "17:15") for day in range(1, 6))


class Clean(NamedTuple):
    """A change without a fault: its name, what an editor does, which translations are checked."""

    name: str
    edit: Edit
    checked: Mapping[str, bool] = NOBODY


def _section(ja: str, en: str) -> dict[str, object]:
    return {
        "heading": {"ja": "急いでいるとき", "en": "If you're in a hurry"},
        "body": {"ja": ja, "en": en},
        "sources": ["mpd/早期更新"],
    }


def _append_section(content: Content) -> None:
    section = _section("早めに申請してください。", "Apply early.")
    content["pages"]["faq"]["sections"].append(section)


def _ordinance_as_ground(content: Content) -> None:
    content["links"]["ordinance"] = {
        **content["links"]["mpd-notice"],
        "url": "https://www.example.jp/ordinance",
        "title": {"ja": "手数料の条例", "en": "Ordinance on fees"},
        "confirmed": False,
        "official": False,
    }
    fee((date(2027, 4, 1), 1500), source="ordinance")(content)


def _moved_at_home(content: Content) -> None:
    content["links"]["mpd-notice"] |= {
        "url": "https://www.keishicho.metro.tokyo.lg.jp/menkyo/new.html",
        "read_on": date(2026, 12, 1),
    }


def _append_item(content: Content) -> None:
    item = {"ja": "控えを取った", "en": "I've kept a copy"}
    content["steps"]["apply-online"]["checklist"].append(item)


def _swap_sections(content: Content) -> None:
    sections = content["pages"]["faq"]["sections"]
    sections[0], sections[1] = sections[1], sections[0]


def _space_in_japanese(content: Content) -> None:
    text = content["steps"]["apply-online"]["what"]
    text["ja"] = f"\n\n{text['ja']}"


def _reread_all(content: Content) -> None:
    for row in content["links"].values():
        row["read_on"] = date(2026, 12, 1)


WORDING = (
    Clean(
        "質問文を両方の言語で直した",
        say("questions/stage.title", "今は、どの段階ですか。", "Where are you at the moment?"),
    ),
    Clean(
        "答えの説明を両方の言語で直した",
        say(
            "questions/reason.options.lost.detail", "カードがない方です。", "You've lost the card."
        ),
    ),
    Clean(
        "答えの文を両方の言語で直した",
        say("questions/renewed.options.yes.label", "はい、更新しました", "Yes, I did"),
    ),
    Clean(
        "質問のヒントを両方の言語で直した",
        say("questions/expiry.hint", "カードの期限とは別です。", "It isn't the card's own date."),
    ),
    Clean(
        "結果の意味に一文を足した",
        add("outcomes/apply.meaning", "急ぎましょう。", "Don't wait too long."),
    ),
    Clean(
        "結果の見出しを両方の言語で直した",
        say("outcomes/await-notice.headline", "交付通知書を待ちましょう", "Wait for the notice"),
    ),
    Clean(
        "理由の文に一文を足した",
        add("reasons/notice-blank.because", "よくあることです。", "This happens often."),
    ),
    Clean(
        "運転の説明に一文を足した",
        add("driving/not-permitted.detail", "電話で聞いてください。", "Please call."),
    ),
    Clean(
        "手数料の説明に一文を足した",
        add("fees/waived.detail", "大切に持っていてください。", "Keep it in a safe place."),
    ),
    Clean("することに一文を足した", add(WHAT, "あわてずに進めてください。", "Take your time.")),
    Clean(
        "することの見出しを両方の言語で直した", say(TITLE, "オンライン申請", "Online application")
    ),
    Clean(
        "時期の文を両方の言語で直した",
        say("steps/keep-notice.when", "すぐにです。", "Right away."),
    ),
    Clean(
        "確認の一覧の項目を直した",
        say("steps/apply-online.checklist.0", "サイトで申請した", "I applied on the site"),
    ),
    Clean("確認の一覧に項目を足した", _append_item),
    Clean("確認の一覧から項目を消した", drop("steps/apply-online.checklist.0")),
    Clean(
        "日付の助言に一文を足した",
        add("advice/card-first.meaning", "早めが安心です。", "Earlier is safer."),
    ),
    Clean(
        "経歴証明書の方への文を両方の言語で直した",
        say(
            "reasons/notice-blank.history.because",
            "運転経歴の記録はありません。",
            "Your driving history isn't there.",
        ),
    ),
    Clean(
        "太字を両方の言語に付けた",
        say(WHAT, "**急いで** 申請してください。", "Apply **soon**."),
    ),
    Clean(
        "箇条書きにした",
        say(WHAT, "- 申請する\n- 待つ", "- Apply\n- Wait"),
    ),
    Clean(
        "日本語だけを直し、翻訳を確認した",
        japanese("questions/reason.title", "カードを新しくするのは、なぜですか。"),
        {"questions/reason.title": True},
    ),
    Clean(
        "英語のつづりだけを直し、翻訳を確認した",
        english(TITLE, "Send your application online"),
        {TITLE: True},
    ),
    Clean("日本語の終わりの改行だけが変わった", _space_in_japanese),
)

PAGES = (
    Clean("ページの題名を直した", say("pages/who.title", "対象になる方", "Who can carry over")),
    Clean(
        "検索に出る説明を直した",
        say("pages/who.description", "引き継げる方を説明します。", "Who is covered, in short."),
    ),
    Clean("ページの導入に一文を足した", add("pages/faq.intro", "困ったら電話を。", "Or call us.")),
    Clean("節の見出しを直した", say(f"{WHO}.0.heading", "対象の方", "Who is covered")),
    Clean(
        "節の文にページへのリンクを足した",
        add(f"{WHO}.0.body", "[質問](page:faq)もどうぞ。", "See also [questions](page:faq)."),
    ),
    Clean(
        "節の文に警視庁の案内へのリンクを足した",
        add(f"{WHO}.0.body", "[お知らせ](link:mpd-notice)もどうぞ。", "See [it](link:mpd-notice)."),
    ),
    Clean("よくある質問を足した", _append_section),
    Clean(
        "節を先頭に足した",
        insert(f"{FAQ}.0", _section("早めに申請してください。", "Apply early.")),
    ),
    Clean("節の順番を入れ替えた", _swap_sections),
    Clean("よくある質問を一つ消した", drop(f"{FAQ}.0")),
    Clean("確認中の印を付けた", put(f"{WHO}.0.to_confirm", True)),
    Clean("根拠の条項を変えた", put(f"{WHO}.0.sources", ["mpd/冒頭"])),
)

FACILITIES = (
    Clean("施設の電話番号を入れた", put(f"{FUCHU}.phone", "042-362-3591")),
    Clean("施設の住所を入れた", put(f"{FUCHU}.address_ja", "東京都府中市多磨町3-1-1")),
    Clean("施設のページを入れた", put(f"{FUCHU}.url", "https://www.keishicho.metro.tokyo.lg.jp/")),
    Clean(
        "施設の緯度と経度を入れた",
        both(put(f"{FUCHU}.latitude", 35.68), put(f"{FUCHU}.longitude", 139.52)),
    ),
    Clean("平日の受付時間を入れた", hours(*WEEK)),
    Clean("昼休みのある受付時間を入れた", hours((1, "08:30", "12:00"), (1, "13:00", "17:15"))),
    Clean("年末年始の休業を入れた", closure()),
    Clean(
        "工事の休業を日付の理由つきで入れた",
        closure(reason={"ja": "1月3日まで工事", "en": "Works until January 3"}),
    ),
    Clean("施設のふりがなを直した", put(f"{SAMEZU}.kana", "さめずうんてんめんきょしけんじょう ")),
    Clean(
        "施設の名前を両方の言語で直した",
        say(f"{FUCHU}.name", "府中試験場", "Fuchu Center"),
    ),
    Clean(
        "施設の電話番号を入れ、文にも書いた",
        both(
            put(f"{FUCHU}.phone", "042-362-3591"),
            add(WHAT, "042-362-3591 に聞いてください。", "Call 042-362-3591."),
        ),
    ),
)

FACTS = (
    Clean("新しい手数料を入れた", fee((date(2027, 4, 1), 1500))),
    Clean("次の年度の手数料も入れた", fee((date(2027, 4, 1), 1500), (date(2028, 4, 1), 1800))),
    Clean("手数料の根拠をリンクで示した", fee((date(2027, 4, 1), 1500), source="mpd-notice")),
    Clean("手数料の根拠のために、リンクを足した", _ordinance_as_ground),
    Clean(
        "手数料を入れ、文にも書いた",
        both(
            fee((date(2027, 4, 1), 1500)),
            add("fees/waived.detail", "額は1,500円です。", "It costs 1,500 yen."),
        ),
    ),
    Clean(
        "「1万円」を 10,000 yen と訳した",
        both(
            fee((date(2027, 4, 1), 10000)),
            add("fees/waived.detail", "額は1万円です。", "It costs 10,000 yen."),
        ),
    ),
    Clean(
        "続く休業を二つ入れた",
        closures((date(2027, 1, 4), date(2027, 1, 5)), (date(2026, 12, 29), date(2027, 1, 3))),
    ),
    Clean("お知らせを出した", notice()),
    Clean("期間のあるお知らせを出した", notice(to=date(2026, 12, 28))),
    Clean(
        "緊急のお知らせを全部のページに出した",
        notice(severity="emergency", pages=["*"], to=date(2026, 12, 3)),
    ),
    Clean("お知らせを全部片付けた", lambda content: content["notices"].clear()),
    Clean("根拠を全部読み直した", _reread_all),
    Clean(
        "リンクのアドレスが変わり、読み直した",
        both(
            put("links/npa.url", "https://www.npa.go.jp/new.html"),
            put("links/npa.read_on", date(2026, 12, 1)),
        ),
    ),
    Clean("警視庁の案内のアドレスが、警視庁のサイトの中で変わった", _moved_at_home),
    Clean(
        "島の施設の緯度と経度を入れた",
        both(put(f"{FUCHU}.latitude", 27.09), put(f"{FUCHU}.longitude", 142.19)),
    ),
    Clean("リンクの題名を直した", say("links/npa.title", "一体化について", "On joining the cards")),
    Clean(
        "電話の注記を直した",
        say(f"{DESK}.phone_note", "代表の番号です。", "This is a switchboard."),
    ),
    Clean(
        "受付時間の注記を入れた",
        say(
            f"{DESK}.hours_note",
            "平日の午前8時30分から午後5時15分までです。",
            "Weekdays from 8:30 a.m. to 5:15 p.m.",
        ),
    ),
    Clean("代表番号を文も一緒に変えた", replace("03-6717-3137", "03-1234-5678")),
)

FIGURES = (
    Clean(
        "日付にその曜日を書いた",
        say(WHAT, "2026年12月5日(土)からです。", "From Saturday, December 5, 2026."),
    ),
    Clean(
        "令和の日付を西暦で訳した",
        say(WHAT, "令和9年4月1日からです。", "From April 1, 2027."),
    ),
    Clean(
        "日付を二つの暦で書いた",
        say(WHAT, "令和9年(2027年)4月1日から。", "From April 1, 2027 (Reiwa 9)."),
    ),
    Clean("全角の数字を使った", say(WHAT, "\uff13か月前からです。", "From 3 months before.")),
    Clean("「五つ」を five と訳した", say(WHAT, "五つの場合です。", "There are five cases.")),
    Clean(
        "手数料の根拠に「別表第一」と書いた",
        fee(
            (date(2027, 4, 1), 1500),
            ground="警視庁関係手数料条例 別表第一",
            ground_en="Police Fee Ordinance, Appended Table 1",
        ),
    ),
    Clean(
        "手数料の根拠に「第三条第二項」と書いた",
        fee(
            (date(2027, 4, 1), 1500),
            ground="手数料条例 第三条第二項",
            ground_en="Fee Ordinance, Article 3, paragraph 2",
        ),
    ),
    Clean(
        "「大型二種免許」を class 2 と訳した",
        say(WHAT, "大型二種免許の方も申請できます。", "Class 2 license holders may apply too."),
    ),
    Clean(
        "「第一種原動機付自転車」を class-1 と訳した",
        say(WHAT, "第一種原動機付自転車に乗れます。", "You may ride a class-1 moped."),
    ),
    Clean(
        "「三日以内」を within three days と訳した",
        say(WHAT, "三日以内に届けてください。", "Tell us within three days."),
    ),
    Clean(
        "「半年」を six months と訳した",
        say(WHAT, "半年ほどかかります。", "It takes about six months."),
    ),
    Clean("「土日」を weekends と訳した", say(WHAT, "土日は休みです。", "Closed on weekends.")),
    Clean(
        "「平日」を Monday to Friday と訳した",
        say(WHAT, "平日に来てください。", "Come from Monday to Friday."),
    ),
    Clean(
        "「午前中」を in the morning と訳した",
        say(WHAT, "午前中に来てください。", "Come in the morning."),
    ),
    Clean(
        "数でない「一」や「三」のある言葉を使った",
        say(
            WHAT,
            "千代田や三田の窓口でも、一度にできます。ご家族と一緒にどうぞ。第三者には十分に気をつけてください。",
            "Go together, in one visit, to Chiyoda or Mita. Watch out for strangers.",
        ),
    ),
    Clean(
        "「二人」「二枚」を two と訳した",
        say(WHAT, "二人で、写真を二枚どうぞ。", "Come as two people, with two photos."),
    ),
    Clean(
        "「九月から」を from September と訳した",
        say(WHAT, "九月から変わります。", "This changes from September."),
    ),
    Clean("時刻を24時間で書いた", say(WHAT, "17時15分までです。", "Until 5:15 p.m.")),
    Clean(
        "「第二土曜日」を second Saturday と訳した",
        say(WHAT, "第二土曜日は休みです。", "Closed on the second Saturday."),
    ),
    Clean(
        "「第2土曜日」を 2nd Saturday と訳した",
        say(WHAT, "第2土曜日は休みです。", "Closed on the 2nd Saturday."),
    ),
    Clean(
        "「1枚につき2,000円」を per card と訳した",
        both(
            fee((date(2027, 4, 1), 2000)),
            add("fees/waived.detail", "カード1枚につき2,000円です。", "It is 2,000 yen per card."),
        ),
    ),
    Clean("「1枚」を a photo と訳した", say(WHAT, "写真を1枚どうぞ。", "Bring a photo.")),
    Clean(
        "曜日を「・」でつないで書いた",
        say(WHAT, "月・水・金に来てください。", "Come on Monday, Wednesday or Friday."),
    ),
    Clean(
        "「1か月以内」を within a month と訳した", say(WHAT, "1か月以内です。", "Within a month.")
    ),
    Clean("「平日」を weekdays と訳した", say(WHAT, "平日に来てください。", "Come on weekdays.")),
    Clean(
        "「14日以内」を no later than と訳した",
        say(WHAT, "14日以内に届けてください。", "Tell us no later than 14 days after that."),
    ),
    Clean(
        "火曜と月曜の受付を、英語で曜日と時刻ごと入れ替えた",
        say(
            WHAT,
            "月曜日は9時から、火曜日は10時からです。",
            "Tuesdays from 10 a.m., Mondays from 9 a.m.",
        ),
    ),
    Clean("「夕方五時」を 5 p.m. と訳した", say(WHAT, "夕方五時までです。", "Until 5 p.m.")),
    Clean("「午後5時」を 5 p.m. と訳した", say(WHAT, "午後5時までです。", "Until 5 p.m.")),
    Clean("「5時まで」を 5 p.m. と訳した", say(WHAT, "受付は5時までです。", "Come by 5 p.m.")),
    Clean(
        "「手数料はかかりません」を don't pay と訳した",
        say(WHAT, "手数料はかかりません。", "You don't pay anything."),
    ),
    Clean(
        "「あれば無料」を a fee unless と訳した",
        say(WHAT, "文書があれば無料です。", "It costs a fee unless you have the document."),
    ),
    Clean("「1/2」を half と訳した", say(WHAT, "手数料は1/2です。", "You pay half the fee.")),
    Clean("「半額」を 1/2 と訳した", say(WHAT, "手数料は半額です。", "You pay 1/2 of the fee.")),
    Clean(
        "数で言うたとえを使った",
        say(
            WHAT, "二度手間になりません。千差万別です。", "It saves you a trip. Each case differs."
        ),
    ),
    Clean(
        "「二千円」を two thousand yen と訳した",
        both(
            fee((date(2027, 4, 1), 2000)),
            add("fees/waived.detail", "額は二千円です。", "It costs two thousand yen."),
        ),
    ),
    Clean(
        "「二千円」を 2,000 yen と訳した",
        both(
            fee((date(2027, 4, 1), 2000)),
            add("fees/waived.detail", "額は二千円です。", "It costs 2,000 yen."),
        ),
    ),
)

CLEAN = (*WORDING, *PAGES, *FACILITIES, *FACTS, *FIGURES)
