"""What came of samples as a page: an overview, then every subject with its reasons clause by clause."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from grading.decisions import Decision, Report, UsedRow
from grading.decisions.bound import Bound, behind, bound
from grading.decisions.worth import Line, Made, computed, places
from grading.language.tree import entry_at, entry_of
from grading.language.values import Label
from grading.planning.model import Plan
from grading.quantities.numbers import plain
from grading.reporting.grading_words import (
    bound_label,
    condition_text,
    grade_label,
    left_out,
    short,
    value_text,
)
from grading.reporting.guards import rule_text
from grading.reporting.labels import label_text, name_text, subject_text
from grading.reporting.page import render_page
from grading.reporting.sheets import Bar, Sheet, bars, heading, items_of, limits_text, sheets
from grading.wording import Language
from grading.wording.pages import WORDS
from grading.workbench.samples import Graded, Grading

_GOOD = ("#2f5d62", "#7ba6a0", "#c9d8c5", "#e3e6d3")
_BAD, _OPEN, _SILENT = "#9a3b2f", "#d9c48b", "#d9dfe1"
_NAME = re.compile(r"\b[a-z]\w*(?:\.[a-z]\w*)*\b")


def grading_as_html(grading: Grading, language: Language) -> str:
    """The page in one language."""
    return render_page("grading.html.j2", language, grading=grading, view=View(grading, language))


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the bar of a document: how many subjects came to a result."""

    name: str
    colour: str
    start: int
    count: int


