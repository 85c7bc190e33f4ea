"""`/api/v1/facilities`: the 17 of the notice, and nothing invented about them."""

from copy import deepcopy
from datetime import date

from guidance.edition import current, previewing
from guidance.edition.building import build
from guidance.edition.loading import read
from tests.api.conftest import Ask
from tests.api.test_openapi import validator

# 施設 of the notice, in its order.
OF_THE_NOTICE = (
    *("府中運転免許試験場", "鮫洲運転免許試験場", "江東運転免許試験場"),
    *("新宿運転免許更新センター", "神田運転免許更新センター"),
    *("田園調布", "世田谷", "成城", "板橋", "石神井", "下谷"),
    *("竹の塚", "本所", "立川", "青梅", "高尾", "町田"),
)


def test_the_seventeen_facilities_of_the_notice_stand_in_its_order(ask: Ask) -> None:
    told = ask("facilities")
    names = [facility["name_ja"] for facility in told["facilities"]]
    assert len(names) == 17
    for name, of_the_notice in zip(names, OF_THE_NOTICE, strict=True):
        assert name.startswith(of_the_notice)
    assert told["edition"] == str(current().number)


def test_kinds_are_those_of_the_notice(ask: Ask) -> None:
    kinds = [facility["kind"] for facility in ask("facilities")["facilities"]]
    assert kinds == ["license-center"] * 3 + ["renewal-center"] * 2 + ["police-station"] * 12


def test_every_facility_has_its_names_and_its_source_in_both_languages(ask: Ask) -> None:
    for facility in ask("facilities")["facilities"]:
        for name in ("id", "name_ja", "name_kana", "name_en", "municipality_ja"):
            assert facility[name], name
        assert facility["name_en"].isascii()
        assert facility["municipality_en"].isascii()
        assert all(source.startswith(("https://", "http://")) for source in facility["sources"])
        assert facility["sources"]


def test_what_no_source_gives_is_null(ask: Ask) -> None:
    for facility in ask("facilities")["facilities"]:
        assert facility["hours"] is None
        assert facility["hours_en"] is None
        assert facility["opening"] == []
        assert facility["closures"] == []
        assert "" not in facility.values(), "an empty text would look like a fact"


def test_a_day_is_open_or_closed_and_one_without_a_row_is_unknown(ask: Ask) -> None:
    content = deepcopy(read())
    content["facilities"]["fuchu"]["opening"] = [
        {"weekday": 7, "closed": True},
        {"weekday": 1, "opens": "08:30", "closes": "16:00"},
    ]

    with previewing(build(content, number=1, published_on=date(2026, 12, 1))):
        told = ask("facilities")

    (fuchu,) = (place for place in told["facilities"] if place["id"] == "fuchu")
    assert fuchu["opening"] == [
        {"weekday": 1, "closed": False, "opens": "08:30", "closes": "16:00"},
        {"weekday": 7, "closed": True},
    ]
    assert fuchu["hours"] == "月 08:30–16:00、火～土 未確認、日 休み"
    assert fuchu["hours_en"] == "Mon 08:30–16:00; Tue–Sat not confirmed; Sun closed"
    validator(ask("openapi.json"), "FacilitiesAnswer").validate(told)


def test_parameters_change_nothing(ask: Ask) -> None:
    assert ask("facilities", {"kind": "police-station"}) == ask("facilities")
