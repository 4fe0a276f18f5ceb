"""What a settlement says: every delivery with what is payable for it, what is taken back, the sum."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from grading.language.values import Label
from procurement.evidence.deliveries import Delivery
from procurement.evidence.proofs import Scheme
from procurement.models.contract import Contract

State = Literal["paid", "open", "held", "refused"]
"""Settled for good; settled at the proven grade while a better one is possible; not proven to be acceptable,
and nothing is paid yet; not accepted, and nothing is paid."""


@dataclass(frozen=True, slots=True)
class Range:
    """Between which sums something lies, both included; None where that is not known."""

    low: Fraction | None
    high: Fraction | None

    @property
    def settled(self) -> bool:
        return self.low is not None and self.low == self.high

    def plus(self, other: Range) -> Range:
        """The sum of two."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Range(low, high)


@dataclass(frozen=True, slots=True)
class Line:
    """A delivery with what is payable for it now (`paid`, at the proven grade), and what may be.

    `exact` is the figure of `working` before it was rounded to the smallest coin; None where nothing was
    computed. `settle` names what would have to be measured.
    """

    delivery: Delivery
    state: State
    working: str
    exact: Fraction | None
    paid: Fraction
    range: Range
    settle: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missed:
    """What a promised grade had earned and was not delivered: `lost` for what is proven, `least` if every
    open grade turned out to be the best that is possible.

    `delivered` is the grade that counts, where one does for the whole contract.
    """

    document: str
    promised: str
    delivered: str | None
    lost: Fraction
    least: Fraction
    working: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What is taken back: `sum_` now, `least` if open grades turn out well, at most `most`.

    `exact` is the figure before the cap and before it was rounded.
    """

    missed: tuple[Missed, ...]
    exact: Fraction
    sum_: Fraction
    least: Fraction
    most: Fraction | None
    working: str
    working_of_most: str


@dataclass(frozen=True, slots=True, eq=False)
class Settlement:
    """What is payable under a contract; `unit` is that of quantities, `labels` those of the vocabulary."""

    contract: Contract
    schemes: Mapping[str, Scheme]
    currency: str
    unit: str | None
    lines: tuple[Line, ...]
    taken_back: TakenBack | None
    labels: Mapping[str, Label]

    @property
    def earned(self) -> Fraction:
        """The sum of all deliveries."""
        return sum((line.paid for line in self.lines), Fraction(0))

    @property
    def payable(self) -> Fraction:
        """What is payable now: the deliveries less what is taken back; below 0 the supplier owes it."""
        return self.earned - (self.taken_back.sum_ if self.taken_back else 0)

    @property
    def range(self) -> Range:
        """Between which sums the whole lies, whatever open grades turn out to be."""
        whole = Range(Fraction(0), Fraction(0))
        for line in self.lines:
            whole = whole.plus(line.range)
        if self.taken_back:
            whole = whole.plus(Range(-self.taken_back.sum_, -self.taken_back.least))
        return whole

    @property
    def accepted(self) -> Fraction | None:
        """Everything delivered and not refused; None where quantities are not asked for."""
        quantities = [line.delivery.quantity for line in self.lines if line.state != "refused"]
        known = [quantity for quantity in quantities if quantity is not None]
        return sum(known, Fraction(0)) if len(known) == len(quantities) else None

    @property
    def settled(self) -> bool:
        """Whether nothing is open and everything delivered was accepted."""
        return all(line.state == "paid" for line in self.lines)
