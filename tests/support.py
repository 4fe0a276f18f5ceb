"""Small libraries written into a test: documents and subjects are the YAML that a user would write."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

from grading.catalogue import Catalogue
from grading.decisions import Decision
from grading.decisions import decide as decide_plan
from grading.decisions.populations import regroup
from grading.evaluation.explanation import text_of
from grading.evaluation.values import Value
from grading.findings import Finding, Findings
from grading.kinds import models
from grading.language.documents import Document
from grading.language.subjects import Subject, Subjects
from grading.language.tree import Mapping as Tree
from grading.language.tree import Word
from grading.planning.model import Plan
from grading.planning.plan import make_plan
from grading.reading.subjects import read_collections, read_row
from grading.reading.yaml import read_yaml

# Numbers with and without a unit, names with and without an order, dates, lists with and without one.
VOCABULARY = """
kind: vocabulary
id: things
characteristics:
  a: {}
  b: {}
  fat: {unit: g/100g, plausible: 0..15, better: higher}
  length: {unit: mm}
  mass: {unit: kg}
  colonies: {unit: CFU/mL, better: lower}
  cells: {unit: 1/mL, better: lower}
  temperature: {unit: °C}
  hours: {unit: h}
  kind_of: {values: [cow, goat, sheep]}
  other_kind: {values: [cow, goat, sheep]}
  quality: {values: [best, good, poor], ordered: true}
  found: {values: [absent, present]}
  date: {type: date}
  due: {type: date}
  lab: {refers: labs}
  accredited: {values: [accredited, lapsed]}
  valid_to: {type: date}
  position: {}
lists:
  tests: {order: date}
  letters: {order: date}
  units: {}
  stages: {order: position}
"""
# A document may have its keys in any order: what a test writes comes first, so that lines count from there.
HEAD = "\nkind: ruleset\nid: rules\nvocabulary: things\n"
AT = datetime.date(2026, 6, 30)


def shelf_of(*texts: str) -> tuple[Catalogue, Findings]:
    """A catalogue that holds the documents of some files, and what reading them found."""
    found: list[Finding] = []
    with TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            path = Path(folder) / f"{number}.yaml"
            path.write_text(text, "utf-8")
            paths.append(path)
        shelf = Catalogue(paths, models())
        shelf.entries()
        for path in paths:
            found.extend(shelf.read(path)[1])
    return shelf, tuple(found)


def composed(sections: str) -> str:
    """The sections of a rule set called `rules`, with its head; further documents may follow after `---`."""
    first, mark, rest = dedent(sections).lstrip("\n").partition("\n---\n")
    return first + HEAD + mark + rest


def planned(sections: str, with_: Mapping[str, str] | None = None) -> tuple[Plan | None, Findings]:
    """The plan of a rule set and all that reading and planning it found."""
    shelf, findings = shelf_of(composed(sections), VOCABULARY)
    document, problems = shelf.document("rules")
    if document is None:
        return None, tuple(dict.fromkeys((*findings, *problems)))
    plan, problems = make_plan(shelf, document, with_, AT)
    return plan, tuple(dict.fromkeys((*findings, *problems)))


def findings_of(sections: str, with_: Mapping[str, str] | None = None) -> list[str]:
    """What is wrong with a rule set: `code line:column marked text`."""
    return [described(finding) for finding in planned(sections, with_)[1]]


def described(finding: Finding) -> str:
    place = finding.place
    if place is None:
        return finding.code
    start = place.column - 1
    marked = place.source.line(place.line)[start : start + place.length]
    return f"{finding.code} {place.line}:{place.column} {marked}"


def plan_of(sections: str, with_: Mapping[str, str] | None = None) -> Plan:
    """The plan of a rule set that has nothing wrong."""
    plan, findings = planned(sections, with_)
    assert plan is not None, [(described(finding), finding.arguments) for finding in findings]
    assert not findings, list(map(described, findings))
    return plan


def tree(text: str) -> Tree:
    """A YAML mapping, as in `{fat: 3.4}`."""
    (root,), findings = read_yaml(dedent(text).encode(), "subject")
    assert not findings, list(map(described, findings))
    assert isinstance(root, Tree)
    return root


def subject_of(plan: Plan, given: str) -> Subject:
    row, findings = read_row(tree(given), plan.vocabulary)
    assert not findings, [(described(finding), finding.arguments) for finding in findings]
    return Subject("subject", row)


def decided(
    sections: str | Plan, given: str, at: str | None = None, with_: Mapping[str, str] | None = None,
    collections: str | None = None,
) -> Decision:  # fmt: skip
    """What a rule set says of a subject."""
    plan = sections if isinstance(sections, Plan) else plan_of(sections, with_)
    date = AT if at is None else datetime.date.fromisoformat(at)
    written = _collections(collections or "{}")
    read, findings = read_collections(written, plan.vocabulary)
    assert not findings
    return decide_plan(plan, subject_of(plan, given), date, Subjects((), read))


def all_decided(sections: str | Plan, *given: str, with_: Mapping[str, str] | None = None) -> list[Decision]:
    """What a rule set says of the subjects of one file, or of the groups that it judges."""
    plan = sections if isinstance(sections, Plan) else plan_of(sections, with_)
    rows = [subject_of(plan, text).row for text in given]
    subjects = Subjects(tuple(Subject(f"s{number}", row) for number, row in enumerate(rows, start=1)))
    subjects, findings = regroup(plan, subjects, AT)
    assert not findings
    return [decide_plan(plan, subject, AT, subjects) for subject in subjects.items]


def text(decision: Decision, name: str) -> str | None:
    """A value of a subject by its name, as text."""
    return text_of(decision.value_of(name))


def _collections(text: str) -> dict[Word, Tree]:
    found: dict[Word, Tree] = {}
    for name, node in tree(text).entries:
        assert isinstance(node, Tree)
        found[name.word] = node
    return found


def value_of(formula: str, given: str = "{a: 0}", sections: str = "", at: str | None = None) -> str | None:
    """What a formula gives for a subject, as text; None where nothing is known of it."""
    plan = plan_of(_with_derived(formula, dedent(sections)))
    decision = decided(plan, given, at)
    value: Value = decision.value_of("result")
    return text_of(value)


def _with_derived(formula: str, sections: str) -> str:
    quoted = formula.replace("'", "''")
    line = f"  result: {{formula: '{quoted}'}}"
    if "derive:\n" in sections:
        return sections.replace("derive:\n", f"derive:\n{line}\n")
    return f"{sections}\nderive:\n{line}\n"


def document_of(text: str) -> Document:
    """The only document of a text."""
    shelf, findings = shelf_of(text)
    assert not findings, list(map(described, findings))
    (entry,) = [entry for entry in shelf.entries() if not entry.path.exists()]
    document, _ = shelf.document(entry.id)
    assert document is not None
    return document
