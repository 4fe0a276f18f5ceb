"""The smallest case that still shows a difference: whatever can be left out is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tests.oracle.generate import Case


def smallest(case: Case, differs: Callable[[Case], bool]) -> Case:
    """Lines of the rule sets and entries of the one subject are left out while the difference stays."""
    found = True
    while found:
        found = False
        for smaller in _smaller(case):
            if differs(smaller):
                case, found = smaller, True
                break
    return case


def _smaller(case: Case) -> Iterator[Case]:
    (subject,) = case.subjects
    for shorter in without_one(subject):
        yield replace(case, subjects=(shorter,))
    for number, document in enumerate(case.documents):
        lines = document.splitlines()
        for at in range(3, len(lines)):
            rest = [line for place, line in enumerate(lines) if place != at]
            shorter = "\n".join(line for line in rest if not _is_empty(line, rest))
            yield replace(case, documents=(*case.documents[:number], shorter, *case.documents[number + 1 :]))
    for name in case.parameters:
        yield replace(case, parameters={key: value for key, value in case.parameters.items() if key != name})


def _is_empty(line: str, lines: list[str]) -> bool:
    """A section without entries."""
    following = dict(zip(lines, [*lines[1:], ""], strict=True))[line]
    return line.endswith(":") and not following.startswith(" ")


def without_one(text: str) -> Iterator[str]:
    """A flow mapping or sequence without one of its entries, or with a smaller entry."""
    if not text or text[0] not in "{[":
        return
    entries = _split(text[1:-1])
    for at in range(len(entries)):
        yield f"{text[0]}{', '.join([*entries[:at], *entries[at + 1 :]])}{text[-1]}"
    for at, entry in enumerate(entries):
        name, colon, value = entry.partition(": ") if text[0] == "{" else ("", "", entry)
        for smaller in without_one(value):
            others = [*entries[:at], name + colon + smaller, *entries[at + 1 :]]
            yield f"{text[0]}{', '.join(others)}{text[-1]}"


def _split(text: str) -> list[str]:
    parts, depth, start = list[str](), 0, 0
    for at, character in enumerate(text):
        depth += (character in "{[") - (character in "}]")
        if character == "," and not depth:
            parts.append(text[start:at].strip())
            start = at + 1
    return [*parts, text[start:].strip()] if text.strip() else []
