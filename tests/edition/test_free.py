"""無料 beside "costs a fee": what is free in one language only is told, with words or without."""

import pytest

from guidance.edition.figures import free_in_one
from guidance.edition.figures.price import Price

FREE, COSTS = Price.FREE, Price.COSTS
UNLIKE = [
    ("交付通知書を忘れても、無料です。", "Recording again costs a fee without the notice."),
    ("交付通知書を忘れたときも、無料です。", "You pay a fee if you forget the notice."),
    ("再記録は半額です。", "Recording again is free."),
    ("書き換えは有料です。", "Updating is free."),
    ("書き換えは無料です。", "Updating isn't free."),
    ("書き換えは無料です。", "Updating is no longer free."),
    ("書き換えは無料です。", "Updating can't be done without paying a fee."),
    ("書き換えは無料です。", "There's a fee for updating."),
    ("書き換えは無料です。", "A fee applies."),
    ("書き換えは無料です。", "You are charged for it."),
    ("書き換えは無料です。", "Ask at the counter."),
    ("窓口で聞いてください。", "It is free of charge."),
    ("無料ではありません。", "It's free."),
    ("無料では受けられません。", "It's free."),
    ("無料になりません。", "You don't pay the fee."),
    ("手数料がかかります。", "No fee applies."),
    ("手数料がかかることがあります。", "You don't have to pay."),
    ("手数料を払ってください。", "There's no charge."),
    ("手数料はかかりません。", "The fee isn't waived."),
    ("手数料は免除されません。", "The fee is waived."),
    ("払わないと受け取れません。", "You can collect it without paying."),
    ("時間はかかりません。", "It doesn't cost anything."),
    ("無料かどうか聞いてください。", "It's free. Ask."),
    ("無料です。", "Feel free to ask."),
    ("通知書があれば無料です。なければ有料です。", "It costs a fee with the notice, and without."),
    ("忘れると手数料がかかります。", "Without the notice it's free if you ask."),
    ("記録がないと分かる文書があれば有料です。", "It's free if you bring the document."),
    (
        "あれば無料です。なければ無料です。",
        "It's free if you have it. It costs a fee unless you do.",
    ),
    ("再記録も書き換えも無料です。書き換えは無料です。", "It's free. Updating costs a fee."),
    ("通知書があれば無料、なければ有料です。", "A fee applies with the notice, else it's free."),
]
ALIKE = [
    ("無料です。", "It's free of charge."),
    ("無料です。", "You can have it for free."),
    ("無料です。", "It is done at no cost."),
    ("無料です。", "No fee applies."),
    ("無料です。", "There’s no charge."),
    ("無料です。", "There is no extra fee."),
    ("無料です。", "There isn't any charge."),
    ("無料です。", "There isn't a fee."),
    ("無料です。", "You don't even pay."),
    ("無料です。", "You don't pay."),
    ("無料です。", "You don’t have to pay a fee."),
    ("無料です。", "You won't be charged."),
    ("無料です。", "It doesn't cost you anything."),
    ("無料です。", "It costs nothing."),
    ("無料です。", "You pay nothing."),
    ("無料です。", "Nobody has to pay."),
    ("無料です。", "There is nothing to pay."),
    ("無料です。", "It costs 0 yen."),
    ("手数料は0円です。", "It is **free**."),
    ("手数料はかかりません。", "The fee is waived."),
    ("手数料は免除されます。", "You are exempt from the fee."),
    ("手数料は要りません。", "You avoid paying the fee."),
    ("手数料なしで受け取れます。", "You can collect it without paying."),
    ("手数料を払わずに受け取れます。", "You can collect it without a fee."),
    ("手数料を払う必要はありません。", "You don't need to pay the fee."),
    ("費用はかからず、すぐ済みます。", "It's free and soon done."),
    ("お金はかかりません。", "It doesn't cost money."),
    ("通話は無料です。", "The call is free."),
    ("フリーダイヤルに聞いてください。", "Call toll-free and ask."),
    ("無料ではありません。", "It isn't free."),
    ("無料ではありません。", "It costs a fee."),
    ("無料とは限りません。", "It isn't always free."),
    ("有料ではありません。", "It's free."),
    ("有料です。", "You have to pay."),
    ("手数料は窓口で払います。", "You can't pay by card."),
    ("手数料を払わない方は受け取れません。", "You can't collect it if you don't pay the fee."),
    ("無料かどうか聞いてください。", "Ask whether you have to pay."),
    ("手数料がかかるか、確かめてください。", "Check whether it's free."),
    ("手数料がかかるかもしれません。", "You may have to pay."),
    ("無料ですか。", "Do I have to pay?"),
    ("時間はかかりません。", "It takes no time."),
    ("発行まで1か月もかかりません。", "It takes less than a month."),
    ("気軽に聞いてください。", "Feel free to ask."),
    ("文章を書き込む欄もありません。", "There is no field for free text."),
    ("手数料の額は案内にありません。", "The notice doesn't give the amount of the fee."),
    ("あれば無料です。", "It costs a fee unless you have it."),
    ("手数料がかかります。ただし、あればかかりません。", "It costs a fee, unless you have it."),
    ("なければ有料です。", "It's free if you have it. Otherwise there's a fee."),
    ("あれば無料です。なければ有料です。", "It's free if you have it. Otherwise you pay a fee."),
    ("[聞いてください](https://example.jp/free)。", "[Ask](https://example.jp/free)."),
]


@pytest.mark.parametrize(("ja", "en"), UNLIKE)
def test_what_is_free_in_one_language_only_is_told(ja: str, en: str) -> None:
    assert free_in_one(ja, en) is not None


@pytest.mark.parametrize(("ja", "en"), ALIKE)
def test_what_is_free_in_both_or_in_none_agrees_however_it_is_said(ja: str, en: str) -> None:
    assert free_in_one(ja, en) is None


def test_what_both_say_is_told_in_its_order() -> None:
    told = free_in_one("あれば無料、なければ有料です。", "You pay with it. Without it, it's free.")
    assert told == ((FREE, COSTS), (COSTS, FREE))
