"""Every file and function is small enough to hold in one head."""

import ast
from pathlib import Path

from tests.architecture.sources import name, python_files, templates, tree

LINES_OF_A_FILE = 200
LINES_OF_A_FUNCTION = 30
LINES_OF_A_TEMPLATE = 80


def test_no_module_is_too_long() -> None:
    long = {
        name(path): lines
        for path in python_files("portal", "guidance")
        if "migrations" not in path.parts and (lines := filled_lines(path)) > LINES_OF_A_FILE
    }

    assert not long


def test_no_function_is_too_long() -> None:
    long = {
        f"{name(path)}:{function.name}": lines
        for path in python_files("portal", "guidance")
        for function in functions(tree(path))
        if (lines := lines_without_docstring(function)) > LINES_OF_A_FUNCTION
    }

    assert not long


def test_no_template_is_too_long() -> None:
    long = {
        name(path): lines
        for path in templates()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LINES_OF_A_TEMPLATE
    }

    assert not long


def filled_lines(path: Path) -> int:
    return sum(bool(line.strip()) for line in path.read_text(encoding="utf-8").splitlines())


def functions(module: ast.Module) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)]


def lines_without_docstring(function: ast.FunctionDef) -> int:
    first = function.body[0]
    documented = ast.get_docstring(function) is not None
    spent = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
    return (function.end_lineno or 0) - function.lineno + 1 - spent
