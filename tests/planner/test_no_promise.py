"""No plan promises time that is not there, nor sends anybody to what cannot be done."""

from collections.abc import Callable, Iterator, Mapping

import pytest
import time_machine

from guidance.edition import current
from tests.planner.person import Person, said

Reading = Callable[[str], Person]

PROMISES = {"ja": "安心", "en": "safe"}
NO_MARGIN = {"card_expiry": "2027-01-10", "license_expiry": "2027-02-10"}
FULL = {"card_expiry": "2027-03-10", "license_expiry": "2028-04-10", "reason": "no-space"}
ENDED = {"card_expiry": "2026-11-20", "license_expiry": "2026-12-20", "applied_on": "2026-11-10"}
LICENSE_FIRST = {"card_expiry": "2026-12-20", "license_expiry": "2026-12-05", "birthday": "11-5"}
TO_COME = {"card_expiry": "2027-02-28", "license_expiry": "2026-12-05", "birthday": "11-5"}
CERTIFICATE = {"card_expiry": "2027-01-10", "certificate_expiry": "2026-11-01"}


@pytest.fixture(autouse=True)
def _a_day_in_november() -> Iterator[None]:
    with time_machine.travel("2026-11-23T09:00:00+09:00", tick=False):
        yield


def _text(kind: str, code: str, name: str, language: str) -> str:
    return current().wording(language).entry(kind, code).text(name).plain


@pytest.mark.parametrize("language", PROMISES)
@pytest.mark.parametrize("dates", [NO_MARGIN, FULL, ENDED, LICENSE_FIRST, CERTIFICATE])
def test_no_plan_says_that_a_day_is_safe(
    person_reading: Reading, dates: Mapping[str, str], language: str
) -> None:
    assert PROMISES[language] not in said(person_reading(language).plan(**dates)).lower()


@pytest.mark.parametrize("language", PROMISES)
def test_the_day_to_apply_by_tells_that_it_leaves_hardly_any_time(
    person_reading: Reading, language: str
) -> None:
    words = said(person_reading(language).plan(**NO_MARGIN))
    title, action = (_text("milestones", "best-by", name, language) for name in ("title", "action"))
    assert title in words
    assert words.count(action) == 2
    late, hardly = {
        "ja": ("免許の更新に間に合わないおそれがあります", "ほとんど残りません"),
        "en": ("may be too late to renew your license", "hardly any time left"),
    }[language]
    assert late in action
    assert hardly in action


def test_a_card_s_own_last_day_is_no_day_to_aim_for(person_reading: Reading) -> None:
    page = person_reading("ja").plan(**FULL)
    assert "遅くともこの日まで" not in said(page)
    assert "までに申請</text>" not in page.content.decode()


@pytest.mark.parametrize("language", PROMISES)
def test_nobody_is_sent_to_renew_before_a_card_ends_that_has_ended(
    person_reading: Reading, language: str
) -> None:
    words = said(person_reading(language).plan(**ENDED))
    assert _text("arrivals", "after-license-card-ended", "action", language) in words
    assert _text("arrivals", "after-both-last-days", "action", language) not in words
    assert "03-6717-3137" in _text("arrivals", "after-license-card-ended", "action", language)


@pytest.mark.parametrize("language", PROMISES)
@pytest.mark.parametrize("days", [0, 60])
def test_a_certificate_that_ends_raises_whether_the_new_one_must_be_submitted(
    person_reading: Reading, language: str, days: int
) -> None:
    near = {**CERTIFICATE, "certificate_expiry": "2027-01-05"} if days else CERTIFICATE
    asked = {
        "ja": "警察への提出がもう一度必要かどうかは、警視庁の案内に書かれていません",
        "en": "doesn't say whether a new digital certificate for signature has to be submitted",
    }[language]
    words = said(person_reading(language).plan(**near))
    assert asked in words
    applied = said(person_reading(language).plan(**near, applied_on="2026-11-10"))
    # Who has applied is told it where the certificate has ended, as what others should ask.
    assert (asked in applied) is (near is CERTIFICATE)


@pytest.mark.parametrize("language", PROMISES)
def test_who_renews_the_license_first_is_not_told_to_apply_from_today(
    person_reading: Reading, language: str
) -> None:
    words = said(person_reading(language).plan(**LICENSE_FIRST))
    assert _text("advice", "license-then-apply", "headline", language) in words
    right, wrong = {
        "ja": (
            "免許の更新が済んでから 2026年12月20日(日) まで",
            ("今日から", "この期間のうち", "受け取れる見込み", "に申請した場合", "2か月かかる場合"),
        ),
        "en": (
            "Once that's done, apply at once, by Sun, December 20, 2026.",
            ("From today to", "apply early", "may be ready", "If you apply", "If it takes"),
        ),
    }[language]
    assert right in words
    assert not [said_wrong for said_wrong in wrong if said_wrong in words]


@pytest.mark.parametrize("language", PROMISES)
def test_the_first_day_to_apply_waits_for_the_license_too(
    person_reading: Reading, language: str
) -> None:
    words = said(person_reading(language).plan(**TO_COME))
    assert _text("advice", "license-then-apply", "headline", language) in words
    assert _text("milestones", "card-window-opens", "once_renewed", language) in words
    assert _text("milestones", "card-window-opens", "action", language) not in words
