"""The uncertainty of measured values: guard bands and probabilities of conformity."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Decimal

from grading.evaluation.run import Context
from grading.evaluation.values import MISSING, Single, Value, combined, hull, of_interval
from grading.planning import expressions as x
from grading.quantities.normal import normal_share
from grading.quantities.numbers import EXACT, ONE, ZERO, sub
from grading.quantities.uncertainty import Uncertainty, standard_distance, widened

Compiled = Callable[[Context], Value]


def uncertainty_of(item: x.Field | x.Derived, known: x.Known, context: Context) -> Uncertainty | None:
    """The uncertainty that a value carries, else what the decision rule knows of its method, else None."""
    details = _details(item.name, context) if isinstance(item, x.Field) else {}
    own = details.get("u")
    if isinstance(own, Uncertainty):
        return own
    method = details.get("method")
    by_method = dict(known)
    return by_method.get(str(method)) or by_method.get(None)


def _details(name: str, context: Context) -> dict[str, object]:
    """What a characteristic carries where it is found: in the row, or in what owns it."""
    at: Context | None = context
    while at is not None:
        if name in at.row.values:
            return dict(at.row.details.get(name, {}))
        at = at.outer
    return {}


def compile_widened(expression: x.Widened, item: Compiled) -> Compiled:
    """The value with its guard band; missing where its uncertainty is not known."""

    def value(context: Context) -> Value:
        found = uncertainty_of(expression.item, expression.known, context)
        measured = item(context)
        if found is None or measured is MISSING:
            return MISSING

        def band(single: Single) -> Value:
            interval = widened(hull(single), found, expression.times, expression.side)
            return MISSING if interval is None else of_interval(interval)

        return combined(band, measured)

    return value


def compile_assured(expression: x.Assured, item: Compiled, low: Compiled, high: Compiled) -> Compiled:
    """True where the value surely lies between the ends with the probability that is wanted; False, under a
    binary rule, where it surely does not; open else. A value within bounds is assured if both bounds are."""
    wanted = sub(ONE, expression.risk)

    def truth(context: Context) -> Value:
        found = uncertainty_of(expression.item, expression.known, context)
        measured = item(context)
        if found is None or measured is MISSING:
            return None
        span, bottom, top = hull(measured), hull(low(context)).high, hull(high(context)).low
        if span.low is None or span.high is None or bottom is None or top is None:
            return None
        shares = [conformity(end, bottom, top, found) for end in (span.low, span.high)]
        if all(share is not None and share >= wanted for share in shares):
            return True
        return False if expression.binary and span.is_point and None not in shares else None

    return truth


def conformity(
    value: Decimal, low: Decimal | None, high: Decimal | None, found: Uncertainty
) -> Decimal | None:
    """The probability that what was measured lies between two limits, its true value being normally
    distributed about the measured one: p = Φ((T_U − y)/u) − Φ((T_L − y)/u), JCGM 106:2012, clause 7.

    On the log scale that of its logarithm. None where it has none.
    """
    if not found.standard or (found.scale == "relative" and not value):
        inside = (low is None or low <= value) and (high is None or value <= high)
        return ONE if inside else ZERO
    below = ONE if high is None else _share_below(value, high, found)
    above = ZERO if low is None else _share_below(value, low, found)
    return None if below is None or above is None else sub(below, above)


def _share_below(value: Decimal, limit: Decimal, found: Uncertainty) -> Decimal | None:
    z = standard_distance(value, limit, found)
    if z is None:
        return None
    return ZERO if z.is_infinite() else normal_share(z)


def shown_probability(share: Decimal) -> Decimal:
    """A probability to six decimals."""
    return share.quantize(Decimal("0.000001"), ROUND_HALF_EVEN, EXACT)
