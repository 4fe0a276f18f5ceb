"""The standard uncertainty of a value: absolute, relative to it, or of its logarithm."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from grading.quantities import units
from grading.quantities.intervals import Interval, iadd, imul, point
from grading.quantities.numbers import (
    ONE,
    PLAIN,
    ZERO,
    add,
    div,
    log10,
    mul,
    parse_number,
    plain,
    power,
    sub,
    to30,
)
from grading.wording.units import kind_text

Scale = Literal["absolute", "relative", "lg"]
Side = Literal["both", "up", "down"]

_WRITTEN = re.compile(rf"(?P<number>{PLAIN})\s*(?P<rest>.*)")
_RELATIVE = re.compile(r"%\s*rel")
_TEN = Decimal(10)
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """A standard uncertainty: a number in the unit of the value, a share of the value, or that of its lg."""

    scale: Scale
    standard: Decimal

    def text(self) -> str:
        """As it is written: `0.05`, `5 %`, `0.1 lg`."""
        match self.scale:
            case "absolute":
                return plain(self.standard)
            case "relative":
                return f"{plain(to30(mul(self.standard, _HUNDRED)))} %"
            case "lg":
                return f"{plain(self.standard)} lg"


@dataclass(frozen=True, slots=True)
class UncertaintyProblem:
    """Why a text is no standard uncertainty of a value: code and arguments of a finding.

    `uncertainty_wrong` (no number, or below 0), `uncertainty_ambiguous` (a bare `%` of a value that may
    itself be in `%`), `uncertainty_large` (over 100 % or 1 lg), `quantity_unknown_unit` or `unit_mismatch`.
    """

    code: str
    arguments: Mapping[str, object] = field(default_factory=dict)


def parse_uncertainty(
    text: str, unit: str | None, coverage: Decimal = ONE
) -> Uncertainty | UncertaintyProblem:
    """`0.05`, `0.5 g/kg` (in the `unit` of the value), `5 %`, `5 % rel` (of the value), `0.1 lg` (of its lg).

    Where the value is a pure number, or is in `%`, a relative uncertainty must be written `5 % rel`. What is
    written is U = k × u with the coverage factor k.
    """
    written = text.strip()
    match = _WRITTEN.fullmatch(written)
    number = parse_number(match["number"]) if match else None
    if match is None or number is None or number < 0:
        return UncertaintyProblem("uncertainty_wrong", {"written": written})
    number = div(number, coverage) or ZERO
    rest = match["rest"]
    if rest == "lg":
        return _bounded(Uncertainty("lg", number), written)
    if _RELATIVE.fullmatch(rest) or (rest == "%" and units.kind(unit) != "number"):
        return _bounded(Uncertainty("relative", number.scaleb(-2)), written)
    if rest == "%":
        return UncertaintyProblem("uncertainty_ambiguous", {"written": written, "number": match["number"]})
    if not rest:
        return Uncertainty("absolute", number)
    own = units.normal(rest)
    if own is None:
        return UncertaintyProblem("quantity_unknown_unit", {"written": written, "unit": rest})
    converted = units.convert_difference(number, own, unit)
    if converted is None:
        kinds = {"have_kind": kind_text(units.kind(own)), "want_kind": kind_text(units.kind(unit))}
        return UncertaintyProblem("unit_mismatch", {"have": own, "want": unit or "1", **kinds})
    return Uncertainty("absolute", converted)


def is_scale(text: str) -> bool:
    """Whether a text stands in the place of a unit for a share of the value or for its logarithm."""
    return text in ("lg", "%") or _RELATIVE.fullmatch(text) is not None


def _bounded(found: Uncertainty, written: str) -> Uncertainty | UncertaintyProblem:
    """A standard uncertainty as large as the value, or a factor of ten, is a slip."""
    return found if found.standard <= 1 else UncertaintyProblem("uncertainty_large", {"written": written})


def in_unit_of_value(found: Uncertainty, from_: str | None, to: str | None) -> Uncertainty:
    """The same uncertainty of the same value in another unit that it converts into."""
    if found.scale != "absolute":
        return found
    converted = units.convert_difference(found.standard, from_, to)
    return found if converted is None else replace(found, standard=converted)


# -- what a value may be -------------------------------------------------------------------------


def widened(value: Interval, found: Uncertainty, times: Decimal, side: Side = "both") -> Interval | None:
    """All numbers within `times` its standard uncertainty of a value; `up` and `down` move it one way only.

    On the log scale the bounds are factors, `value × 10^±(times × u)`; None for what is not surely positive.
    """
    band = mul(times, found.standard)
    if found.scale == "lg":
        if value.low is None or value.low < 0:
            return None
        return imul(value, _span(power(_TEN, band.copy_negate()), power(_TEN, band), side))
    if found.scale == "absolute":
        return iadd(value, _span(band.copy_negate(), band, side))
    less, more = sub(ONE, band), add(ONE, band)
    if side == "both":
        return imul(value, Interval(min(less, more), max(less, more)))
    # Below 0 the greater magnitude is the smaller number.
    parts = [
        imul(part, point(more if (side == "up") == above else less))
        for above, half in ((True, Interval(ZERO, None)), (False, Interval(None, ZERO)))
        if (part := value.intersection(half)) is not None
    ]
    return parts[0] if len(parts) == 1 else parts[0].hull(parts[1])


def _span(low: Decimal | None, high: Decimal | None, side: Side) -> Interval:
    ends = [end for end in (low, high) if end is not None]
    chosen = {"both": ends, "up": ends[-1:], "down": ends[:1]}[side]
    return Interval(min(chosen), max(chosen))


def acceptance_limit(limit: Decimal, found: Uncertainty, times: Decimal, *, upper: bool) -> Decimal | None:
    """The last value that keeps `times` its own standard uncertainty from a limit; None where none does.

    ILAC-G8:09/2019, 4.2.2: AL = TL − w below an upper limit. A relative uncertainty grows with the value, so
    that AL × (1 + w) = TL; on the log scale AL = TL / 10^w.
    """
    band = mul(times, found.standard)
    if found.scale == "absolute":
        return sub(limit, band) if upper else add(limit, band)
    if found.scale == "lg":
        return mul(limit, power(_TEN, band.copy_negate() if upper else band) or ONE) if limit > 0 else None
    grows = upper == (limit >= 0)
    factor = add(ONE, band) if grows else sub(ONE, band)
    return div(limit, factor) if factor > 0 else None


def standard_distance(value: Decimal, limit: Decimal, found: Uncertainty) -> Decimal | None:
    """How many standard uncertainties a value lies below a limit; None where that is no number."""
    if found.scale == "lg":
        if value <= 0:
            return None
        if limit <= 0:
            return Decimal("-Infinity")
        return div(sub(log10(limit) or ZERO, log10(value) or ZERO), found.standard)
    spread = found.standard if found.scale == "absolute" else mul(found.standard, value.copy_abs())
    return div(sub(limit, value), spread)
