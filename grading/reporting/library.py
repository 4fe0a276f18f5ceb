"""The library and its documents as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from grading.findings import Findings
from grading.language.documents import Document, Header, Vocabulary
from grading.language.values import Label, Period
from grading.reporting.findings import as_json
from grading.reporting.labels import grade_text, label_json, label_text, period_json, period_text
from grading.reporting.terminal import paint, table, visible
from grading.wording import Language
from grading.wording.library import WORDS
from grading.workbench.library import Listed
from grading.workbench.statements import Line, Statement, statements

SCHEMA = "zhijia/library/1"


def _say(language: Language, name: str, **arguments: object) -> str:
    return WORDS[name].say(language, arguments)


def _kind(kind: str, language: Language) -> str:
    return _say(language, f"kind_{kind}") if f"kind_{kind}" in WORDS else kind


def _force(period: Period, kind: str, language: Language) -> str:
    """A vocabulary that gives no dates is never out of force; of other documents the dates were not seen."""
    undated = period.first is None and period.last is None and kind == "vocabulary"
    return "—" if undated else period_text(period, language)


# -- the list ------------------------------------------------------------------------------------


def library_text(listed: Iterable[Listed], language: Language) -> str:
    """One line for each document."""
    names = ("id", "kind", "edition", "in_force", "statements", "read", "unverified", "gaps", "title")
    rows = [
        [
            item.id,
            _kind(item.kind, language),
            item.edition or "—",
            _force(Period(item.first, item.last), item.kind, language),
            *(
                str(count) if count else "—"
                for count in (item.statements, item.read, item.unverified, len(item.gaps))
            ),
            label_text(item.title, "", language),
        ]
        for item in listed
    ]
    if not rows:
        return _say(language, "none_in_library")
    return table(rows, [_say(language, name) for name in names], "llllrrrr")


def library_json(listed: Iterable[Listed], findings: Findings) -> dict[str, Any]:
    """As published in `docs/schema/library-1.json`."""
    return _json([_listed_json(item) for item in listed], findings)


def _json(documents: list[dict[str, Any]], findings: Findings) -> dict[str, Any]:
    return {"schema": SCHEMA, "documents": documents, "findings": [as_json(finding) for finding in findings]}


def _listed_json(item: Listed) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind,
        "edition": item.edition or None,
        "title": label_json(item.title),
        "in_force": period_json(Period(item.first, item.last)),
        "vocabulary": item.vocabulary,
        "requirements": item.statements,
        "read": item.read,
        "unverified": item.unverified,
        "gaps": [label_json(gap) for gap in item.gaps],
    }


# -- one document --------------------------------------------------------------------------------


def document_text(header: Header, listed: Listed, language: Language, colour: bool = False) -> str:
    """Header, gaps, parameters, grades, and every statement with its clause."""
    return "\n".join(_text(header, listed, language, colour))


def _text(header: Header, listed: Listed, language: Language, colour: bool) -> Iterator[str]:
    def fact(name: str, *values: str) -> Iterator[str]:
        if any(values):
            yield visible(
                f"{_say(language, name)}{_say(language, 'colon')}{_say(language, 'semicolon').join(values)}"
            )

    def heading(name: str) -> Iterator[str]:
        yield ""
        yield paint(_say(language, name), "bold", colour)

    yield paint(visible(label_text(header.title, str(header.id), language)), "bold", colour)
    yield from fact("id", str(header.id))
    yield from fact("kind", _kind(str(header.kind), language))
    yield from fact("edition", header.edition_name)
    yield from fact("amendments", *map(str, header.amendments))
    yield from fact("issuer", label_text(header.issuer, "", language))
    yield from fact("in_force", _force(header.in_force, str(header.kind), language))
    yield from fact("source", *(source.text(language) for source in header.source))
    if isinstance(header, Document):
        yield from fact("vocabulary", str(header.vocabulary))
        yield from fact("scope", header.for_.text if header.for_ is not None else "")
    if listed.statements:
        counts = (
            f"{_say(language, name)} {getattr(listed, name)}" for name in ("statements", "read", "unverified")
        )
        yield _say(language, "comma").join(counts)
    if header.gaps:
        yield from heading("gaps")
        yield from (visible(f"  - {gap.text(language)}") for gap in header.gaps)
    if isinstance(header, Vocabulary):
        yield from heading("characteristics")
        yield _characteristics(header, language)
    if isinstance(header, Document):
        yield from _parameters(header, language, heading("parameters"))
        if header.grades:
            yield from heading("grades")
            yield from (
                f"  {grade_text(header, str(grade.id), language)}（{grade.id}）"
                if language == "zh"
                else f"  {grade_text(header, str(grade.id), language)} ({grade.id})"
                for grade in header.grades
            )
    stated = list(statements(header))
    for section in dict.fromkeys(statement.section for statement in stated):
        yield ""
        name = f"section_{section}"
        yield paint(_say(language, name) if name in WORDS else section, "bold", colour)
        yield _statements(
            [statement for statement in stated if statement.section == section], header, language
        )


def _characteristics(vocabulary: Vocabulary, language: Language) -> str:
    rows = []
    for name, entry in vocabulary.characteristics.items():
        values = _said_values(entry.values, language) if entry.values else ""
        better = _say(language, f"better_{entry.better}") if entry.better else ""
        rows.append([str(name), label_text(entry.label, "", language), entry.unit or "", better or values])
    heads = [_say(language, name) for name in ("name", "title", "unit", "values")]
    return table(rows, heads)


def _said_values(values: dict[Any, Label], language: Language) -> str:
    return " | ".join(
        str(name)
        if label.text(language) == name
        else _say(language, "with", statistic=name, details=label.text(language))
        for name, label in values.items()
    )


def _parameters(document: Document, language: Language, heading: Iterator[str]) -> Iterator[str]:
    if not document.parameters:
        return
    yield from heading
    for name, parameter in document.parameters.items():
        values = _said_values(parameter.values, language) if parameter.values else parameter.unit or ""
        said = f"  {name}{_say(language, 'colon')}{label_text(parameter.label, '', language)}"
        yield visible(f"{said}{_say(language, 'semicolon')}{values}" if values else said)


def _statements(stated: list[Statement], header: Header, language: Language) -> str:
    rows: list[list[str]] = []
    for statement in stated:
        name, label = statement.id, label_text(statement.label, "", language)
        clause = statement.cited.text(language) if statement.cited is not None else statement.clause or ""
        status = _say(language, statement.status) if statement.status in ("read", "unverified") else ""
        remarks = [_say(language, "admitted", formula=statement.admit)] if statement.admit else []
        first = True
        for line in statement.lines or (Line(None, None, ""),):
            applies = [text for text in (statement.applies, line.when) if text]
            text = (
                f"{statement.of} {line.text}" if statement.of and statement.of not in line.text else line.text
            )
            rows.append(
                [
                    name if first else "",
                    label if first else "",
                    _when(applies, language),
                    _grade(line, header, language),
                    _limit(text, language),
                    clause if first else "",
                    status if first else "",
                    _say(language, "semicolon").join(remarks) if first else "",
                ]
            )
            first = False
    heads = [
        _say(language, name)
        for name in ("name", "title", "for", "grade", "limit", "clause", "status", "note")
    ]
    keep = [at for at in range(len(heads)) if any(row[at] for row in rows)]
    return table([[row[at] for at in keep] for row in rows], [heads[at] for at in keep])


def _when(applies: list[str], language: Language) -> str:
    said = [_say(language, "otherwise") if text == "else" else text for text in applies]
    return _say(language, "semicolon").join(said)


def _grade(line: Line, header: Header, language: Language) -> str:
    return grade_text(header, line.grade, language) if line.grade and isinstance(header, Document) else ""


def _limit(text: str, language: Language) -> str:
    before, _, word = text.rpartition(" ")
    if word in ("none", "unknown", "never"):
        return f"{before} {_say(language, f'limit_{word}')}".strip()
    return text


def document_json(header: Header, listed: Listed, findings: Findings) -> dict[str, Any]:
    """The list of the library with one document in it, told in full."""
    told = _listed_json(listed) | {
        "issuer": label_json(header.issuer),
        "amendments": [str(amendment) for amendment in header.amendments],
        "source": [label_json(source) for source in header.source],
        "statements": [_statement_json(statement) for statement in statements(header)],
    }
    if isinstance(header, Vocabulary):
        told["characteristics"] = [
            {
                "id": str(name),
                "label": label_json(entry.label),
                "unit": str(entry.unit) if entry.unit else None,
                "values": _values_json(entry.values),
                "better": entry.better,
            }
            for name, entry in header.characteristics.items()
        ]
    if isinstance(header, Document):
        told |= {
            "for": header.for_.text if header.for_ is not None else None,
            "parameters": [
                {
                    "id": str(name),
                    "label": label_json(parameter.label),
                    "unit": str(parameter.unit) if parameter.unit else None,
                    "values": _values_json(parameter.values),
                }
                for name, parameter in header.parameters.items()
            ],
            "grades": [{"id": str(grade.id), "label": label_json(grade.label)} for grade in header.grades],
        }
    return _json([told], findings)


def _values_json(values: dict[Any, Label] | None) -> list[dict[str, Any]] | None:
    return (
        None
        if values is None
        else [{"id": str(name), "label": label_json(label)} for name, label in values.items()]
    )


def _statement_json(statement: Statement) -> dict[str, Any]:
    return {
        "section": statement.section,
        "id": statement.id,
        "label": label_json(statement.label),
        "clause": label_json(statement.cited) or statement.clause,
        "status": statement.status,
        "of": statement.of,
        "for": statement.applies,
        "admit": statement.admit,
        "limits": [{"when": line.when, "grade": line.grade, "limit": line.text} for line in statement.lines],
    }
