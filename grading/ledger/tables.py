"""The tables of a ledger, and the triggers that let it only grow.

Every value is a text or bytes but for counts: numbers that matter are in the JSON as texts, times are texts
in UTC with their offset.
"""

from __future__ import annotations

from sqlalchemy import BLOB, MetaData, Text
from sqlmodel import Field, SQLModel

APPLICATION = 0x7A686A6C
"""`zhjl`: what marks an SQLite file as a ledger (`PRAGMA application_id`)."""

SCHEMA = 1
"""The form of the tables (`PRAGMA user_version`)."""

_STRICT = {"sqlite_strict": True}


class _Table(SQLModel):
    # Of its own, so that no model of another package gets into a ledger.
    metadata = MetaData()


class RecordRow(_Table, table=True):
    """A decision: `findings` and `result` are canonical JSON, `settings` is JSON."""

    __tablename__ = "record"
    __table_args__ = _STRICT

    number: int = Field(primary_key=True)
    recorded_at: str = Field(sa_type=Text)
    recorded_by: str = Field(sa_type=Text)
    program: str = Field(sa_type=Text)
    settings: str = Field(sa_type=Text)
    status: int
    kind: str = Field(sa_type=Text)
    subject: str = Field(sa_type=Text)
    words_zh: str = Field(sa_type=Text)
    words_en: str = Field(sa_type=Text)
    findings: str = Field(sa_type=Text)
    findings_digest: str = Field(sa_type=Text)
    result: str = Field(sa_type=Text)
    result_digest: str = Field(sa_type=Text)


class ContentRow(_Table, table=True):
    """The bytes of a file, once however many records were decided from them."""

    __tablename__ = "content"
    __table_args__ = _STRICT

    digest: str = Field(sa_type=Text, primary_key=True)
    data: bytes = Field(sa_type=BLOB)


class InputRow(_Table, table=True):
    """A file that a decision was made from."""

    __tablename__ = "input"
    __table_args__ = _STRICT

    record: int = Field(foreign_key="record.number", primary_key=True)
    position: int = Field(primary_key=True)
    role: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    digest: str = Field(foreign_key="content.digest", sa_type=Text)


class DocumentRow(_Table, table=True):
    """A document that a decision used, with its edition; `name` is its file among the inputs."""

    __tablename__ = "document"
    __table_args__ = _STRICT

    record: int = Field(foreign_key="record.number", primary_key=True)
    position: int = Field(primary_key=True)
    kind: str = Field(sa_type=Text)
    id: str = Field(sa_type=Text)
    edition: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)


METADATA = _Table.metadata

_PARTS = ("input", "document")
_EXISTS = {
    "content": "digest = NEW.digest",
    "input": "record = NEW.record AND position = NEW.position",
    "document": "record = NEW.record AND position = NEW.position",
}


def triggers() -> list[str]:
    """Statements that forbid to change or remove a row, to leave out a number, and to add to an old record.

    `INSERT OR REPLACE` removes without a DELETE, hence the triggers before an INSERT.
    """
    made = [
        f"CREATE TRIGGER {table}_no_{what.lower()} BEFORE {what} ON {table} "
        "BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END"
        for table in ("record", *_EXISTS)
        for what in ("UPDATE", "DELETE")
    ]
    made.append(_refused("record", "next", "NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM record)"))
    made += [
        _refused(table, "once", f"EXISTS (SELECT 1 FROM {table} WHERE {same})")
        for table, same in _EXISTS.items()
    ]
    made += [_refused(table, "last", "NEW.record <> (SELECT max(number) FROM record)") for table in _PARTS]
    return made


def _refused(table: str, name: str, when: str) -> str:
    return (
        f"CREATE TRIGGER {table}_{name} BEFORE INSERT ON {table} WHEN {when} "
        "BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END"
    )
