"""Every cell of the single sampling tables, as an inspector meets it: typed here again, independently."""

from __future__ import annotations

import datetime
from functools import cache

import pytest

from grading.catalogue import Catalogue
from grading.decisions import Decision
from grading.kinds import models
from grading.language.tree import Mapping, Scalar
from grading.planning.model import Plan
from grading.planning.plan import make_plan
from tests.support import decided

AT = "2025-06-30"
DOCUMENTS = ("iso_2859_1_1999", "gbt_2828_1_2012")
LEVELS = ("s1", "s2", "s3", "s4", "i", "ii", "iii")
# Lot sizes from the first number up to the one before the next, and the letters at S-1 … S-4, I, II, III.
LETTERS = """
2       A A A A A A B
9       A A A A A B C
16      A A B B B C D
26      A B B C C D E
51      B B C C C E F
91      B B C D D F G
151     B C D E E G H
281     B C D E F H J
501     C C E F G J K
1201    C D E G H K L
3201    C D F G J L M
10001   C D F H K M N
35001   D E G J L N P
150001  D E G J M P Q
500001  D E H K N Q R
"""
AQLS = ("0.65", "1.0", "1.5", "2.5", "4.0", "6.5")
NORMAL = """
A 20/0 13/0 8/0 5/0 3/0 2/0
B 20/0 13/0 8/0 5/0 3/0 2/0
C 20/0 13/0 8/0 5/0 3/0 8/1
D 20/0 13/0 8/0 5/0 13/1 8/1
E 20/0 13/0 8/0 20/1 13/1 13/2
F 20/0 13/0 32/1 20/1 20/2 20/3
G 20/0 50/1 32/1 32/2 32/3 32/5
H 80/1 50/1 50/2 50/3 50/5 50/7
J 80/1 80/2 80/3 80/5 80/7 80/10
K 125/2 125/3 125/5 125/7 125/10 125/14
L 200/3 200/5 200/7 200/10 200/14 200/21
M 315/5 315/7 315/10 315/14 315/21 200/21
N 500/7 500/10 500/14 500/21 315/21 200/21
P 800/10 800/14 800/21 500/21 315/21 200/21
Q 1250/14 1250/21 800/21 500/21 315/21 200/21
R 2000/21 1250/21 800/21 500/21 315/21 200/21
"""
TIGHTENED = """
A 32/0 20/0 13/0 8/0 5/0 3/0
B 32/0 20/0 13/0 8/0 5/0 3/0
C 32/0 20/0 13/0 8/0 5/0 13/1
D 32/0 20/0 13/0 8/0 20/1 13/1
E 32/0 20/0 13/0 32/1 20/1 13/1
F 32/0 20/0 50/1 32/1 20/1 20/2
G 32/0 80/1 50/1 32/1 32/2 32/3
H 125/1 80/1 50/1 50/2 50/3 50/5
J 125/1 80/1 80/2 80/3 80/5 80/8
K 125/1 125/2 125/3 125/5 125/8 125/12
L 200/2 200/3 200/5 200/8 200/12 200/18
M 315/3 315/5 315/8 315/12 315/18 200/18
N 500/5 500/8 500/12 500/18 315/18 200/18
"""
# A lot large enough for every plan of its letter, and the level at which it has that letter.
LOT_OF = {
    "A": (50, "s1"), "B": (500, "s1"), "C": (35000, "s1"), "D": (600000, "s1"), "E": (600000, "s2"),
    "F": (35000, "s3"), "G": (500000, "s3"), "H": (600000, "s3"), "J": (500000, "s4"), "K": (600000, "s4"),
    "L": (150000, "i"), "M": (500000, "i"), "N": (600000, "i"), "P": (500000, "ii"), "Q": (600000, "ii"),
    "R": (600000, "iii"),
}  # fmt: skip
# Two lots not accepted on normal inspection: the next is met on tightened.
TWO_REJECTED = [
    "{date: 2025-06-01, lot_size: 2, inspected: 2, nonconforming: 1, submission: original}",
    "{date: 2025-06-02, lot_size: 2, inspected: 2, nonconforming: 1, submission: original}",
]


def cells(table: str) -> list[tuple[str, str, int, int]]:
    """Letter, AQL, n and Ac of each cell."""
    found = []
    for line in table.split("\n")[1:-1]:
        letter, *plans = line.split()
        for aql, plan in zip(AQLS, plans, strict=True):
            n, ac = plan.split("/")
            found.append((letter, aql, int(n), int(ac)))
    return found


@cache
def plan_of(document: str, aql: str, level: str) -> Plan:
    shelf = Catalogue((), models())
    at = datetime.date.fromisoformat(AT)
    found, _ = shelf.document(document, at=at)
    assert found is not None
    plan, findings = make_plan(shelf, found, {"aql": aql, "level": level}, at)
    assert plan is not None, [finding.message("en") for finding in findings]
    return plan


def lot(size: int, inspected: int, nonconforming: int, date: str = "2025-06-20") -> str:
    return (
        f"{{date: {date}, lot_size: {size}, inspected: {inspected}, "
        f"nonconforming: {nonconforming}, submission: original}}"
    )


