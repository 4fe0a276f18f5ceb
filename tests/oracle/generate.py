"""Random vocabularies, rule sets and subjects, as the YAML a user would write. One seed gives one case."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

AT = datetime.date(2026, 6, 15)


@dataclass(frozen=True)
class Scale:
    """A measured characteristic: its unit, where its limits lie, their decimals, another unit and its size."""

    unit: str
    low: int
    high: int
    digits: int
    plausible: str = ""
    other: str = ""
    size: Decimal = Decimal(1)


SCALES = {
    "fat": Scale("g/100g", 1, 9, 2, "0..40", "g/kg", Decimal("0.1")),
    "germs": Scale("CFU/mL", 10, 900, 0, "0..1000000"),
    "heat": Scale("°C", -9, 9, 1, "-60..60"),
    "time": Scale("min", 30, 600, 0, "0..100000", "h", Decimal(60)),
    "mass": Scale("kg", 1, 40, 2, "", "g", Decimal("0.001")),
    "score": Scale("", -5, 20, 1),
}
NAMES = {"species": ("cow", "goat", "sheep"), "colour": ("white", "yellow"), "rank": ("best", "middle", "worst")}
MEASURED, NAMED = tuple(SCALES), tuple(NAMES)
GRADES = ("gold", "silver", "bronze", "rest")
STATES = ("calm", "warned", "closed")

VOCABULARY = "\n".join(
    [
        "kind: vocabulary",
        "id: things",
        "characteristics:",
        *(
            f"  {name}: {{" + ", ".join(
                part
                for part in (
                    f'unit: "{scale.unit}"' if scale.unit else "type: number",
                    scale.plausible and f"plausible: {scale.plausible}",
                )
                if part
            ) + "}"
            for name, scale in SCALES.items()
        ),
        *(
            f"  {name}: {{values: [{', '.join(values)}]{', ordered: true' if name == 'rank' else ''}}}"
            for name, values in NAMES.items()
        ),
        "  made: {type: date}",
        "  method: {type: name}",
        "lists:",
        "  tests: {order: date}",
        "  letters: {order: date}",
    ]
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A rule set to decide by (the first of `documents`), the documents it refers to, and subjects."""

    seed: int
    documents: tuple[str, ...]
    parameters: dict[str, str]
    subjects: tuple[str, ...]
    edges: dict[str, tuple[Decimal, ...]]

    def text(self, subject: str) -> str:
        """A file to paste: the vocabulary, the rule sets, and one subject as an example."""
        filled = ", ".join(f"{name}: {value}" for name, value in self.parameters.items())
        sample = f"kind: samples\nat: {AT}\nwith: {{{filled}}}\nsubjects:\n  - {subject}"
        return "\n---\n".join([VOCABULARY, *self.documents, sample])


def quoted(text: str) -> str:
    return f'"{text}"'


def plain(value: Decimal) -> str:
    return f"{value + 0:f}" if value else "0"


