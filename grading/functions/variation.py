"""How variation is passed on along a chain of stages.

Stage k passes on a part of what it receives and adds variation of its own: Var₁ = s₁², then
Var_k = a_k² × Var_{k-1} + s_k². Variances add, standard deviations do not (NIST/SEMATECH e-Handbook of
Statistical Methods, 3.1.3.3); a chain of scalars is the simplest stream of variation (J. Shi, Stream of
Variation Modeling and Analysis for Multistage Manufacturing Processes, 2006).
"""

from __future__ import annotations

from decimal import Decimal

from grading.functions.model import Numbers, Spans
from grading.quantities import numbers as n
from grading.quantities.intervals import iabs, point


def chain_sd(own: Numbers, passes_on: Numbers) -> Decimal | None:
    """The standard deviation after the last stage, at 30 digits; the first `passes_on` is not read."""
    if not own or min(own) < 0:
        return None
    return n.sqrt(n.total(_parts(own, passes_on)))


def chain_share(own: Numbers, passes_on: Numbers, position: Decimal) -> Decimal | None:
    """Per cent of the final variance that stage `position` (1 is the first) has put in.

    h_i = (a_{i+1} × … × a_n)² × s_i² / Var_n; the shares of all stages sum to 100 %.
    """
    at = int(position) - 1
    if at + 1 != position or not 0 <= at < len(own) or min(own) < 0:
        return None
    parts = _parts(own, passes_on)
    return n.div(n.mul(parts[at], Decimal(100)), n.total(parts))


def _parts(own: Numbers, passes_on: Numbers) -> list[Decimal]:
    """What each stage contributes to the variance after the last one."""
    parts, passed = [], n.ONE
    for deviation, factor in zip(reversed(own), reversed(passes_on), strict=True):
        contribution = n.mul(passed, deviation)
        parts.append(n.mul(contribution, contribution))
        passed = n.mul(passed, factor)
    return parts[::-1]


def chain_domain(spans: Spans) -> Spans | None:
    """Only the size of what is passed on counts, and nothing of what the first stage would pass on."""
    own, passes_on = spans
    if any(span.low is None or span.low < 0 for span in own):
        return None
    return [own, [iabs(span) if at else point(n.ONE) for at, span in enumerate(passes_on)]]
