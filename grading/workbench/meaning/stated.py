"""Every limit of a plan as it was stated: where, for which grade, and where it asks its value to lie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from grading.findings import Place
from grading.language import formula as f
from grading.language.documents import Document, Rule
from grading.language.tree import entry_at
from grading.planning import expressions as x
from grading.planning.model import Condition, NumberRegion, Part
from grading.planning.model import Region as PlannedRegion
from grading.quantities import units
from grading.workbench.meaning import numbers as n
from grading.workbench.meaning.axes import (
    UNKNOWN,
    Axis,
    Box,
    Boxes,
    Names,
    Region,
    all_of,
    boxes_of,
    hull,
    on_axis,
)


@dataclass(frozen=True, slots=True, eq=False)
class Stated:
    """One case of one condition. `box` is what it asks for (`impossible`: nothing meets it), `guards` where
    it applies, `always` if that is everywhere.

    `case` counts the cases of a rule, `column` is the grade of a cell of the table, counted from the best.
    """

    condition: Condition
    case: int
    column: int | None
    written: f.Limit | f.Formula | None
    place: Place
    clause: str | None
    word: f.LimitWord | None
    text: str
    box: Box
    impossible: bool
    guards: Boxes
    always: bool

    @property
    def name(self) -> str:
        return self.condition.name

    def single(self) -> tuple[Axis, Region] | None:
        """The one axis that the limit is about, if that is all it says."""
        if self.word is not None or not self.box.whole or len(self.box.regions) != 1:
            return None
        ((axis, region),) = self.box.regions.items()
        return axis, region


class Statements:
    """The limits of a plan, each beside what was written. What a parameter fills in is not known yet."""

    def __init__(self, document: Document, conditions: tuple[Condition, ...]) -> None:
        self.document = document
        self._parameters = frozenset(map(str, document.parameters))
        self.all = tuple(self._stated(conditions))

    def fixed(self, *written: f.Formula | f.Limit | None) -> bool:
        """Whether formulas are the same whatever the parameters are."""
        return not any(
            isinstance(node, f.Name) and node.path[0] in self._parameters
            for one in written
            if one is not None
            for node in _nodes(one)
        )

    def where(self, written: f.Formula | None, truth: x.Expression | None) -> Boxes:
        """Where a condition that was written holds; everywhere if there is none."""
        if truth is None:
            return (Box(),) if written is None else UNKNOWN
        return boxes_of(truth) if self.fixed(written) else UNKNOWN

    def rule(self, condition: Condition) -> Rule | None:
        """The rule that a condition was made of."""
        section: Mapping[str, Rule] = {}
        if condition.section == "requirements":
            section = self.document.requirements  # type: ignore[assignment]
        elif condition.section == "table":
            section = self.document.table  # type: ignore[assignment]
        return section.get(condition.name)

    def unit(self, one: Stated) -> str | None:
        """The unit that a limit was written in: of its number, or of its row."""
        rule = self.rule(one.condition)
        own = list(rule.cases.values())[one.case] if rule is not None and rule.cases else rule
        numbers = () if one.written is None else _nodes(one.written)
        written = [node.unit for node in numbers if isinstance(node, f.Number)]
        written += [row.unit for row in (own, rule) if row is not None]
        found = next(filter(None, written), None)
        return None if found is None else units.normal(found)

    def _stated(self, conditions: tuple[Condition, ...]) -> Iterator[Stated]:
        columns = {str(grade.id): at for at, grade in enumerate(self.document.grades)}
        guards: dict[tuple[str, str, int], Boxes] = {}
        for condition in conditions:
            rule = self.rule(condition)
            cell = condition.id.removeprefix(f"{condition.section}.{condition.name}").lstrip(".")
            column = columns.get(cell) if condition.section == "table" else None
            cases = [rule] if rule is None or not rule.cases else list(rule.cases.values())
            keys = () if rule is None else tuple(rule.cases)
            for at, part in enumerate(condition.parts):
                key = (condition.section, condition.name, at)
                if key not in guards or column is None:
                    written = keys[at] if keys else None
                    when = self.where(rule.for_ if rule else None, condition.when)
                    own = self.where(written if isinstance(written, f.Formula) else None, part.guard)
                    guards[key] = all_of(when, UNKNOWN if part.otherwise else own)
                yield self._one(condition, rule, cases[at], part, at, column, cell, guards[key])

    def _one(
        self,
        condition: Condition,
        rule: Rule | None,
        case: Rule | None,
        part: Part,
        at: int,
        column: int | None,
        cell: str,
        guards: Boxes,
    ) -> Stated:
        limit = _written(rule, case, cell)
        box: Box | None = Box(whole=False)
        if part.word is None and self.fixed(limit, *_measured(rule, case), *self._unruled(condition)):
            box = _box(part)
        return Stated(
            condition,
            at,
            column,
            limit,
            limit.place if limit is not None else condition.place,
            (case.clause if case is not None else None) or condition.clause,
            part.word,
            part.text,
            Box(whole=False) if box is None else box,
            box is None,
            guards,
            condition.when is None and part.guard is None and not part.otherwise,
        )

    def _unruled(self, condition: Condition) -> Iterator[f.Formula]:
        """What a gate or a cap was written as."""
        if condition.section == "gate":
            yield self.document.gate[int(condition.id.removeprefix("gate.")) - 1]
        elif condition.section == "caps":
            yield entry_at(self.document.caps, condition.name).when


def _nodes(written: f.Formula | f.Limit) -> Iterator[f.Expression]:
    trees = (written.tree,) if isinstance(written, f.Formula) else tuple(node for _, node in written.tests)
    for tree in trees:
        yield from f.walk(tree)


def _measured(rule: Rule | None, case: Rule | None) -> Iterator[f.Formula | None]:
    """What the limit is on, as written."""
    for one in (case, rule):
        if one is not None:
            yield one.of


def _written(rule: Rule | None, case: Rule | None, cell: str) -> f.Limit | f.Formula | None:
    if rule is None or case is None:
        return None
    that = case.that or rule.that
    if that is not None:
        return that
    cells: Mapping[str, f.Limit] = case.cells  # type: ignore[assignment]
    return case.limit or cells.get(cell) or cells.get("all")


def _box(part: Part) -> Box | None:
    """What a part asks for, all of its checks together; None if nothing can meet them."""
    boxes: Boxes = (Box(),)
    for check in part.checks:
        if _is_truth(check.region):
            holds = check.region.names == {"true"}  # type: ignore[union-attr]
            boxes = all_of(boxes, boxes_of(check.scale, holds=holds))
        else:
            axis, region = on_axis(check.scale, _region(check.region))
            boxes = all_of(boxes, (Box({axis: region}),))
    return hull(boxes)[0] if boxes else None


def _is_truth(region: PlannedRegion) -> bool:
    return not isinstance(region, NumberRegion) and region.inside and region.names <= {"true", "false"}


def _region(region: PlannedRegion) -> Region:
    if isinstance(region, NumberRegion):
        found = n.ALL
        for operator, number in region.tests:
            found = n.both(found, n.beyond(operator, number))
        return found
    return Names(region.names, region.inside)
