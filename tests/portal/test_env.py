"""The environment is read once, typed, and refused as a whole when anything in it is wrong."""

from pathlib import Path

import pytest

from portal.env import Database, EnvironmentRefused, Mode, read

HOME = Path("/srv/portal")
PRODUCTION = {
    "PORTAL_ENV": "production",
    "PORTAL_SECRET_KEY": "k" * 50,
    "PORTAL_ALLOWED_HOSTS": "navi.example.jp, www.navi.example.jp",
}


def problems_of(variables: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(EnvironmentRefused) as refusal:
        read(variables, HOME)
    return refusal.value.problems


def test_an_empty_environment_is_a_desk_with_its_data_beside_the_code() -> None:
    environment = read({"PATH": "/bin"}, HOME)

    assert environment.mode is Mode.DEVELOPMENT
    assert not environment.is_production
    assert environment.data_dir == HOME / "data"
    assert environment.port == 8000
    assert environment.database is None


def test_production_is_read_with_its_hosts() -> None:
    environment = read(PRODUCTION, HOME)

    assert environment.is_production
    assert environment.allowed_hosts == ("navi.example.jp", "www.navi.example.jp")
    assert environment.hsts_seconds == 63_072_000


def test_a_data_folder_may_lie_anywhere() -> None:
    assert read({"DATA_DIR": "/var/lib/portal"}, HOME).data_dir == Path("/var/lib/portal")
    assert read({"DATA_DIR": "elsewhere"}, HOME).data_dir == HOME / "elsewhere"


def test_a_database_address_is_taken_apart() -> None:
    url = "postgresql://navi:p%40ss@db.example.jp:5433/portal"

    database = read({"PORTAL_DATABASE_URL": url}, HOME).database

    assert database == Database("portal", "navi", "p@ss", "db.example.jp", "5433")


def test_a_mistyped_name_is_refused_by_name() -> None:
    (problem,) = problems_of({"PORTAL_ALLOWED_HOST": "navi.example.jp"})

    assert problem.startswith("PORTAL_ALLOWED_HOST is not known")
    assert "PORTAL_ALLOWED_HOSTS" in problem


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORTAL_ENV", "prod"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "eight"),
        ("PORT", "٣"),
        ("PORTAL_HSTS_SECONDS", "-1"),
        ("PORTAL_DATABASE_URL", "mysql://navi@db/portal"),
        ("PORTAL_DATABASE_URL", "postgresql://navi@db"),
        ("PORTAL_DATABASE_URL", "postgresql://navi@db:port/portal"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(name: str, value: str) -> None:
    (problem,) = problems_of({name: value})

    assert problem.startswith(f"{name} must ")


def test_the_password_of_a_refused_database_address_is_not_shown() -> None:
    (problem,) = problems_of({"PORTAL_DATABASE_URL": "mysql://navi:hush@db/portal"})

    assert "hush" not in problem


def test_production_lists_everything_it_misses_at_once() -> None:
    secret, hosts = problems_of({"PORTAL_ENV": "production"})

    assert secret.startswith("PORTAL_SECRET_KEY must ")
    assert hosts.startswith("PORTAL_ALLOWED_HOSTS must ")


def test_production_refuses_to_answer_to_any_host() -> None:
    (problem,) = problems_of({**PRODUCTION, "PORTAL_ALLOWED_HOSTS": "*"})

    assert problem == "PORTAL_ALLOWED_HOSTS must name the hosts, not '*'"


def test_the_refusal_shows_one_point_a_line() -> None:
    with pytest.raises(EnvironmentRefused) as refusal:
        read({"PORTAL_ENV": "production"}, HOME)

    assert str(refusal.value).count("\n  - ") == 2
