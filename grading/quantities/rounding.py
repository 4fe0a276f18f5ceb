"""Rounding by GB/T 8170-2008.

Clause 3: the magnitude is rounded, once, to a multiple of the step, and its sign put back; exactly half way
it goes to the even multiple, or away from zero where a document asks for half up. By the rounded comparison
of clause 4.3 a value is rounded to the digits with which the limit is written.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import Literal

from grading.quantities.intervals import Interval
from grading.quantities.numbers import EXACT, ONE, ZERO, mul

Mode = Literal["half_even", "half_up"]
Mark = Literal["+", "-"]

_DECIMAL_MODES = {"half_even": ROUND_HALF_EVEN, "half_up": ROUND_HALF_UP}


def step_of(digits: int) -> Decimal:
    """The step that `digits` after the point stand for: 0.01 for 2, 1 for 0."""
    return ONE.scaleb(-digits, EXACT)


def round_to(value: Decimal, step: Decimal, mode: Mode = "half_even", mark: Mark | None = None) -> Decimal:
    """The value rounded to a multiple of any positive step (0.1, 1000, 0.5, 0.2, 20).

    `mark` says that the reported value was itself rounded, so that half way is not half way: `+` the true
    magnitude is larger, `-` it is smaller. 16.50(+) gives 17 and 16.50(-) gives 16 at step 1.
    """
    if not step > 0:
        raise ValueError(f"the step of a rounding is not positive: {step}")
    if mark is None and step.as_tuple().digits == (1,):
        return value.quantize(step, rounding=_DECIMAL_MODES[mode], context=EXACT) or ZERO
    count, rest = EXACT.divmod(value.copy_abs(), step)
    twice = mul(rest, Decimal(2))
    if twice == step:
        up = mark == "+" or (mark is None and (mode == "half_up" or bool(EXACT.remainder(count, Decimal(2)))))
    else:
        up = twice > step
    rounded = mul(EXACT.add(count, ONE) if up else count, step)
    return rounded.copy_sign(value) if rounded else ZERO


def round_interval(value: Interval, step: Decimal, mode: Mode = "half_even") -> Interval:
    """The least and the greatest that a value may be rounded to.

    Both ends are attained: just inside an open end that lies half way, all numbers round inwards.
    """
    low = None if value.low is None else _round_end(value.low, step, mode, upwards=value.low_open)
    high = None if value.high is None else _round_end(value.high, step, mode, downwards=value.high_open)
    return Interval(low, high)


def _round_end(
    end: Decimal, step: Decimal, mode: Mode, *, upwards: bool = False, downwards: bool = False
) -> Decimal:
    if not (upwards or downwards):
        return round_to(end, step, mode)
    # Towards +infinity the magnitude of a negative number shrinks.
    return round_to(end, step, mode, "+" if upwards == (end > 0) else "-")
