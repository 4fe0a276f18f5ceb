"""The result of evaluating a tender: an immutable account from which every number can be re-derived.

Numbers are exact fractions here; `display` rounds them for people, and `as_json` writes them as texts.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from grading.findings import Finding, Findings
from grading.language.values import Label
from procurement.citation import Citation
from procurement.offers import Offer, Priced
from procurement.proofs import Scheme


@dataclass(frozen=True, slots=True)
class Score:
    """The points of a criterion; `working` is the formula with the numbers put in, `grade` what it scored."""

    criterion: str
    points: Fraction
    working: str
    grade: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """A valid bid in its place. Bids that only a draw can separate share a rank."""

    rank: int
    priced: Priced
    scores: tuple[Score, ...]
    total: Fraction | None

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
class Premium:
    """What the formula of the law pays for a grade: the cheapest bid of grade `lower` is beaten by one of
    grade `higher` that costs up to `premium` more (1/9 is 11.11 %). None: at any price."""

    criterion: str
    lower: str
    higher: str
    points: Fraction
    premium: Fraction | None


@dataclass(frozen=True, slots=True)
class Stability:
    """How far the award hangs on bids that do not win, and what a step of grade is worth in money.

    `least` is the number of bids below which there is no award.
    """

    least: int
    lead: Fraction | None
    removals: tuple[Removal, ...]
    premiums: tuple[Premium, ...]


@dataclass(frozen=True, slots=True, eq=False)
class CriterionResult:
    """A criterion as it was published."""

    name: str
    label: Label | None
    weight: Fraction
    document: str | None
    points: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A draw that decided between the equals `among`; those who were not drawn stay equal."""

    among: tuple[str, ...]
    order: tuple[str, ...]
    held_at: datetime.datetime
    witnesses: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LotResult:
    """What became of a lot. `award` is None while `waits` says why nobody can be awarded it."""

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
    award: str | None
    waits: Findings
    draw: Drawn | None
    stability: Stability


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

    tender: str
    title: Label | None
    published: datetime.date
    opened: datetime.datetime
    facts_at: datetime.date
    law: LawUsed
    method: str
    method_label: Label | None
    method_clause: Citation
    clauses: tuple[ClauseUsed, ...]
    lots: tuple[LotResult, ...]
