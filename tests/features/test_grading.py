"""The policies on grading: what a sample shows, by which document it is judged, and what must come of it."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest
from pytest_bdd import given, scenarios, then, when

from grading.catalogue import Catalogue, build_all
from grading.decisions import Decision, Report
from grading.evaluation.explanation import text_of
from grading.findings import Findings, has_errors
from grading.kinds import Options, models
from grading.language.documents import Samples
from grading.quantities.numbers import plain
from grading.quantities.rounding import Mark, Mode, round_to
from grading.reading.yaml import read_yaml
from grading.reporting.grading import condition_label, grade_label, short
from grading.wording import Language
from grading.workbench.samples import Graded, grade_samples
from tests.features.words import (
    STATES,
    VERDICTS,
    catalogue,
    characteristic,
    columns,
    is_called,
    plainly,
    value,
    words,
)

FEATURES = (
    "acceptance_sampling",
    "class_s",
    "editions",
    "egg_lots",
    "eu_rolling_means",
    "evidence",
    "grain_grades",
    "microbiological_plans",
    "quality_grades",
    "raw_milk_gb_19301",
    "raw_milk_gbt_6914",
    "rounding_gbt_8170",
    "us_pmo_permit",
)
scenarios(*(f"{language}/{name}.feature" for language in ("zh-CN", "en") for name in FEATURES))

# A rule set of one requirement, for policies on how any limit is compared.
OWN_RULE = """kind: ruleset
id: own_rule
title: {{zh: 一项规定, en: A provision}}
edition: "1"
vocabulary: milk
compare: {compare}
requirements:
  {name}: {{limit: {limit}}}
