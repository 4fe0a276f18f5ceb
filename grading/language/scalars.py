"""How each small written value is read from a text; every reader answers a value or a finding."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, cast

from grading.findings import Finding
from grading.language import values as v
from grading.language.formula import Formula, Limit
from grading.language.grammar import parse_formula, parse_limit
from grading.language.tree import Scalar, Word
from grading.quantities.numbers import parse_number, why_not_number

Read = tuple[Any, tuple[Finding, ...]]

_SPAN = re.compile(r"([0-9]{1,5}) (d|day|days|month|months|year|years)")
_SPAN_UNITS = {
    "d": "d",
    "day": "d",
    "days": "d",
    "month": "month",
    "months": "month",
    "year": "year",
    "years": "year",
}
_DENSITY = re.compile(r"([0-9]{1,3}) per month")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# What anybody grades or decides by lies between: anything else is a slip such as 2206 or 0026.
_FIRST, _LAST = datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)
_NAME = re.compile(r"[a-z_][a-z0-9_]*")


def number_finding(text: str, scalar: Scalar) -> Finding:
    """Why a text is not a plain decimal number."""
    return Finding(f"number_{why_not_number(text)}", scalar.place, {"written": text})


def _wrong(code: str, scalar: Scalar) -> Read:
    return None, (Finding(code, scalar.place, {"written": scalar.text}),)


def read_word(scalar: Scalar) -> Read:
    if scalar.null:
        return None, (Finding("value_missing", scalar.place),)
    return scalar.word, ()


def read_number(scalar: Scalar) -> Read:
    number = parse_number(scalar.text)
    return (number, ()) if number is not None else (None, (number_finding(scalar.text, scalar),))


def read_count(scalar: Scalar) -> Read:
    if re.fullmatch(r"[1-9][0-9]{0,5}", scalar.text):
        return int(scalar.text), ()
    return _wrong("count_wrong", scalar)


def read_truth(scalar: Scalar) -> Read:
    if scalar.text in ("true", "false"):
        return scalar.text == "true", ()
    return _wrong("truth_wrong", scalar)


def read_label(scalar: Scalar) -> Read:
    return v.Label(scalar.text, scalar.text), ()


def read_bounds(scalar: Scalar) -> Read:
    low, dots, high = scalar.text.partition("..")
    first, last = parse_number(low.strip()), parse_number(high.strip())
    if not dots or first is None or last is None:
        return _wrong("bounds_wrong", scalar)
    return v.Bounds(min(first, last), max(first, last)), ()


def read_span(scalar: Scalar) -> Read:
    if found := _SPAN.fullmatch(scalar.text):
        return v.Span(int(found[1]), cast(v.SpanUnit, _SPAN_UNITS[found[2]])), ()
    return _wrong("span_wrong", scalar)


def read_density(scalar: Scalar) -> Read:
    if found := _DENSITY.fullmatch(scalar.text):
        return v.Density(int(found[1])), ()
    return _wrong("density_wrong", scalar)


def read_rounding(scalar: Scalar) -> Read:
    step, _, mode = scalar.text.partition(" ")
    number = parse_number(step)
    if number is None or number <= 0 or mode not in ("", "half_even", "half_up"):
        return _wrong("rounding_wrong", scalar)
    return v.Rounding(number, cast(Any, mode or "half_even")), ()


_COMPARE = {
    "full": v.Compare(),
    "rounded": v.Compare(rounded=True),
    "rounded half_up": v.Compare(rounded=True, mode="half_up"),
}


def read_compare(scalar: Scalar) -> Read:
    found = _COMPARE.get(scalar.text)
    return (found, ()) if found else _wrong("compare_wrong", scalar)


def read_risk(scalar: Scalar) -> Read:
    text, percent, rest = scalar.text.partition("%")
    number = parse_number(text)
    if number is None or rest:
        return _wrong("risk_wrong", scalar)
    share = number.scaleb(-2) if percent else number
    return (v.Risk(share), ()) if 0 < share < Decimal("0.5") else _wrong("risk_wrong", scalar)


def read_date(scalar: Scalar) -> Read:
    if _DATE.fullmatch(scalar.text):
        try:
            date = datetime.date.fromisoformat(scalar.text)
        except ValueError:
            return _wrong("date_wrong", scalar)
        return (date, ()) if plausible_date(date) else _wrong("date_far", scalar)
    return _wrong("date_wrong", scalar)


def plausible_date(date: datetime.date) -> bool:
    """Whether a date can be meant, and is no slip in the year."""
    return _FIRST <= date <= _LAST


def read_choice(scalar: Scalar) -> Read:
    if scalar.text == "any":
        return v.Choice(None, scalar.place), ()
    names = tuple(name.strip() for name in scalar.text.split("|"))
    if all(_NAME.fullmatch(name) for name in names):
        return v.Choice(names, scalar.place), ()
    return _wrong("choice_wrong", scalar)


READERS: dict[Any, Callable[[Scalar], Read]] = {
    Word: read_word,
    Decimal: read_number,
    int: read_count,
    bool: read_truth,
    datetime.date: read_date,
    v.Label: read_label,
    v.Bounds: read_bounds,
    v.Span: read_span,
    v.Density: read_density,
    v.Rounding: read_rounding,
    v.Compare: read_compare,
    v.Choice: read_choice,
    v.Risk: read_risk,
    Formula: parse_formula,
    Limit: parse_limit,
}
