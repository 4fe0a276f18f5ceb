"""What a name in a formula can mean: the vocabulary and the document, and from where it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from grading.findings import Finding, Place, closest
from grading.language.documents import DecisionRule, Document, Vocabulary
from grading.language.tree import entry_at, entry_of
from grading.planning import expressions as x
from grading.planning.types import DATE, NameType, NumberType, Type
from grading.quantities import units


@dataclass(frozen=True, slots=True)
class Context:
    """From where a formula asks: within a row of a list, in a column of the grade table, of a value, after
    the grade is known, or as the item of a price that is named in `item`. `whole`: what a function of lists
    takes is the whole list, even where a row of it is at hand."""

    row: str | None = None
    column: bool = False
    value: x.Field | None = None
    graded: bool = False
    item: str | None = None
    whole: bool = False

    def within(self, row: str) -> Context:
        return replace(self, row=row, whole=False)

    def of_lists(self) -> Context:
        return replace(self, whole=True)


@dataclass(slots=True)
class OtherDocument:
    """What a document may ask of another: its conditions, its grades, best first, and its values."""

    conditions: frozenset[str]
    grades: tuple[str, ...]
    values: Mapping[str, Type]


@dataclass(slots=True)
class Scope:
    """The names of one document. Findings gather here while formulas are resolved."""

    vocabulary: Vocabulary
    document: Document
    decision_rule: DecisionRule | None = None
    parameters: Mapping[str, x.Constant] = field(default_factory=dict)
    others: Mapping[str, OtherDocument] = field(default_factory=dict)
    each: Mapping[str, OtherDocument] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def characteristic(self, name: str) -> Type | None:
        """The type of a characteristic of the vocabulary."""
        entry = entry_of(self.vocabulary.characteristics, name)
        if entry is None:
            return None
        if entry.values is not None:
            return NameType(tuple(entry.values), entry.ordered)
        if entry.type == "date":
            return DATE
        if entry.type == "name" or entry.refers:
            return NameType(())
        return NumberType(units.normal(entry.unit) if entry.unit else None)

    def collection(self, name: str) -> str | None:
        """The collection that a characteristic refers to."""
        entry = entry_of(self.vocabulary.characteristics, name)
        return str(entry.refers) if entry is not None and entry.refers else None

    def is_rows(self, name: str) -> bool:
        return name in self.vocabulary.lists or name in self.document.rows

    def base(self, name: str) -> str:
        """The list whose rows these are; groups of rows are rows of their own."""
        seen: set[str] = set()
        while name in self.document.rows and name not in seen:
            seen.add(name)
            rows = entry_at(self.document.rows, name)
            if rows.by:
                return name
            name = str(rows.of)
        return name

    def has_dates(self, name: str) -> bool:
        """Whether rows are ordered by a date; rows of months are, and a list may be by a number instead."""
        rows = entry_of(self.vocabulary.lists, self.base(name))
        if rows is None:
            return True
        return rows.order is not None and (rows.order == "date" or self.characteristic(rows.order) == DATE)

    def source(self, name: str, context: Context) -> x.Source:
        """Where the rows called `name` come from, asked from a row or from the subject."""
        if context.row is not None:
            group = self.base(context.row)
            grouped = entry_of(self.document.rows, group)
            if grouped is not None and grouped.by and self.base(str(grouped.of)) == name:
                return x.Source("own", name)
        return x.Source("pick" if name in self.document.rows else "list", name)

    def words(self) -> set[str]:
        """Every name that a formula of this document can begin with."""
        document = self.document
        known: set[str] = {
            *self.vocabulary.characteristics,
            *self.vocabulary.lists,
            *document.rows,
            *document.parameters,
        }
        known |= {*document.documents, *document.ladder, *document.score, *document.rank, "date"}
        return known | {name.rpartition(".")[2] for name in document.derive}

    def unknown(self, name: str, place: Place, among: Iterable[str] | None = None) -> Finding:
        """Notes a name that nothing has."""
        meant = closest(name, among if among is not None else self.words())
        code = "name_unknown_meant" if meant else "name_unknown"
        return self.note(Finding(code, place, {"written": name, "meant": meant}))

    def unknown_grade(self, name: str, place: Place, grades: Iterable[str]) -> Finding:
        """Notes a grade that a document does not have."""
        return self.note(unknown_grade(name, place, tuple(grades)))

    def find(self, code: str, place: Place, **arguments: object) -> Finding:
        """Notes something found in the document."""
        return self.note(Finding(code, place, arguments))

    def note(self, finding: Finding) -> Finding:
        if finding not in self.findings:
            self.findings.append(finding)
        return finding

    def earlier(self) -> Finding:
        """An error noted before, because of which something cannot be planned. It is our fault if none is."""
        return next(finding for finding in self.findings if finding.severity == "error")


def unknown_grade(name: str, place: Place, grades: tuple[str, ...]) -> Finding:
    """A grade that a document does not have, and those that it has."""
    meant = closest(name, grades)
    code = "grade_unknown_meant" if meant else "grade_unknown"
    return Finding(code, place, {"written": name, "meant": meant, "known": grades})
