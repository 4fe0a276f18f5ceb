"""The policies on grading: what a sample shows, by which document it is judged, and what must come of it."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_bdd import given, scenarios, then, when

from grading.catalogue import Catalogue, build_all
from grading.decisions import Decision, Report
from grading.decisions.worth import Line, places, price, scores, shown
from grading.evaluation.explanation import text_of
from grading.findings import Findings, has_errors
from grading.kinds import Options, models
from grading.language.documents import Samples
from grading.language.values import Label
from grading.quantities.numbers import digits_after_point, plain
from grading.quantities.rounding import Mark, Mode, round_to, step_of
from grading.reading.yaml import read_yaml
from grading.reporting.grading_words import condition_text, grade_label, short
from grading.wording import Language
from grading.workbench.samples import Graded, grade_samples
from tests.features.words import (
    OUTCOMES,
    STATES,
    VERDICTS,
    catalogue,
    characteristic,
    columns,
    is_called,
    list_name,
    plainly,
    value,
    words,
)

FEATURES = (
    "acceptance_sampling",
    "bulletins",
    "class_s",
    "composite_limits",
    "conditional_tables",
    "conforming_unfit",
    "editions",
    "egg_lots",
    "eu_rolling_means",
    "evidence",
    "grain_grades",
    "microbiological_plans",
    "places",
    "prices",
    "production_lines",
    "quality_grades",
    "raw_milk_gb_19301",
    "raw_milk_gbt_6914",
    "rounding_gbt_8170",
    "scores",
    "set_rules",
    "status_over_time",
    "suppliers",
    "uncertainty",
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
    values: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    assumed: dict[str, str] = field(default_factory=dict)
    agreed: dict[str, str] = field(default_factory=dict)
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    collections: dict[str, dict[str, Any]] = field(default_factory=dict)
    library: Catalogue | None = None

    def judge(
        self,
        document: str,
        at: str | None = None,
        rules_at: str | None = None,
        guard: Decimal | None = None,
    ) -> Judged:
        """What `grade` says of it; `guard` is a guard band that who asks wants kept."""
        rule = {"decision_rule": {"guard": str(guard)}} if guard is not None else {}
        filled = {"with": self._parameters(document)} if self.agreed else {}
        written = {
            "kind": "samples",
            "vocabulary": self.vocabulary,
            "rules": [{"id": document, **filled, **rule}],
            **({"at": at} if at else {}),
            **({"assume": self.assumed} if self.assumed else {}),
            **self.collections,
            "subjects": [{"id": id, **entry} for id, entry in self.field().items()],
        }
        text = json.dumps(written, ensure_ascii=False, indent=1)
        nodes, findings = read_yaml(text.encode(), "samples.yaml")
        built, findings = build_all(nodes, findings, models())
        assert not has_errors(findings), [finding.message("en") for finding in findings]
        options = Options(rules_at=datetime.date.fromisoformat(rules_at) if rules_at else None)
        library = self.library or catalogue()
        grading = grade_samples(cast(Samples, built[0]), Path(), library, options)
        return Judged(grading.graded, grading.findings)

    def field(self) -> dict[str, dict[str, Any]]:
        """Who is judged: the entries side by side, each with what holds for all, or the one subject."""
        common = {**self.values, **self.lists}
        return {id: {**common, **entry} for id, entry in self.entries.items()} or {"subject": common}

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
            if word in [condition_text(report, self.decision, language) for language in ("zh", "en")]
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


@given(words("{label:Quoted}为 {amount:Amount}，标准不确定度 {u:Uncertainty}"))
@given(words("{label:Quoted} is {amount:Amount} with a standard uncertainty of {u:Uncertainty}"))
def _(sample: Sample, label: str, amount: str, u: str) -> None:
    sample.values[sample.named(label)] = {"value": amount, "u": u}


@given(words("{label:Quoted}为 {amount:Amount}，扩展不确定度 {expanded:Uncertainty}，k = {k:Number}"))
@given(words("{label:Quoted} is {amount:Amount} with U = {expanded:Uncertainty} and k = {k:Number}"))
def _(sample: Sample, label: str, amount: str, expanded: str, k: Decimal) -> None:
    sample.values[sample.named(label)] = {"value": amount, "U": expanded, "k": str(k)}


@given(words("{label:Quoted}为 {span:Range}，标准不确定度 {u:Uncertainty}"))
@given(words("{label:Quoted} is {span:Range} with a standard uncertainty of {u:Uncertainty}"))
def _(sample: Sample, label: str, span: str, u: str) -> None:
    sample.values[sample.named(label)] = {"value": span, "u": u}


@given(words("{label:Quoted}为 {amount:Amount}，用{method:Counting}"))
@given(words("{label:Quoted} is {amount:Amount} by {method:Counting}"))
def _(sample: Sample, label: str, amount: str, method: str) -> None:
    sample.values[sample.named(label)] = {"value": amount, "method": method}


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


@given(words("一家{kind:Kind}，情况为"))
@given(words("一条{kind:Kind}，情况为"))
@given(words("a {kind:Kind} like this"))
def _(sample: Sample, kind: str, datatable: list[list[str]]) -> None:
    sample.vocabulary = kind
    for label, word in datatable[1:]:
        sample.put(label, word)


@given(words("各家{kind:Kind}的情况为"))
@given(words("各条{kind:Kind}的情况为"))
@given(words("these {kind:Kind} side by side"))
def _(sample: Sample, kind: str, datatable: list[list[str]]) -> None:
    sample.vocabulary = kind
    for cells in columns(datatable):
        id = cells.pop("编号", None) or cells.pop("Id")
        sample.entries[id] = dict(sample.row(cells))


@given(words("五位评委给各个申报项目的打分都一样，为"))
@given(words("five judges who give the entries the same marks"))
def _(sample: Sample, datatable: list[list[str]]) -> None:
    sample.vocabulary = "awards"
    for cells in columns(datatable):
        id = cells.pop("编号", None) or cells.pop("Id")
        sample.entries[id] = {"panel": [dict(sample.row(cells)) for _ in range(5)]}


@given(words("给{id:Quoted}打分的只有四位评委"))
@given(words("{id:Quoted} has four judges only"))
def _(sample: Sample, id: str) -> None:
    del sample.entries[id]["panel"][4:]


@given(words("{id:Quoted}的{label:Quoted}为{word:Quoted}"))
@given(words("the {label:Quoted} of {id:Quoted} is {word:Quoted}"))
def _(sample: Sample, id: str, label: str, word: str) -> None:
    name = sample.named(label)
    sample.entries[id][name] = value(name, word, sample.vocabulary)


@given(words("{name:Quoted}为"))
@given(words("these {name:Quoted}"))
def _(sample: Sample, name: str, datatable: list[list[str]]) -> None:
    sample.lists[list_name(name, sample.vocabulary)] = _rows(sample, datatable)


@given(words("所列的{kind:Collection}为"))
@given(words("these {kind:Collection} on record"))
def _(sample: Sample, kind: str, datatable: list[list[str]]) -> None:
    for cells in columns(datatable):
        id = cells.pop("编号", None) or cells.pop("Id")
        sample.collections.setdefault(kind, {})[id] = sample.row(cells)


@given(words("{label:Quoted}由实验室 {lab:Id} 于 {date:Date} 报出，为 {amount:Amount}"))
@given(words("{label:Quoted} as reported by laboratory {lab:Id} on {date:Date} is {amount:Amount}"))
def _(sample: Sample, label: str, lab: str, date: str, amount: str) -> None:
    sample.values[sample.named(label)] = {"value": amount, "lab": lab, "date": date}


@given(words("合同约定{label:Quoted}为{word:Quoted}"))
@given(words("the contract agrees that the {label:Quoted} is {word:Quoted}"))
def _(sample: Sample, label: str, word: str) -> None:
    sample.agreed[label] = word


@given(words("评审规定{label:Quoted}为 {amount:Amount}"))
@given(words("the call sets the {label:Quoted} at {amount:Amount}"))
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


@when(words("按{document:Document}评定，保护带为 {guard:Number} U"), target_fixture="judged")
@when(
    words("it is judged by {document:Document} with a guard band of {guard:Number} U"),
    target_fixture="judged",
)
def _(sample: Sample, document: str, guard: Decimal) -> Judged:
    return sample.judge(document, guard=guard)


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


@when(words("按{document:Document}在每个月末评定"), target_fixture="judged")
@when(words("it is judged by {document:Document} at the end of every month"), target_fixture="judged")
def _(sample: Sample, document: str) -> Judged:
    return sample.judge(document, "each reviews")


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
        case "结论" | "State":
            return row[label] if OUTCOMES[row[label]] == report.state else str(report.state)
        case "接受限" | "Accepted":
            return plainly(short(report.guarded.acceptance if report.guarded else None))
        case "符合概率" | "Probability":
            share = report.guarded.probability if report.guarded else None
            return "—" if share is None else plainly(plain(share))
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


# -- scores, places, prices, statistics ----------------------------------------------------------


@then(words("得分{label:Quoted}为 {number:Number}"))
@then(words("the score {label:Quoted} is {number:Number}"))
def _(judged: Judged, label: str, number: Decimal) -> None:
    found = [made.whole for made in scores(judged.decision) if is_called(made.whole.label, label)]
    assert [Decimal(line.value or "NaN") for line in found] == [number]


@then(words("得分{label:Quoted}在 {low:Number} 与 {high:Number} 之间"))
@then(words("the score {label:Quoted} lies between {low:Number} and {high:Number}"))
def _(judged: Judged, label: str, low: Decimal, high: Decimal) -> None:
    (found,) = [made.whole for made in scores(judged.decision) if is_called(made.whole.label, label)]
    assert [Decimal(end) for end in (found.value or "").split("..")] == [low, high]


@then(words("{label:Quoted}算得 {number:Number}"))
@then(words("{label:Quoted} comes to {number:Number}"))
def _(judged: Judged, label: str, number: Decimal) -> None:
    assert _computed(judged.decision, label) == number


@then(words("{label:Quoted}约为 {number:Number}"))
@then(words("{label:Quoted} comes to about {number:Number}"))
def _(judged: Judged, label: str, number: Decimal) -> None:
    found = _computed(judged.decision, label)
    assert round_to(found, step_of(digits_after_point(number))) == number != found


def _computed(decision: Decision, label: str) -> Decimal:
    """The derived value of a label."""
    derived = decision.plan.document.derive
    (name,) = [str(name) for name, entry in derived.items() if is_called(entry.label, label)]
    value = decision.value_of(name)
    assert isinstance(value, Decimal)
    return value


@then(words("名次和等级为"))
@then(words("the places and grades are"))
def _(judged: Judged, datatable: list[list[str]]) -> None:
    found = []
    for graded in judged.graded:
        (decision,) = graded.decisions
        (place,) = places(decision)
        labels = [grade.label for grade in decision.plan.grades if str(grade.id) == decision.grade]
        found.append((graded.subject.id, place.value or "—", labels[0] if labels else None))
    for (id, place_text, label), row in zip(found, datatable[1:], strict=True):
        assert [id, place_text] == row[:2]
        assert is_called(label, row[2]), (id, label)


@then(words("价格为 {amount:Amount}"))
@then(words("the price is {amount:Amount}"))
def _(judged: Judged, amount: str) -> None:
    made = price(judged.decision)
    assert made is not None
    assert _money(made.whole) == plainly(amount)


@then(words("应付金额为 {amount:Amount}"))
@then(words("the amount to be paid is {amount:Amount}"))
def _(judged: Judged, amount: str) -> None:
    made = price(judged.decision)
    assert made is not None
    assert made.amount is not None
    assert _money(made.amount) == plainly(amount)


@then(words("价格在 {low:Number} 与 {high:Number} 之间"))
@then(words("the price lies between {low:Number} and {high:Number}"))
def _(judged: Judged, low: Decimal, high: Decimal) -> None:
    made = price(judged.decision)
    assert made is not None
    assert [Decimal(end) for end in (made.whole.value or "").split("..")] == [low, high]


@then(words("价格由下列各项组成"))
@then(words("the price is made of"))
def _(judged: Judged, datatable: list[list[str]]) -> None:
    made = price(judged.decision)
    assert made is not None
    for label, amount in datatable[1:]:
        (line,) = [item for item in made.items if is_called(item.label, label)]
        assert _money(line) == plainly(amount), label


def _money(line: Line) -> str:
    return plainly(f"{line.value or '—'} {line.unit or ''}".strip())


@then(words("通报的各栏为"))
@then(words("the bulletin shows"))
def _(judged: Judged, datatable: list[list[str]]) -> None:
    head, *rows = datatable
    found = {graded.subject.id: _figures(graded.decisions[0]) for graded in judged.graded}
    for id, *cells in rows:
        figures = found[_group(judged, id)]
        for label, wanted in zip(head[1:], cells, strict=True):
            (value,) = [value for called, value in figures if is_called(called, label)]
            assert plainly(short(value)) == plainly(wanted), (id, label)


def _figures(decision: Decision) -> list[tuple[Label | None, str | None]]:
    """The values of a bulletin, then their confidence limits."""
    grouping, derive = decision.plan.grouping, decision.plan.document.derive
    assert grouping is not None
    ends = [end for _, interval in grouping.show for end in interval or ()]
    limits = [(model.label, name) for name, model in derive.items() if name in ends]
    return [
        *((line.label, line.value) for line in shown(decision)),
        *((label, text_of(decision.value_of(name))) for label, name in limits),
    ]


@then(words("各组的结果为"))
@then(words("the groups are judged so"))
def _(judged: Judged, datatable: list[list[str]]) -> None:
    found = {graded.subject.id: graded.decisions[0] for graded in judged.graded}
    for id, word in datatable[1:]:
        decision = found[_group(judged, id)]
        labels = [grade.label for grade in decision.plan.grades if str(grade.id) == decision.grade]
        assert is_called(labels[0], word) if labels else decision.verdict == VERDICTS[word], id


def _group(judged: Judged, word: str) -> str:
    """The group that is called so: by its name, or by the label of the value that its subjects share."""
    names = [graded.subject.id for graded in judged.graded]
    if word in names:
        return word
    vocabulary = judged.graded[0].decisions[0].plan.vocabulary
    called = {
        str(name)
        for entry in vocabulary.characteristics.values()
        for name, label in (entry.values or {}).items()
        if is_called(label, word)
    }
    (name,) = called & set(names)
    return name


@then(words("不予评定，因为{document:Document}已有自己的判定规则"))
@then(words("nothing is judged, because {document:Document} has a decision rule of its own"))
def _(judged: Judged, document: str) -> None:
    assert judged.graded == ()
    assert [(finding.code, str(finding.arguments["document"])) for finding in judged.findings] == [
        ("decision_rule_twice", document)
    ]


@then(words("不予评定，因为{label:Quoted}的不确定度会算两次"))
@then(words("nothing is judged, because the uncertainty of {label:Quoted} would count twice"))
def _(sample: Sample, judged: Judged, label: str) -> None:
    assert judged.graded == ()
    assert [(finding.code, str(finding.arguments["name"])) for finding in judged.findings] == [
        ("uncertainty_of_range", sample.named(label))
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
