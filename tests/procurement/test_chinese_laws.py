"""The Chinese laws beside Order 87, against the worked figures of their documents, exact."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Any

import pytest

from procurement.checks.law import check_law
from procurement.models.law import Clause, Law, Preference, Trigger
from procurement.results import LotResult
from tests.procurement.support import catalogue, checked, evaluated

NAMES = (
    "competitive_consultation",
    "framework_agreement",
    "mechanical_electrical",
    "negotiation_and_inquiry",
    "works",
)


def law(name: str) -> Law:
    found, findings = catalogue().header(f"cn/{name}", Law, edition=None, at=datetime.date(2026, 2, 1))
    assert isinstance(found, Law), findings
    return found


def text(name: str, kind: str, procedure: str, method: str, lot: str, *bids: str, more: str = "") -> str:
    """A tender under a law; a bid is `A 1000000` and what else stands in its lot."""
    lines = [
        f"kind: tender\nid: T\nlaw: cn/{name}\nobject: {kind}\nprocedure: {procedure}\nmethod: {method}",
        "published: 2026-02-10\nopened: 2026-03-10T09:30+08:00",
        more,
        f"lots: [{{id: l, {lot}}}]",
        "bids:" if bids else "",
    ]
    for bid in bids:
        bidder, price, *rest = bid.split(" ", 2)
        given = "".join(f", {part}" for part in rest)
        lines.append(f"- {{bidder: {bidder}, lots: {{l: {{price: {price} CNY{given}}}}}}}")
    return "\n".join(line for line in lines if line) + "\n"


def lot_of(*parts: str, more: str = "") -> LotResult:
    name, kind, procedure, method, lot, *bids = parts
    (found,) = evaluated(text(name, kind, procedure, method, lot, *bids, more=more)).lots
    return found


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wrong_with_a_law_and_its_gaps_are_told(name: str) -> None:
    assert check_law(law(name)) == ()
    assert law(name).gaps
    assert law(name).source


def same(one: Clause, other: Clause) -> bool:
    """Whether two laws repeat a clause of a third document in the same way."""

    def said(clause: Clause) -> tuple[Any, ...]:
        own: tuple[Any, ...] = ()
        if isinstance(clause, Preference):
            share = clause.share.text if clause.share else None
            condition = clause.for_.text if clause.for_ else None
            own = (clause.of, clause.rate.text, share, condition, clause.excludes)
        if isinstance(clause, Trigger):
            own = (clause.parameters, clause.when.text if clause.when else None)
        return (clause.label, clause.clause, clause.status, clause.in_force, *own)

    return said(one) == said(other)


@pytest.mark.parametrize("name", ["competitive_consultation", "negotiation_and_inquiry"])
def test_what_other_documents_say_of_government_procurement_is_the_same_in_every_law(name: str) -> None:
    order_87, other = law("goods_and_services"), law(name)
    assert other.preferences.keys() == order_87.preferences.keys()
    assert all(same(order_87.preferences[key], clause) for key, clause in other.preferences.items())
    assert all(same(order_87.review[key], clause) for key, clause in other.review.items())
    assert all(same(order_87.forbidden[key], clause) for key, clause in other.forbidden.items())


CONSULTATION = "criteria: {{price: {{weight: {}}}, q: {{weight: {}, panel: p}}}}"


@pytest.mark.parametrize(
    ("kind", "price", "lawful"),
    [("goods", 25, False), ("goods", 60, True), ("services", 35, False), ("services", 30, True)],
)
def test_a_consultation_bounds_the_weight_of_the_price_on_both_sides(
    kind: str, price: int, lawful: bool
) -> None:
    lot = CONSULTATION.format(price, 100 - price)
    tender = text(
        "competitive_consultation",
        kind,
        "competitive_consultation",
        "comprehensive_scoring",
        lot,
        more="ceiling: 1000000 CNY",
    )
    expected = [] if lawful else ["财库〔2014〕214号第二十四条"]
    assert [finding.clause for finding in checked(tender)] == expected


def test_where_the_state_fixes_the_price_a_consultation_does_not_score_it() -> None:
    fixed = "ceiling: 1000 CNY\nfixed_price: true"
    parts = ("competitive_consultation", "goods", "competitive_consultation", "comprehensive_scoring")
    scored = text(*parts, CONSULTATION.format(30, 70), more=fixed)
    assert {finding.code for finding in checked(scored)} == {"tender_against_law", "tender_price_fixed"}
    quality = "criteria: {q: {weight: 100, panel: p}}"
    bids = [f"{name} 1000 panel: {{p: [{mark}]}}" for name, mark in (("A", 70), ("B", 90), ("C", 80))]
    assert lot_of(*parts, quality, *bids, more=fixed).candidates == ("B", "C", "A")


ELIMINATED = [
    ("price_first", "0.2", 7, 5),
    ("price_first", "0.2", 2, 1),
    ("quality_first_testing", "0.4", 7, 4),
    ("quality_first_testing", "0.4", 10, 6),
    ("quality_first_testing", "0.4", 5, 3),
]


@pytest.mark.parametrize(("method", "rate", "count", "stay"), ELIMINATED)
def test_a_framework_eliminates_its_share_rounded_up_and_one_at_least(
    method: str, rate: str, count: int, stay: int
) -> None:
    scored = method != "price_first"
    lot = "criteria: {q: {weight: 100, panel: p}}" if scored else "criteria: {}"
    bids = [f"B{at} {1000 + at}" + (f" panel: {{p: [{at}]}}" if scored else "") for at in range(count)]
    found = lot_of(
        "framework_agreement",
        "goods",
        "framework_agreement",
        method,
        lot,
        *bids,
        more=f"ceiling: 2000 CNY\nwith: {{{method}: {{rate: {rate}}}}}",
    )
    # By price the cheapest stay, by quality the best, however dear.
    order = [f"B{at}" for at in range(count)]
    assert found.awards == tuple((order[::-1] if scored else order)[:stay])
    out = [ranked.out for ranked in found.ranking if ranked.out]
    assert len(out) == count - stay
    assert {reason.clause for reason in out} == {"财政部令第110号第二十五条、第二十九条"}


WORKS = ("works", "works", "open_tendering")
BENCHMARK = "with: {composite: {above: 1, below: 0.5}}"


def test_the_price_of_works_loses_points_by_its_deviation_from_the_mean_of_all() -> None:
    lot = "criteria: {price: {weight: 40}}"
    found = lot_of(*WORKS, "composite", lot, "A 95", "B 100", "C 105", "D 120", more=BENCHMARK)
    assert {entry.bidder: entry.total for entry in found.ranking} == {
        "C": 40,
        "B": 40 - Fraction(5, 105) * 50,
        "A": 40 - Fraction(10, 105) * 50,
        "D": 40 - Fraction(15, 105) * 100,
    }
    assert found.candidates == ("C", "B", "A")


@pytest.mark.parametrize(("rate", "points"), [("3%", Fraction("28.84")), ("5%", Fraction("29.4"))])
def test_a_small_business_gets_its_bonus_on_28_points_of_the_price(rate: str, points: Fraction) -> None:
    lot = "criteria: {price: {weight: 40}}"
    more = f"with: {{composite: {{above: 1, below: 1}}}}\npreferences: {{small_business_bonus: {rate}}}"
    tender = text(*WORKS, "composite", lot, "A 112", "B 94", "C 94", more=more)
    tender = tender.replace("{bidder: A,", "{bidder: A, small_business_bonus: true,")
    (found,) = evaluated(tender).lots
    entry = next(entry for entry in found.ranking if entry.bidder == "A")
    assert (entry.total, entry.priced.evaluation_price) == (points, Fraction(112))


def test_a_grade_of_works_is_worth_a_share_of_the_estimate_and_never_of_a_bid() -> None:
    worth = "{premium: 6%, superior: 0 CNY, qualified: 0 CNY, rejected: 0 CNY}"
    lot = f"documents: {{quality: milk/quality}}, criteria: {{quality: {{money: {worth}}}}}"
    found = lot_of(
        *WORKS,
        "composite_money",
        lot,
        "A 10400000 subjects: a/premium.csv",
        "B 10000000 subjects: b/superior.csv",
        "C 10500000 subjects: c/superior.csv",
        more="estimate: 10500000 CNY",
    )
    assert [(entry.bidder, entry.priced.evaluation_price) for entry in found.ranking] == [
        ("A", Fraction(9770000)),
        ("B", Fraction(10000000)),
        ("C", Fraction(10500000)),
    ]


def test_works_ask_for_no_explanation_before_the_tender_publishes_a_figure() -> None:
    bids = ("A 700000", "B 960000", "C 1000000", "D 1040000")
    assert lot_of(*WORKS, "lowest_evaluated_price", "criteria: {}", *bids).review == ()
    (asked,) = lot_of(
        *WORKS, "lowest_evaluated_price", "criteria: {}", *bids, more="with: {below_cost: {of_mean: 0.8}}"
    ).review
    assert (asked.offer.bidder, asked.trigger) == ("A", "below_cost")


def test_three_deviations_of_half_half_and_one_per_cent_add_two_per_cent() -> None:
    lot = "deviations: {display: 0.5%, cable: 0.5%, warm_up: 1.0%}"
    found = lot_of(
        "mechanical_electrical",
        "goods",
        "open_tendering",
        "lowest_evaluated_price",
        lot,
        "A 1000000 deviations: [display, cable, warm_up]",
        "B 1030000",
        "C 1040000",
    )
    first = found.ranking[0]
    assert first.bidder == "A"
    assert first.priced.evaluation_price == 1020000
    assert first.offer.price == 1000000
