"""Random sections of a rule set: limits and rules, lookups, rows, derived values, ladders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.oracle.generate_formulas import AT, GRADES, MEASURED, NAMED, NAMES, SCALES, STATES, Formulas


def quoted(text: str) -> str:
    return f'"{text}"'


@dataclass
class Rules(Formulas):
    """Writes the sections of one rule set; `compare` is how the whole document compares."""

    compare: str = "full"
    lookups: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    derive: list[str] = field(default_factory=list)

    # -- limits -------------------------------------------------------------------------------

    def limit(self, name: str) -> str:
        """A limit for an operand that is a characteristic, or is on its scale."""
        if self.chance(0.06):
            return self.one(["none", "never", "unknown"])
        if name in NAMES:
            tokens = self.some(NAMES[name])
            ordered = name == "rank" and self.chance(0.5)
            return f"{self.one('<≤≥>')} {tokens[0]}" if ordered else f"{self.one('==≠')} {' | '.join(tokens)}"
        if self.chance(0.08):
            return f"{self.one('≤≥')} {self.number(name, 1)}"
        if self.chance(0.35):
            low, high = self.literals(name, 2, unit=self.chance(0.5))
            bare = [text.split(" ")[0] for text in (low, high)]
            ranges = [f"{bare[0]}..{high}", f"{bare[1]}..{low}", f"≥ {low} < {high}", f"> {low} ≤ {high}"]
            return self.one(ranges)
        return f"{self.one('<≤≥>≤≥≤≥=≠')} {self.literal(name)}"

    def operand(self) -> tuple[str, str, list[str]]:
        """A characteristic, a formula on its scale, and `for`, `admit` and `compare` of a rule about it."""
        name = self.one(MEASURED + NAMED)
        formula = name if name in NAMES or self.chance(0.6) else self.number(name)
        options = []
        if self.chance(0.2):
            options.append(f"for: {quoted(self.truth(1))}")
        if self.chance(0.2):
            details = [self.compared("time", "time"), "species = cow", "method = quick", f"date ≥ {AT}"]
            options.append(f"admit: {quoted(self.one(details) if formula == name else self.truth(1))}")
        if self.chance(0.1):
            options.append(f"compare: {self.one(['full', 'rounded', 'rounded half_up'])}")
        if self.compare == "guarded" and self.chance(0.15):
            options.append(f"decision_rule: {self.one(['simple', 'included', self.decision_rule()])}")
        return name, formula, options

    def decision_rule(self) -> str:
        """A guard band, with what the rule itself knows of some uncertainties."""
        guards = ["guard: 1", "guard: 0.5", "guard: 0.83", "guard: -1, binary: true"]
        parts = [self.one([*guards, "risk: 2.5 %", "risk: 5 %", "risk: 0.2", "risk: 40 %"])]
        if "binary" not in parts[0] and self.chance(0.3):
            parts.append("binary: true")
        sizes = ["0", "0.2", "10 % rel", "{quick: 0.1, slow: 30 % rel}", "{quick: 5 % rel, u: 0.3}"]
        known = [f"{name}: {self.one(sizes)}" for name in MEASURED if self.chance(0.3)]
        known += [f"{name}: {self.one(sizes)}" for name, _ in self.values if self.chance(0.4)]
        if known:
            parts.append(f"u: {{{', '.join(known)}}}")
        return f"{{{', '.join(parts)}}}"

    def requirement(self) -> str:
        if self.chance(0.25):
            return f"{{that: {quoted(self.truth())}}}"
        name, formula, options = self.operand()
        head = ", ".join([f"of: {quoted(formula)}", *options])
        if self.chance(0.3):
            return f"{{{head}, cases: {self.cases(lambda: quoted(self.limit(name)))}}}"
        return f"{{{head}, limit: {quoted(self.limit(name))}}}"

    def table_row(self) -> str:
        if self.chance(0.15):
            return f"{{that: {quoted(self.truth())}}}"
        name, formula, options = self.operand()
        head = ", ".join([f"of: {quoted(formula)}", *options])

        def cells() -> str:
            if self.chance(0.3):
                return f"all: {quoted(self.limit(name))}"
            chosen = [grade for grade in GRADES[:-1] if self.chance(0.7)] or [GRADES[0]]
            return ", ".join(f"{grade}: {quoted(self.limit(name))}" for grade in chosen)

        needs = [table for table, by, scale in self.tables if by == "grade" and scale == name]
        if needs and self.chance(0.7):
            return f"{{{head}, all: {quoted(f'≥ {needs[0]}(grade)')}}}"
        if self.chance(0.25):
            return f"{{{head}, cases: {self.cases(lambda: '{' + cells() + '}')}}}"
        return f"{{{head}, {cells()}}}"

    def cases(self, make: Callable[[], str]) -> str:
        """Cases that exclude each other, or that overlap; with or without `else`."""
        name, kind = self.one(MEASURED), self.one(NAMED)
        low, high = self.literals(name, 2, unit=True)
        guards = self.one([
            [f"{kind} = {token}" for token in NAMES[kind][: self.random.randint(1, 3)]],
            [f"{name} {self.one('<≤')} {low}", f"{low} ≤ {name} {self.one('<≤')} {high}"],
            list(dict.fromkeys(self.truth(1) for _ in range(self.random.randint(1, 2)))),
        ])  # fmt: skip
        entries = [f"{quoted(guard)}: {make()}" for guard in guards]
        return "{" + ", ".join([*entries, f"else: {make()}"] if self.chance(0.5) else entries) + "}"

    # -- tables and values --------------------------------------------------------------------

    def lookup(self, number: int, graded: bool) -> None:
        name, by, kind = self.one(MEASURED), self.one(MEASURED), self.one(NAMED)
        unit = f'unit: "{SCALES[name].unit}", ' if SCALES[name].unit else ""
        shape = self.one(["name", "band", "both", "linear", "pair", *["grade"] * 2 * graded])
        table, linear = f"{'pair' if shape == 'pair' else 'table'}_{number}", ""

        def cell() -> str:
            return "unknown" if self.chance(0.1) else self.bare(name)

        def bands() -> str:
            low, high = self.literals(by, 2, unit=False)
            keys = self.one([[f"≤ {low}", f"≤ {high}"], [f"< {low}", f"{low}..{high}", f"> {high}"],
                             [f"≥ {high}", f"≥ {low}"], [low, f"≤ {high}"]])  # fmt: skip
            return ", ".join(f"{quoted(key)}: {cell()}" for key in keys)

        match shape:
            case "name":
                asked = kind
                entries = ", ".join(
                    f"{token}: {cell()}" for token in NAMES[kind][: self.random.randint(1, 3)]
                )
            case "band":
                asked, entries = by, bands()
            case "both":
                asked = f"species; {by}"
                entries = ", ".join(f"{token}: {{{bands()}}}" for token in NAMES["species"][:2])
            case "pair":
                asked, unit = "rank", f"gives: [first, second], {unit}"
                entries = ", ".join(
                    f"{token}: {self.bare(name)}/{self.bare(name)}" for token in NAMES["rank"]
                )
            case "linear":
                asked, linear = by, "between: linear, "
                points = zip(
                    self.literals(by, 3, unit=False), self.literals(name, 3, unit=False), strict=True
                )
                entries = ", ".join(f"{key}: {value}" for key, value in points)
            case _:
                asked, entries = "grade", ", ".join(f"{grade}: {cell()}" for grade in GRADES[:-1])
        keys = asked if ";" not in asked else f"[{asked.replace(';', ',')}]"
        self.lookups.append(f"{table}: {{by: {keys}, {unit}{linear}table: {{{entries}}}}}")
        self.tables.append((table, asked, name))

    def derived(self, number: int) -> None:
        name, value = self.one(MEASURED), f"value_{number}"
        match self.one(["number", "number", "rounded", "cases", "truth"]):
            case "number":
                self.derive.append(f"{value}: {quoted(self.number(name))}")
            case "rounded":
                rounding = f"{self.one(['0.1', '1', '0.5', '20', '0.01'])}{self.one(['', ' half_up'])}"
                self.derive.append(f"{value}: {{formula: {quoted(self.number(name))}, round: {rounding}}}")
            case "cases":
                self.derive.append(f"{value}: {{cases: {self.cases(lambda: quoted(self.number(name, 1)))}}}")
            case _:
                self.derive.append(f"{value}: {quoted(self.truth())}")
                self.truths.append(value)
                return
        self.values.append((value, name))

    def row_derived(self, number: int) -> None:
        name = self.one(MEASURED)
        if self.chance(0.5):
            self.derive.append(f"tests.high_{number}: {quoted(self.truth(1, row=True))}")
            self.row_truths.append(f"high_{number}")
        else:
            self.derive.append(f"tests.sum_{number}: {quoted(f'{name} + {self.literal(name)}')}")
            self.row_values.append((f"sum_{number}", name))

    # -- rows and ladders ---------------------------------------------------------------------

    def pick(self, number: int, since: str = "") -> None:
        """Rows picked from `tests`, or from rows picked before; rows that are filled up are only sifted."""
        of, months = self.one(self.picks), self.chance(0.3)
        where = f"where: {quoted(self.truth(1, row=True))}"
        if of.startswith("filled"):
            self._add(f"filled_{number}", [f"of: {of}", where])
            return
        stages = [
            (0.25, f"from: {self.one(['2026-03-01', 'date - 60 d', 'made', 'date - 3 months'])}"),
            (0.15, f"to: {self.one(['2026-05-31', 'date - 10 d', 'made + 30 d'])}"),
            (1.0 if months else 0.15, f"over: {'2 months' if months else '60 d'}"),
            (0.35, where),
            (0.3, f"apart: {self.one(['1 d', '10 d', '1 month'])}"),
            (0.3, f"last: {self.random.randint(1, 4)}"),
            (0.15, f"unbroken: {quoted(self.truth(1, row=True))}"),
        ]
        parts = [
            f"of: {of}",
            *[f"since: {since}"] * bool(since),
            *(text for part, text in stages if self.chance(part)),
        ]
        filled = [f"size: {self.random.randint(2, 4)}"] if self.chance(0.15) else []
        if months and not filled and self.chance(0.5):
            filled = [f"at_least: {self.random.randint(1, 2)} per month"]
        self._add(f"{'filled' if filled else 'rows'}_{number}", [*parts, *filled])

    def _add(self, name: str, parts: list[str]) -> None:
        self.rows.append(f"{name}: {{{', '.join(parts)}}}")
        self.picks.append(name)

    def by_month(self) -> None:
        of = self.one(["tests", *(pick for pick in self.picks if not pick.startswith("filled"))])
        self.rows.append(f"months: {{of: {of}, by: month}}")
        inner = self.one(["median(tests.germs)", "max(tests.germs)", "count(tests) × 100 CFU/mL"])
        self.derive.append(f"months.middle: {quoted(inner)}")
        self.months = True

    def ladder(self) -> str:
        self.state_in_rows = self.chance(0.3)
        self.pick(91, self.one(["", "", "state", "state.calm"]))
        self.pick(92, self.one(["", "state"]))
        self.state_in_rows = False
        every, self.picks = self.picks, self.picks[-2:]
        moves = []
        for _ in range(self.random.randint(2, 4)):
            to = self.one(STATES)
            others = [state for state in STATES if state != to]
            when = self.truth_of_list() if self.chance(0.8) else self.truth(1)
            source = self.one(["any", *others, " | ".join(others)])
            moves.append(f"{{from: {source}, to: {to}, when: {quoted(when)}}}")
        self.picks, self.states = every, STATES
        lists = self.one(["tests", "[tests, letters]"])
        return f"{{steps: {lists}, states: [{', '.join(STATES)}], moves: [{', '.join(moves)}]}}"
