"""Units as the language spells them: which are known, of which kind, and how they convert, exactly.

A unit is a product of factors, each an optional multiple, a symbol of `unit_table` and an optional power:
`g/100g`, `10000/mL`, `CFU/mL`, `J/cm2`, `CNY/kg`. Every `/` divides by the one factor that follows it.

Two units convert only if they are of one kind. What is measured as a share of the same dimension keeps that
dimension: `g/100g`, `g/kg`, `mg/kg` and `ug/kg` are mass fractions and convert among themselves, but not into
`%` or `ppm`, which say a share of something unnamed (by mass, volume, number or of money) and convert among
themselves and into pure numbers. A mass fraction times a mass is a mass, a price times `%` a price.

Kinds and spellings need no registry; pint is loaded for the first conversion between two different units. It
computes with fractions, so a factor such as 1/60 is exact until the result becomes a decimal.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from grading import findings
from grading.quantities.numbers import EXACT, WORK, to30
from grading.quantities.unit_table import COMPOUNDS, DERIVED, MULTIPLES, OFFSETS, PHRASES, SIZES, SPELLINGS

if TYPE_CHECKING:
    from pint import UnitRegistry

UNKNOWN = "unknown"
"""The kind of a unit that nobody knows; it converts into nothing but itself."""

_KIND_OF = {symbol: kind for kind, sizes in SIZES.items() for symbol in sizes} | {"1": "number"}
_NAMES = {tuple(sorted(powers.items())): kind for kind, powers in DERIVED.items()}
_FACTOR = re.compile(
    r"(?:(?P<count>[1-9][0-9]{0,14})(?:\^(?P<exponent>[1-9][0-9]?))?)?"
    r"(?P<multiple>百万|[百千万亿])?(?P<symbol>[^0-9^]*?)(?:\^?(?P<power>-?[1-4]))?"
)

_Factors = tuple[tuple[int, str, int], ...]
"""Count, symbol and power of each factor, as in (1, "g", 1), (100, "g", -1)."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """value in the new unit = value × factor + offset, both exact."""

    factor: Fraction
    offset: Fraction

    @property
    def terminates(self) -> bool:
        """Whether factor and offset are decimals with an end (min to s, but not min to h)."""
        return _terminates(self.factor) and _terminates(self.offset)


def normal(symbol: str) -> str | None:
    """The one spelling of a unit (`mL` for `ml`, `1/mL` for `个/mL`, `ug` for `µg`), None if unknown."""
    factors = _factors(symbol)
    return None if factors is None else _spelled(factors)


def known(symbol: str) -> bool:
    """Whether the unit is known, in any of its spellings."""
    return _factors(symbol) is not None


@lru_cache(maxsize=4096)
def kind(symbol: str | None) -> str:
    """The stable name of what a unit measures: `mass_fraction`, `colonies_per_volume`, `money_CNY/mass`.

    No unit is a pure `number`; an unknown one is of the kind `unknown`.
    """
    factors = () if symbol is None else _factors(symbol)
    if factors is None:
        return UNKNOWN
    dimensions = _dimensions(factors)
    if dimensions:
        return _name(dimensions)
    above = _dimensions(factor for factor in factors if factor[2] > 0)
    return f"{_name(above)}_fraction" if above else "number"


def convertible(a: str | None, b: str | None) -> bool:
    """Whether values in `a` can be converted into `b`; None is a pure number."""
    return a == b or (kind(a) == kind(b) != UNKNOWN)


@lru_cache(maxsize=4096)
def conversion(from_: str | None, to: str | None) -> Conversion | None:
    """How values in one unit become values in another, None if they do not."""
    if not convertible(from_, to):
        return None
    old, new = (None if unit is None else _factors(unit) for unit in (from_, to))
    if old == new:
        return Conversion(Fraction(1), Fraction(0))
    return _converted_by_pint(old or (), new or ())


def factor_and_offset(from_: str | None, to: str | None) -> tuple[Decimal, Decimal] | None:
    """Factor and offset with value in `to` = value in `from_` × factor + offset; None if they do not convert.

    Both are exact if `conversion(from_, to).terminates`; else they are given to 50 digits, and the result
    must go through `to30` before anything is compared with it, so that 240 min are 4 h.
    """
    found = conversion(from_, to)
    return None if found is None else (_decimal(found.factor, WORK), _decimal(found.offset, WORK))


def convert(value: Decimal, from_: str | None, to: str | None) -> Decimal | None:
    """The value in another unit, exact, or at 30 digits where it has no end; None if they do not convert."""
    found = conversion(from_, to)
    return None if found is None else _applied(value, found.factor, found.offset)


def convert_difference(value: Decimal, from_: str | None, to: str | None) -> Decimal | None:
    """A difference of two values (an uncertainty, a margin) in another unit: `convert` without the offset."""
    found = conversion(from_, to)
    return None if found is None else _applied(value, found.factor, Fraction(0))


def product_unit(a: str | None, b: str | None) -> str | None:
    """The unit of a product: `CNY/kg` times `kg` is `CNY`. Nothing is scaled: `kg` times `%` is `kg·%`."""
    return _joined(a, b, 1)


def quotient_unit(a: str | None, b: str | None) -> str | None:
    """The unit of a quotient, None for two equal ones. Convert two units of one kind into one before."""
    return _joined(a, b, -1)


def closest(symbol: str) -> str | None:
    """The known unit that was probably meant."""
    by_lower = {}
    for name in (*PHRASES, *SPELLINGS, *_KIND_OF, *COMPOUNDS):
        by_lower[name.lower()] = name
    lower = _cleaned(symbol).lower()
    found = lower if lower in by_lower else findings.closest(lower, by_lower)
    return None if found is None else normal(by_lower[found])


def _cleaned(symbol: str) -> str:
    # Compatibility forms: ℃ ㎎ m² µ and full-width signs are other spellings of the same units.
    text = unicodedata.normalize("NFKC", symbol).replace("μ", "u").replace("−", "-")
    return re.sub(r"[·⋅*]", "·", "".join(text.split()))


@lru_cache(maxsize=4096)
def _factors(symbol: str) -> _Factors | None:
    cleaned = _cleaned(symbol)
    cleaned = PHRASES.get(cleaned, cleaned)
    if not cleaned:
        return None
    found: Counter[tuple[int, str]] = Counter()
    sign = 1
    for position, part in enumerate(re.split(r"([·/])", cleaned)):
        if part in "·/" and position % 2:
            sign = 1 if part == "·" else -1
        elif part or position:  # a leading `/` divides 1
            factor = _factor(part)
            if factor is None:
                return None
            count, unit, power = factor
            found[count, unit] += sign * power
    return tuple(
        (count, unit, power) for (count, unit), power in found.items() if power and (count, unit) != (1, "1")
    )


def _factor(text: str) -> tuple[int, str, int] | None:
    if text in SPELLINGS or text in _KIND_OF:
        return 1, SPELLINGS.get(text, text), 1
    match = _FACTOR.fullmatch(text)
    if match is None or not text or (match["power"] and not match["symbol"]):
        return None
    count = int(match["count"] or 1) ** int(match["exponent"] or 1) * MULTIPLES.get(match["multiple"], 1)
    unit = SPELLINGS.get(match["symbol"], match["symbol"]) or "1"
    power = int(match["power"] or 1)
    return (count, unit, power) if unit in _KIND_OF and len(str(count)) <= 15 else None


def _spelled(factors: _Factors) -> str:
    def one(count: int, unit: str, power: int) -> str:
        name = str(count) if unit == "1" else f"{count if count > 1 else ''}{unit}"
        return f"{name}{power if power > 1 else ''}"

    above = "·".join(one(count, unit, power) for count, unit, power in factors if power > 0)
    below = "".join(f"/{one(count, unit, -power)}" for count, unit, power in factors if power < 0)
    return f"{above or 1}{below}"


def _joined(a: str | None, b: str | None, sign: int) -> str | None:
    left, right = (() if unit is None else _factors(unit) for unit in (a, b))
    if left is None or right is None:
        # A unit nobody knows is carried along as it stands.
        return None if a == b and sign < 0 else f"{a or 1}{'·' if sign > 0 else '/'}{b}" if b else a
    found: Counter[tuple[int, str]] = Counter()
    for count, unit, power in left:
        found[count, unit] += power
    for count, unit, power in right:
        found[count, unit] += sign * power
    factors = tuple((count, unit, power) for (count, unit), power in found.items() if power)
    return _spelled(factors) if factors else None


def _dimensions(factors: Iterable[tuple[int, str, int]]) -> tuple[tuple[str, int], ...]:
    powers: Counter[str] = Counter()
    for _, unit, power in factors:
        own = _KIND_OF[unit]
        for dimension, exponent in DERIVED.get(own, {own: 1}).items():
            powers[dimension] += exponent * power
    return tuple(sorted((dimension, power) for dimension, power in powers.items() if power))


def _name(dimensions: tuple[tuple[str, int], ...]) -> str:
    if dimensions in _NAMES:
        return _NAMES[dimensions]
    above = [f"{name}{power if power > 1 else ''}" for name, power in dimensions if power > 0]
    below = [f"/{name}{-power if power < -1 else ''}" for name, power in dimensions if power < 0]
    return f"{'·'.join(above) or 1}{''.join(below)}"


def _converted_by_pint(old: _Factors, new: _Factors) -> Conversion:
    registry = _registry()
    at = [
        registry.Quantity(Fraction(point) * _multiple(old), _pint_name(old)).to(_pint_name(new)).magnitude
        / _multiple(new)
        for point in (0, 1)
    ]
    return Conversion(factor=Fraction(at[1] - at[0]), offset=Fraction(at[0]))


@cache
def _registry() -> UnitRegistry[Fraction]:
    from pint import UnitRegistry

    registry: UnitRegistry[Fraction] = UnitRegistry(None, non_int_type=Fraction)
    own = {kind for kind in SIZES if kind not in DERIVED}
    for dimension in sorted(own):
        registry.define(f"base_{dimension} = [{dimension}]")
    for number, (symbol, kind_) in enumerate(_KIND_OF.items()):
        size = Fraction(SIZES[kind_].get(symbol, "1"))
        bases = "".join(
            f" * base_{name} ** {power}" for name, power in DERIVED.get(kind_, {kind_: 1}).items()
        )
        zero = OFFSETS.get(symbol)
        offset = f"; offset: {zero.numerator} / {zero.denominator}" if zero else ""
        registry.define(f"unit_{number} = {size.numerator} / {size.denominator}{bases}{offset}")
    return registry


def _pint_name(factors: _Factors) -> str:
    numbers = {symbol: number for number, symbol in enumerate(_KIND_OF)}
    if len(factors) == 1 and factors[0][2] == 1:
        return f"unit_{numbers[factors[0][1]]}"
    # Within a compound a degree is a difference: CNY/°C has no zero.
    return (
        " * ".join(
            f"{'delta_' if unit in OFFSETS else ''}unit_{numbers[unit]} ** {power}"
            for _, unit, power in factors
        )
        or "dimensionless"
    )


def _multiple(factors: _Factors) -> Fraction:
    result = Fraction(1)
    for count, _, power in factors:
        result *= Fraction(count) ** power
    return result


def _terminates(number: Fraction) -> bool:
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def _decimal(number: Fraction, context: Context) -> Decimal:
    exact = EXACT if _terminates(number) else context
    return exact.divide(Decimal(number.numerator), Decimal(number.denominator))


def _applied(value: Decimal, factor: Fraction, offset: Fraction) -> Decimal:
    result = Fraction(value) * factor + offset
    if _terminates(result):
        return EXACT.divide(Decimal(result.numerator), Decimal(result.denominator))
    return to30(WORK.divide(Decimal(result.numerator), Decimal(result.denominator)))
