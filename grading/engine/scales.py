"""Limits as bands of whole numbers.

All checks of one value share a scale. The limits cut the numbers into stretches; neighbouring stretches
that satisfy the same checks are one band, and the engine tells in which band a value lies. A decimal is
carried over exactly: scaled so that every limit is whole, doubled, and odd where it lies between two
whole numbers, so that no limit is ever crossed by rounding.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from grading.engine.rules import Rule
from grading.evaluation.values import MISSING, Several, Value
from grading.planning.model import NameRegion, NumberRegion, Region
from grading.quantities.intervals import Interval
from grading.quantities.numbers import BIGGEST, EXACT, decimals

_TESTS: dict[str, Callable[[int, int], bool]] = {
    "<": lambda a, b: a < b,
    "≤": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    "≥": lambda a, b: a >= b,
    "=": lambda a, b: a == b,
    "≠": lambda a, b: a != b,
}


class LimitTooFine(Exception):
    """The limits of one value need more digits together than the engine's numbers have."""


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of codes, ends included, and which of the scale's regions hold in it."""

    low: int | None
    high: int | None
    holds: tuple[bool, ...]


Place = tuple[int, int]
"""The bands of the lower and of the upper end of what a value may be."""

REMEMBERED = 4096
"""How much is kept, at most, of what was worked out for earlier subjects."""


class NumberScale:
    """Numbers and dates. Codes are whole numbers in the order of the values."""

    def __init__(self, regions: Sequence[NumberRegion]) -> None:
        limits = [limit for region in regions for _, limit in region.tests]
        self._halves = Decimal(2).scaleb(max((decimals(limit) for limit in limits), default=0), EXACT)
        self.known: dict[Value, int] = {}
        codes = sorted({self.code(limit) for limit in limits})
        if any(abs(code) >= BIGGEST for code in codes):
            raise LimitTooFine
        stretches: list[tuple[int | None, int | None, int]] = []
        before: int | None = None
        for code in codes:
            stretches.append((None if before is None else before + 1, code - 1, code - 1))
            stretches.append((code, code, code))
            before = code
        stretches.append((None if before is None else before + 1, None, 0 if before is None else before + 1))
        self.bands: list[Band] = []
        for low, high, sample in stretches:
            holds = tuple(
                all(_TESTS[operator](sample, self.code(limit)) for operator, limit in region.tests)
                for region in regions
            )
            if self.bands and self.bands[-1].holds == holds:
                self.bands[-1] = Band(self.bands[-1].low, high, holds)
            else:
                self.bands.append(Band(low, high, holds))

    def code(self, number: Decimal) -> int:
        """The number on the scale: even on a whole multiple of the step, odd between two of them."""
        halves = EXACT.multiply(number, self._halves)
        code = int(halves)
        if code != halves:
            code = int(halves.to_integral_value(ROUND_FLOOR)) | 1
        return max(-BIGGEST, min(BIGGEST, code))

    def exact(self, value: Value) -> int | None:
        """The code of a value that is one number or date; `known` remembers it."""
        if not isinstance(value, Decimal | datetime.date):
            return None
        if len(self.known) >= REMEMBERED:
            self.known.clear()
        code = self.known[value] = self.ends(value)[0][0]
        return code

    def rules(self, slot: int) -> list[Rule]:
        return [Rule(slot, band.low, band.high) for band in self.bands]

    def ends(self, value: Value) -> list[tuple[int, int]]:
        """The codes of the ends of each thing that a value may be."""
        if isinstance(value, Decimal):
            code = self.code(value)
            return [(code, code)]
        if value is MISSING:
            return [(-BIGGEST, BIGGEST)]
        if isinstance(value, Several):
            return sorted({end for item in value.items for end in self.ends(item)})
        if isinstance(value, datetime.date):
            return self.ends(Decimal(value.toordinal()))
        assert isinstance(value, Interval)
        low = -BIGGEST if value.low is None else self.code(value.low)
        high = BIGGEST if value.high is None else self.code(value.high)
        # An end that is left out is the code next to it, unless it lies between two codes anyway.
        return [(low + (value.low_open and low % 2 == 0), high - (value.high_open and high % 2 == 0))]

    def verdict(self, place: Place, region: int) -> bool | None:
        """Whether a region holds from band to band."""
        found = {band.holds[region] for band in self.bands[place[0] : place[1] + 1]}
        return found.pop() if len(found) == 1 else None


class NameScale:
    """Names and truths as tokens: 0 is missing, the last one any name that no region speaks of."""

    def __init__(self, regions: Sequence[NameRegion]) -> None:
        names = sorted({name for region in regions for name in region.names})
        self.known: dict[Value, int] = {name: number for number, name in enumerate(names, start=1)}
        self.other = len(names) + 1
        self.holds = [(None,) * len(regions)] + [
            tuple((name in region.names) == region.inside for region in regions) for name in [*names, ""]
        ]

    def rules(self, slot: int) -> list[Rule]:
        return [Rule(slot, token, token) for token in range(self.other + 1)]

    def ends(self, value: Value) -> list[tuple[int, int]]:
        """The token of each thing that a value may be."""
        if value is None or value is MISSING:
            return [(0, 0)]
        if isinstance(value, Several):
            return sorted({end for item in value.items for end in self.ends(item)})
        name = ("true" if value else "false") if isinstance(value, bool) else value
        token = self.known.get(name, self.other) if isinstance(name, str) else self.other
        return [(token, token)]

    def exact(self, value: Value) -> int | None:
        """The token of a value that is one name or none; `known` are the names that regions speak of."""
        return None if isinstance(value, Several) else self.ends(value)[0][0]

    def verdict(self, place: Place, region: int) -> bool | None:
        return self.holds[place[0]][region]


Scale = NumberScale | NameScale


def scale_of(regions: Sequence[Region]) -> Scale:
    """The scale that all checks of one value share."""
    numbers = [region for region in regions if isinstance(region, NumberRegion)]
    names = [region for region in regions if isinstance(region, NameRegion)]
    assert not (numbers and names)
    return NumberScale(numbers) if numbers else NameScale(names)
