"""A ladder over many histories: herds with a sample of milk a month, beside a loop written by hand.

The rule is that of a permit (a notice when two of the last four counts are too high, suspension when three of
the last five are); the counts are made up, spread as those of real herds are, and 2 % of them are missing.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.measure import Work, cpu_seconds
from benchmarks.work import planned
from grading.decisions import decide
from grading.language.subjects import Row, Subject
from grading.planning.model import Plan

HERDS, MONTHS = 10_000, 60
STATES = ("valid", "notice", "suspended")
LIMIT = Decimal(750_000)
AT = datetime.date(2026, 1, 1)
DOCUMENT = f"""
kind: vocabulary
id: herds
characteristics:
  date: {{label: date}}
  cells: {{label: cells, unit: 1/mL}}
lists:
  tests: {{label: tests, order: date}}
---
kind: ruleset
id: herds/permit
edition: '1'
title: Permit
in_force: {{from: 2020-01-01}}
vocabulary: herds
rows:
  last_4: {{of: tests, last: 4}}
  last_5: {{of: tests, last: 5}}
ladder:
  permit:
    steps: tests
    states: [{", ".join(STATES)}]
    moves:
      - {{from: any, to: suspended, when: count(last_5.cells > {LIMIT} 1/mL) ≥ 3}}
      - {{from: valid, to: notice, when: count(last_4.cells > {LIMIT} 1/mL) ≥ 2}}
requirements:
  permit: {{that: permit ≠ suspended}}
"""

Counts = Sequence[Decimal | None]
"""The counts of a herd, oldest first; None where one is missing."""


@dataclass(frozen=True, slots=True)
class Climbed:
    """Processor seconds for so many herds, of the ladder and of the loop, and the wrong answers."""

    herds: int
    seconds: float
    by_hand: float
    wrong: int


def plan() -> Plan:
    """The plan of the ladder."""
    return planned(DOCUMENT, "herds/permit", AT)


def histories(count: int, months: int = MONTHS, seed: int = 3) -> Iterator[Counts]:
    """Herds whose counts lie around a level of their own; some levels are near the limit."""
    source = random.Random(seed)
    for _ in range(count):
        level = source.lognormvariate(12.5, 0.5)
        yield [
            None if source.random() < 0.02 else Decimal(round(level * source.lognormvariate(0, 0.45), -3))
            for _ in range(months)
        ]


def subject(counts: Counts) -> Subject:
    """A herd as the readers make it."""
    first = 12 * AT.year + AT.month - 1 - len(counts)
    tests = [
        Row({"date": _middle(month)} | ({} if cells is None else {"cells": cells}))
        for month, cells in enumerate(counts, start=first)
    ]
    return Subject("", Row(lists={"tests": tuple(tests)}))


def _middle(month: int) -> datetime.date:
    """The middle of a month, counted from the year 0."""
    return datetime.date(month // 12, month % 12 + 1, 15)


def climbed(counts: Counts) -> tuple[str, ...]:
    """The states that the permit may be in, by hand: a missing count may have been too high."""
    high = [None if cells is None else cells > LIMIT for cells in counts]
    states = {"valid"}
    # The last step is that at the date of the facts, and sees what the one before it saw.
    for step in (*range(1, len(high) + 1), len(high)):
        five, four = high[max(0, step - 5) : step], high[max(0, step - 4) : step]
        states = {
            state for before in states for state in _moved(before, _at_least(five, 3), _at_least(four, 2))
        }
    return tuple(state for state in STATES if state in states)


def _at_least(high: Sequence[bool | None], count: int) -> bool | None:
    sure = high.count(True)
    return True if sure >= count else None if sure + high.count(None) >= count else False


def _moved(state: str, suspend: bool | None, warn: bool | None) -> Iterator[str]:
    if state != "suspended" and suspend is not False:
        yield "suspended"
        if suspend:
            return
    if state == "valid" and warn is not False:
        yield "notice"
        if warn:
            return
    yield state


def climb(count: int, rounds: int, months: int = MONTHS) -> Climbed:
    """All herds by the ladder and by hand, every state compared."""
    made = plan()
    counts = list(histories(count, months))
    herds = [subject(each) for each in counts]

    def state(herd: Subject) -> tuple[str, ...]:
        return decide(made, herd, AT).states["permit"]

    wrong = sum(state(herd) != climbed(each) for herd, each in zip(herds, counts, strict=True))
    works = {"ladder": Work(state, herds), "by hand": Work(climbed, counts)}
    seconds = cpu_seconds(works, rounds)
    return Climbed(count, seconds["ladder"] * count, seconds["by hand"] * count, wrong)
