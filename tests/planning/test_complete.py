"""Whatever a document says is in its plan, or an error says why not."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from grading.planning import conditions
from grading.planning.complete import Vanished, check_complete
from grading.planning.model import Condition
from tests.support import plan_of, planned

EVERYTHING = """
grades: [one, two]
parameters: {least: {}}
documents: {other: other}
each: {units: other}
lookups: {t: {by: a, table: {1: 2}}}
rows: {r: {of: tests, last: 3}}
derive: {x: t(a), tests.y: tests.a + 1}
requirements: {a: {limit: ≥ least}, both: {that: a > 1 and b > 2}}
table: {b: {one: ≥ 3, two: ≥ 1}, fat: {all: ≥ 3}}
gate: [other]
caps: {c: {when: a > 9, at: two}}
score: {s: {range: 0..9, items: {a: {weight: 1}}}}
rank: {p: {by: s}}
pricing: {unit: CNY/kg, items: {base: 3}}
ladder: {l: {steps: tests, states: [u, v], moves: [{from: u, to: v, when: count(r) > 2}]}}
---
kind: ruleset
id: other
vocabulary: things
requirements: {a: ≥ 3}
"""


def test_every_entry_of_every_section_is_in_the_plan() -> None:
    check_complete(plan_of(EVERYTHING, {"least": "1"}))


@pytest.mark.parametrize(
    ("lost", "named"),
    [
        ({"conditions": ()}, r"caps.c, gate.1, requirements.a, requirements.both, table.b, table.fat"),
        ({"derived": {}, "row_derived": {}}, r"derive.tests.y, derive.x, pricing.base, score.s"),
        ({"climbs": {}, "picks": {}, "rankings": {}}, r"ladder.l, ladder.l.0, rank.p, rows.r"),
        ({"tables": {}, "parameters": {}, "others": {}, "each": {}},
         r"documents.other, each.units, lookups.t, parameters.least"),
    ],
)  # fmt: skip
def test_a_plan_that_lost_an_entry_without_a_finding_is_our_fault(
    lost: dict[str, object], named: str
) -> None:
    with pytest.raises(Vanished, match=rf"^rules: {named}$"):
        check_complete(replace(plan_of(EVERYTHING, {"least": "1"}), **lost))  # type: ignore[arg-type]


def test_a_requirement_that_vanishes_while_it_is_planned_stops_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nothing(maker: conditions.ConditionMaker) -> Iterator[Condition]:
        yield from ()

    monkeypatch.setattr(conditions.ConditionMaker, "make", nothing)
    with pytest.raises(Vanished, match=r"^rules: requirements\.a$"):
        planned("requirements: {a: ≥ 3}")
