"""What holds of every method: order, prices, ranges, sums, and what other bids can do."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from procurement.formulas.adjustments import ADJUST
from procurement.formulas.merit import MERIT
from procurement.formulas.price import PRICE
from procurement.models.law import Method
from procurement.results import LotResult
from tests.procurement.methods import by_bidder, every, lot_of

Row = tuple[int, int]
ROWS = st.lists(st.tuples(st.integers(80, 130), st.integers(1, 60)), min_size=3, max_size=6)
NAMES = "ABCDEFG"

# How a tender fills each method in: parameters, and the price formula where there is a choice.
METHODS: dict[str, tuple[str, str]] = {
    "ratio": ("", ""),
    "chosen.one_sided": ("", "one_sided"),
    "chosen.two_sided": ("", "two_sided"),
    "chosen.published_range": ("top: 200, bottom: 50", "published_range"),
    "chosen.logarithmic": ("zero_at: 2", "logarithmic"),
    "benchmark": ("above: 1, below: 0.5, trim_from: 4, trim_both_from: 6", ""),
    "rated": ("", ""),
    "quality": ("", ""),
    "framework": ("rate: 0.3", ""),
    "benefit": ("", ""),
    "benefit_band": ("band: 0.05", ""),
    "cheap_band": ("band: 0.05", ""),
    "per_point": ("", ""),
    "utility": ("", ""),
    "premium": ("", ""),
    "index": ("", ""),
}


def text(method: str, rows: list[Row], order: list[int] | None = None) -> str:
    """A tender in which each row is the price and the mark of a bid."""
    name = method.partition(".")[0]
    parameters, formula = METHODS[method]
    given_parameters = f"with: {{{name}: {{{parameters}}}}}\n" if parameters else ""
    chosen = f", formula: {formula}" if formula else ""
    lines = [
        f"- {{bidder: {NAMES[at]}, lots: {{l: {{price: {rows[at][0]} EUR, panel: {{p: [{rows[at][1]}]}}}}}}}}"
        for at in (order or range(len(rows)))
    ]
    criteria = f"{{quality: {{weight: 60, panel: p}}, price: {{weight: 40{chosen}}}}}"
    lots = f"lots: [{{id: l, criteria: {criteria}}}]\n"
    return f"method: {name}\nestimate: 100 EUR\n{given_parameters}{lots}bids:\n" + "\n".join(lines) + "\n"


def account(lot: LotResult) -> list[object]:
    """Everything that is said of each bid, and who is awarded the lot."""
    ranking: list[object] = [
        (one.rank, one.bidder, one.priced.evaluation_price, one.scores, one.total, one.figure, one.out)
        for one in lot.ranking
    ]
    return [*ranking, lot.awards, lot.stability]


def method_of(name: str) -> Method:
    return next(method for key, method in every().methods.items() if key == name.partition(".")[0])


def prices_fall(name: str) -> bool:
    """Whether a higher price can never get more points: not under a benchmark around a mean."""
    formula = METHODS[name][1]
    chosen = [formula] if formula else list(map(str, method_of(name).price))
    return all(PRICE[one].falling for one in chosen)


def looks_at_others(name: str) -> bool:
    """Whether anything in the method depends on the other bids."""
    method = method_of(name)
    formula = METHODS[name][1]
    chosen = [formula] if formula else list(map(str, method.price))
    return (
        any(PRICE[one].looks_at != "nothing" for one in chosen)
        or any(ADJUST[one].relative for one in method.adjust)
        or MERIT[method.orders_by].relative
        or method.narrow is not None
    )


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=30)
@given(rows=ROWS, random=st.randoms(use_true_random=False))
def test_the_order_of_bids_never_matters(method: str, rows: list[Row], random: Random) -> None:
    order = list(range(len(rows)))
    random.shuffle(order)
    assert account(lot_of(text(method, rows))) == account(lot_of(text(method, rows, order)))


@pytest.mark.parametrize("method", [name for name in METHODS if prices_fall(name)])
@settings(max_examples=30)
@given(rows=ROWS, more=st.integers(1, 50))
def test_a_higher_price_never_helps(method: str, rows: list[Row], more: int) -> None:
    before = by_bidder(lot_of(text(method, rows)))["A"]
    after = by_bidder(lot_of(text(method, [(rows[0][0] + more, rows[0][1]), *rows[1:]])))["A"]
    # The published utility index turns where it is below 0.
    assume(before.figure is None or before.figure >= 0)
    assert after.rank >= before.rank
    assert not (before.out and not after.out)


def test_a_utility_index_below_nothing_rises_with_the_price() -> None:
    before = by_bidder(lot_of(text("utility", [(80, 1), (80, 2), (80, 49)])))["A"].figure
    after = by_bidder(lot_of(text("utility", [(92, 1), (80, 2), (80, 49)])))["A"].figure
    assert before is not None
    assert after is not None
    assert before < after < 0


def test_under_a_benchmark_around_a_mean_a_higher_price_can_help() -> None:
    cheap = by_bidder(lot_of(text("benchmark", [(80, 30), (100, 30), (101, 30)])))["A"]
    dearer = by_bidder(lot_of(text("benchmark", [(98, 30), (100, 30), (101, 30)])))["A"]
    assert (dearer.total or 0) > (cheap.total or 0)
    assert not prices_fall("benchmark")


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=30)
@given(rows=ROWS, more=st.integers(1, 30))
def test_more_points_of_quality_never_hurt(method: str, rows: list[Row], more: int) -> None:
    mark = min(rows[0][1] + more, 60)
    before = by_bidder(lot_of(text(method, rows)))["A"]
    after = by_bidder(lot_of(text(method, [(rows[0][0], mark), *rows[1:]])))["A"]
    assert after.rank <= before.rank
    assert not (after.out and not before.out)


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=30)
@given(rows=ROWS)
def test_points_stay_within_their_range_and_sum_to_the_total(method: str, rows: list[Row]) -> None:
    weights = {"price": 40, "quality": 60}
    lot = lot_of(text(method, rows))
    for entry in lot.ranking:
        assert all(0 <= score.points <= weights[score.criterion] for score in entry.scores)
        if lot.merit == "points":
            assert entry.total == sum((score.points for score in entry.scores), Fraction(0)) == entry.figure
    ranks = [entry.rank for entry in lot.ranking if entry.out is None]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("method", [name for name in METHODS if not looks_at_others(name)])
@settings(max_examples=30)
@given(rows=ROWS, other=st.tuples(st.integers(80, 130), st.integers(1, 60)))
def test_under_an_absolute_formula_another_bid_changes_nobody_s_figures(
    method: str, rows: list[Row], other: Row
) -> None:
    before, after = by_bidder(lot_of(text(method, rows))), by_bidder(lot_of(text(method, [*rows, other])))
    for name, entry in before.items():
        found = after[name]
        assert (entry.priced.evaluation_price, entry.scores, entry.figure) == (
            found.priced.evaluation_price,
            found.scores,
            found.figure,
        )


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=30)
@given(rows=ROWS)
def test_who_would_win_without_a_loser_is_who_wins_without_its_bid(method: str, rows: list[Row]) -> None:
    assume(len(rows) > 3)
    lot = lot_of(text(method, rows))
    assume(lot.awards)
    for removal in lot.stability.removals:
        order = [at for at in range(len(rows)) if NAMES[at] != removal.without]
        rest = lot_of(text(method, rows, order))
        first = rest.awards or tuple(one.bidder for one in rest.ranking if one.rank == 1)
        if method != "framework" or rest.awards:
            assert set(first) == set(removal.winners)
            assert removal.changes == (set(first) != set(lot.awards))


@pytest.mark.parametrize("method", ["ratio", "chosen.one_sided", "chosen.published_range"])
@settings(max_examples=30)
@given(rows=ROWS)
def test_beyond_the_weights_at_which_the_winner_holds_another_one_wins(method: str, rows: list[Row]) -> None:
    lot = lot_of(text(method, rows))
    assume(len(lot.awards) == 1)
    for item in lot.stability.weights:
        assert item.low <= item.weight <= item.high
        for weight, beyond in ((item.low, item.beyond_low), (item.high, item.beyond_high)):
            if not beyond:
                continue
            assert 0 < weight < 100
            totals = {
                entry.bidder: sum(
                    (
                        score.points * weight / item.weight
                        if score.criterion == item.criterion
                        else score.points * (100 - weight) / (100 - item.weight)
                        for score in entry.scores
                    ),
                    Fraction(0),
                )
                for entry in lot.ranking
            }
            best = max(totals.values())
            assert totals[lot.awards[0]] == best
            assert all(totals[name] == best for name in beyond)