def judged(plan: Plan, *lots: str) -> Decision:
    return decided(plan, f"{{lots: [{', '.join(lots)}]}}", AT)


def verdict(decision: Decision, requirement: str = "lot") -> str:
    (found,) = [report.verdict for report in decision.reports if report.condition.name == requirement]
    return found


def assert_plan(plan: Plan, size: int, n: int, ac: int, before: list[str]) -> None:
    """A sample of n accepts ac and not one more; a smaller one decides nothing, be it without a fault."""
    assert verdict(judged(plan, *before, lot(size, n, ac))) == "meets"
    assert verdict(judged(plan, *before, lot(size, n, ac + 1))) == "fails"
    assert verdict(judged(plan, *before, lot(size, n - 1, 0))) == "open"


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("aql", AQLS)
def test_every_cell_of_normal_inspection_is_the_plan_of_its_letter(document: str, aql: str) -> None:
    for letter, column, n, ac in cells(NORMAL):
        if column == aql:
            size, level = LOT_OF[letter]
            assert_plan(plan_of(document, aql, level), size, n, ac, [])


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("aql", AQLS)
def test_every_cell_of_tightened_inspection_is_the_plan_of_its_letter(document: str, aql: str) -> None:
    for letter, column, n, ac in cells(TIGHTENED):
        if column == aql:
            size, level = LOT_OF[letter]
            plan = plan_of(document, aql, level)
            assert_plan(plan, size, n, ac, TWO_REJECTED)
            assert judged(plan, *TWO_REJECTED, lot(size, n, ac)).states["severity"] == ("tightened",)


def test_the_tables_hold_ninety_six_plans_and_seventy_eight_tightened_ones() -> None:
    assert (len(cells(NORMAL)), len(cells(TIGHTENED))) == (16 * 6, 13 * 6)


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("column", range(7), ids=LEVELS)
def test_every_lot_size_has_the_letter_of_its_level_at_both_ends(document: str, column: int) -> None:
    """The plans of three AQLs together tell all letters apart but A from B, which share every plan."""
    table = {(letter, aql): (n, ac) for letter, aql, n, ac in cells(NORMAL)}
    rows = [line.split() for line in LETTERS.split("\n")[1:-1]]
    for at, (first, *letters) in enumerate(rows):
        last = int(rows[at + 1][0]) - 1 if at + 1 < len(rows) else 10**7
        for size in (int(first), last):
            for aql in ("0.65", "4.0", "6.5"):
                plan = plan_of(document, aql, LEVELS[column])
                n, ac = table[letters[column], aql]
                if n >= size:
                    assert_all_inspected(plan, size)
                else:
                    assert_plan(plan, size, n, ac, [])


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_letters_are_printed_as_in_the_sheet(document: str) -> None:
    lookups = plan_of(document, "1.0", "ii").document.lookups
    (lookup,) = [entry for name, entry in lookups.items() if name == "code"]
    found = []
    for sizes, level in lookup.table.entries:
        assert isinstance(level, Mapping)
        letters = {key.text: cell.text.upper() for key, cell in level.entries if isinstance(cell, Scalar)}
        found.append([sizes.text.partition("..")[0].removeprefix("> "), *(letters[name] for name in LEVELS)])
    found[-1][0] = str(int(found[-1][0]) + 1)  # the last band is printed as `> 500000`
    assert found == [line.split() for line in LETTERS.split("\n")[1:-1]]


def assert_all_inspected(plan: Plan, size: int) -> None:
    """Where the plan asks for the whole lot or more, every item is inspected and none may fail."""
    assert verdict(judged(plan, lot(size, size, 0))) == "meets"
    assert verdict(judged(plan, lot(size, size, 1))) == "fails"
    assert verdict(judged(plan, lot(size, size - 1, 0))) == "open"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_lot_of_six_at_aql_one_is_inspected_whole(document: str) -> None:
    assert_all_inspected(plan_of(document, "1.0", "ii"), 6)


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("letter", ["P", "Q", "R"])
def test_tightened_plans_that_were_not_seen_stay_open(document: str, letter: str) -> None:
    size, level = LOT_OF[letter]
    assert verdict(judged(plan_of(document, "1.0", level), *TWO_REJECTED, lot(size, 2000, 0))) == "open"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_lot_met_on_reduced_inspection_is_refused_by_name(document: str) -> None:
    """The reduced table is not known: the requirement that says so is open, whatever the lot shows."""
    plan = plan_of(document, "1.0", "ii")
    ten = ", ".join(lot(1000, 80, 0, f"2025-06-{day:02d}") for day in range(1, 11))
    agreed = "{date: 2025-06-15, event: reduced_agreed, production: steady}"
    decision = decided(plan, f"{{lots: [{ten}, {lot(1000, 80, 0)}], events: [{agreed}]}}", AT)
    assert (decision.verdict, verdict(decision), verdict(decision, "reduced")) == ("open", "open", "open")
    (clause,) = [report.clause for report in decision.reports if report.condition.name == "reduced"]
    assert clause == "tables of single sampling plans"
