"""What can be said of one document by itself: its names, and what a standard owes its reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from grading.findings import Finding, Findings, closest
from grading.language.documents import (
    Characteristic,
    Document,
    Lookup,
    Model,
    Parameter,
    Rule,
    Standard,
    Vocabulary,
)
from grading.language.tree import Word
from grading.quantities import units

RESERVED = frozenset(
    [
        *("and", "or", "not", "true", "false", "grade", "any", "all", "else"),
        *("none", "never", "unknown", "id", "value", "u", "known"),
    ]
)
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def check_document(model: Model) -> Findings:
    """Findings: `name_*`, `clause_missing`, `status_missing`, `source_missing`, `examples_missing`."""
    found: list[Finding] = []
    if isinstance(model, Vocabulary):
        found += _names(model.characteristics, model.lists)
        found += _units(model.characteristics.values())
    if isinstance(model, Document):
        asked = (model.parameters, model.documents, model.lookups)
        found += _names(*asked, model.rows, model.ladder, model.score, model.rank)
        found += _names({Word(name.rpartition(".")[2], name.place): None for name in model.derive})
        found += _names(
            model.requirements,
            model.table,
            model.caps,
            {grade.id: None for grade in model.grades},
            unique=False,
        )
        found += _units([*model.parameters.values(), *model.lookups.values()])
        if not model.examples:
            found.append(Finding("examples_missing", model.place))
    if isinstance(model, Standard):
        found += _owed(model)
    return tuple(found)


def check_lists(vocabulary: Vocabulary) -> Iterator[Finding]:
    """What orders the rows of a list, or may stand in one of them alone, is a characteristic.

    Found with the vocabulary itself, so that nothing is read or planned by it. Findings:
    `characteristic_unknown`, `characteristic_unknown_meant`.
    """
    known = {*map(str, vocabulary.characteristics), "date"}
    for rows in vocabulary.lists.values():
        for name in (rows.order, rows.unique):
            if name is not None and name not in known:
                meant = closest(name, known)
                code = "characteristic_unknown_meant" if meant else "characteristic_unknown"
                arguments = {"written": name, "meant": meant, "vocabulary": vocabulary.id}
                yield Finding(code, name.place, arguments)


def _units(models: Iterable[Characteristic | Parameter | Lookup]) -> Iterator[Finding]:
    """Units that nobody knows."""
    for model in models:
        if model.unit is not None and not units.known(model.unit):
            meant = units.closest(model.unit)
            code = "unit_unknown_meant" if meant else "unit_unknown"
            yield Finding(code, model.unit.place, {"written": model.unit, "meant": meant})


def _names(*groups: Mapping[Word, object], unique: bool = True) -> Iterator[Finding]:
    seen: dict[str, Word] = {}
    for group in groups:
        for name in group:
            if name in RESERVED:
                yield Finding("name_reserved", name.place, {"written": name})
            elif not _NAME.fullmatch(name):
                yield Finding("name_shape", name.place, {"written": name})
            elif unique and name in seen:
                yield Finding("name_twice", name.place, {"written": name}, also=seen[name].place)
            seen.setdefault(str(name), name)


def _owed(standard: Standard) -> Iterator[Finding]:
    """Every limit of a standard has its clause and says whether the text was read."""
    if not standard.source:
        yield Finding("source_missing", standard.place)
    for section in (standard.requirements, standard.table):
        for name, rule in section.items():
            yield from _owed_by(name, rule)
    for name, cap in standard.caps.items():
        if cap.clause is None:
            yield Finding("clause_missing", name.place, {"written": name})
        if cap.status is None:
            yield Finding("status_missing", name.place, {"written": name})


def _owed_by(name: Word, rule: Rule) -> Iterator[Finding]:
    cases = rule.cases.values()
    if rule.clause is None and not (cases and all(case.clause for case in cases)):
        yield Finding("clause_missing", name.place, {"written": name})
    if rule.status is None and not (cases and all(case.status for case in cases)):
        yield Finding("status_missing", name.place, {"written": name})
