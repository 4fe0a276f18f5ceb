"""The result of evaluating a tender: an immutable account from which every number can be re-derived.

Numbers are exact fractions here; `display` rounds them for people, and `as_json` writes them as texts.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from grading.findings import Finding, Findings
from grading.language.values import Label
from procurement.bids.offers import Offer
from procurement.bids.preferences import Deduction
from procurement.evidence.proofs import Scheme
from procurement.formulas.premiums import Premium
from procurement.formulas.working import Points, rounded
from procurement.law.citation import Citation
from procurement.models.bids import Choice
from procurement.models.tender import Tender
from procurement.values.display import amount


@dataclass(frozen=True, slots=True)
class Adjusted:
    """What an adjustment made of the price, and the formula with the numbers put in."""

    name: str
    made: Points

    @property
    def price(self) -> Fraction:
        return self.made.points

    @property
    def working(self) -> str:
        return self.made.working


@dataclass(frozen=True, slots=True, eq=False)
class Priced:
    """An offer with the price it is compared at: original × (1 − sum of the rates), then as adjusted."""

    offer: Offer
    deductions: tuple[Deduction, ...]
    adjusted: tuple[Adjusted, ...] = ()
    places: int | None = None
    evaluation_price: Fraction = field(init=False)

    def __post_init__(self) -> None:
        price = self.adjusted[-1].price if self.adjusted else self.deducted
        object.__setattr__(self, "evaluation_price", rounded(price, self.places))

    @property
    def deducted(self) -> Fraction:
        """The price after preferences, before any adjustment."""
        rates = self._rates("original_price")
        return self.offer.price * (1 - rates) if rates else self.offer.price

    @property
    def bonus(self) -> Fraction:
        """What the points of the price are multiplied by."""
        return 1 + self._rates("price_points")

    def _rates(self, of: str) -> Fraction:
        return sum((item.rate for item in self.deductions if item.of == of), Fraction(0))


@dataclass(frozen=True, slots=True)
class Score:
    """The points of a criterion: by a formula, for a `grade` or an answer, or from the `marks` of a panel, of
    which the mean counts."""

    criterion: str
    points: Fraction
    how: Callable[[], str] | None = field(default=None, compare=False)
    grade: str | None = None
    marks: tuple[Decimal, ...] = ()

    @property
    def working(self) -> str:
        """How the points came about, with the numbers put in."""
        if self.how:
            return self.how()
        if not self.marks:
            return self.grade or "—"
        return f"({' + '.join(map(amount, self.marks))}) / {len(self.marks)}"


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """A valid bid in its place. Bids that only a draw can separate share a rank.

    `merit` is the figure that ordered it and how that came about; None where it has none. `out` says why
    a bid that was ranked cannot be awarded: eliminated, outside the band, or of a brand already there.
    """

    rank: int
    priced: Priced
    scores: tuple[Score, ...]
    total: Fraction | None
    merit: Points | None
    out: Finding | None = None

    @property
    def figure(self) -> Fraction | None:
        return self.merit.points if self.merit else None

    @property
    def working(self) -> str:
        return self.merit.working if self.merit else ""

    @property
    def offer(self) -> Offer:
        return self.priced.offer

    @property
    def bidder(self) -> str:
        return self.offer.bidder


@dataclass(frozen=True, slots=True, eq=False)
class Excluded:
    """A bid that does not compete, and every reason why."""

    offer: Offer
    reasons: Findings


@dataclass(frozen=True, slots=True, eq=False)
class Review:
    """A price that had to be explained: by which trigger, and what the committee decided, if it has."""

    offer: Offer
    trigger: str
    reason: Finding
    accepted: bool | None
    explanation: Label | None


@dataclass(frozen=True, slots=True)
class Removal:
    """Who would win if one of the losing bids were not there; several where only a draw would tell.

    Nobody where fewer bids would remain than the law asks for.
    """

    without: str
    winners: tuple[str, ...]
    changes: bool


@dataclass(frozen=True, slots=True)
class WeightRange:
    """Between which weights of a criterion the winner stays first, and who would be first beyond them."""

    criterion: str
    weight: Fraction
    low: Fraction
    high: Fraction
    beyond_low: tuple[str, ...]
    beyond_high: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Regraded:
    """Who would be awarded a lot if a bid stood at another grade: the best that its evidence leaves possible,
    or one that the uncertainty of what was measured leaves possible."""

    bidder: str
    document: str
    grade: str
    winners: tuple[str, ...]
    changes: bool


@dataclass(frozen=True, slots=True)
class Stability:
    """How far the award hangs on bids that do not win, on weights, on open evidence and on the uncertainty of
    measurements, and what a step of grade is worth in money.

    `least` is the number of bids below which there is no award; `dominating` are those who beat the winner
    on the price and on everything scored.
    """

    least: int
    lead: Fraction | None
    removals: tuple[Removal, ...] = ()
    premiums: tuple[Premium, ...] = ()
    weights: tuple[WeightRange, ...] = ()
    dominating: tuple[str, ...] = ()
    better: tuple[Regraded, ...] = ()
    uncertain: tuple[Regraded, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class CriterionResult:
    """A criterion as it was published: `points` by grade of a document, or by what bids answer.

    `worth` is in money, `shares` are of the price; `formula` is that of the price.
    """

    name: str
    label: Label | None
    weight: Fraction
    document: str | None
    points: Mapping[str, Fraction]
    formula: str | None = None
    panel: str | None = None
    bands: tuple[tuple[str, Fraction], ...] = ()
    worth: Mapping[str, Fraction] = field(default_factory=dict)
    shares: Mapping[str, Fraction] = field(default_factory=dict)
    least: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """A draw that decided between the equals `among`; those who were not drawn stay equal."""

    among: tuple[str, ...]
    order: tuple[str, ...]
    held_at: datetime.datetime
    witnesses: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LotResult:
    """What became of a lot. `awards` is empty while `waits` says why nobody can be awarded it.

    `candidates` are those recommended, best first; `merit` names the figure that ordered the bids.
    """

    id: str
    title: Label | None
    ceiling: Fraction | None
    currency: str
    minimum: str | None
    criteria: tuple[CriterionResult, ...]
    schemes: Mapping[str, Scheme]
    ranking: tuple[Ranked, ...]
    excluded: tuple[Excluded, ...]
    review: tuple[Review, ...]
    merit: str
    awards: tuple[str, ...]
    candidates: tuple[str, ...]
    choice: Choice | None
    waits: Findings
    draw: Drawn | None
    stability: Stability

    @property
    def award(self) -> str | None:
        """Who is awarded the lot, where it is one."""
        return self.awards[0] if len(self.awards) == 1 else None


@dataclass(frozen=True, slots=True, eq=False)
class LawUsed:
    """The law that an evaluation followed: its edition, and the clauses of it that decided."""

    id: str
    title: Label | None
    edition: str
    amendments: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ClauseUsed:
    """A clause that the evaluation applied, and how sure its text is."""

    label: Label
    clause: Citation
    status: str


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """A tender evaluated under a law."""

    tender: Tender
    law: LawUsed
    method_label: Label | None
    method_clause: Citation
    clauses: tuple[ClauseUsed, ...]
    lots: tuple[LotResult, ...]