@dataclass
class Maker:
    """Writes one rule set; every limit that it writes is noted in `edges`, with its neighbours' distance."""

    random: Random
    lists: bool
    ladder: bool
    compare: str
    edges: dict[str, set[tuple[Decimal, Decimal]]] = field(default_factory=dict)
    lookups: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    derive: list[str] = field(default_factory=list)
    parameters: dict[str, str] = field(default_factory=dict)
    picks: list[str] = field(default_factory=list)
    values: list[tuple[str, str]] = field(default_factory=list)
    truths: list[str] = field(default_factory=list)
    row_values: list[tuple[str, str]] = field(default_factory=list)
    row_truths: list[str] = field(default_factory=list)
    tables: list[tuple[str, str, str]] = field(default_factory=list)
    aliases: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = field(default_factory=list)
    states: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    graded: bool = False
    column: bool = False
    months: str = ""
    columns: list[str] = field(default_factory=list)
    state_in_rows: bool = False

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    # -- numbers ------------------------------------------------------------------------------

    def literal(self, name: str, unit: bool | None = None) -> str:
        """A number on the scale of a characteristic; an edge for the subjects."""
        return self.literals(name, 1, unit)[0]

    def literals(self, name: str, count: int, unit: bool | None = None) -> list[str]:
        """Different numbers, rising, all written alike."""
        scale, digits = SCALES[name], self.random.randint(0, SCALES[name].digits)
        other = scale.other if scale.other and unit is not False and self.chance(0.2) else ""
        size = scale.size if other else Decimal(1)
        step = Decimal(1).scaleb(-digits)
        found: set[Decimal] = set()
        while len(found) < count:
            value = Decimal(self.random.randint(scale.low, scale.high)) / size
            value = (value + step * self.random.randint(0, 10**digits - 1)).quantize(step)
            found.add(value)
        for value in found:
            self.edges.setdefault(name, set()).add((value * size, step * size))
        shown = other or (scale.unit if unit or (unit is None and self.chance(0.5)) else "")
        return [f"{value:f}{' ' + shown if shown else ''}" for value in sorted(found)]

    def measured(self) -> str:
        return self.random.choice(MEASURED)

    def number(self, name: str, depth: int = 2) -> str:
        """A formula in the unit of a characteristic."""
        choices = ["name"] * 3
        if depth:
            choices += ["sum", "difference", "times", "over", "min", "max", "clamp", "abs"]
            choices += ["steps", "power", "days", "lg", "parameter"] * (name == "score")
            choices += ["size"] * 3 * ("size" in self.parameters and name == "mass")
            choices += ["value"] * 2 * any(scale == name for _, scale in self.values)
            choices += ["table"] * 2 * bool(self.tables_of(name))
            choices += ["list"] * 5 * (self.lists or self.ladder)
        match self.random.choice(choices):
            case "name":
                return name
            case "sum":
                return f"({self.number(name, depth - 1)} + {self.random.choice([name, self.literal(name)])})"
            case "difference":
                return f"({self.number(name, depth - 1)} - {self.literal(name)})"
            case "times":
                return f"{self.random.choice(['0.5', '2', '1.2', '-1'])} × {self.number(name, depth - 1)}".replace("-1 ×", "-")
            case "over":
                return f"{self.number(name, depth - 1)} / {self.random.choice(['2', '3', '1'])}"
            case "min" | "max" as function:
                return f"{function}({self.number(name, depth - 1)}; {self.literal(name)})"
            case "abs":
                return f"abs({self.number(name, depth - 1)})"
            case "size":
                return "size"
            case "steps":
                other = self.measured()
                return f"steps({other} - {self.literal(other)}; {self.random.choice(['0.5', '3', '0.01'])})"
            case "power":
                return f"score ^ {self.random.choice(['2', '3', '1'])}"
            case "days":
                return f"(date - made) / 1 d"
            case "lg":
                return self.random.choice(["lg(germs / 1 CFU/mL + 1)", "sqrt(fat / 2 g/100g)", "month(made)"])
            case "parameter":
                return self.random.choice(["year(made) - 2020", "mass / 3 kg", "germs / (fat / 1 g/100g) / 1 CFU/mL"])
            case "clamp":
                low, high = self.literals(name, 2)
                return f"clamp({self.number(name, depth - 1)}; {low}; {high})"
            case "value":
                return self.random.choice([value for value, scale in self.values if scale == name])
            case "table":
                table, arguments, _ = self.random.choice(self.tables_of(name))
                part = self.random.choice([".first", ".second"]) if table in self.columns else ""
                return f"{table}({arguments}){part}"
        return self.of_list(name)

    def tables_of(self, name: str) -> list[tuple[str, str, str]]:
        """Lookups on a scale; one by grade can be asked only where a column of the grade table is decided."""
        return [table for table in self.tables if table[2] == name and (self.column or table[1] != "grade")]

    def of_list(self, name: str) -> str:
        function = self.random.choice(["sum", "mean", "geomean", "median", "min", "max", "last", "last", "trimmed_mean", "sd"])
        if function == "geomean" and name in ("heat", "score"):
            function = "mean"
        if function == "sd" and name == "heat":
            function = "max"
        column = self.random.choice([value for value, scale in self.row_values if scale == name] or [name])
        if self.months and name == "germs" and self.chance(0.8):
            return f"{function}({self.months}.middle{'; 1' if function == 'trimmed_mean' else ''})"
        if self.chance(0.1):
            rows = self.random.choice(self.picks)
            return f"weighted_mean({rows}.{column}; {rows}.mass)"
        return f"{function}({self.random.choice(self.picks)}.{column}{'; 1' if function == 'trimmed_mean' else ''})"

    # -- conditions ---------------------------------------------------------------------------

    def truth(self, depth: int = 2, row: bool = False) -> str:
        """A condition; within a row it asks for no lists."""
        choices = ["number"] * 3 + ["name"] * 3 + ["known", "rank", "date"]
        if depth:
            choices += ["and", "or", "not"]
        if not row:
            choices += ["list"] * 4 * (self.lists or self.ladder) + ["alias"] * 3 * bool(self.aliases)
            choices += ["value"] * bool(self.truths) + ["state"] * 3 * bool(self.states)
            choices += ["parameter"] * ("way" in self.parameters)
        else:
            choices += ["row_value"] * bool(self.row_truths) + ["state"] * 3 * self.state_in_rows
        match self.random.choice(choices):
            case "number":
                name = self.measured()
                return self.compared(name if row or self.chance(0.5) else self.number(name), name)
            case "name":
                name = self.random.choice(NAMED)
                tokens = self.random.sample(NAMES[name], self.random.randint(1, len(NAMES[name]) - 1))
                return f"{name} {self.random.choice('==≠')} {' | '.join(tokens)}"
            case "known":
                return f"known({self.random.choice(MEASURED + NAMED)})"
            case "rank":
                return f"rank {self.random.choice('<≤≥>')} {self.random.choice(NAMES['rank'])}"
            case "date":
                return f"made {self.random.choice('<≤≥>')} {self.random.choice([str(AT), 'date', 'date - 10 d', '2026-05-31 + 1 month'])}"
            case "and" | "or" as join:
                return f"({self.truth(depth - 1, row)} {join} {self.truth(depth - 1, row)})"
            case "not":
                return f"not {self.truth(depth - 1, row)}" if row else f"not ({self.truth(depth - 1)})"
            case "value":
                return self.random.choice(self.truths)
            case "row_value":
                return self.random.choice(self.row_truths)
            case "parameter":
                return f"way {self.random.choice('=≠')} fast"
            case "state":
                name, states = ("state", STATES) if row else self.random.choice(self.states)
                return f"{name} {self.random.choice('=≠')} {' | '.join(self.random.sample(states, self.random.randint(1, 2)))}"
            case "alias":
                return self.alias()
        return self.truth_of_list()

    def compared(self, formula: str, name: str) -> str:
        if self.chance(0.15):
            low, high = self.literals(name, 2, unit=True)
            return f"{low} {self.random.choice('<≤')} {formula} {self.random.choice('<≤')} {high}"
        return f"{formula} {self.random.choice('<≤≥>≤≥=≠')} {self.literal(name)}"

    def truth_of_list(self) -> str:
        rows, name = self.random.choice(self.picks), self.measured()
        inner = self.random.choice([
            f"{rows}.{name} {self.random.choice('<≤≥>')} {self.literal(name)}",
            f"{rows}.species {self.random.choice('=≠')} cow",
            f"known({rows}.{name})",
            f"{rows}.{name} {self.random.choice('<≥')} {name}",
            *(f"{rows}.{truth}" for truth in self.row_truths),
        ])  # fmt: skip
        match self.random.choice(["every", "some", "count", "rows", "share"]):
            case "every" | "some" as function:
                return f"{function}({inner})"
            case "count":
                return f"count({inner}) {self.random.choice('<≤≥>=')} {self.random.randint(0, 3)}"
            case "rows":
                return f"count({rows}) {self.random.choice('<≤≥>=')} {self.random.randint(0, 4)}"
        return f"share({inner}) {self.random.choice('<≤≥>')} {self.random.choice(['0', '50', '33.3', '100'])} %"

    def alias(self) -> str:
        name, grades, requirements = self.random.choice(self.aliases)
        options = [f"{name}.{part} {self.random.choice('=≠')} {verdict}" for part in requirements
                   for verdict in ("meets", "fails", "not_applicable")]  # fmt: skip
        if grades:
            options += [f"{name} {operator} {grade}" for operator in "≥≤=" for grade in grades]
        return self.random.choice([name, *options])

    # -- limits and rules ---------------------------------------------------------------------

    def limit(self, name: str) -> str:
        """A limit for an operand on the scale of a characteristic."""
        if self.chance(0.08):
            return self.random.choice(["none", "never", "unknown"])
        if self.chance(0.08) and self.compare == "full":
            return f"{self.random.choice('≤≥')} {self.number(name, 1)}"
        if self.chance(0.35):
            low, high = self.literals(name, 2, unit=True if self.chance(0.5) else False)
            bare = low.split(" ")[0]
            forms = [f"{bare}..{high}", f"≥ {low} < {high}", f"> {low} ≤ {high}"]
            if low.split(" ")[1:] == high.split(" ")[1:]:
                forms.append(f"{high.split(' ')[0]}..{low}")
            return self.random.choice(forms)
        return f"{self.random.choice('<≤≥>≤≥≤≥=≠')} {self.literal(name)}"

    def name_limit(self, name: str) -> str:
        tokens = self.random.sample(NAMES[name], self.random.randint(1, len(NAMES[name]) - 1))
        if name == "rank" and self.chance(0.5):
            return f"{self.random.choice('<≤≥>')} {tokens[0]}"
        return f"{self.random.choice('==≠')} {' | '.join(tokens)}"

    def options(self, name: str, plain_operand: bool) -> list[str]:
        """`for`, `admit` and `compare` of a rule."""
        found = []
        if self.chance(0.2):
            found.append(f"for: {quoted(self.truth(1))}")
        if self.chance(0.2):
            detail = self.random.choice([self.compared("time", "time"), "species = cow", "method = quick", f"date ≥ {AT}"])
            found.append(f"admit: {quoted(detail if plain_operand else self.truth(1))}")
        if self.chance(0.1) and self.compare != "guarded":
            found.append(f"compare: {self.random.choice(['full', 'rounded', 'rounded half_up'])}")
        return found

    def requirement(self, number: int) -> tuple[str, str]:
        """The name of a requirement and what it says."""
        if self.chance(0.25):
            return f"r{number}", f"{{that: {quoted(self.truth())}}}"
        name = self.random.choice(MEASURED + NAMED)
        if name in NAMES:
            of, limit = f"of: {name}", lambda: self.name_limit(name)
            options = self.options(name, True)
        else:
            formula = name if self.chance(0.6) else self.number(name)
            of, limit = f"of: {quoted(formula)}", lambda: self.limit(name)
            options = self.options(name, formula == name)
        if self.chance(0.3):
            return f"r{number}", f"{{{', '.join([of, *options])}, cases: {self.cases(lambda: quoted(limit()))}}}"
        return f"r{number}", f"{{{', '.join([of, *options])}, limit: {quoted(limit())}}}"

    def cases(self, value: object, whens: int | None = None) -> str:
        """Cases that exclude each other, or that overlap; with or without `else`."""
        make = value
        name = self.random.choice(MEASURED)
        if self.chance(0.5):
            kind = self.random.choice(NAMED)
            guards = [f"{kind} = {token}" for token in NAMES[kind][: self.random.randint(1, 3)]]
        elif self.chance(0.5):
            low, high = self.literals(name, 2, unit=True)
            guards = [f"{name} {self.random.choice('<≤')} {low}", f"{low} ≤ {name} {self.random.choice('<≤')} {high}"]
        else:
            guards = list(dict.fromkeys(self.truth(1) for _ in range(self.random.randint(1, 2))))
        entries = [f"{quoted(guard)}: {make()}" for guard in guards]  # type: ignore[operator]
        if self.chance(0.5):
            entries.append(f"else: {make()}")  # type: ignore[operator]
        return "{" + ", ".join(entries) + "}"

    def table_row(self, number: int) -> tuple[str, str]:
        name = self.random.choice(MEASURED + NAMED)
        limit = (lambda: self.name_limit(name)) if name in NAMES else (lambda: self.limit(name))

        def cells() -> str:
            if self.chance(0.3):
                return f"all: {quoted(limit())}"
            chosen = [grade for grade in GRADES[:-1] if self.chance(0.7)] or [GRADES[0]]
            return ", ".join(f"{grade}: {quoted(limit())}" for grade in chosen)

        formula = name if name in NAMES or self.chance(0.6) else self.number(name)
        head = ", ".join([f"of: {quoted(formula)}", *self.options(name, formula == name)])
        needs = [table for table in self.tables if table[1] == "grade" and table[2] == name]
        if needs and self.chance(0.7):
            return f"t{number}", f"{{{head}, all: {quoted('≥ ' + needs[0][0] + '(grade)')}}}"
        if self.chance(0.25):
            return f"t{number}", f"{{{head}, cases: {self.cases(lambda: '{' + cells() + '}')}}}"
        return f"t{number}", f"{{{head}, {cells()}}}"

    # -- tables, values, rows, ladders --------------------------------------------------------

    def lookup(self, number: int) -> None:
        name, table = self.measured(), f"table_{number}"
        unit = f'unit: "{SCALES[name].unit}", ' if SCALES[name].unit else ""
        cell = lambda: "unknown" if self.chance(0.1) else self.literal(name, unit=False).split(" ")[0]  # noqa: E731
        by = self.measured()

        def bands() -> str:
            low, high = self.literals(by, 2, unit=False)
            low, high = low.split(" ")[0], high.split(" ")[0]
            keys = self.random.choice([
                [f"≤ {low}", f"≤ {high}"],
                [f"< {low}", f"{low}..{high}", f"> {high}"],
                [f"≥ {high}", f"≥ {low}"],
                [low, f"≤ {high}"],
            ])  # fmt: skip
            return "{" + ", ".join(f"{quoted(key)}: {cell()}" for key in keys) + "}"

        kind = self.random.choice(["name", "band", "both", "linear", "columns"] + ["grade"] * 2 * self.graded)
        match kind:
            case "name":
                kinds = self.random.choice(NAMED)
                entries = ", ".join(f"{token}: {cell()}" for token in NAMES[kinds] if self.chance(0.8)) or f"{NAMES[kinds][0]}: 1"
                self.lookups.append(f"{table}: {{by: {kinds}, {unit}table: {{{entries}}}}}")
                self.tables.append((table, kinds, name))
            case "band":
                self.lookups.append(f"{table}: {{by: {by}, {unit}table: {bands()}}}")
                self.tables.append((table, by, name))
            case "both":
                entries = ", ".join(f"{token}: {bands()}" for token in NAMES["species"][:2])
                self.lookups.append(f"{table}: {{by: [species, {by}], {unit}table: {{{entries}}}}}")
                self.tables.append((table, f"species; {by}", name))
            case "columns":
                entries = ", ".join(f"{token}: {self.literal(name, unit=False).split(' ')[0]}/{cell()}" for token in NAMES["rank"])
                self.lookups.append(f"{table}: {{by: rank, gives: [first, second], {unit}table: {{{entries}}}}}".replace("/unknown", "/1"))
                self.tables.append((table, "rank", name))
                self.columns.append(table)
            case "linear":
                keys = [key.split(" ")[0] for key in self.literals(by, 3, unit=False)]
                values = self.literals(name, 3, unit=False)
                entries = ", ".join(f"{key}: {value.split(' ')[0]}" for key, value in zip(keys, values, strict=True))
                self.lookups.append(f"{table}: {{by: {by}, {unit}between: linear, table: {{{entries}}}}}")
                self.tables.append((table, by, name))
            case "grade":
                entries = ", ".join(f"{grade}: {cell()}" for grade in GRADES[:-1])
                self.lookups.append(f"{table}: {{by: grade, {unit}table: {{{entries}}}}}")
                self.tables.append((table, "grade", name))

    def derived(self, number: int) -> None:
        name, value = self.measured(), f"value_{number}"
        match self.random.choice(["number", "number", "rounded", "cases", "truth"]):
            case "number":
                self.derive.append(f"{value}: {quoted(self.number(name))}")
            case "rounded":
                step = self.random.choice(["0.1", "1", "0.5", "20", "0.01"])
                mode = self.random.choice(["", " half_up"])
                self.derive.append(f"{value}: {{formula: {quoted(self.number(name))}, round: {step}{mode}}}")
            case "cases":
                self.derive.append(f"{value}: {{cases: {self.cases(lambda: quoted(self.number(name, 1)))}}}")
            case "truth":
                self.derive.append(f"{value}: {quoted(self.truth())}")
                self.truths.append(value)
                return
        self.values.append((value, name))

    def row_derived(self, number: int) -> None:
        name = self.measured()
        if self.chance(0.5):
            self.derive.append(f"tests.high_{number}: {quoted(self.truth(1, row=True))}")
            self.row_truths.append(f"high_{number}")
        else:
            self.derive.append(f"tests.sum_{number}: {quoted(f'{name} + {self.literal(name)}')}")
            self.row_values.append((f"sum_{number}", name))

    def pick(self, number: int, since: str = "") -> None:
        """Rows picked from `tests`, or from rows picked before."""
        of = self.random.choice(self.picks)
        name = f"rows_{number}"
        if of.startswith("filled"):
            self.rows.append(f"filled_{number}: {{of: {of}, where: {quoted(self.truth(1, row=True))}}}")
            self.picks.append(f"filled_{number}")
            return
        parts = [f"of: {of}"]
        if since:
            parts.append(f"since: {since}")
        if self.chance(0.25):
            parts.append(f"from: {self.random.choice(['2026-03-01', 'date - 60 d', 'made', 'date - 3 months'])}")
        if self.chance(0.15):
            parts.append(f"to: {self.random.choice(['2026-05-31', 'date - 10 d', 'made + 30 d'])}")
        months = self.chance(0.3)
        if months or self.chance(0.15):
            parts.append(f"over: {'2 months' if months else '60 d'}")
        if self.chance(0.35):
            parts.append(f"where: {quoted(self.truth(1, row=True))}")
        if self.chance(0.3):
            parts.append(f"apart: {self.random.choice(['1 d', '10 d', '1 month'])}")
        if self.chance(0.3):
            parts.append(f"last: {self.random.randint(1, 4)}")
        if self.chance(0.15):
            parts.append(f"unbroken: {quoted(self.truth(1, row=True))}")
        if self.chance(0.15):
            parts.append(f"size: {self.random.randint(2, 4)}")
            name = f"filled_{number}"
        elif months and self.chance(0.5):
            parts.append(f"at_least: {self.random.randint(1, 2)} per month")
            name = f"filled_{number}"
        self.rows.append(f"{name}: {{{', '.join(parts)}}}")
        self.picks.append(name)

    def ladder_of(self) -> str:
        states = STATES
        self.state_in_rows = self.chance(0.3)
        self.pick(91, self.random.choice(["", "", "state", "state.calm"]))
        self.pick(92, self.random.choice(["", "state"]))
        mine = self.picks[-2:]
        self.state_in_rows = False
        moves = []
        for _ in range(self.random.randint(2, 4)):
            to = self.random.choice(states)
            others = [state for state in states if state != to]
            source = self.random.choice(["any", *others, " | ".join(others)])
            kept, self.picks = self.picks, mine
            when = self.truth_of_list() if self.chance(0.8) else self.truth(1)
            self.picks = kept
            moves.append(f"{{from: {source}, to: {to}, when: {quoted(when)}}}")
        self.states.append(("state", states))
        lists = self.random.choice(["tests", "[tests, letters]"])
        return f"state: {{steps: {lists}, states: [{', '.join(states)}], moves: [{', '.join(moves)}]}}"

    def document(self, name: str, graded: bool, references: dict[str, str]) -> str:
        self.graded = graded
        self.picks = ["tests"] if self.lists or self.ladder else []
        for number in range(self.random.randint(0, 2)):
            self.lookup(number)
        if self.lists:
            for number in range(self.random.randint(0, 2)):
                self.row_derived(number)
            for number in range(self.random.randint(1, 3)):
                self.pick(number)
            if self.chance(0.4):
                of = self.random.choice([pick for pick in self.picks if not pick.startswith("filled")])
                self.rows.append(f"months: {{of: {of}, by: month}}")
                inner = self.random.choice(["median(tests.germs)", "max(tests.germs)", "count(tests) × 100 CFU/mL"])
                self.derive.append(f"months.middle: {quoted(inner)}")
                self.months = "months"
        ladder = self.ladder_of() if self.ladder else ""
        self.column = True
        for number in range(self.random.randint(0, 3)):
            self.derived(number)
        self.column = False
        applies = f"for: {quoted(self.truth(1))}" if self.chance(0.15) else ""
        requirements = [self.requirement(number) for number in range(self.random.randint(0 if graded else 1, 3))]
        sections = [
            ("lookups", self.lookups), ("rows", self.rows), ("derive", self.derive),
            ("requirements", [f"{key}: {rule}" for key, rule in requirements]),
        ]  # fmt: skip
        lines = ["kind: ruleset", f"id: {name}", "vocabulary: things"]
        if self.compare == "guarded":
            lines.append(f"decision_rule: {{guard: {self.random.choice(['1', '0.5'])}}}")
        elif self.compare != "full":
            lines.append(f"compare: {self.compare}")
        if references:
            lines.append("documents: {" + ", ".join(f"{alias}: {of}" for alias, of in references.items()) + "}")
        if self.parameters:
            lines += ["parameters:"]
            lines += ["  way: {values: [fast, slow]}"] if "way" in self.parameters else []
            lines += ["  size: {unit: kg}"] if "size" in self.parameters else []
        if graded:
            gate = [quoted(self.truth(1)) for _ in range(self.random.choice([0, 0, 1, 2]))]
            gate += [alias for alias, _, _ in self.aliases if self.chance(0.5)]
            lines += ["grades: [" + ", ".join(f"{{id: {grade}}}" for grade in GRADES) + "]"]
            lines += [f"gate: [{', '.join(gate)}]"] if gate else []
            self.column = True
            rows = [self.table_row(number) for number in range(self.random.randint(1, 3))]
            self.column = False
            sections.append(("table", [f"{key}: {row}" for key, row in rows]))
            caps = range(self.random.choice([0, 0, 1, 2]))
            sections.append(("caps", [f"c{number}: {{when: {quoted(self.truth(1))}, at: {self.random.choice(GRADES[1:])}}}" for number in caps]))
        lines += [applies] if applies else []
        lines += [f"ladder: {{{ladder}}}"] if ladder else []
        for section, entries in sections:
            lines += [f"{section}:", *(f"  {entry}" for entry in entries)] if entries else []
        return "\n".join(lines)


