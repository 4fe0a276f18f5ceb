"""The limits of several documents side by side: characteristic by document, the strictest marked."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grading.catalogue import Catalogue
from grading.findings import Finding, Findings, closest, has_errors
from grading.kinds import models
from grading.language.documents import Document, Vocabulary
from grading.language.tree import entry_of
from grading.language.values import Label
from grading.workbench.library import list_library
from grading.workbench.limits import Limited, limits_of
from grading.workbench.strictest import Candidate, strictest

DEFAULT_VOCABULARY = "milk"
FIRST = ("plate_count", "somatic_cell_count")


@dataclass(frozen=True, slots=True)
class Compared:
    """A document of the comparison; `requires` are the documents that it asks to be met besides."""

    document: Document
    requires: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A characteristic with the limits of each document, in the order of the documents. A document that
    does not name the characteristic has none. `unit` and `better` are the vocabulary's."""

    id: str
    label: Label | None
    unit: str | None
    better: str | None
    cells: tuple[tuple[Limited, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    vocabulary: Vocabulary
    at: datetime.date | None
    documents: tuple[Compared, ...]
    lines: tuple[Line, ...]


def compare(
    names: Sequence[str],
    folders: Iterable[Path],
    *,
    characteristics: Sequence[str] = (),
    everything: bool = False,
    at: datetime.date | None = None,
) -> tuple[Comparison | None, Findings]:
    """The comparison of the documents named (`id` or `id@edition`), or of all standards of raw milk.

    With `at` the editions in force on that day, else the newest. Without `characteristics` the two counts
    of raw milk where the documents limit them, with `everything` all that they name.
    Findings: documents and characteristics that are not there, documents of different vocabularies.
    """
    folders = tuple(folders)
    catalogue = Catalogue(folders, models())
    documents, found = _documents(names or _standards(folders, at), catalogue, at)
    if has_errors(found) or not documents:
        return None, (*found, *(() if found else (Finding("compare_nothing"),)))
    vocabulary, findings = catalogue.vocabulary(documents[0].vocabulary, documents[0].vocabulary.place)
    found += findings
    for document in documents[1:]:
        if document.vocabulary != documents[0].vocabulary:
            arguments = {"first": documents[0].id, "second": document.id}
            found.append(Finding("compare_vocabularies", document.vocabulary.place, arguments))
    if vocabulary is None or has_errors(found):
        return None, tuple(found)
    limits = [limits_of(document, vocabulary) for document in documents]
    chosen, unknown = _chosen(limits, vocabulary, characteristics, everything)
    found += unknown
    lines = tuple(_line(name, limits, vocabulary, documents) for name in chosen)
    compared = tuple(Compared(document, tuple(_requires(document))) for document in documents)
    return Comparison(vocabulary, at, compared, lines), tuple(found)


def _standards(folders: tuple[Path, ...], at: datetime.date | None) -> list[str]:
    listed, _ = list_library(folders, at)
    return list(
        dict.fromkeys(
            item.id for item in listed if item.kind == "standard" and item.vocabulary == DEFAULT_VOCABULARY
        )
    )


def _documents(
    names: Sequence[str], catalogue: Catalogue, at: datetime.date | None
) -> tuple[list[Document], list[Finding]]:
    documents: list[Document] = []
    found: list[Finding] = []
    for name in dict.fromkeys(names):
        identity, _, edition = name.partition("@")
        document, findings = catalogue.document(identity, edition=edition or None, at=None if edition else at)
        found += findings
        if document is not None:
            documents.append(document)
    return documents, found


def _requires(document: Document) -> Iterator[str]:
    """Documents that stand in the gate by their alias alone."""
    for formula in document.gate:
        for alias, reference in document.documents.items():
            if formula.text == alias:
                yield str(reference.id)


def _chosen(
    limits: Sequence[Sequence[Limited]], vocabulary: Vocabulary, wanted: Sequence[str], everything: bool
) -> tuple[list[str], list[Finding]]:
    """The characteristics to show, in the order of the vocabulary; what has no entry there comes last."""
    named = dict.fromkeys(limit.characteristic for each in limits for limit in each)
    order = [*FIRST, *map(str, vocabulary.characteristics), *named]
    every = [name for name in dict.fromkeys(order) if name in named]
    if wanted:
        known = {*map(str, vocabulary.characteristics), *named}
        return [name for name in dict.fromkeys(wanted) if name in known], [
            _unknown(name, known, vocabulary) for name in dict.fromkeys(wanted) if name not in known
        ]
    first = [name for name in every if name in FIRST]
    return (every if everything or not first else first), []


def _unknown(name: str, known: set[str], vocabulary: Vocabulary) -> Finding:
    meant = closest(name, sorted(known))
    code = "characteristic_unknown_meant" if meant else "characteristic_unknown"
    return Finding(code, None, {"written": name, "meant": meant, "vocabulary": vocabulary.id})


def _line(
    name: str, limits: Sequence[Sequence[Limited]], vocabulary: Vocabulary, documents: Sequence[Document]
) -> Line:
    entry = entry_of(vocabulary.characteristics, name)
    cells = [[limit for limit in each if limit.characteristic == name] for each in limits]
    flat = [(column, limit) for column, cell in enumerate(cells) for limit in cell]
    candidates = [
        Candidate(
            document=str(column),
            group=limit.statistic.group,
            sides=limit.sides if limit.word is None else (),
            guards=tuple(guard.tree for guard in limit.guards),
            others=tuple(guard.tree for guard in limit.others),
            given=limit.given,
        )
        for column, limit in flat
    ]
    marked = strictest(candidates, entry.better if entry is not None else None, vocabulary)
    told = iter(replace(limit, strictest=number in marked) for number, (_, limit) in enumerate(flat))
    return Line(
        id=name,
        label=(entry.label if entry is not None else None) or _own_label(name, documents),
        unit=str(entry.unit) if entry is not None and entry.unit else None,
        better=entry.better if entry is not None else None,
        cells=tuple(tuple(next(told) for _ in cell) for cell in cells),
    )


def _own_label(name: str, documents: Sequence[Document]) -> Label | None:
    for document in documents:
        for rules in (document.requirements, document.table):
            rule = entry_of(rules, name)
            if rule is not None and rule.label is not None:
                label: Label = rule.label
                return label
    return None
