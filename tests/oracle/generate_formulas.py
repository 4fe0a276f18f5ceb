"""Random formulas over a small vocabulary. Every number written as a limit is noted, to be hit later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import TypeVar

T = TypeVar("T")
AT = "2026-06-15"


@dataclass(frozen=True)
class Scale:
    """Something measured: its unit, where its limits lie, their decimals, another unit and its size."""

    unit: str
    low: int
    high: int
    digits: int
    plausible: str = ""
    other: str = ""
    size: Decimal = Decimal(1)

    @property
    def entry(self) -> str:
        unit = f'unit: "{self.unit}"' if self.unit else "type: number"
        return f"{{{unit}{f', plausible: {self.plausible}' if self.plausible else ''}}}"


SCALES = {
    "fat": Scale("g/100g", 1, 9, 2, "0..40", "g/kg", Decimal("0.1")),
    "germs": Scale("CFU/mL", 10, 900, 0, "0..1000000"),
    "heat": Scale("°C", -9, 9, 1, "-60..60"),
    "time": Scale("min", 30, 600, 0, "0..100000", "h", Decimal(60)),
    "mass": Scale("kg", 1, 40, 2, "", "g", Decimal("0.001")),
    "score": Scale("", -5, 20, 1),
}
NAMES = {
    "species": ("cow", "goat", "sheep"),
    "colour": ("white", "yellow"),
    "rank": ("best", "middle", "worst"),
}
MEASURED, NAMED = tuple(SCALES), tuple(NAMES)
GRADES = ("gold", "silver", "bronze", "rest")
STATES = ("calm", "warned", "closed")

VOCABULARY = "\n".join(
    [
        "kind: vocabulary",
        "id: things",
        "characteristics:",
        *(f"  {name}: {scale.entry}" for name, scale in SCALES.items()),
        "  species: {values: [cow, goat, sheep]}",
        "  colour: {values: [white, yellow]}",
        "  rank: {values: [best, middle, worst], ordered: true}",
        "  made: {type: date}",
        "  method: {type: name}",
        "lists:",
        "  tests: {order: date}",
        "  letters: {order: date}",
    ]
)


@dataclass
class Formulas:
    """What formulas of one rule set may name. `edges`: its limits, and one in the last digit of each."""

    random: Random
    edges: dict[str, set[tuple[Decimal, Decimal]]]
    parameters: dict[str, str]
    picks: list[str] = field(default_factory=list)
    values: list[tuple[str, str]] = field(default_factory=list)
    truths: list[str] = field(default_factory=list)
    row_values: list[tuple[str, str]] = field(default_factory=list)
    row_truths: list[str] = field(default_factory=list)
    tables: list[tuple[str, str, str]] = field(default_factory=list)
    aliases: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = field(default_factory=list)
    states: tuple[str, ...] = ()
    state_in_rows: bool = False
    column: bool = False
    months: bool = False

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def one(self, choices: Sequence[T]) -> T:
        return self.random.choice(choices)

    # -- numbers ------------------------------------------------------------------------------

    def literal(self, name: str, unit: bool | None = None) -> str:
        """A number on the scale of a characteristic."""
        return self.literals(name, 1, unit)[0]

    def bare(self, name: str) -> str:
        return self.literal(name, unit=False)

    def literals(self, name: str, count: int, unit: bool | None = None) -> list[str]:
        """Different numbers, rising, all written alike; `unit`: with or without one, or either."""
        scale, digits = SCALES[name], self.random.randint(0, SCALES[name].digits)
        other = scale.other if unit is not False and self.chance(0.2) else ""
        size, step = scale.size if other else Decimal(1), Decimal(1).scaleb(-digits)
        found: set[Decimal] = set()
        while len(found) < count:
            whole = Decimal(self.random.randint(scale.low, scale.high)) / size
            found.add((whole + step * self.random.randint(0, 10**digits - 1)).quantize(step))
        self.edges.setdefault(name, set()).update((value * size, step * size) for value in found)
        shown = other or (scale.unit if unit or (unit is None and self.chance(0.5)) else "")
        return [f"{value:f} {shown}".strip() for value in sorted(found)]

    def number(self, name: str, depth: int = 2) -> str:
        """A formula in the unit of a characteristic."""
        choices = ["name"] * 3
        if depth:
            choices += [
                "sum",
                "difference",
                "times",
                "negative",
                "over",
                "min",
                "max",
                "clamp",
                "abs",
                "plain",
            ]
            choices += ["value"] * 2 * any(scale == name for _, scale in self.values)
            choices += ["table"] * 2 * bool(self.tables_of(name)) + ["list"] * 5 * bool(self.picks)
        inside = self.number(name, depth - 1) if depth else name
        match self.one(choices):
            case "sum":
                return f"({inside} + {self.one([name, self.literal(name)])})"
            case "difference":
                return f"({inside} - {self.literal(name)})"
            case "times":
                return f"{self.one(['0.5', '2', '1.2'])} × {inside}"
            case "negative":
                return f"(- {inside})"
            case "over":
                return f"{inside} / {self.one(['2', '3', '0.5'])}"
            case "min" | "max" as function:
                return f"{function}({inside}; {self.literal(name)})"
            case "clamp":
                return f"clamp({inside}; {'; '.join(self.literals(name, 2))})"
            case "abs":
                return f"abs({inside})"
            case "plain":
                return (
                    self.plain()
                    if name == "score"
                    else self.one([inside, *["size"] * (name == "mass" and "size" in self.parameters)])
                )
            case "value":
                return self.one([value for value, scale in self.values if scale == name])
            case "table":
                table, arguments, _ = self.one(self.tables_of(name))
                part = self.one([".first", ".second"]) if table.startswith("pair") else ""
                return f"{table}({arguments}){part}"
            case "list":
                return self.of_list(name)
        return name

    def plain(self) -> str:
        """A number without a unit, made of others."""
        name = self.one(("fat", "mass", "time", "heat"))
        return self.one([
            f"steps({name} - {self.literal(name)}; {self.one(['0.5', '3', '0.01'])})",
            f"score ^ {self.one(['2', '3'])}", "(date - made) / 1 d", "month(made)", "year(made) - 2020",
            "mass / 3 kg", "lg(germs / 1 CFU/mL + 1)", "sqrt(fat / 2 g/100g)",
            "germs / (fat / 1 g/100g) / 1 CFU/mL", "(germs / 1 CFU/mL) ^ 0.5", "ln(fat / 1 g/100g)",
            self.judged(name),
        ])  # fmt: skip

    def judged(self, name: str) -> str:
        """What a sample proves, or how desirable a value is."""
        match self.one(("larger", "smaller", "target", "two", "harrington", "cpk", "cp", "wilson", "exp")):
            case "larger":
                return f"larger_better({name}; {'; '.join(self.literals(name, 2))}; {self.one('12')})"
            case "smaller":
                return f"smaller_better({name}; {'; '.join(self.literals(name, 2))}; 0.5)"
            case "target":
                return f"target_best({name}; {'; '.join(self.literals(name, 3))}; 1; 2)"
            case "two":
                return f"harrington_two(score; {'; '.join(self.literals('score', 2))}; 2)"
            case "harrington":
                return "harrington(score; 0; 0.37; 9; 0.8)"
            case "cpk":
                return f"cpk_lower(score; {self.one(('30', '125'))}; 95 %)"
            case "cp":
                return "cp_lower(score; 6; 0.9)"
            case "wilson":
                return f"wilson_{self.one(('lower', 'upper'))}(score; 20; 0.95) / 1 %"
        return "exp(mass / 20 kg)"

    def tables_of(self, name: str) -> list[tuple[str, str, str]]:
        """Lookups on a scale; one by grade can be asked only where a column of the grade table is decided."""
        return [table for table in self.tables if table[2] == name and (self.column or table[1] != "grade")]

    def of_list(self, name: str) -> str:
        functions = ["sum", "mean", "median", "min", "max", "last", "last", "trimmed_mean"]
        functions += ["quantile", "highest", "lowest"]
        if name in ("germs", "time", "fat"):
            functions += ["geomean", "weighted_mean", "weighted_geomean", "sd", "chain_sd"]
        function, rows = self.one(functions), self.one(self.picks)
        column = self.one([value for value, scale in self.row_values if scale == name] or [name])
        if self.months and name == "germs" and self.chance(0.8):
            rows, column = "months", "middle"
        further = {
            "trimmed_mean": "; 1",
            "quantile": f"; {self.one(['0.25', '10 %', '1'])}",
            "highest": f"; {self.one('12')}",
            "lowest": f"; {self.one('12')}",
            "weighted_geomean": f"; {rows}.mass" if rows != "months" else f"; {rows}.middle",
            "chain_sd": f"; {rows}.score" if rows != "months" else f"; {rows}.middle / 1 CFU/mL",
            "weighted_mean": f"; {rows}.mass" if rows != "months" else f"; {rows}.middle",
        }
        return f"{function}({rows}.{column}{further.get(function, '')})"

    # -- conditions ---------------------------------------------------------------------------

    def truth(self, depth: int = 2, row: bool = False) -> str:
        """A condition; within a row it asks for no lists."""
        choices = (
            ["number"] * 3 + ["name"] * 3 + ["known", "rank", "date"] + ["and", "or", "not"] * bool(depth)
        )
        if row:
            choices += ["row_value"] * bool(self.row_truths) + ["state"] * 3 * self.state_in_rows + ["whole"]
        else:
            choices += ["list"] * 4 * bool(self.picks) + ["alias"] * 3 * bool(self.aliases)
            choices += ["value"] * bool(self.truths) + ["state"] * 3 * bool(self.states)
            choices += ["parameter"] * ("way" in self.parameters)
            choices += ["judged"] * 2
        match self.one(choices):
            case "number":
                name = self.one(MEASURED)
                return self.compared(name if row or self.chance(0.5) else self.number(name), name)
            case "name":
                name = self.one(NAMED)
                return f"{name} {self.one('==≠')} {' | '.join(self.some(NAMES[name]))}"
            case "judged":
                name = self.one(("fat", "mass", "time"))
                return f"{self.judged(name)} {self.one('<≤≥>')} {self.one(('0', '0.1', '0.5', '1', '4'))}"
            case "whole":
                name = self.one(MEASURED)
                return f"{name} {self.one('<≤≥>')} {self.one(('mean', 'min', 'median'))}(tests.{name})"
            case "known":
                return f"known({self.one(MEASURED + NAMED)})"
            case "rank":
                return f"rank {self.one('<≤≥>')} {self.one(NAMES['rank'])}"
            case "date":
                return (
                    f"made {self.one('<≤≥>')} {self.one([AT, 'date', 'date - 10 d', '2026-05-31 + 1 month'])}"
                )
            case "and" | "or" as join:
                return f"({self.truth(depth - 1, row)} {join} {self.truth(depth - 1, row)})"
            case "not":
                return f"not {self.truth(depth - 1, row)}"
            case "value":
                return self.one(self.truths)
            case "row_value":
                return self.one(self.row_truths)
            case "parameter":
                return f"way {self.one('=≠')} fast"
            case "state":
                return f"state {self.one('=≠')} {' | '.join(self.some(STATES))}"
            case "alias":
                return self.alias()
        return self.truth_of_list()

    def some(self, names: tuple[str, ...]) -> list[str]:
        """Some of the names, not all."""
        return self.random.sample(names, self.random.randint(1, len(names) - 1))

    def compared(self, formula: str, name: str) -> str:
        if self.chance(0.15):
            low, high = self.literals(name, 2, unit=True)
            return f"{low} {self.one('<≤')} {formula} {self.one('<≤')} {high}"
        return f"{formula} {self.one('<≤≥>≤≥=≠')} {self.literal(name)}"

    def truth_of_list(self) -> str:
        rows, name = self.one(self.picks), self.one(MEASURED)
        inner = self.one([
            f"{rows}.{name} {self.one('<≤≥>')} {self.literal(name)}", f"{rows}.species {self.one('=≠')} cow",
            f"known({rows}.{name})", f"{rows}.{name} {self.one('<≥')} {name}",
            *(f"{rows}.{truth}" for truth in self.row_truths),
        ])  # fmt: skip
        return self.one([
            f"every({inner})", f"some({inner})", f"last({rows}.species) = cow | goat",
            f"count({inner}) {self.one('<≤≥>=')} {self.random.randint(0, 3)}",
            f"count({rows}) {self.one('<≤≥>=')} {self.random.randint(0, 4)}",
            f"share({inner}) {self.one('<≤≥>')} {self.one(['0', '50', '33.3', '100'])} %",
        ])  # fmt: skip

    def alias(self) -> str:
        name, grades, requirements = self.one(self.aliases)
        options = [f"{name}.{part} {self.one('=≠')} {verdict}" for part in requirements
                   for verdict in ("meets", "fails", "not_applicable")]  # fmt: skip
        options += [f"{name} {operator} {grade}" for operator in "≥≤=" for grade in grades]
        return self.one([name, name, *options])
