"""Random rule sets and subjects, as the YAML a user would write. One seed gives one case."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from tests.oracle.generate_formulas import AT, GRADES, VOCABULARY
from tests.oracle.generate_rules import Rules, quoted
from tests.oracle.generate_subjects import make_subjects


@dataclass(frozen=True)
class Case:
    """A rule set to decide by (the first of `documents`), the documents it refers to, and subjects.

    `edges` are all the limits that were written, by characteristic, each with one in its last digit.
    """

    seed: int
    documents: tuple[str, ...]
    parameters: dict[str, str]
    subjects: tuple[str, ...]
    edges: dict[str, set[tuple[Decimal, Decimal]]]

    def text(self) -> str:
        """A file to paste: the vocabulary, the rule sets and the subjects."""
        filled = ", ".join(f"{name}: {value}" for name, value in self.parameters.items())
        rules = f"rules: [{{id: rules, with: {{{filled}}}}}]"
        samples = f"kind: samples\nvocabulary: things\n{rules}\nat: {AT}\nsubjects:"
        subjects = [
            f"  - {{id: s{number}, {text[1:]}".replace(", }", "}")
            for number, text in enumerate(self.subjects)
        ]
        return "\n---\n".join([VOCABULARY, *self.documents, "\n".join([samples, *subjects])])


def make_case(seed: int, subjects: int) -> Case:
    """A case with at least so many subjects: as many as it takes to hit every limit and its neighbours."""
    random = Random(seed)
    compare = random.choice(["full"] * 4 + ["rounded", "rounded half_up"] + ["guarded"] * 2)
    shape = random.choice(["plain"] * 3 + ["lists"] * 3 + ["ladder"] * 2 + ["reference"])
    parameters = {
        name: random.choice(choices) for name, choices in _PARAMETERS.items() if random.random() < 0.3
    }
    rules = Rules(random, {}, parameters, compare=compare)
    documents: list[str] = []
    kept = "other"
    if shape == "reference":
        other = Rules(random, rules.edges, {})
        kept = f"{{id: other, decision_rule: {other.decision_rule()}}}" if random.random() < 0.3 else "other"
        graded = random.random() < 0.5
        documents.append(document(other, "other", "plain", graded, ""))
        requirements = [
            line.split(":")[0].strip() for line in documents[0].splitlines() if re.match("  [rt][0-9]", line)
        ]
        rules.aliases.append(("ref", GRADES if graded else (), tuple(requirements)))
    references = f"documents: {{ref: {kept}}}" if shape == "reference" else ""
    documents.insert(0, document(rules, "rules", shape, random.random() < 0.6, references))
    used = frozenset(re.findall("[a-z]+", " ".join(documents)))
    edges = {name: found for name, found in rules.edges.items() if name in used}
    lists = shape in ("lists", "ladder")
    guarded = compare == "guarded" or kept != "other"
    found = make_subjects(random, edges, subjects, used, lists=lists, guarded=guarded)
    return Case(seed, tuple(documents), parameters, found, edges)


_PARAMETERS = {"way": ["fast", "slow"], "size": ["3", "20 kg", "7500 g"]}
_DECLARED = {"way": "way: {values: [fast, slow]}", "size": "size: {unit: kg}"}


def document(rules: Rules, name: str, shape: str, graded: bool, references: str) -> str:
    random = rules.random
    rules.picks = ["tests"] if shape in ("lists", "ladder") else []
    for number in range(random.randint(0, 2)):
        rules.lookup(number, graded)
    if shape == "lists":
        for number in range(random.randint(0, 2)):
            rules.row_derived(number)
        for number in range(random.randint(1, 3)):
            rules.pick(number)
        if random.random() < 0.4:
            rules.by_month()
    ladder = [f"state: {rules.ladder()}"] if shape == "ladder" else []
    rules.column = graded
    for number in range(random.randint(0, 3)):
        rules.derived(number)
    table = [f"t{number}: {rules.table_row()}" for number in range(random.randint(1, 3))] if graded else []
    rules.column = False
    requirements = [
        f"r{number}: {rules.requirement()}" for number in range(random.randint(0 if graded else 1, 2))
    ]
    caps = [
        f"c{number}: {{when: {quoted(rules.truth(1))}, at: {random.choice(GRADES[1:])}}}"
        for number in range(random.choice([0, 0, 0, 1, 2]) if graded else 0)
    ]
    gate = [quoted(rules.truth(1)) for _ in range(random.choice([0, 0, 1]))]
    gate += [alias for alias, _, _ in rules.aliases if random.random() < 0.5]
    lines = ["kind: ruleset", f"id: {name}", "vocabulary: things", references]
    if rules.compare == "guarded":
        lines.append(f"decision_rule: {rules.decision_rule()}")
    elif rules.compare != "full":
        lines.append(f"compare: {rules.compare}")
    if graded:
        lines.append(f"grades: [{', '.join(f'{{id: {grade}}}' for grade in GRADES)}]")
        lines.append(f"gate: [{', '.join(gate)}]" if gate else "")
    lines.append(f"for: {quoted(rules.truth(1))}" if random.random() < 0.15 else "")
    sections = {
        "parameters": [_DECLARED[key] for key in rules.parameters],
        "lookups": rules.lookups,
        "rows": rules.rows,
        "derive": rules.derive,
        "ladder": ladder,
        "requirements": requirements,
        "table": table,
        "caps": caps,
    }
    for section, entries in sections.items():
        lines += [f"{section}:", *(f"  {entry}" for entry in entries)] if entries else []
    return "\n".join(line for line in lines if line)
