"""Writing the inputs of a record into a folder, for other programs to read."""

from __future__ import annotations

from pathlib import Path

from grading.findings import Finding, Findings
from grading.ledger.model import Record


def extract_inputs(record: Record, folder: Path) -> tuple[int, Findings]:
    """The number of files written: the user's below `files`, the library's below `library`.

    The folder must be new. Names that lead out of it (`../x.csv`) lose what leads out.
    Findings: `extract_exists`, `extract_failed`.
    """
    count = 0
    try:
        folder.mkdir(parents=True)
        for item in record.draft.inputs:
            if item.role != "unread":
                place = folder / ("library" if item.role == "document" else "files") / _inside(item.name)
                place.parent.mkdir(parents=True, exist_ok=True)
                with open(place, "xb") as file:
                    file.write(item.data)
                count += 1
    except FileExistsError as fault:
        return count, (Finding("extract_exists", arguments={"written": str(fault.filename)}),)
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or str(fault)
        return count, (Finding("extract_failed", arguments={"written": str(folder), "why": why}),)
    return count, ()


def _inside(name: str) -> Path:
    """A name without what leads out of the folder."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return Path(*(part.replace(":", "_") for part in parts)) if parts else Path("-")
