"""Rounding by GB/T 8170-2008 and its two ways of comparing a value with a limit.

Clause 3: the magnitude is rounded, once, to a multiple of the step, and its sign put back; exactly half way
it goes to the even multiple, or away from zero where a document asks for half up. Clause 4.3: by the full
value, which is the default, nothing is rounded; by the rounded value, the value is first rounded to the
digits with which the limit is written, and the ends of the limit stay open or closed as they were.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import Literal

from grading.quantities.intervals import Interval, point, within
from grading.quantities.numbers import EXACT, ONE, ZERO, mul

Mode = Literal["half_even", "half_up"]
Mark = Literal["+", "-"]
Comparison = Literal["full", "rounded"]

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


def compare(
    value: Interval,
    limit: Interval,
    comparison: Comparison = "full",
    *,
    digits: int = 0,
    mode: Mode = "half_even",
    mark: Mark | None = None,
) -> bool | None:
    """Whether a value meets a limit: True for all that it may be, False for none of it, else None.

    GB/T 8170-2008 clause 4.3. By the `rounded` comparison `digits` are those the limit is written with;
    `mark` is that of an exact value that was reported already rounded.
    """
    if comparison == "full":
        return within(value, limit)
    step = step_of(digits)
    if mark is not None and value.is_point and value.low is not None:
        return within(point(round_to(value.low, step, mode, mark)), limit)
    return within(round_interval(value, step, mode), limit)
