"""What storage says when it fails, as findings."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from grading.findings import Finding

# By the beginning of the names of SQLite's result codes.
_CODES = {
    "SQLITE_BUSY": "ledger_busy",
    "SQLITE_LOCKED": "ledger_busy",
    "SQLITE_FULL": "ledger_full",
    "SQLITE_READONLY": "ledger_read_only",
    "SQLITE_PERM": "ledger_read_only",
    "SQLITE_CANTOPEN": "ledger_unopened",
    "SQLITE_NOTADB": "ledger_foreign",
    "SQLITE_CORRUPT": "ledger_damaged",
    "SQLITE_ERROR": "ledger_damaged",
    "SQLITE_MISMATCH": "ledger_damaged",
    "SQLITE_IOERR": "ledger_failed",
}


class Unfit(Exception):
    """A file that cannot be used as a ledger; never leaves the store."""

    def __init__(self, code: str, arguments: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.code, self.arguments = code, dict(arguments or {})


def finding_of(fault: Exception, path: Path, seconds: int) -> Finding:
    """What a fault means for the user. A constraint that is broken is a mistake of ours and raised again."""
    written = {"written": str(path)}
    if isinstance(fault, Unfit):
        return Finding(fault.code, arguments={**written, **fault.arguments})
    if isinstance(fault, OSError):
        return Finding("ledger_unopened", arguments=written)
    cause = fault.orig if isinstance(fault, DBAPIError) else fault
    name = getattr(cause, "sqlite_errorname", None) or ""
    code = next((code for begin, code in _CODES.items() if name.startswith(begin)), None)
    if code is None and (name or not isinstance(cause, sqlite3.Error)):
        raise fault
    # Without a code it is the driver that cannot make a text of what it read.
    return Finding(code or "ledger_damaged", arguments={**written, "why": str(cause), "seconds": seconds})
