"""Who may import whom: the contracts of pyproject.toml, and the plainness of the rules."""

import ast
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import HOUSE, name, python_files, tree


def test_every_import_keeps_to_the_contracts() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=HOUSE, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


def test_the_rules_need_the_standard_library_and_nothing_else() -> None:
    for path in python_files("guidance/rules"):
        for module in imported(tree(path)):
            top = module.partition(".")[0]
            assert top in sys.stdlib_module_names or module.startswith("guidance.rules"), (
                f"{name(path)} imports {module}"
            )


def test_the_rules_read_no_clock_no_file_and_no_environment() -> None:
    for path in python_files("guidance/rules"):
        for node in ast.walk(tree(path)):
            called = node.func if isinstance(node, ast.Call) else None
            word = getattr(called, "attr", getattr(called, "id", ""))
            assert word not in {"now", "today", "utcnow", "time", "open", "getenv"}, (
                f"{name(path)}:{node.lineno} calls {word}()"
            )


def imported(module: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            found.add(node.module or "")
    return found
