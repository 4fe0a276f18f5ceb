"""A law as a frozen model that keeps its marks; a field is a key of the YAML file.

A law is data: which methods it knows, which conditions a tender, a bid and a panel must satisfy, which
deductions it grants, and when a price has to be explained. Everything of it carries clause and status.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar, Literal

from grading.language.documents import Header, Model, Status
from grading.language.formula import Formula, Limit
from grading.language.tree import Word
from grading.language.values import Label, Period
from grading.wording import Language

ALWAYS = Period(None, None)


@dataclass(frozen=True, kw_only=True, eq=False)
class Clause(Model):
    """What every part of a law carries: its words, where it stands, and when it is in force."""

    label: Label | None = None
    clause: Label
    status: Status
    in_force: Period = ALWAYS


@dataclass(frozen=True, kw_only=True, eq=False)
class Places(Model):
    """To how many decimal places figures are rounded, half up, before they are compared; else never."""

    price: int | None = None
    points: int | None = None
    total: int | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Method(Clause):
    """A way to compare bids, put together from the functions of `formulas` by their names.

    `adjust` says what changes the price for comparison after preferences, one after the other; `price` how
    the price becomes points (of several a tender chooses one; none: it is not scored); `merit` which figure
    orders the bids; `narrow` who of those ordered stays; `tie` what parts equals. `parameters` are those of
    the formulas, each with the range that the law leaves to a tender. `choose: all` awards everyone who
    stays, `recorded` whom the record of the decision names; `candidates` is how many are recommended.
    """

    adjust: tuple[Word, ...] = ()
    price: tuple[Word, ...] = ()
    merit: Word | None = None
    narrow: Word | None = None
    parameters: dict[Word, Limit] = field(default_factory=dict)
    rounding: Places | None = None
    tie: tuple[Word, ...] = ()
    choose: Literal["first", "all", "recorded"] = "first"
    candidates: int | None = None
    grade: Literal["scored", "minimum_only"] = "scored"

    @property
    def orders_by(self) -> str:
        """The figure that orders the bids: the sum of the points, or the price where it is not scored."""
        return str(self.merit or ("points" if self.price else "lowest_price"))


@dataclass(frozen=True, kw_only=True, eq=False)
class Provision(Clause):
    """If `for` then `that`: on a tender (`requirements`), a bid (`screen`), or a panel (`panel`)."""

    for_: Formula | None = None
    that: Formula


@dataclass(frozen=True, kw_only=True, eq=False)
class Forbidden(Clause):
    """What a criterion may not be about: a `factor` of this name, or one whose words say so."""

    words: tuple[Word, ...] = ()
    for_: Formula | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Correction(Clause):
    """A rule by which figures of a bid that disagree are put right: a function of `screening.correction`."""

    rule: Word


@dataclass(frozen=True, kw_only=True, eq=False)
class Brands(Clause):
    """What bids with one brand count as, in one lot. `lowest` leaves the cheapest of them, `one` counts
    them as one bidder of which the best is a candidate."""

    for_: Formula | None = None
    counts: Literal["lowest", "one"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Preference(Clause):
    """A deduction from the price for comparison, or a bonus on its points. Several are added, each `of` the
    original price (or points).

    `rate` is what a tender may choose, `share` what a claim by share must reach, `for` what all bids
    compared together must be for the preference to apply, `excludes` what cannot be claimed beside it.
    """

    of: Literal["original_price", "price_points"]
    rate: Limit
    share: Limit | None = None
    for_: Formula | None = None
    excludes: tuple[Word, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Trigger(Clause):
    """When a price has to be explained: where a figure says so, and always where the committee has a concern.

    A tender may raise the parameters, none of them above `at_most`. Without `when` no figure asks.
    """

    parameters: dict[Word, Decimal] = field(default_factory=dict)
    when: Formula | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Fewer(Clause):
    """Where fewer bids suffice."""

    for_: Formula
    bidders: int


@dataclass(frozen=True, kw_only=True, eq=False)
class FewerThan(Model):
    """With fewer bids than this there is no award; `unless` one of the exceptions applies."""

    label: Label | None = None
    clause: Label | None = None
    status: Status | None = None
    bidders: int
    then: Literal["no_award"]
    unless: dict[Word, Fewer] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class OpenGrade(Model):
    """What a bid counts as whose evidence leaves several grades possible.

    `proven`: at the grade that it proves, for good. `waits`: provisionally at that grade, and the award
    waits where a better one could change it; what to ask for is named.
    """

    SHORT: ClassVar[str | None] = "counts"
    label: Label | None = None
    clause: Label | None = None
    status: Status | None = None
    counts: Literal["proven", "waits"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Law(Header):
    """Procurement law; `requirements` bind the tender, `screen` each bid, `panel` those who score.

    `language` is that of the law itself, in which records cite its clauses.
    """

    language: Language = "zh"
    methods: dict[Word, Method]
    requirements: dict[Word, Provision] = field(default_factory=dict)
    forbidden: dict[Word, Forbidden] = field(default_factory=dict)
    correction: tuple[Correction, ...] = ()
    screen: dict[Word, Provision] = field(default_factory=dict)
    brands: dict[Word, Brands] = field(default_factory=dict)
    minimum_grade: Clause | None = None
    panel: dict[Word, Provision] = field(default_factory=dict)
    preferences: dict[Word, Preference] = field(default_factory=dict)
    fewer_than: FewerThan
    open_grade: OpenGrade
    review: dict[Word, Trigger] = field(default_factory=dict)
