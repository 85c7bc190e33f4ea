"""`/api/v1/facilities`: the 17 of the notice, and nothing invented about them."""

from guidance.edition import current
from tests.api.conftest import Ask

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
        assert facility["closures"] == []
        assert "" not in facility.values(), "an empty text would look like a fact"


def test_parameters_change_nothing(ask: Ask) -> None:
    assert ask("facilities", {"kind": "police-station"}) == ask("facilities")
