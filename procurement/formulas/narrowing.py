"""Who of the bids in order stays: one function each, chosen by name in a law.

A function takes the figures of the bids, best first, and the parameters; it answers how many of them stay.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Literal

Narrow = Callable[[Sequence[Fraction | None], Mapping[str, Fraction]], int]


def eliminate(figures: Sequence[Fraction | None], parameters: Mapping[str, Fraction]) -> int:
    """All but the last max(`at_least`, ceil(n × `rate`)) (Order 110 art. 29)."""
    out = max(int(parameters["at_least"]), ceil(len(figures) * parameters["rate"]))
    return max(len(figures) - out, 0)


def band(figures: Sequence[Fraction | None], parameters: Mapping[str, Fraction]) -> int:
    """Those whose figure is at least (1 − `band`) × the highest (UfAB, extended benchmark method)."""
    best = max((figure for figure in figures if figure is not None), default=Fraction(0))
    least = (1 - parameters["band"]) * best
    return sum(figure is not None and figure >= least for figure in figures)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A way to narrow, its parameters, and by what those who stay are put in order anew, if by anything."""

    stay: Narrow
    required: tuple[str, ...]
    order: Literal["higher_quality", "lower_price"] | None = None


NARROW: Mapping[str, Narrowing] = {
    "eliminate": Narrowing(eliminate, ("rate", "at_least")),
    "band_by_quality": Narrowing(band, ("band",), "higher_quality"),
    "band_by_price": Narrowing(band, ("band",), "lower_price"),
}
