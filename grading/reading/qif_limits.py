"""Limits of a QIF characteristic, absolute: nominal and definition together say what a value may be.

ANSI/DMSC QIF 3.0, Characteristics.xsd and IntermediatesPMI.xsd.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from grading.quantities.numbers import add, mul, neg, sub
from grading.reading.measured import Limits
from grading.reading.qif_units import NAMESPACE

Number = Callable[[Any], Decimal | None]
"""The number of an element in the unit of the characteristic; None where it has none."""

UNCLEAR = Limits(known=False)
TAKEN = frozenset(
    {
        *("Tolerance", "NonTolerance", "ToleranceValue", "MaterialCondition"),
        *("OuterDisposition", "UnequallyDisposedZone", "OffsetZone"),
    }
)
"""The children of a definition that are read."""

_HALF = Decimal("0.5")
_MODIFIED = ("MAXIMUM", "LEAST")
_ZONES = ("LineProfile", "SurfaceProfile")


def limits_of(kind: str, definition: Any, target: Decimal | None, number: Number) -> Limits:
    """The limits of a definition around a target value."""
    if definition.find(NAMESPACE + "NonTolerance") is not None:
        return Limits()
    tolerance = definition.find(NAMESPACE + "Tolerance")
    if tolerance is not None:
        return _between(tolerance, target, number)
    width = _of(definition, "ToleranceValue", number)
    if width is None:
        # A definition without any tolerance has no limit; one whose number cannot be read has.
        return Limits() if definition.find(NAMESPACE + "ToleranceValue") is None else UNCLEAR
    if kind.endswith("ProfileNonUniform"):
        return UNCLEAR
    if kind.endswith("Profile"):
        return _profile(definition, width, number)
    return Limits(upper=width)


def limits_at(
    kind: str, limits: Limits, definition: Any, value: Decimal | None, bonus: Decimal | None
) -> Limits:
    """The limits of one measurement, given its value.

    A material condition adds the bonus that the measurement reports; without the bonus a value above the
    limit may still be within it. The value of a line or surface profile may be the worst deviation or the
    width of the zone that holds all of them, so one between half the width and all of it is not clear.
    """
    low, high = limits.lower, limits.upper
    if high is None or value is None:
        return limits
    if definition.findtext(NAMESPACE + "MaterialCondition") in _MODIFIED:
        if bonus is not None:
            return Limits(low, add(high, bonus), limits.known)
        return UNCLEAR if value > high else limits
    if kind in _ZONES and low is not None and not low <= value <= high and value <= sub(high, low):
        return UNCLEAR
    return limits


def _between(tolerance: Any, target: Decimal | None, number: Number) -> Limits:
    low, high = _of(tolerance, "MinValue", number), _of(tolerance, "MaxValue", number)
    absolute = tolerance.findtext(NAMESPACE + "DefinedAsLimit")
    if low is None and high is None:
        return UNCLEAR
    if absolute in ("true", "1"):
        return Limits(low, high)
    if absolute not in ("false", "0") or target is None:
        return UNCLEAR
    return Limits(None if low is None else add(target, low), None if high is None else add(target, high))


def _profile(definition: Any, width: Decimal, number: Number) -> Limits:
    """A zone about the nominal surface; the value is a deviation from it, outwards positive."""
    if definition.findtext(NAMESPACE + "OffsetZone") in ("true", "1"):
        return UNCLEAR
    outer = _of(definition, "OuterDisposition", number)
    if outer is not None:
        return Limits(sub(outer, width), outer)
    half = mul(width, _HALF)
    centre = _of(definition, "UnequallyDisposedZone", number) or Decimal(0)
    return Limits(add(centre, neg(half)), add(centre, half))


def _of(parent: Any, tag: str, number: Number) -> Decimal | None:
    element = parent.find(NAMESPACE + tag)
    return None if element is None else number(element)
