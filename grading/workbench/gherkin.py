"""Policies written in Gherkin, as frozen models that keep their places.

The reader of gherkin-official gives the tree; it is loaded only when a feature is read, because only
`grade book` and the tests need it. What that reader takes without a word is found by `gherkin_traps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from grading.findings import Finding, Findings, Place, Source, has_errors
from grading.reading.files import read_file

if TYPE_CHECKING:
    from gherkin.errors import ParserException
    from gherkin.parser_types import GherkinDocument

StepKind = Literal["given", "when", "then"]
Row = tuple[str, ...]

_KINDS: Mapping[str, StepKind] = {"Context": "given", "Action": "when", "Outcome": "then"}
_WORDS = (
    "功能|背景|规则|场景大纲|场景|剧本大纲|剧本|例子|示例|"
    "Feature|Background|Rule|Scenario Outline|Scenario|Examples"
)
_FULL_WIDTH_COLON = re.compile(rf"\s*({_WORDS})\s*：")
_EXAMPLES_WORD = re.compile(r"\s*示例\s*[:：]")
_FULL_WIDTH_BAR = re.compile(r"\s*｜")
_LANGUAGE = re.compile(r"\s*#\s*language\s*:\s*\S+")
_CHINESE = re.compile(r"\s*(功能|场景|规则|背景)\s*[:：]")
_QUOTES = ('"""', "```")


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its kind (`and` and `but` have that of the step before), its words, table and text block."""

    kind: StepKind
    keyword: str
    text: str
    table: tuple[Row, ...]
    block: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Examples:
    """The rows that an outline is run with; `header` is empty where the table is missing."""

    name: str
    header: Row
    rows: tuple[Row, ...]
    lines: tuple[int, ...]
    description: str
    place: Place


@dataclass(frozen=True, slots=True)
class Scenario:
    name: str
    keyword: str
    outline: bool
    tags: Row
    description: str
    steps: tuple[Step, ...]
    examples: tuple[Examples, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Background:
    description: str
    steps: tuple[Step, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """One clause and its scenarios. Scenarios outside any rule are those of a rule without a name."""

    name: str
    tags: Row
    description: str
    background: Background | None
    scenarios: tuple[Scenario, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Feature:
    """A file of policies; `path` is its name below the folder of its language."""

    path: str
    language: str
    name: str
    tags: Row
    description: str
    background: Background | None
    rules: tuple[Rule, ...]
    place: Place

    @property
    def scenarios(self) -> Iterator[Scenario]:
        """Every scenario, in the order of the file."""
        for rule in self.rules:
            yield from rule.scenarios


def read_features(folder: Path) -> tuple[tuple[Feature, ...], Findings]:
    """The features below a folder, in the order of their names.

    Findings: those of opening and reading, and `features_missing`.
    """
    features: list[Feature] = []
    found: list[Finding] = []
    paths = sorted(folder.rglob("*.feature"))
    if not paths:
        return (), (Finding("features_missing", arguments={"folder": folder}),)
    for path in paths:
        data, findings = read_file(str(path))
        found += findings
        if data is not None:
            feature, findings = read_feature(data, str(path), path.relative_to(folder).as_posix())
            found += findings
            features += [feature] if feature is not None else []
    return tuple(features), tuple(found)


def read_feature(data: bytes, name: str, path: str = "") -> tuple[Feature | None, Findings]:
    """The feature in the bytes of a file; `path` is its own name among others.

    Findings (errors): `gherkin_missing`, `gherkin_encoding`, `gherkin_bom`, `gherkin_language_…`,
    `gherkin_full_width_colon`, `gherkin_full_width_bar`, `gherkin_examples_word`, `gherkin_cells`,
    `gherkin_empty`, `gherkin_unread`.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None, (Finding("gherkin_encoding", Place(Source(name), 1, 1)),)
    source = Source(name, tuple(text.removeprefix("\ufeff").splitlines()))
    found = tuple(_spelling(text, source))
    if has_errors(found):
        return None, found
    try:
        from gherkin.errors import CompositeParserException
        from gherkin.parser import Parser
    except ImportError:
        return None, (Finding("gherkin_missing"),)
    try:
        tree = Parser().parse(text)
    except CompositeParserException as problem:
        # What follows the first line that is not understood is seldom a mistake of its own.
        return None, (_unread(problem.errors[0], source),)
    if "feature" not in tree:
        return None, (Finding("gherkin_empty", Place(source, 1, 1)),)
    return _Tree(tree, source).feature(path or name), ()


