"""Checks of what a tender scores: each criterion in the way that the method of the law allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise

from grading.findings import Finding
from grading.language.tree import Word
from procurement.checks.bands import check_bands
from procurement.evidence.proofs import Scheme
from procurement.formulas.narrowing import NARROW
from procurement.formulas.price import PRICE, PriceFormula
from procurement.law.citation import cite
from procurement.law.conditions import VERDICTS, Scope, Standing, holds, unset
from procurement.law.scope import estimate_of, unknown
from procurement.models.law import Law, Method
from procurement.models.tender import Criterion, Lot, Tender
from procurement.values.display import amount

PRICE_CRITERION = "price"
_SCORED = ("points", "bands", "panel")
_ADJUSTS = {"money": "value", "share": "features"}
"""What changes the price instead of being scored, and the adjustment of the method that it needs."""


def check_criteria(
    tender: Tender, lot: Lot, law: Law, method: Method, schemes: Mapping[str, Scheme]
) -> Iterator[Finding]:
    """Findings: `tender_weight_*`, `tender_formula_*`, `tender_criterion_*`, `tender_points_*`,
    `tender_grade_*`, `tender_share_*`, `tender_worth_*`, `tender_life_cycle_*`, `band_*`."""
    clause = cite(law, method.clause)
    said = any("weight(price)" in provision.that.text for provision in law.requirements.values())
    if method.price and PRICE_CRITERION not in lot.criteria and not tender.fixed_price and not said:
        yield Finding("tender_price_criterion_missing", lot.place, {"lot": str(lot.id)}, clause)
    for name, criterion in lot.criteria.items():
        if criterion.weight is not None and criterion.weight <= 0:
            arguments = {"criterion": str(name), "weight": amount(criterion.weight)}
            yield Finding("tender_weight_wrong", name.place, arguments)
        kinds = kinds_of(criterion)
        if name == PRICE_CRITERION:
            yield from _price(name, criterion, tender, lot, law, method)
        elif len(kinds) != 1:
            yield Finding("tender_criterion_kind", name.place, {"criterion": str(name)})
        elif not _allowed(kinds[0], method):
            yield Finding("tender_criterion_not_scored", name.place, {"criterion": str(name)}, clause)
        elif kinds[0] in _SCORED and criterion.weight is None:
            yield Finding("tender_weight_missing", name.place, {"criterion": str(name)})
        else:
            yield from _tables(name, criterion, lot, schemes)
    yield from _adjusted(tender, lot, method)


def kinds_of(criterion: Criterion) -> tuple[str, ...]:
    """In which ways a criterion counts; one is right."""
    given = {
        "points": criterion.points,
        "bands": criterion.bands,
        "panel": criterion.panel,
        "money": criterion.money,
        "share": criterion.share,
    }
    return tuple(kind for kind, value in given.items() if value)


def formula_of(method: Method, lot: Lot) -> PriceFormula | None:
    """The lawful price formula that a lot uses, where it uses one."""
    if not method.price or PRICE_CRITERION not in lot.criteria:
        return None
    chosen = next(item.formula for name, item in lot.criteria.items() if name == PRICE_CRITERION)
    name = chosen or method.price[0]
    return PRICE.get(name) if name in method.price else None


def parameters_due(method: Method, lot: Lot) -> tuple[str, ...]:
    """The parameters without which the formulas that a lot uses cannot be computed."""
    due: list[str] = []
    formula = formula_of(method, lot)
    if formula:
        due += formula.required
    if method.narrow in NARROW:
        due += NARROW[str(method.narrow)].required
    return tuple(due)


def _allowed(kind: str, method: Method) -> bool:
    """Whether a method looks at a criterion of this kind."""
    if method.grade == "minimum_only":
        return False
    if kind in _SCORED:
        return method.orders_by != "lowest_price" or any(
            name in ("quality_premium", "scoring_index") for name in method.adjust
        )
    return _ADJUSTS[kind] in method.adjust


def _price(
    name: Word, criterion: Criterion, tender: Tender, lot: Lot, law: Law, method: Method
) -> Iterator[Finding]:
    clause = cite(law, method.clause)
    if kinds_of(criterion):
        yield Finding("tender_price_not_by_formula", name.place, {"criterion": str(name)}, clause)
    if method.price and tender.fixed_price:
        yield Finding("tender_price_fixed", name.place, {"criterion": str(name)}, clause)
    if method.price and criterion.weight is None:
        yield Finding("tender_weight_missing", name.place, {"criterion": str(name)})
    if criterion.formula and criterion.formula not in method.price:
        arguments = {"written": str(criterion.formula), "lawful": tuple(map(str, method.price))}
        yield Finding("tender_formula_unlawful", criterion.formula.place, arguments, clause)
    elif len(method.price) > 1 and criterion.formula is None:
        arguments = {"criterion": str(name), "known": tuple(map(str, method.price))}
        yield Finding("tender_formula_missing", name.place, arguments, clause)


def _adjusted(tender: Tender, lot: Lot, method: Method) -> Iterator[Finding]:
    """What the adjustments of a method need of the tender, and what it gives that none of them uses."""
    uses = set(map(str, method.adjust))
    if "life_cycle" in uses and lot.life_cycle is None:
        yield Finding("tender_life_cycle_missing", lot.place, {"lot": str(lot.id)})
    if lot.life_cycle and "life_cycle" not in uses:
        yield Finding("tender_key_unused", lot.life_cycle.place, {"key": "life_cycle"})
    if lot.deviations and "deviations" not in uses:
        yield Finding("tender_key_unused", lot.place, {"key": "deviations"})
    most = sum((max(table_of(item).values()) for item in lot.criteria.values() if item.share), Fraction(0))
    if most >= 1:
        yield Finding("tender_shares_whole", lot.place, {"sum": f"{amount(most * 100)}%"})
    shares = any(worth.share for item in lot.criteria.values() for worth in item.money.values())
    if ("quality_premium" in uses or shares) and estimate_of(tender, lot) is None:
        yield Finding("tender_estimate_missing", lot.place, {"lot": str(lot.id)})
    if "quality_premium" in uses and not any(
        name == PRICE_CRITERION and item.weight for name, item in lot.criteria.items()
    ):
        yield Finding("tender_price_criterion_missing", lot.place, {"lot": str(lot.id)})


def _tables(name: Word, criterion: Criterion, lot: Lot, schemes: Mapping[str, Scheme]) -> Iterator[Finding]:
    """The published points, money or shares of a criterion, by grade or by answer."""
    if criterion.panel:
        return
    if criterion.answer:
        if criterion.of:
            yield Finding("tender_criterion_kind", name.place, {"criterion": str(name)})
        if criterion.bands:
            yield from check_bands(name, criterion)
        yield from _range(name, criterion)
        return
    if criterion.bands:
        yield Finding("tender_bands_without_answer", name.place, {"criterion": str(name)})
        return
    document = criterion.of or name
    scheme = schemes.get(document)
    if scheme is None:
        # A document that exists and could not be read has findings of its own.
        if document not in lot.documents:
            yield unknown("tender_document_unknown", document, lot.documents)
        return
    table = table_of(criterion)
    for grade in table:
        if grade not in scheme.grades:
            yield unknown("tender_grade_unknown", grade, scheme.order)
    yield from _range(name, criterion)
    yield from _falling(name, criterion, scheme, str(document), lot, schemes)


def table_of(criterion: Criterion) -> dict[Word, Fraction]:
    """What each grade or answer is worth, as numbers that compare: points, amounts, or shares."""
    if criterion.points:
        return {grade: Fraction(points) for grade, points in criterion.points.items()}
    if criterion.share:
        return {grade: percent.rate for grade, percent in criterion.share.items()}
    return {
        grade: Fraction(worth.money.amount)
        if worth.money
        else worth.share.rate
        if worth.share
        else Fraction(0)
        for grade, worth in criterion.money.items()
    }


def _range(name: Word, criterion: Criterion) -> Iterator[Finding]:
    """Points within the weight, and some that reach it; money and shares of 0 or more."""
    if not criterion.points and not criterion.bands:
        for grade, worth in table_of(criterion).items():
            if worth < 0:
                yield Finding("tender_worth_negative", grade.place, {"grade": str(grade)})
        return
    weight = Fraction(criterion.weight or 0)
    given = [(str(grade), grade.place, Fraction(points)) for grade, points in criterion.points.items()]
    given += [(band.when.text, band.place, Fraction(band.points)) for band in criterion.bands]
    for standing, place, points in given:
        if not 0 <= points <= weight:
            arguments = {"grade": standing, "points": amount(points), "weight": amount(weight)}
            yield Finding("tender_points_outside", place, arguments)
    best = max(points for _, _, points in given)
    if best < weight:
        arguments = {"criterion": str(name), "points": amount(best), "weight": amount(weight)}
        yield Finding("tender_points_below_weight", name.place, arguments)


def _falling(
    name: Word,
    criterion: Criterion,
    scheme: Scheme,
    document: str,
    lot: Lot,
    schemes: Mapping[str, Scheme],
) -> Iterator[Finding]:
    """A grade for every bid that competes, and less for a worse one."""
    published = {str(grade): points for grade, points in table_of(criterion).items()}
    scored: list[tuple[str, Fraction]] = []
    for one in scheme.order:
        if one in published:
            scored.append((one, published[one]))
        elif not _excluded(one, document, lot, schemes):
            yield Finding("tender_grade_without_points", name.place, {"grade": one, "criterion": str(name)})
    for (better, more), (worse, less) in pairwise(scored):
        # Two grades may be worth nothing in money, or the same; in points the better one is ahead.
        if less > more or (less == more and criterion.points):
            arguments = {"worse": worse, "better": better, "less": amount(less), "more": amount(more)}
            yield Finding("tender_points_not_falling", name.place, arguments)


def _excluded(grade: str, document: str, lot: Lot, schemes: Mapping[str, Scheme]) -> bool:
    """Whether the lot's minimum excludes a bid of a grade, whatever the other documents say of it."""
    if lot.minimum is None:
        return False
    order = schemes[document].order
    verdicts = ("fails", "not_applicable", "open") if grade == order[-1] else ("meets",)
    for verdict in verdicts:
        names = {**unset(schemes), document: Standing(verdict, grade, order)}
        passes = holds(lot.minimum.tree, Scope(names, VERDICTS | frozenset(order)))
        # What is open because this document is keeps a bid out; what is open because others are may not.
        if passes or (passes is None and verdict != "open"):
            return False
    return True
