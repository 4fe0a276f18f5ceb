"""A zipped package (XLSX), looked over before anything opens it: what it unpacks to, and what it declares."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO

from grading.findings import Finding, Findings
from grading.reading.guard import megabytes

MAX_UNPACKED = 100_000_000
MAX_PARTS = 2_000
# Text packs to a tenth, a sheet of the same cell over and over to a hundredth; only a bomb goes further.
MAX_RATIO = 200
# Below this size a ratio says nothing.
_SMALL = 1_000_000

# How old workbooks begin, and new ones that a password locks.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DECLARED = re.compile(rb"""encoding\s*=\s*["']([^"']*)["']""")
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def look_over(data: bytes, name: str) -> Findings:
    """What forbids to open a package; nothing where it may be opened.

    Findings: not a package, locked or of the old kind, too large unpacked, packed too tightly, damaged,
    a part that declares entities.
    """
    if data.startswith(_COMPOUND):
        return (Finding("package_locked", arguments={"written": name}),)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
            code = _too_much(parts, len(data))
            if code:
                limits = {"limit": megabytes(MAX_UNPACKED), "ratio": MAX_RATIO}
                return (Finding(code, arguments={"written": name, **limits}),)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _declares(package.read(part)):
                    return (Finding("package_entities", arguments={"written": f"{name}:{part.filename}"}),)
    # RuntimeError and NotImplementedError: encrypted parts, methods of packing that nobody uses.
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        return (Finding("package_damaged", arguments={"written": name}),)
    return ()


def _too_much(parts: list[zipfile.ZipInfo], size: int) -> str | None:
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        return "package_too_large"
    # Parts that share their bytes would unpack to more than their sizes say.
    if sum(part.compress_size for part in parts) > size:
        return "package_bomb"
    tight = (part.file_size > max(_SMALL, MAX_RATIO * part.compress_size) for part in parts)
    return "package_bomb" if any(tight) else None


def _declares(xml: bytes) -> bool:
    """Whether XML has a document type, or could hide one in another encoding."""
    head = xml[:200]
    declared = _DECLARED.search(head)
    plain = declared is None or declared[1].lower() in (b"utf-8", b"us-ascii")
    return not plain or head.startswith(_WIDE) or b"\0" in head or b"<!DOCTYPE" in xml
