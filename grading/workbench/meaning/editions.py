"""Other documents that a document leans on: editions that were withdrawn or superseded when it began."""

from __future__ import annotations

from collections.abc import Iterator

from grading.catalogue import Catalogue
from grading.findings import Finding
from grading.language.documents import Document, Header


def check_editions(document: Document, catalogue: Catalogue) -> Iterator[Finding]:
    """References that fix an edition. Findings: `reference_withdrawn`, `reference_superseded`."""
    first = document.in_force.first
    if first is None:
        return
    for reference in (*document.documents.values(), *document.each.values()):
        if reference.edition is None:
            continue
        editions, _ = catalogue.editions(str(reference.id), Document)
        fixed = next((one for one in editions if one.edition_name == reference.edition), None)
        if fixed is None:
            continue
        in_force = [one for one in editions if one.in_force.holds(first) and one is not fixed]
        arguments: dict[str, object] = {
            "written": reference.id,
            "edition": fixed.edition_name,
            "first": first.isoformat(),
        }
        last = fixed.in_force.last
        if last is not None and last < first:
            known = tuple(one.edition_name for one in in_force)
            arguments |= {"last": last.isoformat(), "known": known}
            yield Finding("reference_withdrawn", reference.edition.place, arguments)
        elif newer := [one for one in in_force if _begins_after(one, fixed)]:
            arguments["newer"] = newer[-1].edition_name
            yield Finding("reference_superseded", reference.edition.place, arguments)


def _begins_after(one: Header, other: Header) -> bool:
    first, earlier = one.in_force.first, other.in_force.first
    return first is not None and (earlier is None or first > earlier)
