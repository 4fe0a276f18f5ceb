"""The small written values of the language: labels, spans of time, densities, rounding, periods."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from grading.findings import Place


@dataclass(frozen=True, slots=True)
class Label:
    """A name or remark in both languages; one text alone serves for both."""

    zh: str
    en: str

    def text(self, language: Literal["zh", "en"]) -> str:
        return self.zh if language == "zh" else self.en


SpanUnit = Literal["d", "month", "year"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time: days are counted, months and years are those of the calendar."""

    count: int
    unit: SpanUnit


@dataclass(frozen=True, slots=True)
class Density:
    """`2 per month`: at least so many rows in each month of a selection."""

    count: int


@dataclass(frozen=True, slots=True)
class Rounding:
    """`0.01 half_up`: rounded once to a step; half to even unless the document says half up."""

    step: Decimal
    mode: Literal["half_even", "half_up"] = "half_even"


@dataclass(frozen=True, slots=True)
class Compare:
    """`full`, `rounded` or `rounded half_up`: GB/T 8170-2008, 4.3."""

    rounded: bool = False
    mode: Literal["half_even", "half_up"] = "half_even"


@dataclass(frozen=True, slots=True)
class Risk:
    """`2.5 %` or `0.025`: a probability below one half, as a share of 1."""

    share: Decimal


@dataclass(frozen=True, slots=True)
class Bounds:
    """`0..15`: the numbers a characteristic can plausibly have, ends included."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Period:
    """When something is in force, both days included; None is open."""

    first: datetime.date | None
    last: datetime.date | None

    def holds(self, date: datetime.date) -> bool:
        return (self.first is None or self.first <= date) and (self.last is None or date <= self.last)


@dataclass(frozen=True, slots=True)
class Choice:
    """`any`, `valid` or `valid | reinstated`: names, or every name where `names` is None."""

    names: tuple[str, ...] | None
    place: Place
