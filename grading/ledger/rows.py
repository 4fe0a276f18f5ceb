"""Rows of the ledger's tables as records, and the other way."""

from __future__ import annotations

import json

from sqlmodel import Session, col, select

from grading.kinds import Summary
from grading.ledger.canonical import canonical
from grading.ledger.faults import Unfit
from grading.ledger.model import Draft, Head, Input, Record, Role, Settings, Used
from grading.ledger.tables import ContentRow, DocumentRow, InputRow, RecordRow
from grading.wording import Text

_ROLES: dict[str, Role] = {"file": "file", "document": "document", "unread": "unread"}


def add(session: Session, record: Record) -> None:
    """Puts a record with its inputs and documents into the transaction."""
    draft, number = record.draft, record.number
    words = draft.summary
    session.add(
        RecordRow(
            number=number,
            recorded_at=record.time,
            recorded_by=draft.by,
            program=draft.program,
            settings=canonical(draft.settings.as_json()),
            status=draft.status,
            kind=words.kind,
            subject=words.subject,
            words_zh=words.result.zh,
            words_en=words.result.en,
            findings=draft.findings,
            findings_digest=draft.findings_digest,
            result=draft.result,
            result_digest=draft.result_digest,
        )
    )
    contents = {item.digest: item.data for item in draft.inputs}
    for digest, data in contents.items():
        if session.get(ContentRow, digest) is None:
            session.add(ContentRow(digest=digest, data=data))
    session.flush()
    for position, item in enumerate(draft.inputs):
        session.add(
            InputRow(record=number, position=position, role=item.role, name=item.name, digest=item.digest)
        )
    for position, used in enumerate(draft.used):
        session.add(
            DocumentRow(
                record=number,
                position=position,
                kind=used.kind,
                id=used.id,
                edition=used.edition,
                name=used.name,
            )
        )
    session.flush()


def head_of(row: RecordRow) -> Head:
    """What a list shows of a row."""
    return Head(
        row.number,
        row.recorded_at,
        row.recorded_by,
        row.program,
        Summary(row.kind, row.subject, Text(row.words_zh, row.words_en)),
        row.status,
        row.result_digest,
    )


def record_of(session: Session, row: RecordRow) -> Record:
    """A row with its inputs and documents."""
    inputs = session.exec(
        select(InputRow, ContentRow)
        .join(ContentRow, col(InputRow.digest) == col(ContentRow.digest))
        .where(col(InputRow.record) == row.number)
        .order_by(col(InputRow.position))
    )
    documents = session.exec(
        select(DocumentRow).where(col(DocumentRow.record) == row.number).order_by(col(DocumentRow.position))
    )
    head = head_of(row)
    draft = Draft(
        row.recorded_by,
        row.program,
        _settings(row.settings),
        tuple(Input(_role(item.role), item.name, content.data, item.digest) for item, content in inputs),
        tuple(Used(item.kind, item.id, item.edition, item.name) for item in documents),
        row.status,
        head.summary,
        row.findings,
        row.result,
        row.findings_digest,
        row.result_digest,
    )
    return Record(row.number, row.recorded_at, draft)


def _role(text: str) -> Role:
    role = _ROLES.get(text)
    if role is None:
        raise Unfit("ledger_damaged", {"why": f"input.role {text!r}"})
    return role


def _settings(text: str) -> Settings:
    try:
        settings = Settings.from_json(json.loads(text))
        settings.options()
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise Unfit("ledger_damaged", {"why": f"record.settings: {fault}"}) from fault
    return settings
