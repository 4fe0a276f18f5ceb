"""The ledger as a file: begun, added to, read. A record is there whole or not at all.

Every finding is about storage but `record_unknown`.
"""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, create_engine, event, func
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import QueryableAttribute, defer
from sqlalchemy.pool import NullPool
from sqlmodel import Session, col, select

from grading.findings import Finding, Findings
from grading.ledger.faults import Unfit, finding_of
from grading.ledger.model import Draft, Head, Record
from grading.ledger.rows import add, head_of, record_of
from grading.ledger.tables import APPLICATION, METADATA, SCHEMA, RecordRow, triggers

SECONDS = 5
"""How long to wait for another program that is writing."""

# What a list of records does not show.
_LONG = (RecordRow.findings, RecordRow.result)
_FAULTS = (DBAPIError, sqlite3.Error, OSError, Unfit)


def append(path: Path, draft: Draft) -> tuple[Record | None, Findings]:
    """Adds a record, with the next number and the time of now; a ledger that is not there is begun."""
    try:
        with _opened(path, writing=True) as session:
            if _is_empty(session.connection()):
                _begin(session.connection())
            now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
            record = Record(_last(session) + 1, now, draft)
            add(session, record)
            session.commit()
            return record, ()
    except _FAULTS as fault:
        return None, (finding_of(fault, path, SECONDS),)


def heads(path: Path) -> tuple[tuple[Head, ...], Findings]:
    """What a list shows of every record, the oldest first."""
    try:
        with _opened(path) as session:
            if _is_empty(session.connection()):
                return (), ()
            rows = session.exec(
                select(RecordRow)
                .options(*(defer(cast(QueryableAttribute[str], text)) for text in _LONG))
                .order_by(col(RecordRow.number))
            )
            return tuple(map(head_of, rows)), ()
    except _FAULTS as fault:
        return (), (finding_of(fault, path, SECONDS),)


def record(path: Path, number: int) -> tuple[Record | None, Findings]:
    """One record with all that it was decided from. Finding: `record_unknown`."""
    try:
        with _opened(path) as session:
            last = 0 if _is_empty(session.connection()) else _last(session)
            row = session.get(RecordRow, number) if 0 < number <= last else None
            if row is None:
                return None, (Finding("record_unknown", arguments={"number": number, "last": last}),)
            return record_of(session, row), ()
    except _FAULTS as fault:
        return None, (finding_of(fault, path, SECONDS),)


@contextmanager
def _opened(path: Path, writing: bool = False) -> Iterator[Session]:
    """A session in one transaction on a file that is a ledger or empty; what is not committed is undone."""
    if path.exists() and not path.is_file():
        raise Unfit("ledger_foreign")
    if not writing and not path.exists():
        raise Unfit("ledger_missing")
    # Reading opens for writing too: what a killed program left half done is undone by the next one.
    address = f"{path.resolve().as_uri()}?mode={'rwc' if writing else 'rw'}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(address, uri=True, timeout=SECONDS, isolation_level=None)
        try:
            for pragma in (
                "foreign_keys=ON",
                "recursive_triggers=ON",
                "trusted_schema=OFF",
                "synchronous=FULL",
                "journal_mode=DELETE" if writing else "query_only=ON",
            ):
                connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    begin = "BEGIN IMMEDIATE" if writing else "BEGIN"
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    try:
        with Session(engine) as session:
            yield session
    finally:
        engine.dispose()


def _is_empty(connection: Connection) -> bool:
    """Whether the file is one that nothing was written to; raises where it is not a ledger that we know."""
    marks = [
        connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
        for name in ("application_id", "user_version")
    ]
    if marks == [0, 0] and not connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one():
        return True
    if marks[0] != APPLICATION:
        raise Unfit("ledger_foreign")
    if marks[1] > SCHEMA:
        raise Unfit("ledger_newer", {"found": marks[1], "known": SCHEMA})
    return False


def _begin(connection: Connection) -> None:
    """Tables, triggers and marks of an empty ledger."""
    METADATA.create_all(connection)
    for statement in (*triggers(), f"PRAGMA application_id={APPLICATION}", f"PRAGMA user_version={SCHEMA}"):
        connection.exec_driver_sql(statement)


def _last(session: Session) -> int:
    """The number of the newest record, 0 where there is none."""
    return session.exec(select(func.max(col(RecordRow.number)))).one() or 0
