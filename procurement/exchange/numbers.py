"""JSON with exact decimals: what a tender says to the fen is neither written nor read in floating point."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

# A character that no input may hold: what stands between two of them is a number.
_MARK = "\ue000"
_MARKED = re.compile(f'"{_MARK}([^"]*){_MARK}"')


def written(data: Any) -> str:
    """JSON text, two blanks deep, keys as they come."""
    text = json.dumps(data, ensure_ascii=False, indent=2, default=_number)
    return _MARKED.sub(r"\1", text) + "\n"


def _number(value: object) -> str:
    if isinstance(value, Fraction):
        value = decimal(value)
    if isinstance(value, Decimal):
        text = format(value, "f")
        return f"{_MARK}{text.rstrip('0').rstrip('.') if '.' in text else text}{_MARK}"
    raise TypeError(type(value).__name__)


def decimal(number: Fraction) -> Decimal:
    """A fraction as a decimal: exact where it ends, else to twelve places."""
    scaled = number * 10**12
    return Decimal((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)).scaleb(-12)


def loaded(text: str) -> Any:
    """JSON with its numbers as decimals; raises ValueError where it is none."""
    return json.loads(text, parse_float=Decimal, parse_int=Decimal, parse_constant=_refuse)


def _refuse(name: str) -> None:
    raise ValueError(name)
