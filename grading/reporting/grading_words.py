"""How values, grades and conditions are called, in the terminal and on pages alike."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from grading.decisions import Decision, LeftOut, Report
from grading.decisions.bound import Bound
from grading.decisions.labels import condition_label
from grading.quantities.numbers import EXACT, plain
from grading.reporting.labels import grade_text, label_text
from grading.wording import Language
from grading.wording.labels import LABELS


def short(number: str | None, margin: Decimal | None = None) -> str:
    """A computed number with a few more digits than its limit has, and as many as its margin takes to be
    seen; what was reported stays as it is."""
    if number is None:
        return "—"
    return re.sub(r"-?\d+\.\d{7,}", lambda found: _short(found.group(), margin), number)


def _short(number: str, margin: Decimal | None) -> str:
    whole, value = number.partition(".")[0], Decimal(number)
    digits = max(2, 6 - len(whole.lstrip("-")))
    for seen in (value, margin):
        if seen:
            # The first digit that is not 0 stands here behind the point.
            digits = max(digits, -seen.adjusted() + (1 if seen is value else 0))
    try:
        rounded = value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN, EXACT)
    except ArithmeticError:
        return number
    # Zeros at the end alone were left out.
    return plain(rounded) if rounded == value else "≈" + plain(rounded)


def value_text(report: Report, decision: Decision, language: Language) -> str:
    """What was found: a number, a name, or that the subject is not ranked."""
    if report.value is None and report.verdict == "fails" and report.measured in decision.plan.rankings:
        return LABELS["unplaced"].say(language)
    return short(report.value, report.margin)


def document_title(decision: Decision, language: Language) -> str:
    title = decision.plan.document.title
    return title.text(language) if title is not None else decision.plan.id


def grade_label(decision: Decision, name: str, language: Language) -> str:
    """The label of a grade of the document."""
    return grade_text(decision.plan.document, name, language)


def result_text(decision: Decision, language: Language) -> str:
    """The grade, the grades still possible, or the verdict."""
    if decision.grade is not None:
        return grade_label(decision, decision.grade, language)
    if decision.possible:
        labels = [grade_label(decision, name, language) for name in decision.possible]
        at_least = grade_label(decision, decision.at_least or "", language)
        return LABELS["grades_open"].say(language, {"grades": " / ".join(labels), "at_least": at_least})
    return LABELS["priced" if decision.priced else f"verdict_{decision.verdict}"].say(language)


def condition_text(report: Report, decision: Decision, language: Language) -> str:
    """The name of what is required, in the words of the document or its vocabulary."""
    condition = report.condition
    asked = decision.plan.others.get(condition.name) if condition.section == "gate" else None
    name = condition.name if asked is None else asked.id
    return label_text(condition_label(report, decision.plan), name, language)


def bound_label(item: Bound, decision: Decision, language: Language) -> str:
    """The name of what binds; inside a document that is asked for, with that document and the clause."""
    label = condition_text(item.report, item.decision, language)
    if item.decision is decision:
        return label
    where = " ".join(filter(None, (item.decision.plan.id, item.report.clause)))
    return LABELS["in_document"].say(language, {"document": where, "text": label})


def left_out(decision: Decision) -> list[LeftOut]:
    """The rows that lack what a statistic asks for, each once."""
    found = {
        row: None
        for report in decision.reports
        if report.verdict != "not_applicable"
        for row in report.left_out
    }
    return list(found)
