"""The work that every engine does: ten characteristics by four grades, and what the answer must be.

The limits are made up; their shape is that of surface-water classes: eight upper limits, one lower, one
range, some shared by neighbouring grades. Values often lie exactly on a limit, and some are missing.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from grading.catalogue import Catalogue
from grading.planning.model import Plan
from grading.planning.plan import make_plan

GRADES = ("one", "two", "three", "four", "poorer")
MISSING = 0
POORER = 5
AT = datetime.date(2026, 1, 1)

UPPER = {
    "upper_1": ("0.2", "0.6", "1.1", "1.6"),
    "upper_2": ("2", "4", "7", "12"),
    "upper_3": ("14", "14", "22", "35"),
    "upper_4": ("3", "3", "4.5", "6"),
    "upper_5": ("0.03", "0.12", "0.25", "0.35"),
    "upper_6": ("0.01", "0.06", "0.06", "0.15"),
    "upper_7": ("250", "1500", "8000", "25000"),
    "upper_8": ("0.002", "0.002", "0.005", "0.015"),
}
LOWER = {"lower": ("7.5", "6", "4.5", "3")}
RANGE = {"range": (("6.8", "8.2"), ("6.5", "8.5"), ("6", "9"), ("5.5", "9.5"))}
NAMES = (*UPPER, *LOWER, *RANGE)

Interval = tuple[Decimal | None, Decimal | None]
Sample = Mapping[str, Decimal]
"""Values by characteristic; what is missing has no entry."""

Bands = tuple[int, ...]
"""For each characteristic the best grade that its value meets, from 1; 5 for none, 0 where it is missing."""


@cache
def limits() -> dict[str, tuple[Interval, ...]]:
    """The lowest and the highest value of each grade of each characteristic."""
    found: dict[str, tuple[Interval, ...]] = {}
    found |= {name: tuple((None, Decimal(text)) for text in row) for name, row in UPPER.items()}
    found |= {name: tuple((Decimal(text), None) for text in row) for name, row in LOWER.items()}
    found |= {name: tuple((Decimal(low), Decimal(high)) for low, high in row) for name, row in RANGE.items()}
    return found


def document() -> str:
    """The same limits in the language."""
    cells = {name: [f"≤ {text}" for text in row] for name, row in UPPER.items()}
    cells |= {name: [f"≥ {text}" for text in row] for name, row in LOWER.items()}
    cells |= {name: [f"{low}..{high}" for low, high in row] for name, row in RANGE.items()}
    lines = ["kind: vocabulary", "id: bench", "characteristics:"]
    lines += [f"  {name}: {{label: {name}}}" for name in NAMES]
    lines += ["---", "kind: ruleset", "id: bench/ten_by_four", "edition: '1'", "title: Ten by four"]
    lines += ["in_force: {from: 2026-01-01}", "vocabulary: bench", "grades:"]
    lines += [f"  - {{id: {grade}, label: {grade}}}" for grade in GRADES]
    lines += ["table:"]
    for name, row in cells.items():
        row_text = ", ".join(f"{grade}: {cell}" for grade, cell in zip(GRADES, row, strict=False))
        lines.append(f"  {name}: {{{row_text}}}")
    return "\n".join(lines) + "\n"


def plan() -> Plan:
    """The plan of the document."""
    return planned(document(), "bench/ten_by_four", AT)


def planned(text: str, id_: str, at: datetime.date) -> Plan:
    """The plan of a document in a file of its own."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "bench.yaml").write_text(text, encoding="utf-8")
        catalogue = Catalogue((Path(folder),))
        ruleset, findings = catalogue.document(id_)
        assert ruleset is not None, findings
        made, findings = make_plan(catalogue, ruleset, {}, at)
    assert made is not None, findings
    return made


def samples(count: int, seed: int = 1) -> Iterator[Sample]:
    """Samples of every grade, 3 % of their values missing and four in ten exactly on a limit."""
    source = random.Random(seed)
    for _ in range(count):
        reach = source.randrange(1, POORER + 1)
        sample: dict[str, Decimal] = {}
        for name in NAMES:
            if source.random() < 0.03:
                continue
            ends, lowest, highest, digits = _choices(name, reach)
            if source.random() < 0.4:
                sample[name] = source.choice(ends)
            else:
                # With the digits of the finest limit, or one more.
                fine = digits + source.randrange(2)
                low, high = (int(end.scaleb(fine)) for end in (lowest, highest))
                sample[name] = Decimal(source.randint(low, high)).scaleb(-fine)
        yield sample


@cache
def _choices(name: str, reach: int) -> tuple[list[Decimal], Decimal, Decimal, int]:
    """The limits that a value no worse than a grade may lie on, between which it lies, and their digits."""
    row = limits()[name]
    ends = sorted({end for pair in row for end in pair if end is not None})
    digits = max(-int(end.as_tuple().exponent) for end in ends)
    low, high = (None, None) if reach == POORER else row[reach - 1]
    lowest = Decimal(0) if low is None else low
    highest = ends[-1] * Decimal("1.2") if high is None else high
    return [end for end in ends if lowest <= end <= highest], lowest, highest, digits


# -- the oracle ----------------------------------------------------------------------------------


def bands(sample: Sample) -> Bands:
    """Where each value lies, by reading the limits from the best grade to the worst."""
    return tuple(_band(sample.get(name), row) for name, row in limits().items())


def _band(value: Decimal | None, row: tuple[Interval, ...]) -> int:
    if value is None:
        return MISSING
    for grade, (low, high) in enumerate(row, start=1):
        if (low is None or value >= low) and (high is None or value <= high):
            return grade
    return POORER


def grade(found: Bands) -> str | None:
    """The worst band decides; with a value missing nothing better than `poorer` is certain."""
    worst = max(found)
    if worst != POORER and MISSING in found:
        return None
    return GRADES[worst - 1]


def possible(found: Bands) -> tuple[str, ...]:
    """The grades that the values leave: what is missing may prove anything worse than the worst so far."""
    certain = grade(found)
    return GRADES[max(max(found), 1) - 1 :] if certain is None else (certain,)


def words(found: Bands) -> dict[str, str]:
    """The verdict of each condition by its id."""
    return {
        f"table.{name}.{grade}": "open" if band == MISSING else "meets" if band <= at else "fails"
        for name, band in zip(NAMES, found, strict=True)
        for at, grade in enumerate(GRADES[:-1], start=1)
    }
