"""The settings of production hold Django's own deployment check, and refuse to guess."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

PRODUCTION = {
    "PORTAL_ENV": "production",
    "PORTAL_SECRET_KEY": "w6vJ0pXq3RtY8uZb1LmC5nDf7Gh2Ka9sEeTiOoQyUxVzHjWkPr",
    "PORTAL_ALLOWED_HOSTS": "navi.example.jp",
}


def manage(arguments: list[str], variables: dict[str, str], data: Path) -> tuple[int, str]:
    surroundings = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env={**surroundings, "DATA_DIR": str(data), **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_production_passes_the_deployment_check(tmp_path: Path) -> None:
    code, said = manage(["check", "--deploy", "--fail-level", "WARNING"], PRODUCTION, tmp_path)

    assert code == 0, said
    assert "no issues (0 silenced)" in said


@pytest.mark.parametrize("missing", ["PORTAL_SECRET_KEY", "PORTAL_ALLOWED_HOSTS"])
def test_production_does_not_start_without(missing: str, tmp_path: Path) -> None:
    variables = {name: value for name, value in PRODUCTION.items() if name != missing}

    code, said = manage(["check"], variables, tmp_path)

    assert code != 0
    assert f"{missing} must " in said


@pytest.mark.parametrize("asked", ["off", "on"])
def test_production_demands_the_second_factor_whatever_is_asked(asked: str, tmp_path: Path) -> None:
    variables = {**PRODUCTION, "PORTAL_SECOND_FACTOR": asked}

    code, said = manage(["diffsettings", "--output", "unified"], variables, tmp_path)

    assert code == 0, said
    assert "+ SECOND_FACTOR = True" in said


def test_no_demonstration_account_is_made_in_production(tmp_path: Path) -> None:
    code, said = manage(["demonstration_staff"], PRODUCTION, tmp_path)

    assert code != 0
    assert "not for production" in said


def test_a_postgresql_address_is_served_through_a_pool(tmp_path: Path) -> None:
    address = {"PORTAL_DATABASE_URL": "postgresql://navi:hush@db.example.jp:5433/portal"}

    code, said = manage(["diffsettings", "--output", "unified"], address, tmp_path)

    assert code == 0, said
    assert "'ENGINE': 'django.db.backends.postgresql'" in said
    assert "'PORT': '5433'" in said
    assert "'pool': {" in said
    assert "'CONN_MAX_AGE': 0" in said


def test_only_its_owner_may_look_into_a_new_data_folder(tmp_path: Path) -> None:
    code, said = manage(["check"], {}, tmp_path / "data")

    assert code == 0, said
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


@pytest.mark.parametrize("kept", [False, True])
def test_only_its_owner_may_read_the_database(kept: bool, tmp_path: Path) -> None:
    names = ["portal.sqlite3", "portal.sqlite3-wal"] if kept else []
    for name in names:
        (tmp_path / name).touch(mode=0o644)

    code, said = manage(["check"], {}, tmp_path)

    assert code == 0, said
    for name in names or ["portal.sqlite3"]:
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def test_a_neighboring_host_cannot_hand_out_our_cookies(tmp_path: Path) -> None:
    code, said = manage(["diffsettings"], PRODUCTION, tmp_path)

    assert code == 0, said
    assert "SESSION_COOKIE_NAME = '__Host-portal_session'" in said
    for name in ("csrf_cookie_name", "staff_cookie", "dates_cookie", "preview_cookie"):
        assert f"{name.upper()} = '__Host-portal_{name.split('_')[0]}'" in said
    assert "SESSION_COOKIE_SECURE = True" in said
    # With a domain, or another path, browsers would refuse the prefix.
    assert "SESSION_COOKIE_DOMAIN" not in said
    assert "SESSION_COOKIE_PATH" not in said


def test_the_rows_of_two_writers_wait_for_each_other() -> None:
    options = settings.DATABASES["default"]["OPTIONS"]

    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]
