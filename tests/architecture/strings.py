"""The translatable strings that code and templates hold."""

import ast
import re
from pathlib import Path

from django.utils.translation.template import templatize

from tests.architecture.sources import name, python_files, templates, tree

SINGULAR = {"gettext", "gettext_lazy", "gettext_noop", "_"}
PLURAL = {"ngettext", "ngettext_lazy"}
CALL = re.compile(r"(?:\bn?gettext|\b_)\((u?(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'))")


def in_code() -> dict[str, str]:
    """Return each string with the file that holds it."""
    return {
        text: name(path) for path in python_files("portal", "guidance") for text in in_module(path)
    }


def in_module(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(tree(path)):
        called = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
        if called in SINGULAR | PLURAL:
            (first, *_others) = node.args
            assert isinstance(first, ast.Constant), (
                f"{name(path)}:{first.lineno}: only written-out strings can be translated"
            )
            found.add(first.value)
    return found


def in_templates() -> dict[str, str]:
    """Return each string with the template that holds it."""
    found = {}
    for path in templates():
        for written in CALL.findall(templatize(path.read_text(encoding="utf-8"))):
            found[ast.literal_eval(written)] = name(path)
    return found
