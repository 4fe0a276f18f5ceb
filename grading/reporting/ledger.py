"""Records and replays for the terminal and as JSON: `zhijia/log/1` and `zhijia/replay/1`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from grading.ledger.model import Head, Record
from grading.ledger.replay import Replayed
from grading.reporting.findings import as_json
from grading.reporting.terminal import paint, table, visible
from grading.wording import Language
from grading.wording.labels import LABELS
from grading.wording.ledger import WORDS

# Of `sha256:…`: as much as tells records apart in a table.
_SHORT = 19


def heads_json(heads: Sequence[Head]) -> dict[str, Any]:
    """A list of records."""
    return {"schema": "zhijia/log/1", "records": [_head_json(head) for head in heads]}


def record_json(record: Record) -> dict[str, Any]:
    """One record with everything but the bytes of its inputs."""
    draft = record.draft
    return {
        "schema": "zhijia/log/1",
        "records": [
            {
                **_head_json(record.head),
                "settings": draft.settings.as_json(),
                "inputs": [
                    {
                        "role": item.role,
                        "name": item.name,
                        "bytes": None if item.role == "unread" else len(item.data),
                        "digest": None if item.role == "unread" else item.digest,
                    }
                    for item in draft.inputs
                ],
                "documents": [
                    {"kind": used.kind, "id": used.id, "edition": used.edition or None, "file": used.name}
                    for used in draft.used
                ],
                "findings": read(draft.findings),
                "result": read(draft.result),
            }
        ],
    }


def replayed_json(replayed: Sequence[Replayed]) -> dict[str, Any]:
    """What came of replays."""
    return {
        "schema": "zhijia/replay/1",
        "records": [
            {
                "number": one.record.number,
                "equal": one.equal,
                "program": one.record.draft.program,
                "recorded": one.record.draft.result_digest,
                "derived": one.derived,
                "difference": one.difference and one.difference._asdict(),
            }
            for one in replayed
        ],
        "findings": [as_json(finding) for one in replayed for finding in one.findings],
    }


def heads_text(heads: Sequence[Head], language: Language) -> str:
    """A table, a line a record."""
    if not heads:
        return WORDS["empty"].say(language)
    rows = [
        [
            str(head.number),
            head.time,
            head.by,
            head.summary.kind,
            head.summary.subject,
            head.summary.result.zh if language == "zh" else head.summary.result.en,
            head.result_digest[:_SHORT],
        ]
        for head in heads
    ]
    names = ("number", "time", "by", "kind", "subject", "result", "digest")
    return table(rows, [WORDS[name].say(language) for name in names], "r")


def record_text(record: Record, language: Language, colour: bool) -> str:
    """One record: who and when, what was read, what was used, what was found, what came of it."""
    draft, words = record.draft, record.draft.summary
    title = WORDS["record"].say(language, {"number": record.number})
    rows = {
        "time": record.time,
        "by": draft.by,
        "program": draft.program,
        "kind": words.kind,
        "subject": words.subject,
        "result": words.result.zh if language == "zh" else words.result.en,
        "status": str(draft.status),
        "options": " ".join(_options(record)) or "—",
        "digest": draft.result_digest,
    }
    colon = LABELS["colon"].say(language)
    lines = [paint(title, "bold", colour)]
    lines += [f"{WORDS[name].say(language)}{colon}{visible(text)}" for name, text in rows.items()]
    inputs = [
        [item.name, WORDS["unread"].say(language), "—"]
        if item.role == "unread"
        else [item.name, str(len(item.data)), item.digest]
        for item in draft.inputs
    ]
    used = [[item.kind, item.id, item.edition or "—", item.name] for item in draft.used]
    found = [_finding(item, language) for item in read(draft.findings) or []]
    parts = ["\n".join(lines)]
    parts.append(
        _part("inputs", table(inputs, _words(("file", "bytes", "digest"), language), "lr"), language)
    )
    if used:
        heads = _words(("kind", "document", "edition", "file"), language)
        parts.append(_part("documents", table(used, heads), language))
    if found:
        parts.append(_part("found", "\n".join(found), language))
    parts.append(_part("result", _indented(draft.result), language))
    return "\n\n".join(parts)


def replayed_text(replayed: Sequence[Replayed], language: Language) -> str:
    """A line a record; what differs is said by findings."""
    if not replayed:
        return WORDS["empty"].say(language)
    return "\n".join(
        WORDS["equal" if one.equal else "different"].say(language, {"number": one.record.number})
        for one in replayed
    )


def read(text: str) -> Any:
    """The value of a JSON text; of one that was damaged, the text."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def _head_json(head: Head) -> dict[str, Any]:
    return {
        "number": head.number,
        "time": head.time,
        "by": head.by,
        "program": head.program,
        "kind": head.summary.kind,
        "subject": head.summary.subject,
        "words": {"zh": head.summary.result.zh, "en": head.summary.result.en},
        "status": head.status,
        "digest": head.result_digest,
    }


def _options(record: Record) -> Iterator[str]:
    """The options as they were written."""
    settings = record.draft.settings
    yield from settings.files
    for rule in settings.rules:
        yield f"--rules {rule}"
    for name, value in settings.parameters.items():
        yield f"--with {name}={value}"
    if settings.at is not None:
        yield f'--at "{settings.at}"'
    if settings.rules_at is not None:
        yield f"--rules-at {settings.rules_at}"


def _part(name: str, text: str, language: Language) -> str:
    return f"{WORDS[name].say(language)}\n{text}"


def _words(names: Sequence[str], language: Language) -> list[str]:
    return [WORDS[name].say(language) for name in names]


def _indented(text: str) -> str:
    value = read(text)
    return visible(text) if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=2)


def _finding(item: Any, language: Language) -> str:
    """A recorded finding in one line."""
    if not isinstance(item, dict):
        return visible(str(item))
    severity = LABELS.get(str(item.get("severity")))
    message = item.get("message")
    said = message.get(language) if isinstance(message, dict) else message
    return f"{severity.say(language) if severity else ''}[{item.get('code')}] {visible(str(said))}"
