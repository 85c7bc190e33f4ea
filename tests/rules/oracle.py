"""A second opinion on the procedure: reads ``procedure_table.toml``, knows nothing of the code."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TABLE = tomllib.loads(Path(__file__).with_name("procedure_table.toml").read_text("utf-8"))
VALUES: dict[str, list[str]] = {key: words.split() for key, words in TABLE["values"].items()}

Answers = dict[str, str]


def holds(condition: str, answers: Answers) -> bool:
    """Judge "key is a or b" or "word among key key": an unasked key is nothing of all that."""
    words = condition.split()
    if words[1] == "among":
        return any(answers.get(key) == words[0] for key in words[2:])
    return answers.get(words[0]) in [word for word in words[2:] if word != "or"]


def only_where(items: list[str], answers: Answers) -> list[str]:
    """Keep the items that stand alone or whose "if" holds."""
    kept = []
    for item in items:
        word, _, condition = item.partition(" if ")
        if not condition or holds(condition, answers):
            kept.append(word)
    return kept


def next_question(given: Answers) -> tuple[str, list[str], Answers]:
    """Return the open question, what it offers, and the answers that count; "" at the end."""
    if given.get("stage") not in VALUES["stage"]:
        return "stage", VALUES["stage"], {}
    counted = {"stage": given["stage"]}
    for line in TABLE["asked"][given["stage"]]:
        if line.startswith("stop if "):
            if holds(line.removeprefix("stop if "), counted):
                break
            continue
        without_exception, _, unless = line.partition(" unless ")
        bare, _, only_if = without_exception.partition(" if ")
        if (unless and holds(unless, counted)) or (only_if and not holds(only_if, counted)):
            continue
        question, _, without = bare.removeprefix("ask ").partition(" without ")
        offered = [value for value in VALUES[question] if value != without]
        if given.get(question) not in offered:
            return question, offered, counted
        counted[question] = given[question]
    return "", [], counted


def decision(answers: Answers) -> dict[str, Any]:
    """Decide by the first row whose conditions all hold; the answers are those that count."""
    row = next(r for r in TABLE["row"] if all(holds(c, answers) for c in r["when"]))
    return {
        "outcome": row["outcome"],
        "because": row.get("because", []),
        "to_check": only_where(row.get("to_check", []), answers),
        "steps": only_where(row["steps"], answers),
        "driving": driving(row.get("driving"), answers),
        "fee": row.get("fee"),
    }


def driving(line: str | None, answers: Answers) -> str | None:
    """Resolve a letter of the driving lines by what is held; any other word stands for itself."""
    if line not in TABLE["driving"]:
        return line
    choices = TABLE["driving"][line].get(answers.get("holding"))
    if choices is None:
        return None
    return only_where([choices] if isinstance(choices, str) else choices, answers)[0]


def prefixes(answers: Answers | None = None) -> Iterator[tuple[Answers, str]]:
    """Yield every state of the walk: the answers so far and the open question ("" at an end)."""
    question, offered, counted = next_question(answers or {})
    yield counted, question
    for value in offered:
        yield from prefixes({**counted, question: value})


STATES = tuple(prefixes())
ROUTES = tuple(answers for answers, question in STATES if not question)
