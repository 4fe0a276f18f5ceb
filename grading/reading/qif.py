"""A QIF 3.0 file (ANSI/DMSC QIF 3.0, ISO 23952:2020) to measured parts: its opening and its guards."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from grading.findings import Finding, Findings, Place, Source
from grading.reading.guard import decode
from grading.reading.measured import MeasuredPart, differences
from grading.reading.qif_results import ResultsReader
from grading.reading.qif_units import NAMESPACE

Progress = Callable[[int, int], None]

MAX_QIF_BYTES = 50_000_000

_DOCTYPE = re.compile("<!(?:DOCTYPE|ENTITY)", re.I)


def read_qif(
    data: bytes, name: str, progress: Progress = lambda done, total: None
) -> tuple[tuple[MeasuredPart, ...], Findings]:
    """The measured parts of a QIF file: one for each actual component of each set of results.

    Findings: what `guard.decode` refuses, a document type or entities, text that is not XML, another root or
    version, values that are no numbers, references that lead out of the file or nowhere, limits that the
    file leaves open, statuses that differ, and as a note what was not taken.
    """
    written, findings = decode(data, name, MAX_QIF_BYTES)
    if written is None or findings:
        return (), findings
    source = written.source
    forbidden = _DOCTYPE.search(written.text)
    if forbidden:
        line = written.text.count("\n", 0, forbidden.start()) + 1
        column = forbidden.start() - (written.text.rfind("\n", 0, forbidden.start()) + 1) + 1
        return (), (Finding("qif_doctype", Place(source, line, column, len(forbidden[0]))),)
    root, findings = _parse(written.text, source)
    if root is None:
        return (), findings
    reader = ResultsReader(root, source, name, progress)
    parts = tuple(reader.parts())
    return parts, (*reader.found.findings(), *reader.notes(), *differences(parts))


def _parse(text: str, source: Source) -> tuple[Any | None, Findings]:
    """The root of the document. Nothing is fetched, no entity is replaced, deep nesting is refused."""
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8",  # whatever was declared: the text has been decoded
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root: Any = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as problem:
        line = min(max(1, problem.lineno or 1), len(source.lines))
        column = min(max(1, problem.offset or 1), len(source.line(line)) + 1)
        return None, (Finding("qif_not_xml", Place(source, line, column)),)
    place = Place(source, root.sourceline or 1, 1)
    if root.tag != f"{NAMESPACE}QIFDocument":
        tag = str(root.tag).rpartition("}")[2]
        code = "qif_version" if tag == "QIFDocument" else "qif_root"
        return None, (Finding(code, place, {"written": root.get("versionQIF") or tag}),)
    version = root.get("versionQIF", "")
    if not version.startswith("3."):
        return None, (Finding("qif_version", place, {"written": version or "—"}),)
    return root, ()
