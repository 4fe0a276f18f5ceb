"""Columns of a table by the labels of the vocabulary: `体细胞数` is `somatic_cell_count`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from grading.findings import Finding, Findings
from grading.language.documents import Characteristic, RowList, Vocabulary
from grading.language.tree import Word
from grading.reading.table import HeaderCell, Table

Labels = Mapping[str, tuple[str, ...]]
"""The names that have a label, by the label: more than one where they share it."""


def named_columns(table: Table, vocabulary: Vocabulary) -> tuple[Table, Findings]:
    """The table with labels of its header as the names that have them; a name goes before a label.

    A label counts if it is written exactly as in the vocabulary, in either language: of a characteristic, of
    the list before it, and of what a value carries. One with a point or brackets in it cannot head a column.
    Findings: `label_ambiguous`, and `table_duplicate_column` where a name and its label head two columns.
    """
    characteristics, lists = labels_of(vocabulary.characteristics), labels_of(vocabulary.lists)
    found: list[Finding] = []
    header: list[HeaderCell] = []
    seen: dict[tuple[str, ...], HeaderCell] = {}
    for cell in table.header:
        column = _named(cell, vocabulary, characteristics, lists, found)
        first = seen.setdefault(column.path, cell)
        # Where both were written alike, the reader of the table has said so.
        if first is not cell and first.path != cell.path:
            arguments = {"written": cell.name}
            found.append(Finding("table_duplicate_column", cell.place, arguments, also=first.place))
        header.append(column)
    return replace(table, header=tuple(header)), tuple(found)


def labels_of(entries: Mapping[Word, Characteristic] | Mapping[Word, RowList]) -> Labels:
    """The labels of a section of the vocabulary, in both languages."""
    found: dict[str, tuple[str, ...]] = {}
    for name, entry in entries.items():
        for text in {entry.label.zh: None, entry.label.en: None} if entry.label is not None else ():
            found[text] = (*found.get(text, ()), str(name))
    return found


def _named(
    cell: HeaderCell, vocabulary: Vocabulary, labels: Labels, lists: Labels, found: list[Finding]
) -> HeaderCell:
    """A column with each part of its path named; as it was written where a label belongs to several."""
    if cell.path == ("id",):
        return cell
    known = {*vocabulary.characteristics, *vocabulary.lists, "date"}
    path: list[str] = []
    for at, part in enumerate(cell.path):
        names = labels.get(part, ())
        if at == 0 and len(cell.path) > 1 and part in lists:
            names = (*names, *lists[part])
        if part in known or not names:
            path.append(part)
        elif len(names) > 1:
            found.append(Finding("label_ambiguous", cell.place, {"written": part, "known": names}))
            return cell
        else:
            path.append(names[0])
    return replace(cell, path=tuple(path))
