"""Workbooks for tests, built in memory, and taken apart again where a test damages them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import Any

from openpyxl import Workbook


def workbook(*rows: Iterable[Any], **others: Iterable[Iterable[Any]]) -> bytes:
    """A workbook with a sheet `Lots` of these rows, and other sheets by name."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Lots"
    for row in rows:
        sheet.append(list(row))
    for name, cells in others.items():
        other = book.create_sheet(name)
        for row in cells:
            other.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def rewritten(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The workbook with one part changed."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old_file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in old_file.namelist():
            content = old_file.read(name)
            if name == part:
                assert old in content
                content = content.replace(old, new)
            made.writestr(name, content)
    return file.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
