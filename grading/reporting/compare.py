"""A comparison of limits as text, as a page and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from grading.findings import Findings
from grading.language.documents import Document
from grading.language.tree import entry_at
from grading.quantities.numbers import plain
from grading.reporting.findings import as_json
from grading.reporting.formulas import Readable, key_text
from grading.reporting.labels import grade_text, label_json, label_text, period_json, period_text
from grading.reporting.statistics import count_text, statistic_text
from grading.reporting.terminal import paint, table, visible
from grading.wording import Language
from grading.wording.library import WORDS
from grading.workbench.compare import Compared, Comparison, Line
from grading.workbench.limits import End, Limited

SCHEMA = "zhijia/comparison/1"
_LEGEND = ("legend_words", "legend_strictest", "legend_statistic")


@dataclass(frozen=True, slots=True)
class Shown:
    """A limit in the words of one language; `statistic` is empty for a single result."""

    applies: str
    grade: str
    limit: str
    statistic: str
    end: str
    strictest: bool
    clause: str
    notes: tuple[str, ...]


class View:
    """A comparison in one language."""

    def __init__(self, comparison: Comparison, language: Language) -> None:
        self.comparison, self.language = comparison, language
        self._readable = [Readable(c.document, comparison.vocabulary, language) for c in comparison.documents]

    def say(self, name: str, **arguments: object) -> str:
        return WORDS[name].say(self.language, arguments)

    @property
    def heading(self) -> str:
        title = self.comparison.vocabulary.title
        name = title.text(self.language) if title is not None else str(self.comparison.vocabulary.id)
        return self.say("comparison_of", vocabulary=name)

    @property
    def date(self) -> str:
        at = self.comparison.at
        return self.say("at", date=at.isoformat()) if at else self.say("newest")

    @property
    def legend(self) -> tuple[str, ...]:
        return tuple(map(self.say, (*_LEGEND, "legend_numbered")))

    @property
    def legend_of_page(self) -> tuple[str, ...]:
        """The legend where each statistic stands with its limit."""
        return tuple(map(self.say, (*_LEGEND, "legend_beside")))

    def title(self, document: Document) -> str:
        return label_text(document.title, str(document.id), self.language)

    def force(self, document: Document) -> str:
        return period_text(document.in_force, self.language)

    def about_document(self, compared: Compared) -> str:
        """Title, when it is in force, and which documents have to be met besides."""
        document = compared.document
        title = self.say("with", statistic=self.title(document), details=self.force(document))
        more = [f"{self.say('requires')} {name}" for name in compared.requires]
        return self.say("semicolon").join([title, *more])

    def line(self, line: Line) -> str:
        """`菌落总数 plate_count`."""
        return line.id if line.label is None else f"{line.label.text(self.language)} {line.id}"

    def about(self, line: Line) -> str:
        """Unit, and which direction is better."""
        parts = [line.unit or "", self.say(f"better_{line.better}") if line.better else ""]
        return self.say("comma").join(part for part in parts if part)

    def shown(self, column: int, limit: Limited) -> Shown:
        document = self.comparison.documents[column].document
        readable = self._readable[column]
        guards = [readable.formula(guard) for guard in limit.guards]
        guards += [readable.key(asked, key) for asked, key in limit.given]
        if limit.others:
            guards.append(self.say("otherwise"))
        notes = (
            [self.say("admitted", formula=readable.formula(limit.admit))] if limit.admit is not None else []
        )
        if limit.status == "unverified":
            notes.append(self.say("clause_unverified"))
        single = limit.statistic.function is None and limit.statistic.round is None
        return Shown(
            applies=self.say("semicolon").join(dict.fromkeys(guards)),
            grade=self._grade(document, limit),
            limit=limit_said(limit, readable),
            statistic="" if single or limit.word else self.statistic(column, limit),
            end=self.say("semicolon").join(
                self._end(end, document) for end in limit.ends if end.kind != "fails"
            ),
            strictest=limit.strictest,
            clause=self.say("semicolon").join(limit.clauses),
            notes=tuple(notes),
        )

    def statistic(self, column: int, limit: Limited) -> str:
        document = self.comparison.documents[column].document
        return statistic_text(limit.statistic, document, self.comparison.vocabulary, self.language)

    def _grade(self, document: Document, limit: Limited) -> str:
        if limit.grade is not None:
            return grade_text(document, limit.grade, self.language)
        if len(document.grades) > 1 and all(identity.split(".")[0] != "ladder" for identity in limit.ids):
            return self.say("all_but", grade=grade_text(document, str(document.grades[-1].id), self.language))
        return ""

    def _end(self, end: End, document: Document) -> str:
        if end.kind == "at_most":
            return self.say("at_most", grade=grade_text(document, str(end.target), self.language))
        ladder = entry_at(document.ladder, str(end.ladder))
        return f"{label_text(ladder.label, str(end.ladder), self.language)} → {end.target}"


def limit_said(limit: Limited, readable: Readable) -> str:
    """A limit: its word, the results that are too many, or as written."""
    if limit.word is not None:
        return WORDS[f"limit_{limit.word}"].say(readable.language)
    if limit.statistic.function == "count" and len(limit.tests) == 1:
        operator, bound = limit.tests[0]
        return count_text(limit.statistic, operator, bound.text, readable.language)
    if limit.tests and not limit.sides and limit.text.startswith(("= ", "≠ ")):
        sign, _, names = limit.text.partition(" ")
        return f"{sign} " + " | ".join(
            readable.value(limit.characteristic, name.strip()) for name in names.split("|")
        )
    return limit.text


# -- text ----------------------------------------------------------------------------------------


def comparison_text(comparison: Comparison, language: Language, colour: bool = False) -> str:
    """A table for each characteristic, one line for each limit, and the gaps of the documents below."""
    return "\n".join(_text(View(comparison, language), colour))


def _text(view: View, colour: bool) -> Iterator[str]:
    comparison = view.comparison
    yield paint(visible(view.say("with", statistic=view.heading, details=view.date)), "bold", colour)
    if not comparison.lines:
        yield view.say("nothing_to_compare")
    for line in comparison.lines:
        about = view.about(line)
        yield ""
        yield paint(
            visible(view.say("with", statistic=view.line(line), details=about) if about else view.line(line)),
            "bold",
            colour,
        )
        notes: dict[str, int] = {}
        rows = [row for column in range(len(line.cells)) for row in _rows(view, line, column, notes, colour)]
        heads = [
            view.say(name)
            for name in ("document", "for", "grade", "limit", "strictest", "end", "clause", "note")
        ]
        keep = [at for at in range(len(heads)) if any(row[at] for row in rows)]
        yield table([[row[at] for at in keep] for row in rows], [heads[at] for at in keep])
        yield from (visible(f"  [{number}] {text}") for text, number in notes.items())
    yield ""
    yield from view.legend
    yield from _documents(view, colour)


def _rows(view: View, line: Line, column: int, notes: dict[str, int], colour: bool) -> Iterator[list[str]]:
    name = str(view.comparison.documents[column].document.id)
    if not line.cells[column]:
        yield [name, "", "", view.say("not_named"), "", "", "", ""]
    for limit in line.cells[column]:
        shown = view.shown(column, limit)
        mark = f" [{notes.setdefault(shown.statistic, len(notes) + 1)}]" if shown.statistic else ""
        strictest = paint(view.say("strictest"), "good", colour) if shown.strictest else ""
        remark = view.say("semicolon").join(shown.notes)
        yield [
            name,
            shown.applies,
            shown.grade,
            shown.limit + mark,
            strictest,
            shown.end,
            shown.clause,
            remark,
        ]
        name = ""


def _documents(view: View, colour: bool) -> Iterator[str]:
    yield ""
    yield paint(view.say("documents"), "bold", colour)
    for compared in view.comparison.documents:
        yield visible(f"  {compared.document.id}{view.say('colon')}{view.about_document(compared)}")
        for gap in compared.document.gaps:
            yield visible(f"    - {gap.text(view.language)}")


# -- HTML ----------------------------------------------------------------------------------------


def comparison_html(comparison: Comparison, language: Language) -> str:
    """One page that can be printed; the longer side of the table runs down."""
    from grading.reporting.page import render_page

    down = len(comparison.documents) > len(comparison.lines)
    return render_page("compare.html.j2", language, view=View(comparison, language), documents_down=down)


# -- JSON ----------------------------------------------------------------------------------------


def comparison_json(comparison: Comparison, findings: Findings) -> dict[str, Any]:
    """As published in `docs/schema/comparison-1.json`."""
    return {
        "schema": SCHEMA,
        "at": comparison.at.isoformat() if comparison.at else None,
        "vocabulary": str(comparison.vocabulary.id),
        "documents": [
            {
                "id": str(compared.document.id),
                "kind": str(compared.document.kind),
                "edition": compared.document.edition_name or None,
                "title": label_json(compared.document.title),
                "in_force": period_json(compared.document.in_force),
                "for": compared.document.for_.text if compared.document.for_ is not None else None,
                "requires": list(compared.requires),
                "grades": [
                    {"id": str(grade.id), "label": label_json(grade.label)}
                    for grade in compared.document.grades
                ],
                "gaps": [label_json(gap) for gap in compared.document.gaps],
            }
            for compared in comparison.documents
        ],
        "characteristics": [_line_json(line, comparison) for line in comparison.lines],
        "findings": [as_json(finding) for finding in findings],
    }


def _line_json(line: Line, comparison: Comparison) -> dict[str, Any]:
    cells = zip(comparison.documents, line.cells, strict=True)
    return {
        "id": line.id,
        "label": label_json(line.label),
        "unit": line.unit,
        "better": line.better,
        "cells": [
            {
                "document": str(compared.document.id),
                "named": bool(cell),
                "limits": [_limit_json(limit, compared.document, comparison) for limit in cell],
            }
            for compared, cell in cells
        ],
    }


def _limit_json(limit: Limited, document: Document, comparison: Comparison) -> dict[str, Any]:
    statistic = limit.statistic
    said: dict[Language, str] = {
        language: statistic_text(statistic, document, comparison.vocabulary, language)
        for language in ("zh", "en")
    }
    return {
        "ids": list(limit.ids),
        "clauses": list(limit.clauses),
        "status": limit.status,
        "kind": limit.word or ("limit" if limit.tests else "formula"),
        "limit": limit.text,
        "sides": [{"operator": operator, "number": plain(number)} for operator, number in limit.sides],
        "strictest": limit.strictest,
        "statistic": {
            "function": statistic.function,
            "rows": statistic.rows[0] if statistic.rows else None,
            "times": statistic.times,
            "out_of": statistic.out_of,
            "text": said,
        },
        "for": [guard.text for guard in limit.guards] + [key_text(asked, key) for asked, key in limit.given],
        "otherwise": bool(limit.others),
        "admit": limit.admit.text if limit.admit is not None else None,
        "grade": limit.grade,
        "ends": [{"kind": end.kind, "ladder": end.ladder, "target": end.target} for end in limit.ends],
    }