def make_case(seed: int, subjects: int) -> Case:
    random = Random(seed)
    compare = random.choice(["full"] * 5 + ["rounded", "rounded half_up", "guarded"])
    shape = random.choice(["plain"] * 3 + ["lists"] * 2 + ["ladder", "reference"])
    maker = Maker(random, lists=shape == "lists", ladder=shape == "ladder", compare=compare)
    documents: list[str] = []
    references: dict[str, str] = {}
    if shape == "reference":
        other = Maker(random, lists=False, ladder=False, compare="full", edges=maker.edges)
        graded = random.random() < 0.5
        documents.append(other.document("other", graded, {}))
        references["ref"] = "other"
        maker.aliases.append(("ref", GRADES if graded else (), tuple(_requirements(documents[0]))))
    if random.random() < 0.3:
        maker.parameters["way"] = random.choice(["fast", "slow"])
    if random.random() < 0.3:
        maker.parameters["size"] = random.choice(["3", "20 kg", "7500 g"])
    graded = random.random() < 0.6
    documents.insert(0, maker.document("rules", graded, references))
    from tests.oracle.generate_subjects import make_subjects

    edges = {name: tuple(value for value, _ in sorted(found)) for name, found in maker.edges.items()}
    return Case(seed, tuple(documents), maker.parameters, make_subjects(random, maker.edges, subjects, shape, compare == "guarded"), edges)


def _requirements(document: str) -> list[str]:
    return [line.split(":")[0].strip() for line in document.splitlines() if line.startswith("  r")]
