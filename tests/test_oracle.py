"""The oracle stands on its own and answers hand-worked cases."""

from __future__ import annotations

import ast
import datetime
from functools import cache
from pathlib import Path

import pytest

from grading.language.documents import KINDS, Document, Example, Header, Vocabulary
from grading.language.tree import Mapping, Scalar
from grading.reading.yaml import read_yaml
from tests import oracle
from tests.oracle.generate_formulas import VOCABULARY
from tests.oracle.generate_subjects import TODAY

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = (
    "grading.findings",
    "grading.language",
    "grading.quantities.intervals",
    "grading.quantities.numbers",
    "grading.quantities.quantity",
    "grading.quantities.units",
    "grading.reading.yaml",
    "tests.oracle",
)


@pytest.mark.parametrize(
    "path", sorted(Path(oracle.__file__).parent.glob("*.py")), ids=lambda path: path.name
)
def test_the_oracle_shares_only_the_parser_and_exact_numbers_with_the_engine(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text())))
    froms = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    imported = [f"{node.module}.{name.name}" for node in froms for name in node.names]
    imported += [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
    ours = [name for name in imported if name.partition(".")[0] in ("grading", "procurement", "tests")]
    assert [name for name in ours if not name.startswith(MAY_IMPORT)] == []


# -- the examples of the library -------------------------------------------------------------------


LIBRARY = sorted([*(ROOT / "standards").rglob("*.yaml"), *(ROOT / "rules").rglob("*.yaml")])


def is_graded_by(path: Path) -> bool:
    """Whether a file holds documents of the language itself, not those of a plug-in."""
    roots, _ = read_yaml(path.read_bytes(), path.name)
    kinds = [root.get("kind") for root in roots if isinstance(root, Mapping)]
    return all(isinstance(kind, Scalar) and kind.text in KINDS for kind in kinds)


@cache
def read(path: Path) -> dict[str, Header]:
    return oracle.read_documents(path.read_text(encoding="utf-8"))


def documents_near(path: Path) -> dict[str, Header]:
    """The documents of a file and of all that it may refer to."""
    found: dict[str, Header] = {}
    names = {other.stem: other for other in LIBRARY if not other.name.endswith("vocabulary.yaml")}
    todo = [
        path,
        *(other for other in LIBRARY if other.name.endswith("vocabulary.yaml")),
    ]
    while todo:
        other = todo.pop()
        if not other.exists():
            continue
        for name, document in read(other).items():
            if name not in found and isinstance(document, Document):
                references = (*document.documents.values(), *document.each.values())
                asked = [str(reference.id).rpartition("/")[2] for reference in references]
                todo += [names[one] for one in asked if one in names]
            found[name] = document
    return found


@pytest.mark.parametrize(
    "path",
    [p for p in LIBRARY if is_graded_by(p)],
    ids=lambda p: f"{p.parent.name}/{p.stem}",
)
def test_the_examples_of_the_library_come_out_as_they_say(path: Path) -> None:
    documents = documents_near(path)
    for document in read(path).values():
        if isinstance(document, Document):
            vocabulary = documents[str(document.vocabulary)]
            assert isinstance(vocabulary, Vocabulary)
            wrong = [unlike(document, vocabulary, example, documents) for example in document.examples]
            assert [text for text in wrong if text] == []


def unlike(document: Document, vocabulary: Vocabulary, example: Example, documents: dict[str, Header]) -> str:
    """How an example comes out otherwise than it says."""
    at = datetime.date.fromisoformat(example.at) if example.at else datetime.date(2026, 11, 1)
    parameters = {str(key): str(text) for key, text in example.with_.items()}
    subject = oracle.read_subject(example.given, vocabulary)
    collections = oracle.read_collections(example.collections, vocabulary)
    everyone = (subject, *(oracle.read_subject(other, vocabulary) for other in example.beside))
    found = oracle.decide(document, vocabulary, subject, at, parameters, documents, collections, everyone)
    expect, told = (
        example.expect,
        [("verdict", found.verdict), ("grade", found.grade), ("at_least", found.at_least)],
    )
    pairs: list[tuple[str, object, object]] = [(key, getattr(expect, key), value) for key, value in told]
    pairs.append(("possible", expect.possible, found.possible))
    for key, verdict in expect.conditions.items():
        if verdict in ("meets", "fails", "open", "not_applicable"):
            pairs.append((str(key), verdict, found.conditions.get(str(key)) or found.named(str(key))))
        else:
            states = {name.split(".")[1]: state for name, state in found.guarded.items()} | found.guarded
            pairs.append((str(key), verdict, states.get(str(key))))
    pairs += [
        (str(key), set(state.split(" | ")), found.states[str(key)]) for key, state in expect.states.items()
    ]
    differ = [f"{key} is {value}, not {wanted}" for key, wanted, value in pairs if wanted and wanted != value]
    return f"{example.title.en if example.title else example.place}: {'; '.join(differ)}" if differ else ""


# -- worked by hand --------------------------------------------------------------------------------


def decided(body: str, subject: str, at: datetime.date = TODAY) -> oracle.OracleDecision:
    documents = oracle.read_documents(
        f"{VOCABULARY}\n---\nkind: ruleset\nid: rules\nvocabulary: things\n{body}"
    )
    rules, vocabulary = documents["rules"], documents["things"]
    assert isinstance(rules, Document)
    assert isinstance(vocabulary, Vocabulary)
    (root,), findings = read_yaml(subject.encode(), "subject")
    assert not findings
    return oracle.decide(rules, vocabulary, oracle.read_subject(root, vocabulary), at)


def verdict(rule: str, subject: str) -> str:
    return decided(f"requirements:\n  r: {rule}", subject).verdict


LIMITS = [
    ("{of: fat, limit: ≥ 3.1}", "{fat: 3.1}", "meets"),
    ("{of: fat, limit: ≥ 3.1}", "{fat: 3.099999999}", "fails"),
    ("{of: fat, limit: '> 3.1'}", "{fat: 3.1}", "fails"),
    ("{of: fat, limit: '> 3.1'}", "{fat: '> 3.1'}", "meets"),
    ("{of: fat, limit: ≤ 3.1}", "{fat: '> 3.1'}", "fails"),
    ("{of: fat, limit: ≤ 3.1}", "{fat: '≥ 3.1'}", "open"),
    ("{of: germs, limit: < 10}", "{germs: < 10}", "meets"),
    ("{of: fat, limit: ≤ 40}", "{}", "open"),
    ("{of: heat, limit: -0.5..-5.6 °C}", "{heat: -5.6}", "meets"),
    ("{of: heat, limit: -0.5..-5.6 °C}", "{heat: -0.499999999}", "fails"),
    ("{of: time, limit: ≥ 2.5 h}", "{time: 150 min}", "meets"),
    ("{of: time, limit: ≥ 2.5 h}", "{time: 149.999999999 min}", "fails"),
    ("{of: fat, limit: none}", "{}", "open"),
    ("{of: fat, limit: never}", "{fat: 3}", "fails"),
    ("{of: fat, limit: unknown}", "{fat: 3}", "open"),
    # GB/T 8170-2008 4.3.2: once, half to even unless it says half up
    ("{of: heat, limit: ≤ 6, compare: rounded}", "{heat: 6.5}", "meets"),
    ("{of: heat, limit: ≤ 6, compare: rounded half_up}", "{heat: 6.5}", "fails"),
    ("{of: heat, limit: ≤ 6, compare: full}", "{heat: 6.1}", "fails"),
    ("{of: heat, limit: ≤ 6.0, compare: rounded}", "{heat: 6.05}", "meets"),
    ("{of: heat, limit: ≤ 6.0, compare: rounded}", "{heat: 6.050000001}", "fails"),
    # for, admit
    ("{of: fat, for: species = cow, limit: ≥ 3}", "{fat: 2, species: goat}", "open"),
    ("{of: fat, for: species = cow, limit: ≥ 3}", "{fat: 2}", "open"),
    ("{of: fat, for: species = cow, limit: ≥ 3}", "{fat: 3}", "meets"),
    ("{of: fat, admit: time ≥ 3 h, limit: ≥ 3}", "{fat: {value: 4, time: 179 min}, time: 5 h}", "open"),
    ("{of: fat, admit: time ≥ 3 h, limit: ≥ 3}", "{fat: 4, time: 5 h}", "meets"),
    # cases
    ("{of: fat, cases: {species = cow: ≥ 3, species = goat: ≥ 2}}", "{fat: 3}", "open"),
    ("{of: fat, cases: {species = cow: ≥ 3, else: ≥ 2}}", "{fat: 3}", "meets"),
    ("{of: fat, cases: {species = cow: ≥ 3, else: ≥ 2}}", "{fat: 2.5}", "open"),
    ("{of: fat, cases: {species = cow: ≥ 3, else: none}}", "{fat: 3}", "meets"),
    ("{of: fat, cases: {fat > 2: ≥ 3, fat > 1: ≥ 2}}", "{fat: 2.5}", "open"),
    # several values at once, and missing ones
    ("{that: fat - fat = 0}", "{fat: 3..4}", "open"),
    ("{that: min(fat; 2) ≤ 2}", "{}", "meets"),
    ("{that: known(fat) or species = cow}", "{species: cow}", "meets"),
    ("{that: species = cow | goat | sheep}", "{}", "open"),
]


@pytest.mark.parametrize(("rule", "subject", "expected"), LIMITS)
def test_a_requirement_by_hand(rule: str, subject: str, expected: str) -> None:
    assert verdict(rule, subject) == expected


def herd(*germs: object) -> str:
    rows = ", ".join(f"{{date: 2026-06-0{day}, germs: {value}}}" for day, value in enumerate(germs, start=1))
    return f"{{tests: [{rows}]}}"


LISTS = [
    # counts of 90, 95, 112 and 104 thousand: the geometric mean is 99 897, the arithmetic mean 100 250
    ("geomean(tests.germs) ≤ 100000 and mean(tests.germs) > 100000", (90000, 95000, 112000, 104000), "meets"),
    ("geomean(tests.germs) = 99897", (99897, 99897, 99897), "meets"),
    ("mean(tests.germs) < 10", ("< 10", 9), "meets"),
    ("sum(tests.germs) ≥ 20", (20, "< 5"), "meets"),
    ("median(tests.germs) = 5", (1, 5, "≥ 5"), "meets"),
    ("trimmed_mean(tests.germs; 1) = 5", (0, 5, 900), "meets"),
    ("trimmed_mean(tests.germs; 1) = 5", (5, 5), "open"),
    ("count(tests.germs > 10) ≤ 1", (11, 5, "< 12"), "open"),
    ("share(tests.germs > 10) = 50 %", (11, 5), "meets"),
    ("every(tests.germs < 10) and not some(tests.germs < 10)", (), "meets"),
    ("mean(tests.germs) ≤ 10", (), "open"),
    ("last(tests.germs) = 3", (1, 2, 3), "meets"),
]


@pytest.mark.parametrize(("that", "germs", "expected"), LISTS)
def test_a_function_of_a_list_by_hand(that: str, germs: tuple[object, ...], expected: str) -> None:
    assert verdict(f"{{that: '{that}'}}", herd(*germs)) == expected


PICKS = [
    ("last: 2", "sum(p.germs) = 5", (1, 2, 3), "meets"),
    ("where: germs > 1, last: 1", "count(p) = 1 and last(p.germs) = 2", (1, 2, 1), "meets"),
    ("where: germs > 1, last: 1", "last(p.germs) = 3", (3, "≤ 2"), "open"),
    ("apart: 2 d", "count(p) = 2", (1, 2, 3), "meets"),
    ("size: 5", "count(p) = 3 or max(p.germs) ≤ 3", (1, 2, 3), "open"),
    ("size: 3", "count(p) = 3", (1, 2, 3), "meets"),
    ("unbroken: germs > 1", "count(p) = 2", (2, 1, 2, 3), "meets"),
    ("over: 2 months, at_least: 3 per month", "count(p) = 6", (1, 2, 3), "open"),
    ("from: 2026-06-02, to: date - 12 d", "count(p) = 2", (1, 2, 3, 4), "meets"),
]


@pytest.mark.parametrize(("stages", "that", "germs", "expected"), PICKS)
def test_picked_rows_by_hand(stages: str, that: str, germs: tuple[object, ...], expected: str) -> None:
    body = f"rows:\n  p: {{of: tests, {stages}}}\nrequirements:\n  r: {{that: '{that}'}}"
    assert decided(body, herd(*germs)).verdict == expected


GRADED = """
grades: [{id: gold}, {id: silver}, {id: rest}]
table:
  fat: {gold: ≥ 5, silver: ≥ 3}
  heat: {all: ≤ 6}
caps:
  yellow: {when: colour = yellow, at: silver}
"""


@pytest.mark.parametrize(
    ("subject", "possible", "at_least", "expected"),
    [
        ("{fat: 5, heat: 6, colour: white}", ("gold",), "gold", "meets"),
        ("{fat: 5, heat: 6}", ("gold", "silver"), "silver", "meets"),
        ("{fat: 5, heat: 6, colour: yellow}", ("silver",), "silver", "meets"),
        ("{fat: ≥ 3, heat: 6, colour: white}", ("gold", "silver"), "silver", "meets"),
        ("{fat: < 3, heat: 6, colour: white}", ("rest",), "rest", "fails"),
        ("{heat: 6, colour: yellow}", ("silver", "rest"), "rest", "open"),
        ("{fat: 9, colour: white}", ("gold", "silver", "rest"), "rest", "open"),
    ],
)
def test_grades_by_hand(subject: str, possible: tuple[str, ...], at_least: str, expected: str) -> None:
    found = decided(GRADED, subject)
    assert (found.possible, found.at_least, found.verdict) == (possible, at_least, expected)
    assert found.grade == (possible[0] if len(possible) == 1 else None)


LADDER = """
rows:
  four: {of: tests, last: 4, since: state}
ladder:
  state:
    steps: tests
    states: [calm, warned]
    moves:
      - {from: calm, to: warned, when: count(four.germs > 10) ≥ 2}
      - {from: warned, to: calm, when: count(four) ≥ 2}
requirements:
  r: {that: state = calm}
"""


@pytest.mark.parametrize(
    ("germs", "states"),
    [
        ((11, 9, 11), {"warned"}),
        ((11, 9, 11, 9), {"warned"}),
        ((11, 9, 11, 9, 9), {"calm"}),
        ((11, 9, "≥ 9"), {"calm", "warned"}),
        ((), {"calm"}),
    ],
)
def test_a_ladder_by_hand(germs: tuple[object, ...], states: set[str]) -> None:
    assert decided(LADDER, herd(*germs)).states == {"state": states}
