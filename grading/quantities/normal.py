"""The normal distribution in decimals: its distribution function and its quantiles, to 30 decimals."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from grading.quantities.numbers import ONE, WORK, ZERO, to30

# Beyond so many standard deviations the tail is below 1e-43: nothing of 30 digits.
_FAR = Decimal(14)
_ENOUGH = Decimal("1e-45")
_HALF = Decimal("0.5")
_ROOT_OF_TWO_PI = WORK.sqrt(Decimal("6.2831853071795864769252867665590057683943387987502116419499"))


def normal_share(z: Decimal) -> Decimal:
    """Φ(z): the share of a standard normal distribution that lies at or below `z`."""
    return to30(_share(z))


def _share(z: Decimal) -> Decimal:
    if z < 0:
        return WORK.subtract(ONE, _share(z.copy_negate()))
    if z >= _FAR:
        return ONE
    # Φ(z) = 1/2 + φ(z) × (z + z³/3 + z⁵/(3×5) + …): every term is positive, so no digits cancel.
    square, term, total, odd = WORK.multiply(z, z), z, z, 1
    while term > _ENOUGH:
        odd += 2
        term = WORK.divide(WORK.multiply(term, square), Decimal(odd))
        total = WORK.add(total, term)
    return WORK.add(_HALF, WORK.multiply(_density(z), total))


def _density(z: Decimal) -> Decimal:
    exponent = WORK.divide(WORK.multiply(z, z), Decimal(-2))
    return WORK.divide(WORK.exp(exponent), _ROOT_OF_TWO_PI)


@lru_cache(maxsize=256)
def normal_quantile(share: Decimal) -> Decimal:
    """The z with Φ(z) = `share`, for 0 < share < 1."""
    if share < _HALF:
        return to30(normal_quantile(WORK.subtract(ONE, share)).copy_negate())
    # Φ is concave above its middle, so that Newton's method climbs from 0 to the quantile and stops there.
    z = ZERO
    while z < _FAR:
        step = WORK.divide(WORK.subtract(share, _share(z)), _density(z))
        z = WORK.add(z, step)
        if step < Decimal("1e-35"):
            break
    return to30(z)
