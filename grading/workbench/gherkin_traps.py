"""The traps of Gherkin: what its reader takes without a word, and then does something else.

Seven of them are silent: a line that is no step, a scenario with a name that another has (in the same rule or
in another one), a table with full-width bars, an outline without rows, a placeholder without a column, and
prose that begins with 当. Bars and colons of the wrong width are found while reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from grading.findings import Finding, Findings, Place
from grading.workbench.gherkin import Background, Feature, Rule, Scenario, Step

PLACEHOLDER = re.compile(r"<([^<>\s](?:[^<>]*[^<>\s])?)>")
# 当 is a step; these words begin a sentence about time or place instead.
_WHEN_WORDS = re.compile(r"(前|时|年|日|天|月|地|场|中|初|下|然|事|局|今|选|作|做|成|且)")
# In the prose of a feature or rule, a line that begins like a part of Gherkin was probably meant as one.
# 当 and 同时 begin honest sentences too often to be asked after.
_LOST = re.compile(
    r"(\*\s|[@|]|(假如|假设|假定|给定|那么|而且|并且|但是)|(功能|背景|规则|场景大纲|场景|剧本大纲|剧本|例子)(\s|:|$)"
    r"|(Given|When|Then|And|But)\s|(Feature|Background|Rule|Scenario Outline|Scenario|Examples)\s*:)"
)


def traps(feature: Feature) -> Findings:
    """Every trap in a feature.

    Findings: `gherkin_not_a_step`, `gherkin_name_twice`, `gherkin_no_rows`, `gherkin_placeholder_unknown`,
    `gherkin_column_unused`, `gherkin_when_word`, `gherkin_no_then`.
    """
    return tuple(_traps(feature))


def _traps(feature: Feature) -> Iterator[Finding]:
    yield from _lost(feature.place, feature.description)
    yield from _background(feature.background)
    for rule in feature.rules:
        if rule.name:
            yield from _lost(rule.place, rule.description)
        yield from _background(rule.background)
        for scenario in rule.scenarios:
            yield from _scenario(scenario)
    yield from _twice(feature.rules)


def _twice(rules: Iterable[Rule]) -> Iterator[Finding]:
    """Of two scenarios of one name only one is run, whatever rules they stand in."""
    first: dict[str, Place] = {}
    for rule in rules:
        for scenario in rule.scenarios:
            other = first.setdefault(scenario.name, scenario.place)
            if other is not scenario.place:
                yield Finding("gherkin_name_twice", scenario.place, {"written": scenario.name}, also=other)


def _background(background: Background | None) -> Iterator[Finding]:
    if background is not None:
        yield from _not_steps(background.place, background.description)
        yield from _when_words(background.steps)


def _scenario(scenario: Scenario) -> Iterator[Finding]:
    yield from _not_steps(scenario.place, scenario.description)
    for examples in scenario.examples:
        yield from _not_steps(examples.place, examples.description)
    yield from _when_words(scenario.steps)
    if not any(step.kind == "then" for step in scenario.steps):
        yield Finding("gherkin_no_then", scenario.place, {"written": scenario.name})
    yield from _placeholders(scenario)


def _placeholders(scenario: Scenario) -> Iterator[Finding]:
    """Placeholders and columns that do not belong together; without rows nothing is put in at all."""
    used = {
        name: step.place
        for step in scenario.steps
        for text in _texts(step)
        for name in PLACEHOLDER.findall(text)
    }
    if not any(examples.rows for examples in scenario.examples):
        if scenario.outline or used:
            yield Finding("gherkin_no_rows", scenario.place, {"written": scenario.name})
        return
    for examples in scenario.examples:
        for name, place in used.items():
            if name not in examples.header:
                yield Finding("gherkin_placeholder_unknown", place, {"written": name}, also=examples.place)
        for column in examples.header:
            if column not in used:
                yield Finding("gherkin_column_unused", examples.place, {"written": column})


def _texts(step: Step) -> Iterator[str]:
    yield step.text
    yield from (cell for row in step.table for cell in row)
    if step.block is not None:
        yield step.block


def _when_words(steps: Iterable[Step]) -> Iterator[Finding]:
    for step in steps:
        if step.keyword == "当" and _WHEN_WORDS.match(step.text):
            yield Finding("gherkin_when_word", step.place, {"written": f"当{step.text[:1]}"})


def _not_steps(header: Place, description: str) -> Iterator[Finding]:
    """Under a scenario, a background or examples every line is meant as a part of them."""
    for place in _lines(header, description):
        yield Finding("gherkin_not_a_step", place, {"written": _written(place)})


def _lost(header: Place, description: str) -> Iterator[Finding]:
    for place in _lines(header, description):
        if _LOST.match(_written(place)):
            yield Finding("gherkin_not_a_step", place, {"written": _written(place)})


def _written(place: Place) -> str:
    return place.source.line(place.line).strip()


def _lines(header: Place, description: str) -> Iterator[Place]:
    """Where the lines of a description stand: below its header, between comments and empty lines."""
    wanted = [line for line in description.splitlines() if line]
    number = header.line
    for text in wanted:
        number += 1
        while header.source.line(number).strip() != text:
            number += 1
        line = header.source.line(number)
        yield Place(header.source, number, len(line) - len(line.lstrip()) + 1, len(text))
