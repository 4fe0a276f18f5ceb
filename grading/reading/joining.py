"""Subjects of several files as one: joined by `id`, with what shows that an `id` was misspelt or left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from grading.findings import Finding, Findings, Place, has_errors
from grading.language.documents import Vocabulary
from grading.language.subjects import Row, Subject
from grading.reading.rows import compare_rows

MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Part:
    """What one file holds; measured parts have no columns."""

    file: str
    columns: frozenset[str]
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class _Pile:
    """Files that continue each other, and the place of each `id` in them."""

    files: list[str]
    columns: frozenset[str]
    places: dict[str, Place | None]


def join(
    parts: Sequence[Part], vocabulary: Vocabulary, found: Findings = ()
) -> tuple[tuple[Subject, ...], Findings]:
    """Subjects of several files, those of one `id` as one; what both have must agree.

    Findings: those `found` in reading the files, `lines_disagree`, those of `compare_rows`, and where all
    files could be read `ids_alone` and `ids_lacking`.
    """
    findings = list(found)
    joined: dict[str, Subject] = {}
    for subject in (subject for part in parts for subject in part.subjects):
        known = joined.get(subject.id)
        if known is not None:
            findings += _disagreements(known, subject)
            subject = Subject(subject.id, _joined(known.row, subject.row))
        joined[subject.id] = subject
    subjects = tuple(joined.values())
    findings += compare_rows(subjects, vocabulary)
    # What an unread file holds is not known to be missing.
    if not has_errors(findings):
        findings += _apart(parts)
    return subjects, tuple(findings)


def _disagreements(one: Subject, other: Subject) -> Iterator[Finding]:
    for name, text in one.row.written.items():
        second = other.row.written.get(name, text)
        if second != text:
            arguments = {"id": one.id, "name": name, "one": text, "other": second}
            yield Finding("lines_disagree", other.row.place, arguments, also=one.row.place)


def _joined(one: Row, other: Row) -> Row:
    lists = {
        name: one.lists.get(name, ()) + other.lists.get(name, ()) for name in {**one.lists, **other.lists}
    }
    return Row(
        {**one.values, **other.values},
        lists,
        {**one.details, **other.details},
        {**one.written, **other.written},
        f"{one.key}; {other.key}",
        place=one.place,
        negatives={**one.negatives, **other.negatives},
    )


def _apart(parts: Iterable[Part]) -> Iterator[Finding]:
    """Each `id` that one file alone has (`ids_alone`), or of three or more alone lacks (`ids_lacking`).

    Files with the same columns and no `id` in common continue each other and count as one.
    """
    piles = _piles(parts)
    counts = Counter(name for pile in piles for name in pile.places)
    for pile in piles:
        alone = [name for name in pile.places if counts[name] == 1]
        if alone and len(piles) > 1:
            yield _told("ids_alone", pile, alone, pile.places[alone[0]])
        lacking = [name for name, count in counts.items() if count == len(piles) - 1]
        lacking = [name for name in lacking if name not in pile.places]
        # Of two files, what one lacks is what the other has alone.
        if lacking and len(piles) > 2:
            yield _told("ids_lacking", pile, lacking, None)


def _piles(parts: Iterable[Part]) -> list[_Pile]:
    piles: list[_Pile] = []
    for part in parts:
        places = {subject.id: subject.row.place for subject in part.subjects}
        for pile in piles:
            if pile.columns == part.columns and pile.places.keys().isdisjoint(places):
                pile.files.append(part.file)
                pile.places.update(places)
                break
        else:
            piles.append(_Pile([part.file], part.columns, places))
    return piles


def _told(code: str, pile: _Pile, names: list[str], place: Place | None) -> Finding:
    more = ("…",) if len(names) > MOST_NAMED else ()
    arguments = {
        "files": tuple(f"`{file}`" for file in pile.files),
        "count": str(len(names)),
        "items": (*(f"`{name}`" for name in names[:MOST_NAMED]), *more),
    }
    return Finding(code, place, arguments)
