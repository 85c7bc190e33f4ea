"""What the house does not do: drawers for everything, leftovers, paths of one machine."""

import ast
import re

from tests.architecture.sources import name, python_files, text_files, tree

DRAWERS = {"utils.py", "util.py", "helpers.py", "services.py", "common.py", "misc.py"}
LEFTOVER = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:work|root|home|Users|mnt|opt)/\w")
WHERE_HTMX_IS_ASKED_FOR = {"context_processors.py", "one_round_trip.py"}


def test_no_module_is_a_drawer_for_everything() -> None:
    assert not [name(path) for path in python_files("portal", "guidance") if path.name in DRAWERS]


def test_no_class_is_named_after_its_place_in_a_hierarchy() -> None:
    named = {
        f"{name(path)}:{node.name}"
        for path in python_files("portal", "guidance")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and re.match(r"Base|.*Manager$|Abstract", node.name)
    }

    assert not named


def test_nothing_is_left_for_later() -> None:
    left = [
        name(path) for path in text_files() if LEFTOVER.search(path.read_text(encoding="utf-8"))
    ]

    assert not left


def test_nothing_is_printed_but_by_commands() -> None:
    printing = [
        f"{name(path)}:{node.lineno}"
        for path in python_files("portal", "guidance")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"print", "breakpoint"}
    ]

    assert not printing


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    found = {
        name(path): match.group()
        for path in text_files()
        if (match := MACHINE_PATH.search(path.read_text(encoding="utf-8")))
    }

    assert not found


def test_no_view_asks_whether_htmx_is_there() -> None:
    asking = [
        name(path)
        for path in python_files("portal", "guidance")
        if re.search(r'request\.htmx|"HX-Request" (?:not )?in', path.read_text(encoding="utf-8"))
        and path.name not in WHERE_HTMX_IS_ASKED_FOR
    ]

    assert not asking
