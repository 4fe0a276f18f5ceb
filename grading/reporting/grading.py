"""What came of samples, as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from grading.decisions import Decision, Report
from grading.decisions.bound import asks, behind, bound
from grading.decisions.worth import Line, Made, computed, places
from grading.findings import Findings, has_errors
from grading.kinds import DONE, INVALID, NEGATIVE, Options, Summary
from grading.quantities.numbers import plain
from grading.reporting.findings import as_json
from grading.reporting.grading_json import subject_json
from grading.reporting.grading_words import (
    bound_label,
    condition_text,
    document_title,
    grade_label,
    left_out,
    result_text,
    short,
    value_text,
)
from grading.reporting.guards import rule_text, verdict_text
from grading.reporting.in_short import counted, listed
from grading.reporting.labels import subject_text
from grading.reporting.sheets import Sheet, as_csv, heading, items_of, limits_text, sheets
from grading.reporting.terminal import paint, table, visible
from grading.reporting.unverified import MARK, asked_unread, unverified
from grading.wording import Language, Text
from grading.wording.labels import LABELS
from grading.workbench.samples import Graded, Grading

SCHEMA = "zhijia/grading/1"


@dataclass(frozen=True, slots=True)
class GradingOutcome:
    """The outcome of samples, for every face."""

    grading: Grading

    @property
    def findings(self) -> Findings:
        return self.grading.findings

    @property
    def status(self) -> int:
        """Done, or done with a subject that is rejected or open, or invalid input."""
        if has_errors(self.findings):
            return INVALID
        decisions = [decision for graded in self.grading.graded for decision in graded.decisions]
        wanting = any(
            decision.verdict in ("fails", "open") or len(decision.possible) > 1 for decision in decisions
        )
        return NEGATIVE if wanting else DONE

    def as_json(self) -> dict[str, Any]:
        grading = self.grading
        dates = sorted({graded.at.isoformat() for graded in grading.graded if graded.at})
        return {
            "schema": SCHEMA,
            "facts_at": dates[0] if len(dates) == 1 else None,
            "rules_at": grading.rules_at.isoformat()
            if grading.rules_at
            else (dates[0] if len(dates) == 1 else None),
            "subjects": [subject_json(graded) for graded in grading.graded],
            "findings": [as_json(finding) for finding in grading.findings],
        }

    def as_text(self, language: Language, options: Options) -> str:
        return "\n".join(_text(self.grading, language, options))

    def as_csv(self) -> str:
        return as_csv(self.grading)

    def summary(self) -> Summary:
        """The subjects, and how many decisions came to which result."""
        graded = self.grading.graded
        results = [
            LABELS["verdict_open"]
            if len(decision.possible) > 1
            else Text(result_text(decision, "zh"), result_text(decision, "en"))
            for one in graded
            for decision in one.decisions
        ]
        return Summary("samples", listed([one.subject.id for one in graded]), counted(results))

    def as_html(self, language: Language, options: Options) -> str:
        from grading.reporting.grading_page import grading_as_html

        return grading_as_html(self.grading, language)


_STYLE = {"meets": "good", "fails": "error", "open": "warning", "not_applicable": "dim"}


def _text(grading: Grading, language: Language, options: Options) -> Iterator[str]:
    rows = [
        _line(graded, decision, language, options)
        for graded in grading.graded
        for decision in graded.decisions
    ]
    heads = [LABELS[name].say(language) for name in ("subject", "document", "facts_at", "result", "because")]
    yield table(rows, heads)
    if any(unverified(decision) for graded in grading.graded for decision in graded.decisions):
        yield paint(LABELS["rests_on_unverified"].say(language, {"mark": MARK}), "dim", options.colour)
    for sheet in sheets(grading, language):
        yield ""
        yield from _sheet(sheet, language, options)
    if options.explain:
        for graded in grading.graded:
            for decision in graded.decisions:
                yield ""
                yield from explain(graded, decision, language, options)


def _sheet(sheet: Sheet, language: Language, options: Options) -> Iterator[str]:
    """The figures of a document, a line a subject."""
    title = sheet.plan.document.title
    named = {"title": title.text(language) if title else sheet.plan.id, "id": sheet.plan.id}
    yield paint(LABELS["sheet"].say(language, named), "bold", options.colour)
    heads = [f"{column.heading} {column.unit or ''}".rstrip() for column in sheet.columns]
    rows = [
        [
            visible(subject_text(graded.subject, sheet.plan, language)),
            *map(_figure, cells),
            result_text(decision, language),
        ]
        for graded, decision, cells in sheet.rows
    ]
    if sheet.sums is not None:
        rows.append([LABELS["sum"].say(language), *(short(cell) if cell else "" for cell in sheet.sums), ""])
    ends = [LABELS[name].say(language) for name in ("subject", "result")]
    yield table(rows, [ends[0], *heads, ends[1]], "l" + "r" * len(heads) + "l")


def _figure(line: Line | None) -> str:
    """A figure, with its confidence limits where it has some."""
    if line is None or line.low is None:
        return short(None if line is None else line.value)
    limits = limits_text(line)
    return f"{short(line.value)} ({limits})" if limits else short(line.value)


def _line(graded: Graded, decision: Decision, language: Language, options: Options) -> list[str]:
    result = paint(result_text(decision, language), _STYLE[decision.verdict], options.colour)
    date = graded.at.isoformat() if graded.at else "—"
    name = visible(subject_text(graded.subject, decision.plan, language))
    document = f"{decision.plan.id} {MARK}" if unverified(decision) else decision.plan.id
    return [name, document, date, result, _because(decision, language)]


def _because(decision: Decision, language: Language) -> str:
    """What binds, in a few words."""
    parts = []
    found = bound(decision)
    for item in found[:2]:
        report, label = item.report, bound_label(item, decision, language)
        if report.verdict == "open" and report.state is not None:
            state = LABELS[f"state_{report.state}"].say(language)
            words = {
                "name": label,
                "value": short(report.value),
                "state": state,
                "limit": short(report.limit),
            }
            parts.append(LABELS["because_conditional"].say(language, words))
        elif report.verdict == "open":
            parts.append(LABELS["because_open"].say(language, {"name": label, "limit": short(report.limit)}))
        elif report.value is not None and report.limit not in (label, "= true", "= false"):
            # That a condition does not hold is said by its standing here.
            value = "" if report.value in ("true", "false") else f" {short(report.value)}"
            limit = short(report.limit)
            parts.append(f"{label}{value}（{limit}）" if language == "zh" else f"{label}{value} ({limit})")
        else:
            parts.append(label)
    more = len(found) - 2
    if more > 0:
        parts.append(LABELS["because_more"].say(language, {"count": more}))
    return ("；" if language == "zh" else "; ").join(parts)


def explain(graded: Graded, decision: Decision, language: Language, options: Options) -> Iterator[str]:
    """Every condition of a decision, then what would lift it, what to measure and what was assumed."""
    say = {name: text.say(language) for name, text in LABELS.items() if "{" not in text.zh}
    edition = f" {decision.plan.edition}" if decision.plan.edition else ""
    name = visible(subject_text(graded.subject, decision.plan, language))
    title = f"{name} · {document_title(decision, language)}（{decision.plan.id}{edition}）"
    yield paint(
        title if language == "zh" else title.replace("（", " (").replace("）", ")"),
        "bold",
        options.colour,
    )
    yield f"  {say['result']}{say['colon']}{result_text(decision, language)}"
    if decision.plan.decision_rule is not None:
        rule = rule_text(decision.plan.decision_rule, language)
        yield f"  {say['decision_rule']}{say['colon']}{rule}"
    rows = []
    for report, inside in _with_inside(decision):
        own = decision if inside is None else inside
        word = verdict_text(report, say[f"verdict_{report.verdict}"], language)
        guarded = report.guarded
        grades = (
            "、".join(
                grade_label(decision, str(decision.plan.grades[at].id), language)
                for at in report.condition.grades
            )
            if decision.plan.grades and inside is None
            else ""
        )
        other = asks(report, own)
        rows.append(
            [
                report.clause or "—",
                ("" if inside is None else "↳ ") + condition_text(report, own, language),
                grades,
                value_text(report, decision, language) if other is None else "—",
                "—" if guarded is None else short(guarded.uncertainty),
                short(report.limit) if other is None else other.plan.id,
                "—" if guarded is None else short(guarded.acceptance),
                "—" if report.margin is None else short(plain(report.margin)),
                "—" if guarded is None or guarded.probability is None else plain(guarded.probability),
                paint(word, _STYLE[report.verdict], options.colour),
                say["unverified"] if report.condition.status == "unverified" else "",
            ]
        )
    heads = [
        say[name]
        for name in (
            "head_clause",
            "requirement",
            "grades",
            "value",
            "uncertainty",
            "limit",
            "acceptance",
            "margin",
            "probability",
            "verdict",
            "note_column",
        )
    ]
    keep = [at for at in range(len(heads)) if any(row[at] not in ("", "—") for row in rows)]
    if rows:
        lines = table([[row[at] for at in keep] for row in rows], [heads[at] for at in keep])
        yield from (f"  {line}" for line in lines.splitlines())
    for made in items_of(decision):
        yield from (f"  {line}" for line in _made(made, language))
    rows = [
        [
            line.clause or "—",
            heading(line, language),
            f"{short(line.value)} {line.unit or ''}".rstrip(),
            say["unverified"] if line.status == "unverified" else "",
        ]
        for line in computed(decision)
    ]
    heads = [say[name] for name in ("head_clause", "computed", "value", "note_column")]
    keep = [at for at in range(len(heads)) if any(row[at] not in ("", "—") for row in rows) or at == 2]
    if rows:
        lines = table([[row[at] for at in keep] for row in rows], [heads[at] for at in keep])
        yield from (f"  {line}" for line in lines.splitlines())
    for place in places(decision):
        found = place.value or say["unplaced"]
        yield f"  {heading(place, language)}{say['colon']}{found}{_unread(place, language)}"
    yield from _notes(decision, language, say)


def _with_inside(decision: Decision) -> Iterator[tuple[Report, Decision | None]]:
    """Every condition; below one that asks for another document, what keeps that from being met."""
    for report in decision.reports:
        yield report, None
        for item in behind(report, decision):
            yield item.report, item.decision


def _unread(line: Line, language: Language) -> str:
    """What stands behind a figure whose clause was not read."""
    if line.status != "unverified":
        return ""
    note = LABELS["unverified"].say(language)
    return f"（{note}）" if language == "zh" else f" ({note})"


def _made(made: Made, language: Language) -> Iterator[str]:
    """A score or a price, item by item."""
    say = {name: text.say(language) for name, text in LABELS.items() if "{" not in text.zh}
    for line in (made.whole, made.amount):
        if line is not None:
            found = f"{short(line.value)} {line.unit or ''}".rstrip()
            yield f"{heading(line, language)}{say['colon']}{found}{_unread(line, language)}"
    rows = [
        [
            item.clause or "—",
            heading(item, language),
            item.weight or "—",
            f"{short(item.value)} {item.unit or ''}".rstrip(),
            short(item.points),
            say["unverified"] if item.status == "unverified" else "",
        ]
        for item in (*made.items, *made.inputs)
    ]
    heads = [say[name] for name in ("head_clause", "item", "weight", "value", "points", "note_column")]
    keep = [at for at in range(len(heads)) if any(row[at] not in ("", "—") for row in rows)]
    if rows:
        lines = table([[row[at] for at in keep] for row in rows], [heads[at] for at in keep])
        yield from (f"  {line}" for line in lines.splitlines())


def _notes(decision: Decision, language: Language, say: dict[str, str]) -> Iterator[str]:
    for name, states in decision.states.items():
        yield f"  {say['state']} {name}{say['colon']}{' | '.join(states)}"
    better = decision.next_better
    if better is not None and decision.binding:
        label = grade_label(decision, str(better.id), language)
        yield "  " + LABELS["to_reach"].say(language, {"grade": label})
        for item in bound(decision):
            report, name = item.report, bound_label(item, decision, language)
            if item.lift is not None:
                by = f"{short(plain(item.lift))} {report.unit or ''}".strip()
                limit = report.limit if report.guarded is None else report.guarded.acceptance
                yield "    - " + LABELS["lift_down" if report.side == "high" else "lift"].say(
                    language, {"name": name, "by": by, "limit": short(limit or report.limit)}
                )
            else:
                yield f"    - {name} {short(report.limit)}"
    if decision.settle:
        names = ("、" if language == "zh" else ", ").join(decision.settle)
        yield f"  {say['settle']}{say['colon']}{names}"
    for row in left_out(decision):
        date = row.date.isoformat() if row.date else "—"
        words = {"list": row.list, "date": date, "missing": row.missing}
        yield "  " + LABELS["left_out"].say(language, words)
    asked: dict[str, dict[str, None]] = {}
    for document, _, clause in asked_unread(decision):
        asked.setdefault(document, {})[clause] = None
    for document, clauses in asked.items():
        named = ("、" if language == "zh" else ", ").join(clauses)
        yield "  " + LABELS["unverified_inside"].say(language, {"document": document, "clauses": named})
    for name, text in decision.assumed.items():
        yield f"  {say['assumed']}{say['colon']}{name} = {text}"
