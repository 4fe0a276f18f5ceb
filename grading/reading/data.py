"""Subjects from files of data, whatever their kind: the ending of the name says which reader takes a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from grading.findings import Finding, Findings, Place
from grading.language.documents import Vocabulary
from grading.language.subjects import Subject
from grading.reading.dfq import read_dfq
from grading.reading.files import read_file
from grading.reading.joining import Part, join
from grading.reading.measured import subjects_of
from grading.reading.qif import MAX_QIF_BYTES, read_qif
from grading.reading.subjects import read_part
from grading.reading.table import MAX_TABLE_BYTES, Table, read_csv

Progress = Callable[[int, int], None]
Open = Callable[[str, int, Path | None], tuple[bytes | None, Findings]]
"""Opens a file as `files.read_file` does: name, limit, the folder that it must stay in."""

_CSV, _SHEETS = (".csv", ".tsv", ".txt"), (".xlsx", ".xlsm")
_PARQUET, _QIF, _DFQ = (".parquet",), (".qif",), (".dfq",)
_READ = (*_CSV, *_SHEETS, *_PARQUET, *_QIF, *_DFQ)
# What people have instead, and what to save it as.
_ALMOST = {
    **dict.fromkeys((".xls", ".xlsb", ".ods", ".numbers", ".et"), ".xlsx"),
    **dict.fromkeys((".dfd", ".dfx"), ".dfq"),
    **dict.fromkeys((".pdf", ".docx", ".doc", ".wps"), ".csv"),
}
_SHEET = re.compile(r"(?P<file>.*\.xls[xm])#(?P<sheet>.+)", re.I | re.S)


def is_data(path: str) -> bool:
    """Whether a path names a file of data rather than a document: by its ending, in capitals or not."""
    return _ending(path).endswith((*_READ, *_ALMOST))


def read_data(
    paths: Iterable[str],
    vocabulary: Vocabulary,
    progress: Progress = lambda done, total: None,
    named: Place | None = None,
    inside: Path | None = None,
    opened: Open = read_file,
) -> tuple[tuple[Subject, ...], Findings]:
    """The subjects of files, joined by `id`; `named` is where a document names them.

    With `inside`, paths are relative to that folder and must stay in it (see `files.read_file`).

    Findings: those of the readers, and a file of a kind that none of them takes.
    """
    findings: list[Finding] = []
    parts: list[Part] = []
    for path in paths:
        part, found = _read(path, inside, vocabulary, progress, opened)
        findings += [replace(one, place=named) if named and one.place is None else one for one in found]
        if part is not None:
            parts.append(part)
    return join(parts, vocabulary, tuple(findings))


def _ending(path: str) -> str:
    """The path without the sheet that may stand behind it, in small letters."""
    sheet = _SHEET.fullmatch(path)
    return (sheet["file"] if sheet else path).lower()


def _read(
    path: str, inside: Path | None, vocabulary: Vocabulary, progress: Progress, opened: Open
) -> tuple[Part | None, Findings]:
    """What a file holds, read as its kind is."""
    ending = _ending(path)
    almost = next((kind for kind in _ALMOST if ending.endswith(kind)), None)
    if almost is not None:
        arguments = {"written": path, "kind": almost, "meant": _ALMOST[almost]}
        return None, (Finding("file_kind", arguments=arguments),)
    sheet = _SHEET.fullmatch(path)
    limit = MAX_QIF_BYTES if ending.endswith(_QIF) else MAX_TABLE_BYTES
    file = sheet["file"] if sheet else path
    data, findings = opened(file, limit, inside)
    if data is None:
        return None, findings
    name = str(inside / file) if inside else file
    if ending.endswith((*_QIF, *_DFQ)):
        subjects, found = _read_measured(data, name, vocabulary, progress)
        return Part(path, frozenset(), subjects), found
    table, findings = _read_table(data, name, sheet["sheet"] if sheet else None, progress)
    if table is None:
        return None, findings
    part, found = read_part(path, table, vocabulary)
    return part, (*findings, *found)


def _read_table(
    data: bytes, name: str, sheet: str | None, progress: Progress
) -> tuple[Table | None, Findings]:
    # The libraries of these kinds take longer to load than a small file takes to read.
    ending = name.lower()
    if ending.endswith(_SHEETS):
        from grading.reading.sheet import read_sheet

        return read_sheet(data, name, sheet, progress)
    if ending.endswith(_PARQUET):
        from grading.reading.parquet import read_parquet

        return read_parquet(data, name, progress)
    return read_csv(data, name)


def _read_measured(
    data: bytes, name: str, vocabulary: Vocabulary, progress: Progress
) -> tuple[tuple[Subject, ...], Findings]:
    read = read_qif if name.lower().endswith(_QIF) else read_dfq
    parts, findings = read(data, name, progress)
    subjects, found = subjects_of(parts, name, vocabulary)
    return subjects, (*findings, *found)
