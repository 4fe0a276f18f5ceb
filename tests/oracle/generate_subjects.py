"""Random subjects whose values lie on, next to and between the limits of a rule set, or are not known."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from random import Random

from tests.oracle.generate_formulas import AT, NAMES, SCALES

Edges = dict[str, set[tuple[Decimal, Decimal]]]
TODAY = datetime.date.fromisoformat(AT)
NEAR = Decimal("0.000000001")


def around(found: set[tuple[Decimal, Decimal]], name: str) -> list[Decimal]:
    """Every limit, its neighbours by one in the last digit and by a billionth."""
    near = [value + step for value, last in sorted(found) for step in (Decimal(0), last, -last, NEAR, -NEAR)]
    return [value for value in dict.fromkeys(near) if plausible(name, value)]


def between(random: Random, found: set[tuple[Decimal, Decimal]], name: str) -> list[Decimal]:
    """Numbers beyond all limits and between two, and what two limits come to together."""
    scale, values = SCALES[name], sorted(value for value, _ in found)
    pairs = [(random.choice(values), random.choice(values)) for _ in range(8 * bool(values))]
    made = [number for a, b in pairs for number in (((a + b) / 2).quantize(NEAR), a + b, a - b)]
    outside = [Decimal(scale.low - 1), Decimal(scale.high + 1), Decimal(0)]
    return [value for value in dict.fromkeys([*outside, *made]) if plausible(name, value)]


def plausible(name: str, value: Decimal) -> bool:
    low, _, high = SCALES[name].plausible.partition("..")
    return not low or Decimal(low) <= value <= Decimal(high)


class Pool:
    """Values of one characteristic; first those around the limits in turn, so that none is left out."""

    def __init__(self, random: Random, found: set[tuple[Decimal, Decimal]], name: str) -> None:
        self.random, self.name = random, name
        self.due = around(found, name)
        self.values = [*self.due, *between(random, found, name)]

    def next(self) -> str:
        """A value as a subject reports it."""
        if self.due and self.random.random() < 0.7:
            return self.written(self.due.pop())
        value = self.random.choice(self.values)
        match self.random.choice(["exact"] * 4 + ["below", "above", "range"]):
            case "below" if plausible(self.name, value - NEAR):
                return self.written(value, self.random.choice(["< ", "≤ "]))
            case "above" if plausible(self.name, value + NEAR):
                return self.written(value, self.random.choice(["> ", "≥ "]))
            case "range":
                low, high = sorted([value, self.random.choice(self.values)])
                return self.written(high, f"{low:f}..")
        return self.written(value)

    def written(self, value: Decimal, sign: str = "") -> str:
        unit = f" {SCALES[self.name].unit}".rstrip() if self.random.random() < 0.7 else ""
        text = f"{sign}{value or Decimal(0):f}{unit}"
        return f'"{text}"' if text.startswith(">") else text


def make_subjects(
    random: Random, edges: Edges, count: int, used: frozenset[str], *, lists: bool, guarded: bool
) -> tuple[str, ...]:
    """At least `count` subjects with the characteristics that are used, and now and then another."""
    names = [name for name in SCALES if name in used]
    pools = {name: Pool(random, edges.get(name, set()), name) for name in names or ["fat"]}
    found: list[str] = []
    while len(found) < count or any(pool.due for pool in pools.values()):
        found.append(subject(random, pools, used, lists, 0.9 if guarded else 0.25))
    return tuple(found)


def subject(
    random: Random, pools: dict[str, Pool], used: frozenset[str], lists: bool, detailed: float
) -> str:
    gap = random.choice([0, 0.03, 0.15])
    entries = values(random, pools, used, gap, detailed)
    if lists:
        entries.append(f"tests: {rows(random, pools, used, random.randint(0, 5), gap)}")
        if random.random() < 0.5:
            entries.append(f"letters: {rows(random, pools, used, random.randint(0, 2), gap)}")
    return "{" + ", ".join(entries) + "}"


def values(
    random: Random, pools: dict[str, Pool], used: frozenset[str], gap: float, detailed: float
) -> list[str]:
    found = []
    for name, pool in pools.items():
        if random.random() >= gap:
            value = pool.next()
            if random.random() < detailed:
                carried = [*uncertainty(random, name, value), *details(random, name, pools)]
                value = "{" + ", ".join([f"value: {value}", *carried]) + "}"
            found.append(f"{name}: {value}")
    for name, tokens in NAMES.items():
        found += [f"{name}: {random.choice(tokens)}"] * (name in used and random.random() >= gap)
    return found + [f"made: {day(random, 40)}"] * ("made" in used and random.random() >= gap)


def uncertainty(random: Random, name: str, value: str) -> list[str]:
    """The uncertainty of a value: absolute, relative or on the log scale, standard or expanded."""
    if random.random() < 0.2 or ".." in value:
        return []
    scale = SCALES[name]
    sizes = ["0.01", "0.5", "1", f"0.5 {scale.unit}".strip(), "2 % rel", "20 % rel", "60 % rel"]
    if scale.unit:
        sizes += ["5 %", "25 %"]
    if scale.other:
        sizes.append(f"3 {scale.other}")
    if scale.plausible.startswith("0..") and re.match('"?[<>≤≥]? ?[0-9.]*[1-9]', value):
        sizes += ["0.01 lg", "0.1 lg", "0.3 lg"]
    size = random.choice(sizes)
    if random.random() < 0.7:
        return [f"u: {size}"]
    return [f"U: {size}", f"k: {random.choice(['2', '3', '2.5'])}"]


def details(random: Random, name: str, pools: dict[str, Pool]) -> list[str]:
    """What a value carries with it."""
    possible = [
        (0.5, f"method: {random.choice(['quick', 'slow'])}"),
        (0.3, f"species: {random.choice(NAMES['species'])}"),
        (0.3, f"date: {day(random, 3)}"),
    ]
    found = [text for part, text in possible if random.random() < part]
    if name != "time" and "time" in pools and random.random() < 0.3:
        found.append(f"time: {pools['time'].next()}")
    return found


def rows(random: Random, pools: dict[str, Pool], used: frozenset[str], count: int, gap: float) -> str:
    """Rows with dates, some of them alike; some share a date, some lie after the date of the facts."""
    dates, found = list[datetime.date](), list[str]()
    alike = values(random, pools, used, gap, 0) if count and random.random() < 0.2 else []
    for _ in range(count):
        dates.append(random.choice(dates) if dates and random.random() < 0.2 else day(random, 150))
        own = alike or values(random, pools, used, random.choice([0.05, gap, 0.4]), 0)
        found.append("{" + ", ".join([f"date: {dates[-1]}", *own]) + "}")
    return f"[{', '.join(found)}]"


ENDS = tuple(map(datetime.date.fromisoformat, (AT, "2026-06-05", "2026-06-30", "2026-05-31", "2026-03-01")))


def day(random: Random, span: int) -> datetime.date:
    """A date up to so many days ago, or one that formulas end at."""
    if random.random() < 0.3:
        return random.choice(ENDS)
    return TODAY + datetime.timedelta(days=random.randint(-span, 5))
