"""What a limit limits: the characteristic inside a formula, the statistic taken of it, and the numbers
it is held against. Formulas are taken apart as they are written; what has another form stays a formula.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from grading.functions import LISTS
from grading.language import formula as f
from grading.language.documents import Document, Lookup, Rows, Vocabulary
from grading.language.values import Rounding
from grading.quantities.numbers import neg
from grading.workbench.printed import Bound, agree, printed

_OPPOSITE: dict[f.Comparator, f.Comparator] = {"<": "≥", "≤": ">", ">": "≤", "≥": "<"}


@dataclass(frozen=True, slots=True)
class Statistic:
    """What is computed of the results before the limit applies; without `function` each result by itself.

    `rows` is the chain of selections, the list last. A count has `times`: so many results beyond the limit
    are too many, or with `enough` so many within it are asked for; `out_of` is the size of the selection.
    """

    function: str | None = None
    rows: tuple[str, ...] = ()
    round: Rounding | None = None
    times: int | None = None
    out_of: int | None = None
    enough: bool = False

    @property
    def group(self) -> tuple[object, ...]:
        """What statistics have in common whose limits are compared: the same function, or the same count."""
        if self.function != "count":
            return (self.function,)
        return (self.function, self.times, self.enough, self.out_of or self.rows)


@dataclass(frozen=True, slots=True)
class Measured:
    characteristic: str
    statistic: Statistic


Test = tuple[f.Comparator, Bound]


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a formula demands of one characteristic.

    Without `tests` the formula has a form of its own, and `text` is all that can be said.
    """

    measured: Measured
    tests: tuple[Test, ...]
    text: str


