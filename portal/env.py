"""The portal's environment variables: read once, typed, and refused when they make no sense.

Every name is listed in `Environment`; docs/operations.md explains them. A name that starts with
`PORTAL_` and is not listed is a typing mistake, and a typing mistake must not go unnoticed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import unquote, urlsplit

KNOWN = frozenset(
    {
        "PORTAL_ENV",
        "PORTAL_SECRET_KEY",
        "PORTAL_SECRET_KEY_FALLBACKS",
        "PORTAL_ALLOWED_HOSTS",
        "PORTAL_DATABASE_URL",
        "PORTAL_HSTS_SECONDS",
        "PORTAL_STAFF_HOST",
        "PORTAL_SECOND_FACTOR",
    }
)
TWO_YEARS_IN_SECONDS = 63_072_000
SECRET_KEY_CHARACTERS = 50


class EnvironmentRefused(Exception):  # noqa: N818 - reads as a sentence where it is raised
    """The environment is wrong; the message lists everything that is, one point a line."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        points = "\n".join(f"  - {problem}" for problem in problems)
        super().__init__(f"The environment is refused:\n{points}")


class Mode(StrEnum):
    """Where the portal runs: on a desk, or before the public behind HTTPS."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


@dataclass(frozen=True, slots=True)
class Database:
    """A PostgreSQL database; without one, SQLite in the data folder is used."""

    name: str
    user: str
    password: str
    host: str
    port: str


@dataclass(frozen=True, slots=True)
class Environment:
    """What the environment says, typed. `secret_key` is empty only in development."""

    mode: Mode
    secret_key: str
    secret_key_fallbacks: tuple[str, ...]
    allowed_hosts: tuple[str, ...]
    data_dir: Path
    port: int
    database: Database | None
    hsts_seconds: int
    staff_host: str = ""
    second_factor: bool = False

    @property
    def is_production(self) -> bool:
        """Whether the public is served, over HTTPS only."""
        return self.mode is Mode.PRODUCTION

    @property
    def cookie_prefix(self) -> str:
        """What our cookies' names begin with: behind HTTPS, browsers take them from us alone."""
        return "__Host-" if self.is_production else ""


def read(variables: Mapping[str, str], home: Path) -> Environment:
    """Read the environment.

    `home` is the folder that a relative DATA_DIR starts from.
    Raises EnvironmentRefused with every problem at once.
    """
    problems = _unknown_names(variables)
    mode = _mode(variables.get("PORTAL_ENV", ""), problems)
    environment = Environment(
        mode=mode,
        secret_key=variables.get("PORTAL_SECRET_KEY", ""),
        secret_key_fallbacks=_words(variables.get("PORTAL_SECRET_KEY_FALLBACKS", "")),
        allowed_hosts=_words(variables.get("PORTAL_ALLOWED_HOSTS", "")),
        data_dir=(home / (variables.get("DATA_DIR") or "data")).resolve(),
        port=_number(variables, "PORT", 8000, 65_535, problems),
        database=_database(variables.get("PORTAL_DATABASE_URL", ""), problems),
        hsts_seconds=_number(
            variables, "PORTAL_HSTS_SECONDS", TWO_YEARS_IN_SECONDS, 2**31 - 1, problems
        ),
        staff_host=variables.get("PORTAL_STAFF_HOST", ""),
        second_factor=_switch(variables, "PORTAL_SECOND_FACTOR", problems),
    )
    if environment.is_production:
        problems += _missing_in_production(environment)
    if problems:
        raise EnvironmentRefused(problems)
    return environment


def _unknown_names(variables: Mapping[str, str]) -> list[str]:
    unknown = sorted(name for name in variables if name.startswith("PORTAL_") and name not in KNOWN)
    return [f"{name} is not known; known are {', '.join(sorted(KNOWN))}" for name in unknown]


def _mode(text: str, problems: list[str]) -> Mode:
    try:
        return Mode(text or Mode.DEVELOPMENT)
    except ValueError:
        problems.append(f"PORTAL_ENV must be one of {', '.join(Mode)}, not {text!r}")
        return Mode.DEVELOPMENT


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _database(text: str, problems: list[str]) -> Database | None:
    if not text:
        return None
    url = urlsplit(text)
    name = unquote(url.path.lstrip("/"))
    try:
        port = str(url.port or "")
    except ValueError:
        port, name = "", ""
    if url.scheme not in {"postgres", "postgresql"} or not name:
        problems.append("PORTAL_DATABASE_URL must read postgresql://user:password@host:port/name")
        return None
    user, password = unquote(url.username or ""), unquote(url.password or "")
    return Database(name, user, password, url.hostname or "", port)


def _number(
    variables: Mapping[str, str], name: str, default: int, most: int, problems: list[str]
) -> int:
    text = variables.get(name, "")
    if not text:
        return default
    if text.isascii() and text.isdigit() and 0 < int(text) <= most:
        return int(text)
    problems.append(f"{name} must be a whole number from 1 to {most}, not {text!r}")
    return default


def _switch(variables: Mapping[str, str], name: str, problems: list[str]) -> bool:
    text = variables.get(name, "")
    if text not in {"", "on", "off"}:
        problems.append(f"{name} must be on or off, not {text!r}")
    return text == "on"


def _missing_in_production(environment: Environment) -> list[str]:
    problems = []
    if len(environment.secret_key) < SECRET_KEY_CHARACTERS:
        problems.append(
            "PORTAL_SECRET_KEY must be a secret of 50 random characters or more when "
            "PORTAL_ENV=production (python -c 'import secrets; print(secrets.token_urlsafe(50))')"
        )
    if not environment.allowed_hosts:
        problems.append("PORTAL_ALLOWED_HOSTS must name the hosts when PORTAL_ENV=production")
    if "*" in environment.allowed_hosts:
        problems.append("PORTAL_ALLOWED_HOSTS must name the hosts, not '*'")
    return problems
