"""What holds of every tender: prices, order, parts and those who do not compete."""

import json
from fractions import Fraction
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from procurement.plugin import TenderOutcome
from procurement.values.display import fixed, places_for
from tests.procurement.support import GRADED, bid, lot_of, outcome, ranked, text_of

# Close enough together that no price has to be explained.
PRICES = st.integers(900000, 1200000)
SCORES = st.lists(st.decimals(0, 30, places=1).map(str), min_size=5, max_size=5)
EVIDENCE = st.sampled_from(["premium.csv", "superior.csv", "qualified.csv", "qualified_or_premium.csv"])
BIDS = st.lists(st.tuples(PRICES, SCORES, EVIDENCE, st.booleans()), min_size=3, max_size=6)
Bids = list[tuple[int, list[str], str, bool]]
NAMES = "ABCDEFG"
PREFERENCE = "preferences: {small_business: 10%}"


def lines_of(bids: Bids) -> list[str]:
    return [
        bid(name, price, scores, subjects=file, claims="small_business: true" if small else "")
        for name, (price, scores, file, small) in zip(NAMES, bids, strict=False)
    ]


def text(bids: Bids) -> str:
    return text_of(lines_of(bids), GRADED, more=PREFERENCE)


@given(BIDS)
def test_the_parts_sum_to_the_total_and_the_best_total_wins(bids: Bids) -> None:
    lot = lot_of(text(bids))
    totals = [entry.total for entry in lot.ranking]
    assert totals == [sum(score.points for score in entry.scores) for entry in lot.ranking]
    assert totals == sorted(totals, key=lambda total: -(total or 0))
    assert [name.criterion for name in lot.ranking[0].scores] == ["price", "experts", "quality"]


@given(BIDS, st.integers(1, 100000))
def test_a_higher_price_never_helps(bids: Bids, more: int) -> None:
    before = ranked(lot_of(text(bids)))["A"]
    (price, scores, file, small), *others = bids
    after = ranked(lot_of(text([(price + more, scores, file, small), *others])))["A"]
    assert (after.total or 0) <= (before.total or 0)
    assert after.rank >= before.rank


@given(BIDS)
def test_a_better_proven_grade_never_hurts(bids: Bids) -> None:
    before = ranked(lot_of(text(bids)))["A"]
    (price, scores, _, small), *others = bids
    after = ranked(lot_of(text([(price, scores, "premium.csv", small), *others])))["A"]
    assert after.rank <= before.rank


@given(BIDS, st.randoms(use_true_random=False))
def test_the_order_of_bids_and_of_criteria_never_shows(bids: Bids, random: Random) -> None:
    lines = lines_of(bids)
    mixed = list(lines)
    random.shuffle(mixed)
    head, price, quality, experts = GRADED.rpartition("    price")[0], *GRADED.strip().splitlines()[-3:]
    turned = "\n".join([head.rstrip(), experts, quality, price])
    one = TenderOutcome(*outcome(text_of(lines, GRADED, more=PREFERENCE)))
    other = TenderOutcome(*outcome(text_of(mixed, turned, more=PREFERENCE)))
    assert json.dumps(one.as_json()) == json.dumps(other.as_json())


@given(BIDS, st.sampled_from([(1600000, "premium.csv"), (950000, "rejected.csv"), (1, "rejected.csv")]))
def test_a_bid_that_does_not_compete_changes_nobody_else(bids: Bids, invalid: tuple[int, str]) -> None:
    price, file = invalid
    without, with_it = lot_of(text(bids)), lot_of(text([*bids[:6], (price, ["1"] * 5, file, True)]))
    assert [(entry.bidder, entry.rank, entry.scores) for entry in without.ranking] == [
        (entry.bidder, entry.rank, entry.scores) for entry in with_it.ranking
    ]
    assert without.award == with_it.award


@given(BIDS)
def test_a_losing_bid_moves_others_only_through_the_base_price_and_the_report_says_so(bids: Bids) -> None:
    assume(len(bids) > 3)
    lot = lot_of(text(bids))
    assert {item.without for item in lot.stability.removals} == {
        entry.bidder for entry in lot.ranking if entry.rank > 1
    }
    lowest = min(entry.priced.evaluation_price for entry in lot.ranking)
    for removal in lot.stability.removals:
        rest = [entry for entry in lot.ranking if entry.bidder != removal.without]
        base = min(entry.priced.evaluation_price for entry in rest)
        totals = {
            entry.bidder: sum(
                score.points * (base / lowest if score.criterion == "price" else 1) for score in entry.scores
            )
            for entry in rest
        }
        best = max(totals.values())
        assert set(removal.winners) <= {name for name, total in totals.items() if total == best}


@given(st.lists(st.fractions(0, 100), max_size=8))
def test_two_numbers_look_equal_only_if_they_are(numbers: list[Fraction]) -> None:
    places = places_for(numbers)
    assert places >= 2
    assert len({fixed(number, places) for number in numbers}) == len(set(numbers))


@given(st.fractions(-1000, 1000), st.integers(0, 8))
def test_a_number_is_shown_by_the_nearest_decimal_and_half_goes_away_from_zero(
    number: Fraction, places: int
) -> None:
    shown = Fraction(fixed(number, places))
    half = Fraction(1, 2 * 10**places)
    assert abs(shown - number) <= half
    assert abs(shown) > abs(number) or abs(shown - number) < half


@given(BIDS, st.lists(st.booleans(), min_size=6, max_size=6))
def test_who_would_win_without_a_loser_is_who_wins_without_its_bid(bids: Bids, domestic: list[bool]) -> None:
    assume(len(bids) > 3)
    lines = [
        line.replace("\n  lots", f"\n  domestic: {str(one).lower()}\n  lots")
        for line, one in zip(lines_of(bids), domestic, strict=False)
    ]
    more = "preferences: {small_business: 10%, domestic: 20%}"
    for removal in lot_of(text_of(lines, GRADED, more=more)).stability.removals:
        rest = [line for line in lines if f"name: {removal.without}}}" not in line]
        assert len(rest) == len(lines) - 1
        first = [
            entry.bidder for entry in lot_of(text_of(rest, GRADED, more=more)).ranking if entry.rank == 1
        ]
        assert tuple(first) == removal.winners
