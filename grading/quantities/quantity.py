"""A reported value: its number or its bounds, unit, digits, method and uncertainty, read from text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from typing import cast

from grading.quantities import units
from grading.quantities.intervals import Interval, between, imonotone, point
from grading.quantities.numbers import PLAIN, diagnose, digits_after_point
from grading.quantities.rounding import Mark

# After a blank a unit may start with a power of ten (`5 10000/mL`), but not with three digits, which would
# be digits of the number, grouped (`182 000/mL`).
_UNIT = r"(?P<unit>\s+(?![0-9]{3}(?![0-9]))(?=10*[^0-9]|[^0-9])[^\s·*×x.+−-].*|[^\s0-9·*×x.+−-].*)?"
_SYMBOL = re.compile(r"[^\s0-9·*×/^()+−-]")
_VALUE = re.compile(
    rf"(?:(?P<sign><=|>=|[<>≤≥])\s*)?(?P<number>{PLAIN})(?:\((?P<mark>[-+−])\)|\s*\.\.\s*(?P<other>{PLAIN}))?{_UNIT}"
)
_SIGN = re.compile(r"\s*(?:<=|>=|[<>≤≥＜＞])\s*")
_DASHED = re.compile(rf"(?P<low>{PLAIN})\s*[-–—~～∼至]\s*(?P<high>{PLAIN})(?P<rest>(?![-0-9.]).*)")
_TOLERANCE = re.compile(r"±|\+/-|＋/－")
_NOT_DETECTED = re.compile(
    r"n\.?\s*d\.?|not detected|未检出|未测出|[<＜]?\s*(?:lod|loq|mdl|检出限|定量限)|bdl", re.I
)
_UNCOUNTABLE = re.compile(r"tntc|too numerous to count|多不可计|不可计数", re.I)


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a sample reports: an exact `number`, or `bounds` for `< 10`, `≥ 5` and `12..18`; never both.

    `digits` are the decimals it is written with, `uncertainty` is the standard uncertainty in the same unit.
    `mark` is that of a value reported already rounded (GB/T 8170-2008): `+` the true magnitude is larger,
    `-` it is smaller. `unit` is spelled as `units.normal` spells it, None where none is written.
    """

    text: str
    number: Decimal | None = None
    bounds: Interval | None = None
    unit: str | None = None
    digits: int = 0
    method: str | None = None
    uncertainty: Decimal | None = None
    mark: Mark | None = None

    @property
    def interval(self) -> Interval:
        """All numbers that it may be."""
        if self.bounds is not None:
            return self.bounds
        return Interval(None, None) if self.number is None else point(self.number)


@dataclass(frozen=True, slots=True)
class QuantityProblem:
    """Why a text is no quantity.

    `code` is a reason of `numbers.why_not_number`, or `unknown_unit`, `not_detected` (write what it lies
    below: `< 0.05`), `uncountable` (write what it lies above), `tolerance` (`±`: write the standard
    uncertainty apart, as `u`), `dashed_range` (write `12..18`), `mark` (a (+) or (-) where the last digit
    but zeros is no 5, or on a bound). `arguments` hold `written`, and where they are plain `proposal` (the
    text as it should be), `unit` and `closest` (for an unknown unit).
    """

    code: str
    arguments: Mapping[str, str] = field(default_factory=dict)


def parse_quantity(text: str) -> Quantity | QuantityProblem:
    """Read `3.62 g/100g`, `< 10000 CFU/mL`, `≥ 5`, `-0.525 °C`, `12..18 °T`, `16.50(+)`.

    A bound has one end here; a characteristic that cannot be negative gives it the other one.
    """
    written = text.strip()
    match = _VALUE.fullmatch(written)
    if match is None:
        return _problem(written)
    unit = match["unit"]
    if unit is not None:
        unit = _unit(unit)
        if unit is None:
            return _problem(written, match["unit"].strip())
        if unit == "1":  # twelve pieces are twelve
            unit = None
    number = _decimal(match["number"])
    digits = digits_after_point(match["number"])
    sign, mark, other = match.group("sign", "mark", "other")
    if sign:
        if mark or other:
            return QuantityProblem("mark" if mark else "text", {"written": written})
        return Quantity(written, bounds=_bounds(sign, number), unit=unit, digits=digits)
    if other:
        ends = between(number, _decimal(other))
        digits = max(digits, digits_after_point(other))
        if ends.is_point:
            return Quantity(written, number=number, unit=unit, digits=digits)
        return Quantity(written, bounds=ends, unit=unit, digits=digits)
    if mark:
        if not match["number"].rstrip("0.").endswith("5"):
            return QuantityProblem("mark", {"written": written})
        return Quantity(written, number, unit=unit, digits=digits, mark=cast(Mark, mark.replace("−", "-")))
    return Quantity(written, number, unit=unit, digits=digits)


def in_unit(quantity: Quantity, unit: str | None) -> Quantity | None:
    """The quantity in another unit, its uncertainty with it; None if the units do not convert.

    `digits` follow the converted number, `text` stays as written.
    """
    if quantity.unit == unit:
        return quantity
    if not units.convertible(quantity.unit, unit):
        return None

    def converted(number: Decimal) -> Decimal | None:
        return units.convert(number, quantity.unit, unit)

    number = None if quantity.number is None else converted(quantity.number)
    return replace(
        quantity,
        number=number,
        bounds=None if quantity.bounds is None else imonotone(converted, quantity.bounds),
        unit=unit,
        digits=quantity.digits if number is None else digits_after_point(number),
        uncertainty=None
        if quantity.uncertainty is None
        else units.convert_difference(quantity.uncertainty, quantity.unit, unit),
    )


@lru_cache(maxsize=4096)
def _unit(written: str) -> str | None:
    """The unit behind a number; a bare multiple (`5 10000`, `50 万`) is none there."""
    spelled = units.normal(written) if _SYMBOL.search(written) else None
    return spelled if spelled is not None and (spelled == "1" or _SYMBOL.search(spelled)) else None


def _decimal(written: str) -> Decimal:
    number = Decimal(written.replace("−", "-"))
    return number or number.copy_abs()


def _bounds(sign: str, number: Decimal) -> Interval:
    if sign.startswith("<") or sign == "≤":
        return Interval(None, number, high_open=sign == "<")
    return Interval(number, None, low_open=sign == ">")


def _problem(written: str, unit: str | None = None) -> QuantityProblem:
    for code, pattern in (("not_detected", _NOT_DETECTED), ("uncountable", _UNCOUNTABLE)):
        if pattern.fullmatch(written):
            return QuantityProblem(code, {"written": written})
    if _TOLERANCE.search(written):
        return QuantityProblem("tolerance", {"written": written})
    dashed = _DASHED.fullmatch(written)
    if dashed:
        proposal = f"{dashed['low']}..{dashed['high']}{dashed['rest']}"
        return QuantityProblem("dashed_range", _arguments(written, proposal))
    sign = _SIGN.match(written)
    start = sign.end() if sign else 0
    code, proposal_ = diagnose(written[start:])
    if code == "text" and unit is not None:
        near = units.closest(unit)
        return QuantityProblem(
            "unknown_unit", {"written": written, "unit": unit} | ({"closest": near} if near else {})
        )
    lead = unicodedata.normalize("NFKC", written[:start])
    return QuantityProblem(code, _arguments(written, proposal_ and f"{lead}{proposal_}"))


def _arguments(written: str, proposal: str | None) -> dict[str, str]:
    """What was written, and the proposal if it can be read."""
    if proposal is None or isinstance(parse_quantity(proposal), QuantityProblem):
        return {"written": written}
    return {"written": written, "proposal": proposal}
