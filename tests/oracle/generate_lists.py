"""Random formulas over lists that run over the same rows, or over different ones."""

from __future__ import annotations

import re
from random import Random

from tests.oracle.generate import Case
from tests.oracle.generate_formulas import NAMES, Formulas
from tests.oracle.generate_rules import quoted
from tests.oracle.generate_subjects import make_subjects

SOURCES = ("tests", "letters", "recent")
HEAD = "kind: ruleset\nid: rules\nvocabulary: things\nrows: {recent: {of: tests, last: 3}}\n"


def make_lists(seed: int, subjects: int) -> tuple[Case, bool]:
    """A requirement on one value of lists, and whether all of them run over the same rows."""
    random = Random(seed)
    made = _Lists(random, random.sample(SOURCES, random.choice([1, 2, 2, 2])))
    formula = made.aggregate()
    rules = f"{HEAD}requirements:\n  r: {{that: {quoted(formula)}}}"
    used = frozenset(re.findall("[a-z]+", formula))
    found = make_subjects(random, made.formulas.edges, subjects, used, lists=True, guarded=False)
    asked = {source for source in SOURCES if f"{source}." in formula}
    return Case(seed, (rules,), {}, found, made.formulas.edges), len(asked) < 2


class _Lists:
    def __init__(self, random: Random, sources: list[str]) -> None:
        self.random, self.sources = random, sources
        self.formulas = Formulas(random, {}, {})

    def one(self, choices: tuple[str, ...]) -> str:
        return self.random.choice(choices)

    def column(self, name: str) -> str:
        return f"{self.random.choice(self.sources)}.{name}"

    def aggregate(self) -> str:
        """A condition on a function of lists, which takes one list or two."""
        match self.one(("count", "every", "some", "share", "number", "number", "two")):
            case "count":
                return f"count({self.truth()}) {self.one(('<', '≥'))} {self.random.randint(0, 3)}"
            case "every":
                return f"every({self.truth()})"
            case "some":
                return f"some({self.truth()})"
            case "share":
                return f"share({self.truth()}) ≥ {self.one(('20', '50'))} %"
            case "number":
                name = self.one(("fat", "heat", "time"))
                function = self.one(("mean", "max", "min", "last", "sum"))
                return f"{function}({self.number(name)}) {self.one(('<', '≥'))} {self.formulas.literal(name)}"
        limit = self.formulas.literal("fat")
        return f"weighted_mean({self.column('fat')}; {self.column('mass')}) ≥ {limit}"

    def number(self, name: str, depth: int = 2) -> str:
        """A number of each row."""
        if not depth:
            return self.column(name)
        inside, other = self.number(name, depth - 1), self.column(name)
        return self.one((
            inside, f"({inside} + {other})", f"(- {inside})", f"min({inside}; {other})",
            f"({inside} - {name})", f"clamp({inside}; {'; '.join(self.formulas.literals(name, 2))})",
        ))  # fmt: skip

    def truth(self, depth: int = 2) -> str:
        """A condition on each row."""
        join = f" {self.one(('and', 'or'))} "
        if depth and self.random.random() < 0.6:
            parts = [self.truth(depth - 1) for _ in range(self.random.choice([2, 2, 3]))]
            return self.one((f"({join.join(parts)})", f"(not {parts[0]})"))
        name = self.one(("fat", "heat", "time"))
        kind = self.one(tuple(NAMES))
        low, high = self.formulas.literals(name, 2)
        sign = self.one(("<", "≤", "≥", ">"))
        return self.one((
            f"{self.column(name)} {sign} {low}", f"{low} < {self.column(name)} ≤ {high}",
            f"{self.number(name, 1)} {sign} {self.column(name)}", f"{self.column(name)} {sign} {name}",
            f"{self.column(kind)} = {self.column(kind)}", f"{self.column(kind)} ≠ {NAMES[kind][0]}",
            f"known({self.column(name)})", f"{self.column('date')} {sign} {self.column('date')}",
        ))  # fmt: skip