@dataclass(frozen=True)
class View:
    """What the page says of samples, in its language."""

    grading: Grading
    language: Language

    def say(self, name: str, /, **arguments: object) -> str:
        return WORDS[name].say(self.language, arguments)

    def text(self, label: Label | None, name: str = "") -> str:
        return label_text(label, name, self.language)

    def joined(self, items: list[str]) -> str:
        return ("、" if self.language == "zh" else ", ").join(items)

    @property
    def title(self) -> str:
        if self.is_bulletin:
            return self.say("bulletin", title=self.joined([self.document(plan) for plan in self.plans]))
        names = list(dict.fromkeys(graded.subject.id for graded in self.grading.graded))
        if len(names) == 1:
            return self.say("grading_of_one", name=names[0])
        return self.say("grading_of", count=len(names))

    @cached_property
    def is_bulletin(self) -> bool:
        """Whether groups alone are judged."""
        return bool(self.plans) and all(plan.grouping is not None for plan in self.plans)

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The documents that decided, in the order asked for."""
        return tuple(
            dict.fromkeys(decision.plan for graded in self.grading.graded for decision in graded.decisions)
        )

    def name(self, graded: Graded) -> str:
        """What a subject is called: the same by every document that judges it."""
        return subject_text(graded.subject, graded.decisions[0].plan, self.language)

    def decision(self, graded: Graded, plan: Plan) -> Decision | None:
        return next((decision for decision in graded.decisions if decision.plan is plan), None)

    def dates(self) -> list[str]:
        return sorted({graded.at.isoformat() for graded in self.grading.graded if graded.at})

    def document(self, plan: Plan) -> str:
        return self.text(plan.document.title, plan.id)

    # -- results -----------------------------------------------------------------------------

    def result(self, decision: Decision) -> str:
        """The grade, or what is still possible, or the verdict."""
        if decision.grade is not None:
            return grade_label(decision, decision.grade, self.language)
        if decision.possible:
            return " / ".join(grade_label(decision, name, self.language) for name in decision.possible)
        return self.say(self.tone(decision))

    def tone(self, decision: Decision) -> str:
        """The verdict as a class; several possible grades are open, whatever is proven."""
        if decision.priced:
            return "priced"
        return "open" if len(decision.possible) > 1 else decision.verdict

    def at_least(self, decision: Decision) -> str:
        if decision.grade is not None or decision.at_least is None:
            return ""
        return self.say("at_least", grade=grade_label(decision, decision.at_least, self.language))

    def shares(self, plan: Plan) -> list[Share]:
        """How many subjects came to each result, best first, then open, then outside the document."""
        decisions = [self.decision(graded, plan) for graded in self.grading.graded]
        found = Counter(self._outcome(decision) for decision in decisions if decision is not None)
        shares: list[Share] = []
        start = 0
        for name, label, colour in self._outcomes(plan):
            if found[name]:
                shares.append(Share(label, colour, start, found[name]))
                start += found[name]
        return shares

    def _outcome(self, decision: Decision) -> str:
        return decision.grade or self.tone(decision)

    def _outcomes(self, plan: Plan) -> Iterator[tuple[str, str, str]]:
        """Every result that a document can have: its name, its label and its colour."""
        if plan.grades:
            *better, last = plan.grades
            for number, grade in enumerate(better):
                colour = _GOOD[min(number, len(_GOOD) - 1)]
                yield str(grade.id), self.text(grade.label, str(grade.id)), colour
            yield str(last.id), self.text(last.label, str(last.id)), _BAD
        elif plan.prices_alone:
            yield "priced", self.say("priced"), _GOOD[0]
        else:
            yield "meets", self.say("meets"), _GOOD[0]
            yield "fails", self.say("fails"), _BAD
        yield "open", self.say("open"), _OPEN
        yield "not_applicable", self.say("not_applicable"), _SILENT

    def aside(self, decision: Decision) -> str:
        """What is proven where the grade is open, and what binds: what fails before what is open."""
        found = bound(decision)
        names = list(dict.fromkeys(self.requirement(item.report, item.decision) for item in found))
        binding = self.joined(names[:2]) + (" …" if len(names) > 2 else "")
        return (" · ").join(part for part in (self.at_least(decision), binding) if part)

    # -- figures -----------------------------------------------------------------------------

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The figures of every document that scores, ranks, prices or groups."""
        return tuple(sheets(self.grading, self.language))

    def bars(self, sheet: Sheet) -> list[list[Bar | None]]:
        """For each column its bars, where the document judges groups."""
        if sheet.plan.grouping is None:
            return [[None] * len(sheet.rows) for _ in sheet.columns]
        return [bars(sheet, at) for at in range(len(sheet.columns))]

    def figure(self, line: Line | None) -> str:
        return short(None if line is None else line.value)

    def limits(self, line: Line | None) -> str:
        """The confidence limits of a figure."""
        return limits_text(line) if line is not None and line.low is not None else ""

    def heading(self, line: Line) -> str:
        return heading(line, self.language)

    def made(self, decision: Decision) -> Iterator[Made]:
        return items_of(decision)

    def computed(self, decision: Decision) -> list[Line]:
        return list(computed(decision))

    def places(self, decision: Decision) -> Iterator[tuple[str, str]]:
        for line in places(decision):
            yield heading(line, self.language), line.value or self.say("unplaced")

    # -- reasons -----------------------------------------------------------------------------

    def requirement(self, report: Report, decision: Decision) -> str:
        return condition_text(report, decision, self.language)

    def grades(self, report: Report, decision: Decision) -> str:
        """The grades that a condition binds; nothing where it binds every one but the last."""
        every = tuple(range(len(decision.plan.grades) - 1))
        if report.condition.grades == every and len(every) > 1:
            return ""
        names = [str(decision.plan.grades[at].id) for at in report.condition.grades if decision.plan.grades]
        return self.joined([grade_label(decision, name, self.language) for name in names])

    def is_truth(self, report: Report) -> bool:
        """Whether what is required is a formula that holds or does not, rather than a number or a name."""
        return report.measured is None and report.value in ("true", "false", None) and " " in report.limit

    def inside(self, report: Report, decision: Decision) -> list[Bound]:
        """What keeps a document from being met that a condition asks for."""
        return list(behind(report, decision))

    def is_other(self, report: Report, decision: Decision) -> bool:
        """Whether what is required is that another document is met."""
        return report.limit in decision.plan.others

    def value(self, report: Report, decision: Decision) -> str:
        return self._spoken(value_text(report, decision, self.language), report, decision)

    def limit(self, report: Report, decision: Decision) -> str:
        if self.is_other(report, decision):
            return self.document(decision.plan.others[report.limit])
        if report.limit in ("none", "never", "unknown"):
            return "—"
        return self._spoken(report.limit, report, decision)

    def margin(self, report: Report) -> str:
        return "—" if report.margin is None else short(plain(report.margin))

    def uncertainty(self, report: Report) -> str:
        """The uncertainty that was reckoned with, nothing where none was."""
        text = report.guarded.uncertainty if report.guarded is not None else None
        return "" if text is None else self.say("with_u", u=text)

    def acceptance(self, report: Report) -> str:
        text = report.guarded.acceptance if report.guarded is not None else None
        return "" if text is None else self.say("accepted", limit=short(text))

    def probability(self, report: Report) -> str:
        share = report.guarded.probability if report.guarded is not None else None
        return "" if share is None else self.say("probability", share=plain(share))

    def guard_state(self, report: Report) -> str:
        """Conditionally passed or failed, where the verdict is open for that."""
        return "" if report.verdict != "open" or report.state is None else self.say(f"state_{report.state}")

    def decision_rule(self, plan: Plan) -> str:
        rule = plan.decision_rule
        return "" if rule is None else self.say("decided_by", rule=rule_text(rule, self.language))

    def lifts(self, decision: Decision) -> list[str]:
        """What is still to be shown or to be better for the next better grade."""
        found = []
        for item in bound(decision):
            report = item.report
            name, limit = bound_label(item, decision, self.language), self.limit(report, item.decision)
            words = "over_by" if report.side == "high" else "short_by"
            if report.guarded is not None and report.guarded.acceptance is not None:
                words = "over_of" if report.side == "high" else "short_of"
                limit = short(report.guarded.acceptance)
            if item.lift is not None:
                by = f"{short(plain(item.lift))} {report.unit or ''}".strip()
                found.append(self.say(words, name=name, by=by, limit=limit))
            else:
                found.append(self.say("to_show", name=name, limit=limit))
        return list(dict.fromkeys(found))

    def better(self, decision: Decision) -> str:
        """What would be reached."""
        better = decision.next_better
        if better is None:
            return self.say("to_meet")
        return self.say("to_reach", grade=grade_label(decision, str(better.id), self.language))

    def settle(self, decision: Decision) -> str:
        return self.joined([self._named(name, decision.plan) for name in decision.settle])

    def assumed(self, decision: Decision) -> str:
        """What was taken as given and used."""
        colon, semicolon = ("：", "；") if self.language == "zh" else (": ", "; ")
        return semicolon.join(
            f"{self._named(name, decision.plan)}{colon}{self._value(name, text, decision.plan)}"
            for name, text in decision.assumed.items()
        )

    def states(self, decision: Decision) -> Iterator[tuple[str, str]]:
        for name, states in decision.states.items():
            label = entry_at(decision.plan.document.ladder, name).label
            yield self.text(label, name), " / ".join(states)

    def rows(self, decision: Decision) -> dict[str, list[str]]:
        """The rows behind each requirement, by their dates."""
        return {
            self.requirement(report, decision): self._dates(report.rows)
            for report in decision.reports
            if report.rows and report.verdict != "not_applicable"
        }

    def _dates(self, rows: tuple[UsedRow, ...]) -> list[str]:
        """Each row by its date; rows that have none are counted."""
        undated = sum(row.date is None and row.sure for row in rows)
        found = [self._row(row) for row in rows if row.date is not None or not row.sure]
        return [*found, self.say("rows_undated", count=undated)] if undated else found

    def _row(self, row: UsedRow) -> str:
        date = row.date.isoformat() if row.date else self.say("row_missing")
        return date if row.sure else self.say("row_maybe", date=date)

    def left_out(self, decision: Decision) -> list[str]:
        """The rows that lack what a statistic asks for."""
        return [
            self.say(
                "row_left_out",
                date=row.date.isoformat() if row.date else "—",
                missing=self._named(row.missing, decision.plan),
            )
            for row in left_out(decision)
        ]

    # -- names -------------------------------------------------------------------------------

    def _spoken(self, text: str, report: Report, decision: Decision) -> str:
        """A value or a limit with the names of the vocabulary said in words."""
        if text in ("true", "false"):
            return self.say(text)
        if report.measured is None:
            return text
        return _NAME.sub(lambda found: self._value(report.measured or "", found[0], decision.plan), text)

    def _value(self, name: str, text: str, plan: Plan) -> str:
        return name_text(plan.vocabulary, name, text, self.language)

    def _named(self, name: str, plan: Plan) -> str:
        """A characteristic by its label, with that of its list where it belongs to one."""
        if name.endswith(".u"):
            return self.say("u_of", name=self._named(name.removesuffix(".u"), plan))
        owner, _, last = name.rpartition(".")
        entry = entry_of(plan.vocabulary.characteristics, last)
        said = self.text(entry.label if entry is not None else None, last)
        listed = entry_of(plan.vocabulary.lists, owner)
        if listed is None:
            return said
        owners = self.text(listed.label, owner)
        return f"{said}（{owners}）" if self.language == "zh" else f"{said} ({owners})"
