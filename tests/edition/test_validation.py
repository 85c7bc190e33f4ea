"""Content that is not fit to be an edition is refused, with file, key and reason."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from guidance.edition.building import build
from guidance.edition.faults import Fault
from guidance.edition.hidden import first_sign
from guidance.edition.loading import read
from guidance.edition.validation import InvalidContentError, problems

Content = dict[str, dict[str, Any]]
STEP = "apply-online"


@pytest.fixture(scope="module")
def sound() -> Content:
    return read()


def test_edition_0_has_no_problem(sound: Content) -> None:
    assert problems(sound) == []


def _step(content: Content) -> dict[str, Any]:
    found: dict[str, Any] = content["steps"][STEP]
    return found


def _drop_text(content: Content) -> None:
    del _step(content)["title"]


def _drop_language(content: Content) -> None:
    del _step(content)["title"]["en"]


def _empty_language(content: Content) -> None:
    _step(content)["title"]["ja"] = "  "


def _third_language(content: Content) -> None:
    _step(content)["title"]["fr"] = "Titre"


def _unused_text(content: Content) -> None:
    _step(content)["subtitle"] = {"ja": "副題", "en": "Subtitle"}


def _drop_code(content: Content) -> None:
    del content["reasons"]["notice-blank"]


def _unknown_code(content: Content) -> None:
    content["outcomes"]["perhaps"] = deepcopy(content["outcomes"]["apply"])


def _drop_option(content: Content) -> None:
    del content["questions"]["reason"]["options"]["lost"]


def _unknown_option(content: Content) -> None:
    options = content["questions"]["reason"]["options"]
    options["bored"] = deepcopy(options["lost"])


def _other_number(content: Content) -> None:
    _step(content)["title"] = {"ja": "3か月前から申請する", "en": "Apply from 2 months before"}


def _other_date(content: Content) -> None:
    _step(content)["title"] = {"ja": "2025年9月1日から", "en": "From September 2, 2025"}


def _broken_page_link(content: Content) -> None:
    _step(content)["what"] = {"ja": "[案内](page:nowhere)", "en": "[Guide](page:nowhere)"}


def _foreign_address(content: Content) -> None:
    address = "https://example.com/"
    _step(content)["what"] = {"ja": f"[案内]({address})", "en": f"[Guide]({address})"}


def _link_in_one_language(content: Content) -> None:
    _step(content)["what"] = {"ja": "[案内](page:who)", "en": "Guide"}


def _unclosed_strong(content: Content) -> None:
    _step(content)["what"] = {"ja": "**大切", "en": "Important"}


def _raw_html(content: Content) -> None:
    _step(content)["what"] = {"ja": "<b>大切</b>", "en": "Important"}


def _heading(content: Content) -> None:
    _step(content)["what"] = {"ja": "# 大切", "en": "Important"}


def _two_lines(content: Content) -> None:
    _step(content)["title"] = {"ja": "申請\nする", "en": "Apply"}


def _unknown_source(content: Content) -> None:
    _step(content)["sources"] = ["mpd/除外事由 9"]


def _no_source(content: Content) -> None:
    _step(content)["sources"] = []


def _shown_nothing(content: Content) -> None:
    content["pages"]["who"]["sections"][0]["shows"] = ["steps:dance"]


def _shown_nowhere(content: Content) -> None:
    for page in content["pages"].values():
        for section in page.get("sections", ()):
            section["shows"] = [
                shown
                for shown in section.get("shows", ())
                if shown not in (f"steps:{STEP}", "steps:*")
            ]


def _unused_link(content: Content) -> None:
    content["links"]["spare"] = deepcopy(content["links"]["mpd-notice"])


def _unknown_phone(content: Content) -> None:
    phone = "03-1234-5678"
    _step(content)["what"] = {"ja": f"電話: {phone}", "en": f"Phone: {phone}"}


def _facility_without_source(content: Content) -> None:
    del content["facilities"]["fuchu"]["read_from"]


def _bad_phone(content: Content) -> None:
    content["facilities"]["fuchu"]["phone"] = "042"


def _fee_of_zero(content: Content) -> None:
    row = {"from": date(2026, 4, 1), "yen": 0}
    content["figures"]["record-again-fee"]["amounts"] = [row]


def _two_fees_on_a_day(content: Content) -> None:
    row = {"from": date(2026, 4, 1), "yen": 100}
    content["figures"]["record-again-fee"]["amounts"] = [row, dict(row)]


def _notice_ends_before_it_begins(content: Content) -> None:
    notice = next(iter(content["notices"].values()))
    notice["to"] = date(2020, 1, 1)


def _contact_with_unknown_source(content: Content) -> None:
    content["contact"]["license-desk"]["sources"] = ["elsewhere"]


def _notice_on_no_page(content: Content) -> None:
    next(iter(content["notices"].values()))["pages"] = ["home", "nowhere"]


def _facility_at_sea(content: Content) -> None:
    content["facilities"]["fuchu"] |= {"latitude": 139.5, "longitude": 35.7}


def _closes_before_opening(content: Content) -> None:
    hours = {"weekday": 1, "opens": "13:00", "closes": "08:30"}
    content["facilities"]["fuchu"]["opening"] = [hours]


def _hours_without_a_time(content: Content) -> None:
    hours = {"weekday": 8, "opens": "8時半", "closes": "17:15"}
    content["facilities"]["fuchu"]["opening"] = [hours]


def _hours_overlap(content: Content) -> None:
    hours = [
        {"weekday": 1, "opens": "08:30", "closes": "13:00"},
        {"weekday": 1, "opens": "12:00", "closes": "17:00"},
    ]
    content["facilities"]["fuchu"]["opening"] = hours


def _open_on_a_closed_day(content: Content) -> None:
    hours = [{"weekday": 7, "opens": "08:30", "closes": "13:00"}, {"weekday": 7, "closed": True}]
    content["facilities"]["fuchu"]["opening"] = hours


def _closed_with_a_time(content: Content) -> None:
    hours = {"weekday": 7, "opens": "08:30", "closed": True}
    content["facilities"]["fuchu"]["opening"] = [hours]


def _perhaps_closed(content: Content) -> None:
    hours = {"weekday": 7, "opens": "08:30", "closes": "13:00", "closed": False}
    content["facilities"]["fuchu"]["opening"] = [hours]


def _closure(**said: Any) -> dict[str, Any]:
    reason = {"ja": "年末年始", "en": "New Year holidays"}
    return {"from": date(2026, 12, 29), "to": date(2027, 1, 3), "reason": reason} | said


def _closure_ends_before_it_begins(content: Content) -> None:
    content["facilities"]["fuchu"]["closures"] = [_closure(to=date(2026, 12, 1))]


def _closure_in_one_language(content: Content) -> None:
    content["facilities"]["fuchu"]["closures"] = [_closure(reason={"ja": "年末年始", "en": ""})]


def _hours_differ_in_the_contact(content: Content) -> None:
    content["contact"]["license-desk"]["hours_note"] = {
        "ja": "平日の8時30分から17時15分までです。",
        "en": "Weekdays, 8:30 a.m. to 5 p.m.",
    }


def test_opening_hours_and_closures_are_sound_facts(sound: Content) -> None:
    content = deepcopy(sound)
    content["facilities"]["fuchu"] |= {
        "opening": [
            *({"weekday": day, "opens": "08:30", "closes": "17:15"} for day in range(1, 6)),
            {"weekday": 7, "closed": True},
        ],
        "closures": [_closure()],
        "latitude": 35.7,
        "longitude": 139.5,
    }
    assert problems(content) == []


FAULTS: list[tuple[Callable[[Content], None], str, str, str]] = [
    (_drop_text, "steps", f"{STEP}.title", "is missing"),
    (_drop_language, "steps", f"{STEP}.title", "has no text in en"),
    (_empty_language, "steps", f"{STEP}.title", "has no text in ja"),
    (_third_language, "steps", f"{STEP}.title", "unknown language: fr"),
    (_unused_text, "steps", f"{STEP}.subtitle", "used nowhere"),
    (_drop_code, "reasons", "notice-blank", "is missing"),
    (_unknown_code, "outcomes", "perhaps", "not a code"),
    (_drop_option, "questions", "reason.options.lost", "is missing"),
    (_unknown_option, "questions", "reason.options.bored", "not an answer"),
    (_other_number, "steps", f"{STEP}.title", "numbers in one language only: ja [3], en [2]"),
    (_other_date, "steps", f"{STEP}.title", "dates in one language only: ja [2025-09-01]"),
    (_broken_page_link, "steps", f"{STEP}.what", "does not exist: page:nowhere"),
    (_foreign_address, "steps", f"{STEP}.what", "does not exist: https://example.com/"),
    (_link_in_one_language, "steps", f"{STEP}.what", "links to different places"),
    (_unclosed_strong, "steps", f"{STEP}.what", "no markup in ja: **"),
    (_raw_html, "steps", f"{STEP}.what", "no markup in ja: <b"),
    (_heading, "steps", f"{STEP}.what", "no markup in ja: #"),
    (_two_lines, "steps", f"{STEP}.title", "one plain line in ja"),
    (_unknown_source, "steps", STEP, "unknown source: mpd/除外事由 9"),
    (_contact_with_unknown_source, "contact", "license-desk", "unknown source: elsewhere"),
    (_no_source, "steps", STEP, "has no source"),
    (_shown_nothing, "pages", "who.sections.0", "does not exist: steps:dance"),
    (_shown_nowhere, "steps", STEP, "shown on no guidance page"),
    (_unused_link, "links", "spare", "used nowhere"),
    (_unknown_phone, "steps", f"{STEP}.what", "unknown telephone number: 03-1234-5678"),
    (_facility_without_source, "facilities", "fuchu", "needs its source"),
    (_bad_phone, "facilities", "fuchu", "no telephone number: 042"),
    (_fee_of_zero, "figures", "record-again-fee", "above 0"),
    (_two_fees_on_a_day, "figures", "record-again-fee", "same day"),
    (_notice_ends_before_it_begins, "notices", "", "ends before it begins"),
    (_notice_on_no_page, "notices", ".pages", "does not exist: nowhere"),
    (_facility_at_sea, "facilities", "fuchu.latitude", "inside Tokyo: 139.5"),
    (_closes_before_opening, "facilities", "fuchu.opening.0.closes", "ends before it begins"),
    (_hours_without_a_time, "facilities", "fuchu.opening.0.opens", "must be a time"),
    (_hours_without_a_time, "facilities", "fuchu.opening.0.weekday", "must be one of 1, 2"),
    (_hours_overlap, "facilities", "fuchu.opening", "overlap on weekday 1"),
    (_open_on_a_closed_day, "facilities", "fuchu.opening", "weekday 7 that it is closed, and"),
    (_closed_with_a_time, "facilities", "fuchu.opening.0.opens", "used nowhere"),
    (_perhaps_closed, "facilities", "fuchu.opening.0.closed", "must be true or false"),
    (_closure_ends_before_it_begins, "facilities", "fuchu.closures.0.to", "ends before it begins"),
    (_closure_in_one_language, "facilities", "fuchu.closures.0.reason", "has no text in en"),
    (_hours_differ_in_the_contact, "contact", "hours_note", "ja [17:15], en [17:00]"),
]


@pytest.mark.parametrize(
    ("fault", "file", "key", "reason"), FAULTS, ids=[fault[0].__name__[1:] for fault in FAULTS]
)
def test_a_fault_is_told_with_file_key_and_reason(
    sound: Content, fault: Callable[[Content], None], file: str, key: str, reason: str
) -> None:
    content = deepcopy(sound)
    fault(content)
    found = problems(content)
    assert any(
        problem.file == file and key in problem.key and reason in problem.reason
        for problem in found
    ), [str(problem) for problem in found]
    with pytest.raises(InvalidContentError):
        build(content, number=1, published_on=date(2026, 12, 1))


@pytest.mark.parametrize(
    "address",
    [
        "https://mpd.example@evil.example/",
        "https://mpd.example\\@evil.example/",
        "https:///x",
        "http://",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://2130706433/",
        "https://0x7f.0.0.0x1/",
        "https://localhost/",
        "https://keishicho/",
        "https://www.k\u0435ishicho.example/",
        "https://警視庁.example/",
        "https://mpd..example/",
        "https://www.ke\u0131sh\u0131cho.example/",
        "https://\u017f.example/",
        "https://www.\u212aeishicho.example/",
        "http\u017f://www.keishicho.example/",
        "https://www.keishicho.example:８０８０/",
        "https://www.keishicho.example/a\u3000b",
        "javascript:alert(1)",
    ],
)
def test_an_address_without_a_host_of_its_own_name_is_refused(address: str, sound: Content) -> None:
    content = deepcopy(sound)
    content["facilities"]["fuchu"]["url"] = address
    content["links"]["npa"]["url"] = address

    found = {(one.key, one.fault) for one in problems(content)}

    assert found == {("fuchu.url", Fault.NO_ADDRESS), ("npa.url", Fault.NO_ADDRESS)}


@pytest.mark.parametrize(
    "address",
    [
        "https://www4.city.example.jp",
        "https://xn--fiq64b.example.jp/案内?a=1#b",
        "http://www.example.xn--q9jyb4c:8080/",
    ],
)
def test_an_address_by_a_name_is_sound(address: str, sound: Content) -> None:
    content = deepcopy(sound)
    content["facilities"]["fuchu"]["url"] = address
    content["links"]["npa"]["url"] = address
    assert problems(content) == []


@pytest.mark.parametrize(
    ("phone", "sound_number"),
    [
        ("00-0000-0000", False),
        ("00-1234-5678", False),
        ("01-1111-1111", False),
        ("03-0000-0001", True),
        ("042-362-3591", True),
        ("04992-2-0110", True),
        ("0120-123-456", True),
        ("0570-123-456", True),
        ("050-1234-5678", True),
        ("090-1234-5678", True),
    ],
)
def test_a_telephone_number_is_one_that_somebody_may_have(
    phone: str, sound_number: bool, sound: Content
) -> None:
    content = deepcopy(sound)
    content["facilities"]["fuchu"]["phone"] = phone
    found = [(one.key, one.fault) for one in problems(content)]
    assert found == ([] if sound_number else [("fuchu.phone", Fault.NO_PHONE_NUMBER)])


@pytest.mark.parametrize("marks", ["<img src=x>", "<svg onload=x>", "{{7*7}}", "{% now %}"])
def test_facts_have_no_markup_either(marks: str, sound: Content) -> None:
    content = deepcopy(sound)
    place = content["facilities"]["fuchu"]
    place |= {"address_ja": f"府中市{marks}", "closures": [_closure()]}
    place["closures"][0]["reason"] = {"ja": f"工事{marks}", "en": f"Works {marks}"}
    place["kana"] += marks

    found = {(one.key, one.fault, one.details[0]) for one in problems(content)}

    assert found == {
        ("fuchu.address_ja", Fault.NO_MARKUP, "ja"),
        ("fuchu.kana", Fault.NO_MARKUP, "ja"),
        ("fuchu.closures.0.reason", Fault.NO_MARKUP, "ja"),
        ("fuchu.closures.0.reason", Fault.NO_MARKUP, "en"),
    }


HIDDEN = {
    "turned": "\u202e",
    "zero width": "\u200b",
    "isolated": "\u2066",
    "line end": "\u2028",
    "Hangul filler": "\u3164",
    "half-width Hangul filler": "\uffa0",
    "Hangul without a consonant": "\u115f",
    "Hangul without a vowel": "\u1160",
    "empty braille": "\u2800",
    "tag": "\U000e0041",
    "place of a picture": "\ufffc",
    "private": "\ue000",
    "joiner of graphemes": "\u034f",
    "selector of a shape": "\ufe0f",
    "half of a sign": "\ud800",
    "no character": "\uffff",
    "not assigned": "\U000e0080",
}


@pytest.mark.parametrize("sign", HIDDEN.values(), ids=HIDDEN)
def test_signs_that_nobody_sees_are_refused_wherever_they_stand(sign: str, sound: Content) -> None:
    content = deepcopy(sound)
    content["facilities"]["fuchu"]["kana"] += sign
    _step(content)["title"]["en"] += sign

    found = {(one.file, one.key, one.fault, one.details) for one in problems(content)}

    details = (f"U+{ord(sign):04X}",)
    assert found == {
        ("steps", f"{STEP}.title", Fault.HIDDEN_SIGN, details),
        ("facilities", "fuchu.kana", Fault.HIDDEN_SIGN, details),
    }


# A line end, a variant of 葛 as an address writes it, kanji that few have, a half-width kana, yen.
@pytest.mark.parametrize(
    "words",
    [
        "あ\nい\tう",
        "\u845b\U000e0100飾区",
        "\u8fbb\ufe00さん",
        "\U00020b9f",
        "\U000323af",
        "ｶﾞ",
        "¥",
    ],
)
def test_signs_that_print_something_are_not_called_hidden(words: str) -> None:
    assert first_sign(words) == ""


def test_a_selector_of_a_shape_behind_anything_but_a_kanji_is_hidden() -> None:
    assert first_sign("a\U000e0100") == "U+E0100"
    assert first_sign("\u845b\U000e0100\U000e0101") == "U+E0101"


def _misshapen_row(content: Content) -> None:
    content["facilities"]["fuchu"]["opening"] = [
        {"weekday": 1, "opens": "08:30", "closes": "08:00"},
    ]


def _number_as_it_is_not(content: Content) -> None:
    content["facilities"]["fuchu"]["phone"] = "12"


def _end_before_start(content: Content) -> None:
    (notice,) = list(content["notices"].values())[:1]
    notice["to"] = notice["from"].replace(year=2000)


@pytest.mark.parametrize(
    "misshape", [_misshapen_row, _number_as_it_is_not, _end_before_start, _drop_text]
)
def test_a_misshapen_row_hides_no_disagreement_of_other_texts(
    misshape: Callable[[Content], None], sound: Content
) -> None:
    content = deepcopy(sound)
    misshape(content)
    alone = problems(content)
    content["outcomes"]["apply"]["meaning"] = {"ja": "3か月前です。", "en": "2 months before."}
    content["links"]["npa"]["title"] = {"ja": "第4条", "en": "Article 5"}

    told = {(problem.file, problem.key, problem.fault) for problem in problems(content)}

    assert told == {(problem.file, problem.key, problem.fault) for problem in alone} | {
        ("outcomes", "apply.meaning", Fault.NUMBERS_DIFFER),
        ("links", "npa.title", Fault.NUMBERS_DIFFER),
    }
    assert len(alone) == 1


def test_a_misshapen_row_hides_no_broken_link(sound: Content) -> None:
    content = deepcopy(sound)
    _misshapen_row(content)
    said = {"ja": "[案内](page:whom)です。", "en": "The [guide](page:whom)."}
    content["outcomes"]["apply"]["meaning"] = said
    assert [problem.fault for problem in problems(content)] == [
        Fault.ENDS_BEFORE_START,
        Fault.BROKEN_LINK,
    ]


def test_a_text_that_no_page_could_hold_is_refused(sound: Content) -> None:
    content = deepcopy(sound)
    _step(content)["title"]["en"] = "[" * 60_000

    assert Fault.TOO_MUCH in {one.fault for one in problems(content)}
