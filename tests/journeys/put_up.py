"""What staff have put up: nothing but the edition that ships, or all that there can be."""

from copy import deepcopy
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from django.utils import timezone

from guidance.edition import Edition, edition_0, serve
from guidance.edition.banners import Banner
from guidance.edition.building import build
from guidance.edition.current import announce
from guidance.edition.loading import read
from guidance.edition.whole import ChangeNote
from portal import clock

LONG_AGO, SOON = date(2026, 1, 1), clock.today() + timedelta(days=40)


def put_up(*, news: bool) -> None:
    """Serve the edition that ships and no banner, or what staff put up on a bad day."""
    serve(_with_news() if news else _that_ships())
    now = timezone.now()
    words = ("受付を止めています", "Services are stopped")
    more = ("復旧の見込みは分かりません。", "Nobody knows yet when they will be back.")
    hour = timedelta(hours=1)
    announce((Banner("emergency", *words, *more, now - hour, now + hour),) if news else ())


@cache
def _that_ships() -> Edition:
    return edition_0()


@cache
def _with_news() -> Edition:
    content = deepcopy(read())
    for severity in ("info", "warning", "emergency"):
        content["notices"][f"{severity}-of-today"] = {
            "from": LONG_AGO,
            "severity": severity,
            "pages": ["*"],
            "title": {"ja": f"窓口の臨時休業({severity})", "en": f"A desk is closed ({severity})"},
            "body": {
                "ja": "電話で確かめてください。03-6717-3137",
                "en": "Please call 03-6717-3137.",
            },
        }
    ground = {"source": "mpd-notice", "ground": "手数料条例", "ground_en": "Fee Ordinance"}
    content["figures"]["record-again-fee"]["amounts"] = [
        {"from": day, "yen": yen, **ground} for day, yen in ((LONG_AGO, 1500), (SOON, 1650))
    ]
    known, half_known, called, only_called, *_ = content["facilities"].values()
    known.update(_known_place())
    half_known["opening"] = [{"weekday": 3, "opens": "08:30", "closes": "12:00"}]
    called.update(opening=half_known["opening"], phone="03-6717-3137")
    only_called.update(phone="03-6717-3137")
    note = ChangeNote(1, "受付時間を直しました。", "We corrected the opening hours.", LONG_AGO)
    edition = build(content, number=1, published_on=LONG_AGO)
    return replace(edition, notes=(note,))


def _known_place() -> dict[str, object]:
    """Return all that there can be to know of a place."""
    today = clock.today()
    days = [{"weekday": day, "opens": "08:30", "closes": "17:15"} for day in range(1, 6)]
    return {
        "address_ja": "府中市見本町1-2-3",
        "phone": "03-6717-3137",
        "url": "https://www.keishicho.metro.tokyo.lg.jp/",
        "opening": [*days, {"weekday": 6, "closed": True}, {"weekday": 7, "closed": True}],
        "closures": [
            {
                "from": today,
                "to": today + timedelta(days=days_more),
                "reason": {"ja": "設備の点検", "en": "maintenance"},
            }
            for days_more in (0, 2)
        ],
    }
