"""Features of one policy in two languages must not drift apart: same shape, same tags, same numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from grading.findings import Finding, Findings, Place
from grading.workbench.gherkin import Background, Feature, Row, Rule, Scenario, Step

_NUMBER = re.compile(r"(?<![\d.])\d+(?:\.\d+)*")


def twins(features: Mapping[str, Feature], others: Mapping[str, Feature]) -> Findings:
    """What differs between features and those in another language that have the same name.

    Findings: `twin_missing`, `twin_count_…` (rules, scenarios, steps, examples), `twin_tags`, `twin_step`
    (its kind), `twin_table` (its shape), `twin_numbers`.
    """
    return tuple(_twins(features, others))


def _twins(features: Mapping[str, Feature], others: Mapping[str, Feature]) -> Iterator[Finding]:
    for name in sorted(features.keys() | others.keys()):
        if name in features and name in others:
            yield from _features(features[name], others[name])
        else:
            alone = features.get(name) or others[name]
            yield Finding("twin_missing", alone.place, {"written": name})


def _features(one: Feature, other: Feature) -> Iterator[Finding]:
    yield from _tags(one.tags, other.tags, one.place, other.place)
    yield from _backgrounds(one.background, other.background, one.place, other.place)
    found = _counts("rules", len(one.rules), len(other.rules), one.place, other.place)
    yield from found
    if found:
        return
    for mine, yours in zip(one.rules, other.rules, strict=True):
        yield from _rules(mine, yours)


def _rules(one: Rule, other: Rule) -> Iterator[Finding]:
    yield from _tags(one.tags, other.tags, one.place, other.place)
    yield from _backgrounds(one.background, other.background, one.place, other.place)
    found = _counts("scenarios", len(one.scenarios), len(other.scenarios), one.place, other.place)
    yield from found
    if found:
        return
    for mine, yours in zip(one.scenarios, other.scenarios, strict=True):
        yield from _scenarios(mine, yours)


def _scenarios(one: Scenario, other: Scenario) -> Iterator[Finding]:
    yield from _tags(one.tags, other.tags, one.place, other.place)
    yield from _steps(one.steps, other.steps, one.place, other.place)
    found = _counts("examples", len(one.examples), len(other.examples), one.place, other.place)
    yield from found
    if found:
        return
    for mine, yours in zip(one.examples, other.examples, strict=True):
        yield from _tables((mine.header, *mine.rows), (yours.header, *yours.rows), mine.place, yours.place)


def _backgrounds(
    one: Background | None, other: Background | None, here: Place, there: Place
) -> Iterator[Finding]:
    yield from _steps(one.steps if one else (), other.steps if other else (), here, there)


def _steps(one: tuple[Step, ...], other: tuple[Step, ...], here: Place, there: Place) -> Iterator[Finding]:
    found = _counts("steps", len(one), len(other), here, there)
    yield from found
    if found:
        return
    for mine, yours in zip(one, other, strict=True):
        if mine.kind != yours.kind:
            yield Finding(
                "twin_step", mine.place, {"one": mine.keyword, "other": yours.keyword}, also=yours.place
            )
        yield from _numbers(
            [mine.text, mine.block or ""], [yours.text, yours.block or ""], mine.place, yours.place
        )
        yield from _tables(mine.table, yours.table, mine.place, yours.place)


def _tables(one: tuple[Row, ...], other: tuple[Row, ...], here: Place, there: Place) -> Iterator[Finding]:
    shapes = [f"{len(table)} × {len(table[0]) if table else 0}" for table in (one, other)]
    if shapes[0] != shapes[1]:
        yield Finding("twin_table", here, {"one": shapes[0], "other": shapes[1]}, also=there)
        return
    for mine, yours in zip(one, other, strict=True):
        yield from _numbers(mine, yours, here, there)


def _numbers(one: Iterable[str], other: Iterable[str], here: Place, there: Place) -> Iterator[Finding]:
    """The same numbers, in any order: sentences are built differently."""
    mine, yours = (
        sorted(number for text in texts for number in _NUMBER.findall(text)) for texts in (one, other)
    )
    if mine != yours:
        shown = [" ".join(numbers) or "—" for numbers in (mine, yours)]
        yield Finding("twin_numbers", here, {"one": shown[0], "other": shown[1]}, also=there)


def _tags(one: Row, other: Row, here: Place, there: Place) -> Iterator[Finding]:
    if set(one) != set(other):
        shown = [" ".join(f"@{tag}" for tag in sorted(tags)) or "—" for tags in (one, other)]
        yield Finding("twin_tags", here, {"one": shown[0], "other": shown[1]}, also=there)


def _counts(what: str, one: int, other: int, here: Place, there: Place) -> Findings:
    """One finding where the counts differ; then there is no telling what belongs to what."""
    if one == other:
        return ()
    return (Finding(f"twin_count_{what}", here, {"one": one, "other": other}, also=there),)
