"""What a sample proves: lower bounds of capability indices, and the interval of a share."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from grading.quantities import numbers as n
from grading.quantities.normal import normal_quantile
from grading.quantities.numbers import ONE, WORK, ZERO

_TWO = Decimal(2)
_FINEST = Decimal("1e-15")  # the digits that a number can be written with
_ROOT_OF_PI = WORK.sqrt(Decimal("3.1415926535897932384626433832795028841971693993751058209749"))

# Beyond so many results the bound moves by less than half a per cent; counting fewer only lowers it.
_MOST = Decimal(100_000)


def _one_sided(confidence: Decimal) -> Decimal | None:
    """z of a one-sided bound; None unless the confidence lies from 0.5 to below 1."""
    if not Decimal("0.5") <= confidence <= n.sub(ONE, _FINEST):
        return None
    return normal_quantile(confidence)


def cpk_lower(cpk: Decimal, size: Decimal, confidence: Decimal) -> Decimal | None:
    """The one-sided lower confidence bound of Cpk (or Ppk) found from `size` results, 2 at least.

    Cpk - z × √(1 / (9n) + Cpk² / (2(n - 1))): A. F. Bissell, How reliable is your capability index?,
    Applied Statistics 39 (1990) 331-340.
    """
    z = _one_sided(confidence)
    if z is None or size < 2:
        return None
    if cpk.is_infinite():
        far = cpk > 0 and WORK.multiply(z, z) > n.mul(_TWO, n.sub(size, ONE))
        return cpk.copy_negate() if far else cpk
    own, square = _spread(size), WORK.multiply(cpk, cpk)
    error = WORK.sqrt(WORK.add(own, WORK.divide(square, n.mul(_TWO, n.sub(size, ONE)))))
    return n.end(WORK.subtract(cpk, WORK.multiply(z, error)))


def _spread(size: Decimal) -> Decimal:
    return WORK.divide(ONE, n.mul(Decimal(9), size))


def cpk_turns(size: Decimal, confidence: Decimal) -> tuple[Decimal, ...]:
    """With very few results the bound falls again where Cpk grows; this is where it turns."""
    z = _one_sided(confidence)
    if z is None or size < 2 or size.is_infinite():
        return ()
    part = WORK.divide(ONE, n.mul(_TWO, n.sub(size, ONE)))
    over = WORK.subtract(WORK.multiply(WORK.multiply(z, z), part), ONE)
    return (WORK.sqrt(WORK.divide(_spread(size), WORK.multiply(part, over))),) if over > 0 else ()


def cp_lower(cp: Decimal, size: Decimal, confidence: Decimal) -> Decimal | None:
    """The one-sided lower confidence bound of Cp (or Pp) found from `size` results, 2 at least.

    Cp × √(χ² / (n - 1)) with χ² the quantile of 1 - confidence at n - 1 degrees of freedom: V. E. Kane,
    Process capability indices, Journal of Quality Technology 18 (1986) 41-52. More than 100 000 results
    count as so many, which keeps the bound a lower one.
    """
    if not Decimal("0.5") <= confidence <= n.sub(ONE, _FINEST) or size < 2:
        return None
    size = min(size, _MOST)
    if size != size.to_integral_value():
        return None
    freedom = int(size) - 1
    chi_squared = chi_squared_quantile(n.sub(ONE, confidence), freedom)
    return n.end(WORK.multiply(cp, WORK.sqrt(WORK.divide(chi_squared, Decimal(freedom)))))


@lru_cache(maxsize=256)
def chi_squared_quantile(share: Decimal, freedom: int) -> Decimal:
    """The x below which `share` (0 < share < 1) of a χ² distribution lies, to at least 30 digits.

    Newton's method on ln P against ln x: the logarithm of a gamma distributed number has a log-concave
    distribution, so that from the second step on the quantile is approached from below.
    """
    half = WORK.divide(Decimal(freedom), _TWO)
    gamma, target, at = _ln_gamma_plus_one(freedom), WORK.ln(share), WORK.ln(half)
    for _ in range(200):
        y = WORK.exp(at)
        density = WORK.exp(
            WORK.subtract(WORK.subtract(WORK.multiply(half, at), y), gamma)
        )  # y^a × e^-y / Γ(a + 1)
        series = _series(half, y)
        above = WORK.subtract(WORK.ln(WORK.multiply(density, series)), target)
        step = WORK.divide(WORK.multiply(above, series), half)
        at = WORK.subtract(at, step)
        if step.copy_abs() < Decimal("1e-38"):
            break
    return WORK.multiply(_TWO, WORK.exp(at))


def _series(a: Decimal, y: Decimal) -> Decimal:
    """1 + y / (a + 1) + y² / ((a + 1)(a + 2)) + …: P(a, y) over its leading factor; all terms positive."""
    term = total = ONE
    divisor = a
    while term > WORK.multiply(total, Decimal("1e-45")):
        divisor = WORK.add(divisor, ONE)
        term = WORK.divide(WORK.multiply(term, y), divisor)
        total = WORK.add(total, term)
    return total


def _ln_gamma_plus_one(freedom: int) -> Decimal:
    """ln Γ(freedom / 2 + 1): a product of whole or of half numbers, the latter times √π."""
    product = ONE if freedom % 2 == 0 else _ROOT_OF_PI
    for twice in range(freedom, 0, -2):
        product = WORK.multiply(product, WORK.divide(Decimal(twice), _TWO))
    return WORK.ln(product)


def wilson_lower(found: Decimal, size: Decimal, confidence: Decimal) -> Decimal | None:
    """The lower end, in per cent, of the two-sided interval that holds the true share with `confidence`.

    (k + z²/2 ± z × √(k(n - k)/n + z²/4)) / (n + z²) with z of (1 + confidence) / 2: E. B. Wilson, Probable
    inference, the law of succession, and statistical inference, JASA 22 (1927) 209-212. None unless
    0 ≤ k ≤ n, n > 0 and 0 < confidence < 1.
    """
    if not 0 < confidence <= n.sub(ONE, _FINEST) or not 0 <= found <= size or size <= 0:
        return None
    if not found or size.is_infinite():
        return None if found.is_infinite() else ZERO
    z = normal_quantile(WORK.divide(n.add(ONE, confidence), _TWO))
    square = WORK.multiply(z, z)
    middle = WORK.add(found, WORK.divide(square, _TWO))
    within = WORK.divide(WORK.multiply(found, n.sub(size, found)), size)
    reach = WORK.multiply(z, WORK.sqrt(WORK.add(within, WORK.divide(square, Decimal(4)))))
    end = WORK.divide(WORK.subtract(middle, reach), WORK.add(size, square))
    return n.to30(WORK.multiply(end, Decimal(100)))


def wilson_upper(found: Decimal, size: Decimal, confidence: Decimal) -> Decimal | None:
    """The upper end of the same interval: what is left of the lower end for those not found."""
    if found.is_infinite() or size.is_infinite():
        return ZERO if not found.is_infinite() and found >= 0 and 0 < confidence < 1 else None
    lower = wilson_lower(n.sub(size, found), size, confidence)
    return None if lower is None else n.sub(Decimal(100), lower)