def _spelling(text: str, source: Source) -> Iterator[Finding]:
    """Marks that look right and are not those of Gherkin, line by line outside of text blocks."""
    if text.startswith("\ufeff"):
        yield Finding("gherkin_bom", Place(source, 1, 1))
    quote = ""
    for number, line in enumerate(source.lines, start=1):
        mark = line.strip()[:3]
        if mark in _QUOTES and quote in ("", mark):
            quote = "" if quote else mark
        if quote:
            continue
        if _FULL_WIDTH_COLON.match(line):
            yield Finding("gherkin_full_width_colon", Place(source, number, line.index("：") + 1))
        elif _EXAMPLES_WORD.match(line):
            yield Finding("gherkin_examples_word", Place(source, number, line.index("示例") + 1, 2))
        elif _FULL_WIDTH_BAR.match(line):
            yield Finding("gherkin_full_width_bar", Place(source, number, line.index("｜") + 1))
    chinese = [number for number, line in enumerate(source.lines, start=1) if _CHINESE.match(line)]
    before = source.lines[: chinese[0]] if chinese else ()
    if chinese and not any(_LANGUAGE.match(line) for line in before):
        yield Finding("gherkin_language_missing", Place(source, 1, 1))


def _unread(problem: ParserException, source: Source) -> Finding:
    """What the reader of Gherkin refused, in our words."""
    from gherkin.errors import NoSuchLanguageException, UnexpectedEOFException

    number = problem.location["line"]
    line = source.line(number)
    place = Place(source, number, len(line) - len(line.lstrip()) + 1, max(1, len(line.strip())))
    match problem:
        case UnexpectedEOFException():
            return Finding("gherkin_empty", Place(source, 1, 1))
        case NoSuchLanguageException():
            code = "gherkin_language_unknown"
        case _:
            code = "gherkin_cells" if "cell count" in str(problem) else "gherkin_unread"
    return Finding(code, place, {"written": line.strip()})


class _Tree:
    """Turns the tree of the reader into models."""

    def __init__(self, tree: GherkinDocument, source: Source) -> None:
        self._tree: Mapping[str, Any] = tree["feature"]
        self._source = source

    def feature(self, path: str) -> Feature:
        node = self._tree
        children = [next(iter(child.items())) for child in node["children"]]
        alone = [self._scenario(child) for kind, child in children if kind == "scenario"]
        rules = [self._rule(child) for kind, child in children if kind == "rule"]
        place = self._place(node)
        if alone:
            rules.insert(0, Rule("", (), "", None, tuple(alone), place))
        backgrounds = [self._background(child) for kind, child in children if kind == "background"]
        background = backgrounds[0] if backgrounds else None
        return Feature(
            path, node["language"], node["name"], self._tags(node), _dedent(node["description"]),
            background, tuple(rules), place,
        )  # fmt: skip

    def _rule(self, node: Mapping[str, Any]) -> Rule:
        children = [next(iter(child.items())) for child in node["children"]]
        backgrounds = [self._background(child) for kind, child in children if kind == "background"]
        scenarios = tuple(self._scenario(child) for kind, child in children if kind == "scenario")
        background = backgrounds[0] if backgrounds else None
        return Rule(
            node["name"],
            self._tags(node),
            _dedent(node["description"]),
            background,
            scenarios,
            self._place(node),
        )

    def _background(self, node: Mapping[str, Any]) -> Background:
        return Background(_dedent(node["description"]), self._steps(node["steps"]), self._place(node))

    def _scenario(self, node: Mapping[str, Any]) -> Scenario:
        outline = bool(node["examples"]) or node["keyword"] in ("场景大纲", "剧本大纲", "Scenario Outline")
        return Scenario(
            node["name"], node["keyword"], outline, self._tags(node), _dedent(node["description"]),
            self._steps(node["steps"]), tuple(map(self._examples, node["examples"])), self._place(node),
        )  # fmt: skip

    def _examples(self, node: Mapping[str, Any]) -> Examples:
        header = _cells(node["tableHeader"]) if "tableHeader" in node else ()
        body = node["tableBody"]
        lines = tuple(int(row["location"]["line"]) for row in body)
        rows = tuple(map(_cells, body))
        return Examples(node["name"], header, rows, lines, _dedent(node["description"]), self._place(node))

    def _steps(self, nodes: Sequence[Mapping[str, Any]]) -> tuple[Step, ...]:
        steps: list[Step] = []
        kind: StepKind = "given"
        for node in nodes:
            kind = _KINDS.get(node["keywordType"], kind)
            table = tuple(map(_cells, node["dataTable"]["rows"])) if "dataTable" in node else ()
            block = node["docString"]["content"] if "docString" in node else None
            steps.append(Step(kind, node["keyword"].strip(), node["text"], table, block, self._place(node)))
        return tuple(steps)

    def _tags(self, node: Mapping[str, Any]) -> Row:
        return tuple(tag["name"].removeprefix("@") for tag in node["tags"])

    def _place(self, node: Mapping[str, Any]) -> Place:
        number, column = node["location"]["line"], node["location"]["column"]
        return Place(
            self._source, number, column, max(1, len(self._source.line(number).rstrip()) - column + 1)
        )


def _cells(row: Mapping[str, Any]) -> Row:
    return tuple(cell["value"] for cell in row["cells"])


def _dedent(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())