"""


@dataclass
class Sample:
    """What is known about some milk, or a lot of other goods, as a user would write it."""

    vocabulary: str = "milk"
    values: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    assumed: dict[str, str] = field(default_factory=dict)
    agreed: dict[str, str] = field(default_factory=dict)
    library: Catalogue | None = None

    def judge(self, document: str, at: str | None = None, rules_at: str | None = None) -> Judged:
        """What `grade` says of it."""
        written = {
            "kind": "samples",
            "vocabulary": self.vocabulary,
            "rules": [{"id": document, **({"with": self._parameters(document)} if self.agreed else {})}],
            **({"at": at} if at else {}),
            **({"assume": self.assumed} if self.assumed else {}),
            "subjects": [{"id": "subject", **self.values, **self.lists}],
        }
        text = json.dumps(written, ensure_ascii=False, indent=1)
        nodes, findings = read_yaml(text.encode(), "samples.yaml")
        built, findings = build_all(nodes, findings, models())
        assert not has_errors(findings), [finding.message("en") for finding in findings]
        options = Options(rules_at=datetime.date.fromisoformat(rules_at) if rules_at else None)
        library = self.library or catalogue()
        grading = grade_samples(cast(Samples, built[0]), Path(), library, options)
        return Judged(grading.graded, grading.findings)

    def named(self, label: str) -> str:
        """The name of a characteristic, a unit in brackets kept."""
        return characteristic(label, self.vocabulary)

    def put(self, label: str, word: str) -> None:
        """Know a value by the labels of what it is of and, where it is a name, of itself."""
        name = self.named(label)
        self.values[name] = value(name, word, self.vocabulary)

    def row(self, cells: dict[str, str]) -> dict[str, str]:
        """A row of a list by the labels of its columns, with the unit in brackets where there is one."""
        found: dict[str, str] = {}
        for label, word in cells.items():
            name, _, unit = self.named(label).removesuffix("]").partition(" [")
            if word:
                found[name] = value(name, word, self.vocabulary) + (f" {unit}" if unit else "")
        return found

    def _parameters(self, document: str) -> dict[str, str]:
        found, _ = catalogue().document(document)
        assert found is not None
        settings: dict[str, str] = {}
        for label, word in self.agreed.items():
            for name, parameter in found.parameters.items():
                if is_called(parameter.label, label):
                    values = parameter.values or {}
                    named = [str(key) for key, entry in values.items() if is_called(entry, word)]
                    settings[name] = named[0] if values else word
        assert len(settings) == len(self.agreed), f"{document} has no such parameter: {self.agreed}"
        return settings


@dataclass(frozen=True)
class Judged:
    """What came of it: decisions, or findings that refuse to decide."""

    graded: tuple[Graded, ...]
    findings: Findings

    @property
    def decision(self) -> Decision:
        messages = [finding.message("en") for finding in self.findings]
        assert len(self.graded) == 1, messages
        return self.graded[0].decisions[0]

    @property
    def vocabulary(self) -> str:
        """Whose names what was judged uses."""
        return str(self.decision.plan.vocabulary.id)

    def grade(self, word: str) -> str:
        """The grade that is called so."""
        names = [str(grade.id) for grade in self.decision.plan.grades if is_called(grade.label, word)]
        assert len(names) == 1, f"no grade is called `{word}`"
        return names[0]

    def reports(self, word: str) -> list[Report]:
        """The conditions that are called so."""
        found = [
            report
            for report in self.decision.reports
            if word in [condition_label(report, self.decision, language) for language in ("zh", "en")]
        ]
        assert found, f"nothing required is called `{word}`"
        return found


@pytest.fixture
def sample() -> Sample:
    return Sample()


# -- what is known -------------------------------------------------------------------------------


@given(words("一份生乳，检验结果为"))
@given(words("a raw milk with these results"))
def _(sample: Sample, datatable: list[list[str]]) -> None:
    for label, word in datatable[1:]:
        sample.put(label, word)


@given(words("一批{goods:Goods}，检验结果为"))
@given(words("a lot of {goods:Goods} with these results"))
def _(sample: Sample, goods: str, datatable: list[list[str]]) -> None:
    sample.vocabulary = goods
    for label, word in datatable[1:]:
        sample.put(label, word)


@given(words("一批{goods:Goods}，抽检的样品为"))
@given(words("a lot of {goods:Goods} with these units examined"))
def _(sample: Sample, goods: str, datatable: list[list[str]]) -> None:
    sample.vocabulary = goods
    units = []
    for cells in columns(datatable):
        number = cells.pop("个数", None) or cells.pop("Number")
        units += [sample.row(cells)] * int(number)
    sample.lists["units"] = units


@given(words("逐批送检的{goods:Goods}，检验结果为"))
@given(words("lots of {goods:Goods} one after another with these results"))
def _(sample: Sample, goods: str, datatable: list[list[str]]) -> None:
    sample.vocabulary = goods
    sample.lists["lots"] = _rows(sample, datatable)


@given(words("其间的事项为"))
@given(words("these events meanwhile"))
def _(sample: Sample, datatable: list[list[str]]) -> None:
    sample.lists["events"] = _rows(sample, datatable)


@given(words("{label:Quoted}为 {amount:Amount}"))
@given(words("{label:Quoted} is {amount:Amount}"))
def _(sample: Sample, label: str, amount: str) -> None:
    sample.values[sample.named(label)] = amount


@given(words("{label:Quoted}为{word:Quoted}"))
@given(words("{label:Quoted} is {word:Quoted}"))
def _(sample: Sample, label: str, word: str) -> None:
    sample.put(label, word)


@given(words("没有{labels:QuotedList}的结果"))
@given(words("there is no result for {labels:QuotedList}"))
def _(sample: Sample, labels: tuple[str, ...]) -> None:
    for label in labels:
        sample.values.pop(sample.named(label), None)


@given(words("{label:Quoted}按申报为 {amount:Amount}，没有检验"))
@given(words("{label:Quoted} is declared as {amount:Amount} and not tested"))
def _(sample: Sample, label: str, amount: str) -> None:
    name = sample.named(label)
    sample.values.pop(name, None)
    sample.assumed[name] = amount


@given(words("历次检验结果为"))
@given(words("these tests over time"))
def _(sample: Sample, datatable: list[list[str]]) -> None:
    sample.lists["tests"] = _rows(sample, datatable)


@given(words("主管机关先后发出"))
@given(words("these letters of the authority"))
def _(sample: Sample, datatable: list[list[str]]) -> None:
    sample.lists["letters"] = _rows(sample, datatable)


def _rows(sample: Sample, table: list[list[str]]) -> list[dict[str, str]]:
    return [sample.row(cells) for cells in columns(table)]


@given(words("合同约定{label:Quoted}为{word:Quoted}"))
@given(words("the contract agrees that the {label:Quoted} is {word:Quoted}"))
def _(sample: Sample, label: str, word: str) -> None:
    sample.agreed[label] = word


@given(words("合同约定{label:Quoted}为 {amount:Amount}"))
@given(words("the contract agrees that the {label:Quoted} is {amount:Amount}"))
def _(sample: Sample, label: str, amount: str) -> None:
    sample.agreed[label] = amount


@given(words("一项规定：{label:Quoted}{limit:Limit}，用{comparison:Comparison}"))
@given(words("a provision: {label:Quoted} {limit:Limit}, compared by {comparison:Comparison}"))
def _(sample: Sample, tmp_path: Path, label: str, limit: str, comparison: str) -> None:
    text = OWN_RULE.format(name=characteristic(label), limit=limit, compare=comparison)
    (tmp_path / "own_rule.yaml").write_text(text, encoding="utf-8")
    sample.library = Catalogue([tmp_path], models())


# -- judging -------------------------------------------------------------------------------------


@when(words("按{document:Document}评定"), target_fixture="judged")
@when(words("it is judged by {document:Document}"), target_fixture="judged")
def _(sample: Sample, document: str) -> Judged:
    return sample.judge(document)


@when(words("按{document:Document}评定截至 {at:Date} 的事实"), target_fixture="judged")
@when(words("the facts of {at:Date} are judged by {document:Document}"), target_fixture="judged")
def _(sample: Sample, document: str, at: str) -> Judged:
    return sample.judge(document, at)


@when(words("按 {rules_at:Date} 施行的{document:Document}评定截至 {at:Date} 的事实"), target_fixture="judged")
@when(
    words("the facts of {at:Date} are judged by {document:Document} as in force on {rules_at:Date}"),
    target_fixture="judged",
)
def _(sample: Sample, document: str, at: str, rules_at: str) -> Judged:
    return sample.judge(document, at, rules_at)


@when(words("按{document:Document}在每次检验后评定"), target_fixture="judged")
@when(words("it is judged by {document:Document} after every test"), target_fixture="judged")
def _(sample: Sample, document: str) -> Judged:
    return sample.judge(document, "each tests")


@when(words("按{document:Document}在每批检验后评定"), target_fixture="judged")
@when(words("it is judged by {document:Document} after every lot"), target_fixture="judged")
def _(sample: Sample, document: str) -> Judged:
    return sample.judge(document, "each lots")


# -- what must come of it ------------------------------------------------------------------------


@then(words("判定为{verdict:Verdict}"))
@then(words("the verdict is: {verdict:Verdict}"))
def _(judged: Judged, verdict: str) -> None:
    assert judged.decision.verdict == verdict


@then(words("等级为{grade:Quoted}"))
@then(words("the grade is {grade:Quoted}"))
def _(judged: Judged, grade: str) -> None:
    assert judged.decision.grade == judged.grade(grade)


@then(words("可能的等级为{grades:QuotedList}"))
@then(words("the grades still possible are {grades:QuotedList}"))
def _(judged: Judged, grades: tuple[str, ...]) -> None:
    assert judged.decision.possible == tuple(map(judged.grade, grades))
    assert judged.decision.grade is None


@then(words("已证明的等级至少为{grade:Quoted}"))
@then(words("the grade proven is at least {grade:Quoted}"))
def _(judged: Judged, grade: str) -> None:
    assert judged.decision.at_least == judged.grade(grade)


@then(words("各项要求的判定为"))
@then(words("the requirements are judged so"))
def _(judged: Judged, datatable: list[list[str]]) -> None:
    for row in columns(datatable):
        name = row.get("要求") or row["Requirement"]
        reports = judged.reports(name)
        found = [{label: _shown(label, report, judged.decision, row) for label in row} for report in reports]
        assert {label: plainly(text) for label, text in row.items()} in found


def _shown(label: str, report: Report, decision: Decision, row: dict[str, str]) -> str:
    """What a report has under a head of the table."""
    match label:
        case "要求" | "Requirement":
            return row[label]
        case "等级" | "Grade":
            names = [str(decision.plan.grades[at].id) for at in report.condition.grades]
            language: Language = "zh" if label == "等级" else "en"
            return "、".join(grade_label(decision, name, language) for name in names)
        case "条款" | "Clause":
            return report.clause or "—"
        case "结果" | "Value":
            return plainly(short(report.value))
        case "限值" | "Limit":
            return plainly(report.limit)
        case "余量" | "Margin":
            return "—" if report.margin is None else plainly(short(plain(report.margin)))
        case "判定" | "Verdict":
            wanted = VERDICTS[row[label]]
            return row[label] if wanted == report.verdict else report.verdict
        case _:
            raise AssertionError(f"no column is called `{label}`")


@then(words("要定下来，须测定{labels:QuotedList}"))
@then(words("to settle it, {labels:QuotedList} must be measured"))
def _(judged: Judged, labels: tuple[str, ...]) -> None:
    found = {name.rpartition(".")[2] for name in judged.decision.settle}
    assert found == {characteristic(label, judged.vocabulary) for label in labels}


@then(words("离{grade:Quoted}还差"))
@then(words("it is short of {grade:Quoted} by"))
def _(judged: Judged, grade: str, datatable: list[list[str]]) -> None:
    decision = judged.decision
    better = decision.next_better
    assert better is not None
    assert better.id == judged.grade(grade)
    found = [_short_by(report) for report in decision.binding]
    assert [[*map(plainly, row[1:])] for row in datatable[1:]] == found
    for (label, *_), report in zip(datatable[1:], decision.binding, strict=True):
        assert report in judged.reports(label)


def _short_by(report: Report) -> list[str]:
    """By how much a condition is missed, in the unit of what was measured, and its limit."""
    by = (
        "—"
        if report.margin is None
        else f"{short(plain(report.margin.copy_abs()))} {report.unit or ''}".strip()
    )
    return [plainly(by), plainly(report.limit)]


@then(words("{ladder:Quoted}为{state:State}"))
@then(words("the {ladder:Quoted} is {state:State}"))
def _(judged: Judged, ladder: str, state: str) -> None:
    assert _states(judged.decision, ladder) == (state,)


@then(words("{ladder:Quoted}先后为"))
@then(words("step by step the {ladder:Quoted} is"))
def _(judged: Judged, ladder: str, datatable: list[list[str]]) -> None:
    found = [[str(graded.at), *_states(graded.decisions[0], ladder)] for graded in judged.graded]
    assert found == [[date, STATES[state]] for date, state in datatable[1:]]


def _states(decision: Decision, ladder: str) -> tuple[str, ...]:
    names = [name for name, entry in decision.plan.document.ladder.items() if is_called(entry.label, ladder)]
    assert len(names) == 1, f"no ladder is called `{ladder}`"
    return decision.states[names[0]]


@then(words("{label:Quoted}的值为 {number:Number}"))
@then(words("the value of {label:Quoted} is {number:Number}"))
def _(judged: Judged, label: str, number: Decimal) -> None:
    derived = judged.decision.plan.document.derive
    (name,) = [str(name) for name, entry in derived.items() if is_called(entry.label, label)]
    assert plainly(text_of(judged.decision.value_of(name))) == plainly(str(number))


@then(words("{label:Quoted}用到 {count:Count} 次检验"))
@then(words("{label:Quoted} rests on {count:Count} tests"))
def _(judged: Judged, label: str, count: int) -> None:
    assert {len(report.rows) for report in judged.reports(label)} == {count}


@then(words("按申报采用了{labels:QuotedList}"))
@then(words("{labels:QuotedList} was taken as declared"))
def _(judged: Judged, labels: tuple[str, ...]) -> None:
    wanted = sorted(characteristic(label, judged.vocabulary) for label in labels)
    assert list(judged.decision.assumed) == wanted


@then(words("所用的版本为{edition:Quoted}"))
@then(words("the edition used is {edition:Quoted}"))
def _(judged: Judged, edition: str) -> None:
    assert judged.decision.plan.edition == edition


@then(words("不予评定，因为该文件在 {at:Date} 没有施行的版本"))
@then(words("nothing is judged, because no edition of it is in force on {at:Date}"))
def _(judged: Judged, at: str) -> None:
    assert judged.graded == ()
    assert [(finding.code, str(finding.arguments["at"])) for finding in judged.findings] == [
        ("document_not_in_force", at)
    ]


# -- rounding ------------------------------------------------------------------------------------


@when(words("把 {number:Number} 修约到 {step:Number}"), target_fixture="rounded")
@when(words("{number:Number} is rounded to {step:Number}"), target_fixture="rounded")
def _(number: Decimal, step: Decimal) -> Decimal:
    return round_to(number, step)


@when(words("按逢五进一把 {number:Number} 修约到 {step:Number}"), target_fixture="rounded")
@when(words("{number:Number} is rounded half up to {step:Number}"), target_fixture="rounded")
def _(number: Decimal, step: Decimal) -> Decimal:
    mode: Mode = "half_up"
    return round_to(number, step, mode)


@when(words("把报出值 {reported:Reported} 修约到 {step:Number}"), target_fixture="rounded")
@when(words("the reported {reported:Reported} is rounded to {step:Number}"), target_fixture="rounded")
def _(reported: str, step: Decimal) -> Decimal:
    number, _, mark = reported.removesuffix(")").partition("(")
    return round_to(Decimal(number), step, mark=cast(Mark, mark))


@then(words("得 {number:Number}"))
@then(words("the result is {number:Number}"))
def _(rounded: Decimal, number: Decimal) -> None:
    assert rounded == number
