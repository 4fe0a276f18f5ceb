"""Numbers of files that store binary fractions, as the decimals they stand for.

A spreadsheet, a column of doubles and most measuring machines keep 3.62 as the nearest binary fraction and
may write it as 3.6200000000000001. The shortest decimal that names the same fraction is 3.62 again; up to 15
significant digits it is always the number that was typed in.
"""

from __future__ import annotations

import math
import re
from decimal import Context, Decimal

from grading.quantities.numbers import plain

DIGITS = 15
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_SHORT = Context(prec=DIGITS)
_MANY = Context(prec=800)
_LEAST = Decimal(1).scaleb(-DIGITS)


def is_number(text: str) -> bool:
    """Whether a program wrote a number, exponents, `+5`, `.5` and `5.` among them."""
    return len(text) < 400 and _NUMBER.fullmatch(text) is not None


def decimal_of(text: str) -> tuple[Decimal, bool]:
    """The number that a program wrote (see `is_number`), and whether digits were given up for it.

    Up to 15 significant digits stay as written. Of more, the shortest decimal of the same double counts; if
    that has more than 15 digits as well, it is rounded to 15, which is what spreadsheets show.
    """
    number = Decimal(text)
    if _digits(number) > DIGITS and math.isfinite(double := float(text)):
        number = Decimal(repr(double))
    if _digits(number) <= DIGITS:
        return number, False
    return _SHORT.plus(number), True


def plain_of(number: Decimal) -> str:
    """A number in plain digits: at most 15 after the point, and no zeros at the end that say nothing."""
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -DIGITS:
        number = number.quantize(_LEAST, context=_MANY)
    return plain(number.normalize(_MANY))


def _digits(number: Decimal) -> int:
    return len(number.as_tuple().digits)
