"""The secret key of a desk is made once and kept to its owner."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from portal import secret


def test_the_key_is_made_once_and_kept(tmp_path: Path) -> None:
    folder = tmp_path / "data"

    first = secret.kept_in(folder)

    assert len(first) >= 50
    assert secret.kept_in(folder) == first
    assert [path.name for path in folder.iterdir()] == [secret.NAME]


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    secret.kept_in(tmp_path)

    assert stat.S_IMODE((tmp_path / secret.NAME).stat().st_mode) == 0o600


def test_starting_several_times_at_once_leaves_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as starters:
        keys = set(starters.map(lambda _start: secret.kept_in(tmp_path), range(8)))

    assert len(keys) == 1
