"""What the rows of subjects are found to say of each other, once all of them are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grading.findings import Finding
from grading.language.documents import Vocabulary
from grading.language.subjects import Row, Subject, Value


def compare_rows(subjects: tuple[Subject, ...], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Findings: `row_twice`, and of lists with `unique`: `row_not_unique`, `rows_without_unique`."""
    for name, entry in vocabulary.lists.items():
        if entry.order is not None:
            yield from _repeated(str(name), subjects)
        if entry.unique is not None:
            yield from _not_unique(str(name), str(entry.unique), subjects)


def _repeated(name: str, subjects: Iterable[Subject]) -> Iterator[Finding]:
    """Rows of a history that say the same, the date included: rather copied than measured twice."""
    for subject in subjects:
        seen: dict[str, Row] = {}
        for row in subject.row.lists.get(name, ()):
            first = seen.setdefault(row.key, row)
            if first is not row:
                yield Finding("row_twice", row.place, {"id": subject.id, "list": name}, also=first.place)


def _not_unique(name: str, unique: str, subjects: Iterable[Subject]) -> Iterator[Finding]:
    """Rows of one owner with the same value of `unique`; those without one are told once a list."""
    without: list[Row] = []
    for rows in (rows for subject in subjects for rows in _owned(subject.row, name)):
        seen: dict[Value, Row] = {}
        for row in rows:
            value = row.values.get(unique)
            if value is None:
                without.append(row)
                continue
            first = seen.setdefault(value, row)
            if first is not row:
                arguments = {"list": name, "name": unique, "written": row.written[unique]}
                yield Finding("row_not_unique", row.place, arguments, also=first.place)
    if without:
        arguments = {"list": name, "name": unique, "count": str(len(without))}
        yield Finding("rows_without_unique", without[0].place, arguments)


def _owned(row: Row, name: str) -> Iterator[tuple[Row, ...]]:
    """The lists of that name that a row owns, or one of its rows."""
    yield row.lists.get(name, ())
    for rows in row.lists.values():
        for inner in rows:
            yield from _owned(inner, name)
