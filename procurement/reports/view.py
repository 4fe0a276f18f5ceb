"""An evaluation in the words of one language, for the terminal and for the page alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from grading.findings import Finding
from grading.language.values import Label
from grading.wording import Language
from procurement.bids.offers import Offer
from procurement.bids.preferences import Deduction
from procurement.evidence.proofs import Condition, Evidence, Proof
from procurement.formulas.premiums import Premium
from procurement.law.citation import cited
from procurement.results import (
    CriterionResult,
    LotResult,
    Priced,
    Ranked,
    Regraded,
    Removal,
    Review,
    WeightRange,
)
from procurement.values.display import amount, fixed, floored, grouped, money, places_for
from procurement.wording.labels import LABELS

# A measured value may be a statistic of 30 digits; a reader wants to see how far it is from its limit.
_DIGITS = 7
_LONG = re.compile(r"-?\d+\.\d{3,}")
_TRUTHS = (None, "true", "false")


@dataclass(frozen=True, slots=True)
class Line:
    """One step of a calculation: what is computed, the formula with the numbers put in, the result."""

    name: str
    working: str
    result: str


@dataclass(frozen=True)
class View:
    """A lot in the words of a language. Not slotted: places are found once for all bids."""

    lot: LotResult
    language: Language

    def say(self, name: str, **arguments: object) -> str:
        """A word or sentence of the report."""
        return LABELS[name].say(self.language, arguments)

    def text(self, label: Label | None, otherwise: str = "") -> str:
        return label.text(self.language) if label else otherwise

    # -- bids -----------------------------------------------------------------------------------

    @property
    def corrects(self) -> bool:
        """Whether a price was corrected: only then corrected prices stand beside those that were opened."""
        return any(ranked.offer.corrected for ranked in self.lot.ranking)

    @cached_property
    def criteria(self) -> tuple[CriterionResult, ...]:
        """The criteria that are scored; none where prices alone are compared."""
        scored = {score.criterion for ranked in self.lot.ranking for score in ranked.scores}
        return tuple(criterion for criterion in self.lot.criteria if criterion.name in scored)

    @cached_property
    def totals(self) -> bool:
        """Whether bids have a total of points worth showing: one that sums several criteria."""
        return bool(self.criteria) and (len(self.criteria) > 1 or not self.figures)

    @property
    def figures(self) -> bool:
        """Whether bids are ordered by a figure that is neither the total of their points nor a price."""
        return self.lot.merit not in ("points", "points_to_best", "lowest_price", "quality")

    def figure(self, ranked: Ranked) -> str:
        """The figure that orders a bid, with places enough to tell it from those of the others."""
        return "—" if ranked.figure is None else grouped(fixed(ranked.figure, self._places_of_figure))

    @cached_property
    def _places_of_figure(self) -> int:
        figures = [one.figure for one in self.lot.ranking if one.figure is not None]
        # An index lies about 1: two places would hide it.
        return places_for(figures, 6 if max(figures, default=Fraction(0)) < 10 else 2)

    @property
    def left_out(self) -> Iterator[tuple[Finding, tuple[str, ...]]]:
        """Why bids that were ranked cannot be awarded, and whose."""
        reasons: dict[Finding, list[str]] = {}
        for ranked in self.lot.ranking:
            if ranked.out:
                reasons.setdefault(ranked.out, []).append(ranked.bidder)
        yield from ((reason, tuple(bidders)) for reason, bidders in reasons.items())

    def place(self, ranked: Ranked) -> str:
        """The rank; † where the bid cannot be awarded."""
        return f"{ranked.rank}†" if ranked.out else str(ranked.rank)

    def criterion(self, criterion: CriterionResult) -> str:
        known = LABELS.get(f"criterion.{criterion.name}")
        return self.text(criterion.label, known.say(self.language) if known else criterion.name)

    def how(self, criterion: CriterionResult) -> str:
        """How a criterion is scored, as it was published."""
        if criterion.points:
            return self._listed(criterion, criterion.points, amount)
        if criterion.bands:
            return self.list_of(f"{interval}: {amount(points)}" for interval, points in criterion.bands)
        if criterion.worth:
            return self._listed(
                criterion, criterion.worth, lambda worth: f"{money(worth)} {self.lot.currency}"
            )
        if criterion.shares:
            return self._listed(criterion, criterion.shares, lambda share: f"{amount(share * 100)}%")
        if criterion.formula:
            return self.say(f"formula.{criterion.formula}")
        return self.say("how_panel" if criterion.panel else "how_price")

    def _listed(
        self, criterion: CriterionResult, table: Mapping[str, Fraction], shown: Callable[[Fraction], str]
    ) -> str:
        """What each grade or answer is worth."""
        return self.list_of(
            f"{self.standing_of(criterion, name)} {shown(worth)}" for name, worth in table.items()
        )

    def standing_of(self, criterion: CriterionResult, name: str) -> str:
        """A grade by its label; an answer as bids write it."""
        if criterion.document is None:
            return name
        return self.text(self.lot.schemes[criterion.document].grades[name])

    def grade(self, offer: Offer) -> str:
        """The proven grade, or the verdict of a document without grades; `*` where more is possible."""
        return self.list_of(self.standing(proof) for proof in offer.proofs.values()) or "—"

    def standing(self, proof: Proof) -> str:
        if proof.grade is None:
            return self.say(proof.verdict)
        return self.text(proof.scheme.grades[proof.grade]) + ("*" if len(proof.possible) > 1 else "")

    def points(self, ranked: Ranked, criterion: CriterionResult) -> str:
        """The points of a bid, with places enough to tell them from those of the others."""
        own = next(score.points for score in ranked.scores if score.criterion == criterion.name)
        return fixed(own, self._places_of(criterion.name))

    def total(self, ranked: Ranked) -> str:
        return "" if ranked.total is None else fixed(ranked.total, self._places_of_total)

    def evaluation_price(self, priced: Priced) -> str:
        return grouped(fixed(priced.evaluation_price, self._places_of_price))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {}

    def _places_of(self, criterion: str) -> int:
        """The places of the points of a criterion."""
        if criterion not in self._places:
            points = (
                score.points
                for ranked in self.lot.ranking
                for score in ranked.scores
                if score.criterion == criterion
            )
            self._places[criterion] = places_for(points)
        return self._places[criterion]

    @cached_property
    def _places_of_total(self) -> int:
        return places_for(one.total for one in self.lot.ranking if one.total is not None)

    @cached_property
    def _places_of_price(self) -> int:
        return places_for(one.priced.evaluation_price for one in self.lot.ranking)

    def workings(self, ranked: Ranked) -> Iterator[Line]:
        """Every number of a bid with the formula that it came from, the numbers put in."""
        original = money(ranked.offer.price)
        if ranked.offer.corrected:
            working = self.say("corrected", opened=money(ranked.offer.opened))
            yield Line(self.say("corrected_price"), working, money(ranked.offer.price))
        taken = [item for item in ranked.priced.deductions if item.of == "original_price"]
        rates = "".join(f" − {amount(item.rate * 100)}%" for item in taken)
        working = f"{original} × (1{rates})" if rates else original
        if not ranked.priced.adjusted:
            yield Line(self.say("evaluation_price"), working, self.evaluation_price(ranked.priced))
        elif rates:
            yield Line(self.say("deducted"), working, money(ranked.priced.deducted))
        for adjusted in ranked.priced.adjusted:
            last = adjusted is ranked.priced.adjusted[-1]
            result = self.evaluation_price(ranked.priced) if last else money(adjusted.price)
            yield Line(self.say(f"adjusted.{adjusted.name}"), adjusted.working, result)
        for criterion in self.criteria:
            score = next(score for score in ranked.scores if score.criterion == criterion.name)
            shown = score.working
            if score.grade and criterion.document:
                shown = self.standing_of(criterion, score.grade)
            yield Line(self.criterion(criterion), shown, self.points(ranked, criterion))
        if ranked.total is not None and self.totals:
            parts = " + ".join(self.points(ranked, criterion) for criterion in self.criteria)
            shown = ranked.working if self.lot.merit == "points_to_best" else parts
            yield Line(self.say("total"), shown, self.total(ranked))
        if self.figures:
            yield Line(self.say(f"merit.{self.lot.merit}"), ranked.working, self.figure(ranked))

    def clause(self, clause: str | None) -> str:
        """A clause as the reader's language cites it."""
        return cited(clause, self.language)

    # -- reasons --------------------------------------------------------------------------------

    def reason(self, reason: Finding) -> str:
        return reason.message(self.language)

    def with_clause(self, bidder: str, reason: Finding) -> str:
        """Who, why, and by which clause."""
        name = "reason_clause" if reason.clause else "reason"
        return self.say(name, bidder=bidder, reason=self.reason(reason), clause=self.clause(reason.clause))

    def with_help(self, reason: Finding) -> Iterator[str]:
        """Why, and what to do about it."""
        yield self.reason(reason)
        help_text = reason.help(self.language)
        if help_text:
            yield help_text

    def with_answer(self, review: Review) -> str:
        """Whose price had to be explained and why, and what the committee decided."""
        reason = self.with_clause(review.offer.bidder, review.reason)
        return self.say("review_line", reason=reason, answer=self.answer(review))

    @property
    def offers(self) -> tuple[Offer, ...]:
        """All bids: those ranked, then those that do not compete."""
        ranked = tuple(ranked.offer for ranked in self.lot.ranking)
        return (*ranked, *(item.offer for item in self.lot.excluded if item.offer not in ranked))

    @property
    def opened_offers(self) -> tuple[Offer, ...]:
        """All bids as they were opened: by when they were handed in, then by code and name."""
        return tuple(
            sorted(self.offers, key=lambda offer: (str(offer.bid.received), offer.code, offer.bidder))
        )

    @property
    def concerns(self) -> tuple[str, ...]:
        """What has to be dealt with before a contract is concluded, or watched while it is performed."""
        lot = self.lot
        lines = [self.reason(reason) for reason in lot.waits]
        watched = {item.offer.bidder for item in lot.review if item.accepted}
        lines += [self.say("watch", bidder=bidder) for bidder in sorted(watched & set(lot.candidates))]
        stability = lot.stability
        lines += [self.removal(item) for item in stability.removals if item.changes]
        lines += [self.regraded("uncertain", item) for item in stability.uncertain if item.changes]
        return tuple(lines)

    def proof_of(self, offer: Offer, proof: Proof) -> str:
        document = self.text(proof.scheme.title, proof.scheme.id)
        return self.say("evidence_of", bidder=offer.bidder, document=document, grade=self.standing(proof))

    def open_proofs(self) -> Iterator[tuple[Offer, Proof]]:
        """Valid bids whose evidence leaves more than one grade."""
        for ranked in self.lot.ranking:
            for proof in ranked.offer.proofs.values():
                if len(proof.possible) > 1:
                    yield ranked.offer, proof

    def possible(self, proof: Proof) -> str:
        """Which better grades remain, and what would settle it."""
        grades = self.list_of(
            self.text(proof.scheme.grades[grade]) for grade in proof.possible if grade != proof.grade
        )
        settle = sorted({item for evidence in proof.subjects for item in evidence.settle})
        if not settle:
            return self.say("possible", grades=grades)
        return self.say("possible_settle", grades=grades, settle=self.list_of(settle))

    def answer(self, review: Review) -> str:
        if review.accepted is None:
            return self.say("review_open")
        name = "review_accepted" if review.accepted else "review_refused"
        return self.say(name, reason=self.text(review.explanation))

    @property
    def drawn(self) -> str | None:
        """Who were equal, and what was drawn."""
        draw = self.lot.draw
        if draw is None:
            return None
        return self.say(
            "drawn_witnessed" if draw.witnesses else "drawn",
            among=self.list_of(draw.among),
            order=self.list_of(draw.order),
            held_at=draw.held_at.isoformat(" ", "minutes"),
            witnesses=self.list_of(draw.witnesses),
        )

    def decisive(self, proof: Proof, evidence: Evidence) -> tuple[Condition, ...]:
        """The conditions behind a grade: those of the grade itself, and what keeps from the next better."""
        own = evidence.at_least if proof.scheme.order else None
        last = proof.scheme.order[-1] if proof.scheme.order else None
        return tuple(
            condition
            for condition in evidence.conditions
            if condition.id in evidence.binding
            or (condition.verdict == "meets" and (own is None or (own in condition.grades and own != last)))
        )

    def is_truth(self, condition: Condition) -> bool:
        """Whether it holds or not, and has no number that could be told apart from its limit."""
        return condition.value in _TRUTHS and condition.verdict != "open"

    def condition(self, condition: Condition) -> str:
        """What a condition is about: its label, or the formula that it is."""
        if condition.label is None and condition.value in _TRUTHS:
            return f"`{condition.limit or condition.id}`"
        return self.text(condition.label, condition.id)

    def value(self, condition: Condition) -> str:
        """What was measured, or that it is a condition without a number."""
        if self.is_truth(condition):
            return self.say("truth")
        return self.measured(condition.value, condition.verdict)

    def measured(self, value: str | None, verdict: str = "") -> str:
        """A value as grading reports it, its digits cut to what a reader can use."""
        if value is None:
            return self.say("missing") if verdict == "open" else ""
        return "" if value in _TRUTHS else _LONG.sub(lambda found: shortened(found[0]), value)

    def limit(self, condition: Condition) -> str:
        """The limit; nothing where the condition is its own limit."""
        return "" if condition.value in _TRUTHS or condition.limit is None else condition.limit

    # -- what it hangs on -----------------------------------------------------------------------

    @property
    def lead(self) -> str | None:
        lead = self.lot.stability.lead
        return None if lead is None else fixed(lead, places_for([lead, Fraction(0)]))

    def hangs_on(self) -> Iterator[str]:
        """All that the award hangs on, a sentence each."""
        stability = self.lot.stability
        if self.lead:
            yield self.say("lead", points=self.lead)
        changes = [removal for removal in stability.removals if removal.changes or not removal.winners]
        same = [removal.without for removal in stability.removals if removal not in changes]
        yield from map(self.removal, changes)
        if same:
            yield self.say("removal_same", without=self.list_of(same))
        yield from map(self.weight_range, stability.weights)
        yield from (self.regraded("better", item) for item in stability.better)
        yield from (self.regraded("uncertain", item) for item in stability.uncertain)
        if stability.dominating:
            yield self.say("dominated", others=self.list_of(stability.dominating))

    @property
    def chosen(self) -> str:
        """Whom people chose, and why."""
        choice = self.lot.choice
        if choice is None:
            return ""
        reason = self.text(choice.reason)
        return self.say("chosen_by" if choice.by else "chosen", by=str(choice.by), reason=reason)

    def with_law(self, reason: Finding) -> str:
        """A reason and its clause."""
        clause = self.clause(reason.clause)
        return (
            f"{self.reason(reason)} ({clause})"
            if clause and self.language == "en"
            else (f"{self.reason(reason)}（{clause}）" if clause else self.reason(reason))
        )

    def removal(self, removal: Removal) -> str:
        if not removal.winners:
            return self.say("removal_few", without=removal.without, least=self.lot.stability.least)
        if not removal.changes:
            return self.say("removal_same", without=removal.without)
        winners = self.list_of(removal.winners)
        return self.say("removal_changes", without=removal.without, winners=winners)

    def premium(self, premium: Premium) -> str:
        criterion = next(item for item in self.lot.criteria if item.name == premium.criterion)
        arguments = {
            "criterion": self.criterion(criterion),
            "lower": self.standing_of(criterion, premium.lower),
            "higher": self.standing_of(criterion, premium.higher),
        }
        if premium.money is not None:
            more = f"{money(premium.money)} {self.lot.currency}"
            return self.say("premium_money", more=more, **arguments)
        arguments["points"] = amount(premium.points or Fraction(0))
        if premium.premium is None:
            return self.say("premium_unlimited", **arguments)
        return self.say("premium", premium=f"{floored(premium.premium * 100)}%", **arguments)

    def weight_range(self, item: WeightRange) -> str:
        """Between which weights the first stays first, and who would be first beyond."""
        criterion = next(one for one in self.lot.criteria if one.name == item.criterion)
        arguments = {
            "criterion": self.criterion(criterion),
            "weight": amount(item.weight),
            "low": fixed(item.low),
            "high": fixed(item.high),
            "below": self.list_of(item.beyond_low),
            "above": self.list_of(item.beyond_high),
        }
        ends = {(False, False): "any", (True, False): "low", (False, True): "high", (True, True): "both"}
        return self.say(f"weights_{ends[bool(item.beyond_low), bool(item.beyond_high)]}", **arguments)

    def regraded(self, why: str, item: Regraded) -> str:
        """Who would be awarded the lot if a bid stood at another grade: `better` if open evidence proved it,
        `uncertain` if a measurement were off by its uncertainty."""
        proof = next(offer.proofs[item.document] for offer in self.offers if offer.bidder == item.bidder)
        arguments = {
            "bidder": item.bidder,
            "grade": self.text(proof.scheme.grades[item.grade]),
            "winners": self.list_of(item.winners),
        }
        ends = "same" if not item.changes else "changes" if item.winners else "none"
        return self.say(f"{why}_{ends}", **arguments)

    def deduction(self, deduction: Deduction) -> str:
        """A deduction, for whom, and by which clause."""
        return self.say(
            "deduction",
            rate=f"{amount(deduction.rate * 100)}%",
            label=self.text(deduction.label, deduction.preference),
            clause=self.clause(deduction.clause),
        )

    def number(self, number: Fraction) -> str:
        return amount(number)

    def list_of(self, items: Iterable[str]) -> str:
        return ("、" if self.language == "zh" else ", ").join(items)

    def shares(self, ranked: Ranked) -> Sequence[tuple[str, str]]:
        """Where each criterion's part of a bar of 100 begins, and how long it is."""
        parts: list[tuple[str, str]] = []
        start = Fraction(0)
        for score in ranked.scores:
            parts.append((fixed(start), fixed(score.points)))
            start += score.points
        return parts


def shortened(number: str) -> str:
    """A long decimal at seven significant digits, at two places at least: `825250.06`."""
    whole = number.removeprefix("-").partition(".")[0]
    places = max(2, _DIGITS - len(whole))
    short = fixed(Fraction(number), places)
    return number if len(number) <= len(short) else short.rstrip("0").rstrip(".")
