"""Random subjects whose values lie on, next to and between the limits of a rule set, or are not known."""

from __future__ import annotations

import datetime
from decimal import Decimal
from itertools import cycle
from random import Random
from typing import Iterator

from tests.oracle.generate import AT, NAMES, SCALES, plain

Edges = dict[str, set[tuple[Decimal, Decimal]]]
NEAR = Decimal("0.000000001")


def around(edges: Edges, name: str) -> list[Decimal]:
    """Every limit, its neighbours by one in the last digit and by a billionth, and what lies between two."""
    found = sorted(edges.get(name, set()))
    near = [value + step for value, last in found for step in (Decimal(0), last, -last, NEAR, -NEAR)]
    middle = [((a + b) / 2).quantize(NEAR) for (a, _), (b, _) in zip(found, found[1:], strict=False)]
    scale = SCALES[name]
    outside = [Decimal(scale.low - 1), Decimal(scale.high + 1), Decimal(0)]
    return [value for value in dict.fromkeys([*near, *middle, *outside]) if plausible(name, value)]


def plausible(name: str, value: Decimal) -> bool:
    low, _, high = SCALES[name].plausible.partition("..")
    return not low or Decimal(low) <= value <= Decimal(high)


class Pool:
    """Values of one characteristic: first every one in turn, so that none is left out."""

    def __init__(self, random: Random, edges: Edges, name: str) -> None:
        self.random, self.name, self.values = random, name, around(edges, name)
        self.turn: Iterator[Decimal] = cycle(self.values)
        self.left = len(self.values)

    def next(self) -> str:
        """A value as a subject reports it."""
        if self.left > 0 and self.random.random() < 0.7:
            self.left -= 1
            return self.written(next(self.turn))
        value = self.random.choice(self.values)
        match self.random.choice(["exact"] * 4 + ["below", "above", "range"]):
            case "below":
                return self.written(value, self.random.choice(["< ", "≤ "]), value > self.lowest())
            case "above":
                return self.written(value, self.random.choice(["> ", "≥ "]), value < self.highest())
            case "range":
                low, high = sorted([value, self.random.choice(self.values)])
                return f"{plain(low)}..{self.written(high)}" if low != high else self.written(value)
        return self.written(value)

    def lowest(self) -> Decimal:
        return Decimal(SCALES[self.name].plausible.split("..")[0] or -(10**9))

    def highest(self) -> Decimal:
        return Decimal(SCALES[self.name].plausible.split("..")[-1] or 10**9)

    def written(self, value: Decimal, sign: str = "", fits: bool = True) -> str:
        unit = SCALES[self.name].unit
        return f"{sign if fits else ''}{plain(value)}{f' {unit}' if unit and self.random.random() < 0.7 else ''}"


def make_subjects(random: Random, edges: Edges, count: int, shape: str, guarded: bool) -> tuple[str, ...]:
    pools = {name: Pool(random, edges, name) for name in SCALES}
    return tuple(subject(random, pools, shape, 0.9 if guarded else 0.25) for _ in range(count))


def subject(random: Random, pools: dict[str, Pool], shape: str, detailed: float) -> str:
    gap = random.choice([0, 0.03, 0.15])
    entries = [entry for entry in values(random, pools, gap, detailed)]
    if shape in ("lists", "ladder"):
        letters = random.random() < 0.5
        entries.append(f"tests: {rows(random, pools, random.randint(0, 5), shape, gap)}")
        if letters:
            entries.append(f"letters: {rows(random, pools, random.randint(0, 2), shape, gap)}")
    return "{" + ", ".join(entries) + "}"


def values(random: Random, pools: dict[str, Pool], gap: float, detailed: float) -> list[str]:
    found = []
    for name, pool in pools.items():
        if random.random() < gap:
            continue
        value = quote(pool.next())
        if random.random() < detailed:
            more = [f"u: {random.choice(['0.01', '0.5', '1'])}"] if random.random() < 0.8 else []
            more += [f"method: {random.choice(['quick', 'slow'])}"] if random.random() < 0.5 else []
            more += [f"species: {random.choice(NAMES['species'])}"] if random.random() < 0.3 else []
            more += [f"time: {quote(pools['time'].next())}"] if name != "time" and random.random() < 0.3 else []
            more += [f"date: {day(random, 3)}"] if random.random() < 0.3 else []
            value = "{" + ", ".join([f"value: {value}", *more]) + "}"
        found.append(f"{name}: {value}")
    found += [f"{name}: {random.choice(tokens)}" for name, tokens in NAMES.items() if random.random() >= gap]
    if random.random() >= gap:
        found.append(f"made: {day(random, 40)}")
    return found


def rows(random: Random, pools: dict[str, Pool], count: int, shape: str, gap: float) -> str:
    """Rows with dates; some share a date, some lie after the date of the facts."""
    found, dates = [], list[datetime.date]()
    while len(dates) < count:
        date = day(random, 150)
        if dates and random.random() < 0.2:
            date = random.choice(dates)
        dates.append(date)
    for date in dates:
        own = values(random, pools, max(gap, 0.05), 0)
        own = random.sample(own, random.randint(len(own) // 2, len(own))) if random.random() < 0.3 else own
        found.append("{" + ", ".join([f"date: {date}", *own]) + "}")
    return f"[{', '.join(found)}]"


def day(random: Random, span: int) -> datetime.date:
    special = [AT, AT - datetime.timedelta(days=10), datetime.date(2026, 6, 30), datetime.date(2026, 5, 31), datetime.date(2026, 3, 1)]
    if random.random() < 0.3:
        return random.choice(special)
    return AT + datetime.timedelta(days=random.randint(-span, 5))


def quote(text: str) -> str:
    return f'"{text}"' if text[0] in ">%" else text