class Measuring:
    """Takes the formulas of one document apart."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.document, self.vocabulary = document, vocabulary
        # `date` alone is the date of the facts, never something measured.
        self._characteristics = frozenset(map(str, vocabulary.characteristics)) - {"date"}
        self._rows: dict[str, Rows] = {str(name): rows for name, rows in document.rows.items()}
        self._derived = {str(name): derived for name, derived in document.derive.items()}
        self._lookups: dict[str, Lookup] = {str(name): lookup for name, lookup in document.lookups.items()}

    # -- what is measured ------------------------------------------------------------------------

    def measured(self, node: f.Expression, _open: frozenset[str] = frozenset()) -> Measured | None:
        """The characteristic that an operand is made of and how; None where it is not one alone."""
        match node:
            case f.Name(path=path):
                return self._named(path, _open)
            case f.Call(name=name, arguments=(first, *_), part=None) if name in LISTS and name != "count":
                inner = self.measured(first, _open)
                if inner is None or inner.statistic.function is not None:
                    return None
                return replace(inner, statistic=replace(inner.statistic, function=name))
            case _:
                return None

    def _named(self, path: tuple[str, ...], opened: frozenset[str]) -> Measured | None:
        name = ".".join(path)
        if name in self._derived and name not in opened:
            derived = self._derived[name]
            trees = [
                formula.tree for formula in (derived.formula, *derived.cases.values()) if formula is not None
            ]
            found = {self.measured(tree, opened | {name}) for tree in trees}
            if len(found) != 1 or None in found:
                return None
            (one,) = found
            assert one is not None
            return replace(one, statistic=replace(one.statistic, round=derived.round or one.statistic.round))
        if len(path) == 1 and name in self._characteristics:
            return Measured(name, Statistic())
        if len(path) == 2 and path[1] in self._characteristics and self._is_list(path[0]):
            return Measured(path[1], Statistic(rows=self._chain(path[0])))
        return None

    def _is_list(self, name: str) -> bool:
        return name in self._rows or name in map(str, self.vocabulary.lists)

    def _chain(self, name: str) -> tuple[str, ...]:
        chain = [name]
        while chain[-1] in self._rows and str(self._rows[chain[-1]].of) not in chain:
            chain.append(str(self._rows[chain[-1]].of))
        return tuple(chain)

    def named(self, node: f.Expression) -> tuple[str, ...]:
        """Every characteristic that a formula names, keys of printed tables and names of values left out."""
        found: dict[str, None] = {}
        for part in _operands(node, frozenset(self._lookups)):
            if isinstance(part, f.Name):
                measured = self._named(part.path, frozenset())
                if measured is not None:
                    found[measured.characteristic] = None
                elif ".".join(part.path) in self._derived:
                    derived = self._derived[".".join(part.path)]
                    if derived.formula is not None and derived.formula.tree is not node:
                        found.update(dict.fromkeys(self.named(derived.formula.tree)))
        return tuple(found)

    # -- what is demanded ------------------------------------------------------------------------

    def terms(self, formula: f.Formula, *, triggers: bool = False) -> tuple[Term, ...]:
        """What a formula demands of each characteristic.

        With `triggers` the formula sets something off when it holds (a move of a ladder, a cap): only the
        counts of results beyond a limit are taken from it, or else the formula as it stands.
        """
        tree = formula.tree
        items = tree.items if isinstance(tree, f.Logic) and tree.operator == "and" else (tree,)
        return tuple(term for item in items for term in self._term(item, formula, triggers))

    def counted(self, of: f.Formula, limit: f.Limit) -> tuple[Term, ...]:
        """`of: count(units.x > 10)` with the limit `≤ 2` demands what `count(units.x > 10) ≤ 2` does."""
        tree = f.Comparison((0, len(of.text)), of.tree, limit.tests)
        return tuple(self._counted(tree, f.Formula(of.text, tree, of.place), triggers=False) or ())

    def _term(self, node: f.Expression, formula: f.Formula, triggers: bool) -> Iterator[Term]:
        text = formula.text[node.at[0] : node.at[0] + node.at[1]]
        found = self._counted(node, formula, triggers)
        if found is None and not triggers:
            found = self._every(node, formula) or self._compared(node, formula)
        if found is not None:
            yield from found
        elif not _eases(node):
            for name in self.named(node):
                yield Term(Measured(name, Statistic()), (), text)

    def _counted(self, node: f.Expression, formula: f.Formula, triggers: bool) -> list[Term] | None:
        """`count(last_5.x > limit) ≥ 3`."""
        match node:
            case f.Comparison(
                first=f.Call(name="count", arguments=(f.Comparison(first=first, rest=((beyond, limit),)),)),
                rest=((relation, f.Number(value=value, unit=None)),),
            ) if value == int(value) and relation in _OPPOSITE and beyond in _OPPOSITE:
                pass
            case _:
                return None
        measured = self.measured(first)
        if measured is None or measured.statistic.function is not None:
            return None
        enough = relation in ("≥", ">") and not triggers
        if triggers and relation in ("<", "≤"):
            return []
        times = int(value) + (relation in (">", "≤"))
        picked = [self._rows[name] for name in measured.statistic.rows if name in self._rows]
        out_of = next((size for rows in picked if (size := rows.last or rows.size)), None)
        statistic = replace(measured.statistic, function="count", times=times, enough=enough, out_of=out_of)
        kept = beyond if enough else _OPPOSITE[beyond]
        return [
            term_of(Measured(measured.characteristic, statistic), ((kept, bound),))
            for bound in self.bounds(limit, formula)
        ]

    def _every(self, node: f.Expression, formula: f.Formula) -> list[Term] | None:
        """`every(month.x = absent)`."""
        match node:
            case f.Call(name="every", arguments=(f.Comparison() as inner,)):
                terms = self._compared(inner, formula)
                return (
                    None
                    if terms is None
                    else [
                        replace(
                            term,
                            measured=replace(
                                term.measured, statistic=replace(term.measured.statistic, function="every")
                            ),
                        )
                        for term in terms
                        if term.measured.statistic.function is None
                    ]
                    or None
                )
            case _:
                return None

    def _compared(self, node: f.Expression, formula: f.Formula) -> list[Term] | None:
        """`geomean(quarter.x) ≤ 400000`."""
        if not isinstance(node, f.Comparison):
            return None
        measured = self.measured(node.first)
        if measured is None:
            return None
        return [term_of(measured, tests) for tests in self.tests(node.rest, formula)]

    def tests(
        self,
        rest: tuple[tuple[f.Comparator, f.Expression], ...],
        written: f.Formula | f.Limit,
        unit: str | None = None,
    ) -> list[tuple[Test, ...]]:
        """The sides of a limit; several where a printed table gives the number."""
        found: list[tuple[Test, ...]] = [()]
        for operator, node in rest:
            bounds = self.bounds(node, written, unit)
            found = [
                (*tests, (operator, bound))
                for tests in found
                for bound in bounds
                if all(agree(earlier, bound) for _, earlier in tests)
            ]
        return found

    def bounds(
        self, node: f.Expression, written: f.Formula | f.Limit, unit: str | None = None
    ) -> tuple[Bound, ...]:
        """A bound as a number, or as the numbers of the printed table that it asks, or as its text."""
        text = written.text[node.at[0] : node.at[0] + node.at[1]]
        match node:
            case f.Number(value=value):
                return (Bound(value, node.unit or unit, text),)
            case f.Negative(operand=f.Number(value=value) as number):
                return (Bound(neg(value), number.unit or unit, text),)
            case f.Call(name=name, arguments=arguments, part=part) if name in self._lookups:
                asked = [written.text[each.at[0] : each.at[0] + each.at[1]] for each in arguments]
                if found := printed(self._lookups[name], asked, part):
                    return found
        return (Bound(None, None, text),)


def term_of(measured: Measured, tests: tuple[Test, ...]) -> Term:
    """A term that says its numbers."""
    return Term(measured, tests, " ".join(f"{operator} {bound.text}" for operator, bound in tests))


def _operands(node: f.Expression, lookups: frozenset[str]) -> Iterator[f.Expression]:
    """The nodes of a formula; not the keys of lookups, nor what `known` only asks the presence of."""
    if isinstance(node, f.Call) and (node.name in lookups or node.name == "known"):
        return
    yield node
    for child in f.children(node):
        yield from _operands(child, lookups)


def _eases(node: f.Expression) -> bool:
    """Whether a trigger is a count that fell: the way back of the limit that another move names."""
    return (
        isinstance(node, f.Comparison)
        and isinstance(node.first, f.Call)
        and node.first.name == "count"
        and (node.rest[0][0] in ("<", "≤"))
    )
