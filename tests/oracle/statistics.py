"""What samples prove, and values as desirabilities, each by its formula as it is printed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from statistics import NormalDist

from grading.quantities import numbers as n
from tests.oracle.values import BEYOND, FAR

W = n.WORK
ONE, TWO, HUNDRED = Decimal(1), Decimal(2), Decimal(100)
ROOT_OF_PI_HALVED = W.divide(W.sqrt(Decimal("3.14159265358979323846264338327950288")), TWO)


def z_of(share: Decimal) -> Decimal:
    """The quantile of the normal distribution, to twelve of the sixteen digits that every computer has."""
    return Decimal(f"{NormalDist().inv_cdf(float(share)):.12g}")


def cpk_lower(cpk: Decimal, count: Decimal, confidence: Decimal) -> Decimal | None:
    """Cpk - z × √(1 / 9n + Cpk² / 2(n - 1))."""
    if count < 2 or not Decimal("0.5") <= confidence < 1:
        return None
    square = W.divide(ONE, 9 * count) + W.divide(n.mul(cpk, cpk), 2 * (count - 1))
    return n.sub(cpk, W.multiply(z_of(confidence), W.sqrt(square)))


def cp_lower(cp: Decimal, count: Decimal, confidence: Decimal) -> Decimal | None:
    """Cp × √(χ² / (n - 1)); χ² found by halving."""
    if count < 2 or count != int(count) or not Decimal("0.5") <= confidence < 1:
        return None
    freedom, low, high = int(count) - 1, Decimal(0), count * 10
    for _ in range(120):
        middle = W.divide(low + high, TWO)
        low, high = (middle, high) if below(middle, freedom) < 1 - confidence else (low, middle)
    return W.multiply(cp, W.sqrt(W.divide(low, Decimal(freedom))))


def below(chi: Decimal, freedom: int) -> Decimal:
    """The share of χ² at or below a value: 1 - e^-y × (1 + y + y²/2! + …) with y = χ²/2, so many terms as
    pairs of degrees; for an odd number the terms y^½/Γ(3/2) + y^1½/Γ(5/2) + … beside a normal share."""
    y = W.divide(chi, TWO)
    if not y:
        return Decimal(0)
    if freedom % 2:
        start, power = Decimal(NormalDist().cdf(float(W.sqrt(chi)))) * 2 - 1, Decimal("0.5")
        term = W.divide(W.sqrt(y), ROOT_OF_PI_HALVED)
    else:
        start, power, term = ONE - W.exp(-y), ONE, y
    while power < Decimal(freedom) / 2:
        start -= W.multiply(W.exp(-y), term)
        power += 1
        term = W.divide(W.multiply(term, y), power)
    return start


def wilson(k: Decimal, count: Decimal, confidence: Decimal, sign: int) -> Decimal | None:
    """(k + z²/2 ± z × √(k(n - k)/n + z²/4)) / (n + z²), in per cent."""
    if not 0 <= k <= count or not count or not 0 < confidence < 1:
        return None
    z = z_of((1 + confidence) / 2)
    root = W.sqrt(W.divide(k * (count - k), count) + z * z / 4)
    return W.multiply(HUNDRED, W.divide(k + z * z / 2 + sign * z * root, count + z * z))


def larger_better(x: Decimal, low: Decimal, target: Decimal, r: Decimal) -> Decimal | None:
    if low >= target or r <= 0:
        return None
    part = W.divide(max(low, min(x, target)) - low, target - low)
    return W.power(part, r) if part else part


def smaller_better(x: Decimal, target: Decimal, high: Decimal, r: Decimal) -> Decimal | None:
    if target >= high or r <= 0:
        return None
    part = W.divide(high - max(target, min(x, high)), high - target)
    return W.power(part, r) if part else part


def target_best(
    x: Decimal, low: Decimal, target: Decimal, high: Decimal, s: Decimal, t: Decimal
) -> Decimal | None:
    parts = larger_better(x, low, target, s), smaller_better(x, target, high, t)
    return None if parts[0] is None or parts[1] is None else min(parts[0], parts[1])


def harrington(x: Decimal, x1: Decimal, d1: Decimal, x2: Decimal, d2: Decimal) -> Decimal | None:
    """exp(-exp(-(b0 + b1 x))) through two points."""
    if x1 == x2 or not (0 < d1 < 1 and 0 < d2 < 1):
        return None
    if d1 == d2:
        return d1
    y1, y2 = (-W.ln(-W.ln(d)) for d in (d1, d2))
    b1 = W.divide(y2 - y1, x2 - x1)
    b0 = y1 - W.multiply(b1, x1)
    return W.exp(-W.exp(-(b0 + W.multiply(b1, x))))


def harrington_two(x: Decimal, low: Decimal, high: Decimal, power: Decimal) -> Decimal | None:
    if low >= high or power <= 0:
        return None
    y = W.divide(TWO * x - (high + low), high - low)
    return W.exp(-W.power(abs(y), power)) if y else ONE


def rising(
    function: Callable[[Decimal], Decimal | None], at_zero: Decimal | None = None
) -> Callable[..., Decimal | None]:
    """A function that grows without end, and towards `at_zero` at 0."""

    def grown(value: Decimal) -> Decimal | None:
        if value > BEYOND:
            return FAR
        return at_zero if at_zero is not None and not value else function(value)

    return grown


FUNCTIONS: dict[str, Callable[..., Decimal | None]] = {
    "cpk_lower": cpk_lower,
    "cp_lower": cp_lower,
    "wilson_lower": lambda k, count, confidence: wilson(k, count, confidence, -1),
    "wilson_upper": lambda k, count, confidence: wilson(k, count, confidence, 1),
    "larger_better": larger_better,
    "smaller_better": smaller_better,
    "target_best": target_best,
    "harrington": harrington,
    "harrington_two": harrington_two,
    "lg": rising(n.log10, -FAR),
    "ln": rising(n.ln, -FAR),
    "sqrt": rising(n.sqrt),
    "exp": lambda value: FAR if value > 90 else n.exp(value),
}

# The arguments that share one unit; the others are plain numbers. Of functions not named here all do.
MEASURED = {
    **dict.fromkeys(("exp", "cpk_lower", "cp_lower", "wilson_lower", "wilson_upper"), ()),
    **dict.fromkeys(("larger_better", "smaller_better", "harrington_two"), (0, 1, 2)),
    "target_best": (0, 1, 2, 3),
    "harrington": (0, 1, 3),
}

# Where a result turns in between, as the first argument grows.
TURNS: dict[str, Callable[..., Decimal]] = {
    "target_best": lambda low, target, *_: target,
    "harrington_two": lambda low, high, _: (low + high) / 2,
}
