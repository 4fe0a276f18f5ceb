# ruff: noqa: E501  (lines of the documents that are written)
"""Random scores, rankings, prices and groups, and files of subjects that tie, miss and overshoot."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.oracle.generate_formulas import GRADES, VOCABULARY

PER_FILE = (1, 3, 4, 5, 6)
UNITS = {"fat": "g/100g", "mass": "kg", "time": "min", "score": ""}
PLAIN = ("score", "fat / 1 g/100g", "mass / 1 kg", "time / 60 min")
STEPS = ("0.01", "0.1", "0.05", "0.5")


@dataclass(frozen=True)
class File:
    """A rule set (the first of `documents`) with those that it refers to, and files of subjects."""

    seed: int
    documents: tuple[str, ...]
    parameters: dict[str, str]
    files: tuple[tuple[str, ...], ...]

    def text(self) -> str:
        """A file to paste: the vocabulary, the rule sets and the subjects of the first file."""
        filled = ", ".join(f"{name}: {value}" for name, value in self.parameters.items())
        subjects = [
            f"  - {{id: s{at}, {text[1:]}".replace(", }", "}") for at, text in enumerate(self.files[0])
        ]
        head = f"kind: samples\nvocabulary: things\nrules: [{{id: rules, with: {{{filled}}}}}]\nsubjects:"
        return "\n---\n".join([VOCABULARY, *self.documents, "\n".join([head, *subjects])])


def make_file(seed: int, files: int) -> File:
    """A rule set with so many files of subjects."""
    random = Random(seed)
    writer = Writer(random)
    grouped = random.random() < 0.15
    rows = grouped or random.random() < 0.35
    each = rows and random.random() < 0.6
    referred = not grouped and random.random() < 0.15
    documents = [writer.document(grouped=grouped, rows=rows, each=each, referred=referred)]
    if each:
        documents.append(Writer(random).graded_rows())
    if referred:
        documents.append(Writer(random).referred())
    parameters = {"base": random.choice(["2.00", "3.55 CNY/kg", "4"])} if writer.base else {}
    made = tuple(
        tuple(subject(random, rows and not grouped) for _ in range(random.choice(PER_FILE)))
        for _ in range(files)
    )
    return File(seed, tuple(documents), parameters, made)


@dataclass
class Writer:
    """Writes the sections of one rule set. All numbers are on a grid, so that values hit limits and tie."""

    random: Random
    base: bool = False

    def one(self, choices: object) -> str:
        return self.random.choice(list(choices))  # type: ignore[call-overload, no-any-return]

    def chance(self, part: float) -> bool:
        return self.random.random() < part

    def grid(self, low: int = 0, high: int = 10) -> str:
        return self.one([str(self.random.randint(low, high)), f"{self.random.randint(low, high - 1)}.5"])

    # -- sections -----------------------------------------------------------------------------

    def document(self, *, grouped: bool, rows: bool, each: bool, referred: bool) -> str:
        graded, ranked = self.chance(0.8), self.chance(0.65)
        scores = {
            "total": self.score(self.numbers(grouped, rows, each, referred)),
            **(
                {"other": self.score(["total", *self.numbers(grouped, rows, each, referred)])}
                if self.chance(0.3)
                else {}
            ),
        }
        lines = ["kind: ruleset", "id: rules", "vocabulary: things"]
        if each:
            lines.append("each: {tests: judge}")
        if referred:
            lines.append("documents: {ref: apart}")
        if grouped:
            by = self.one(["[species]", "[species, colour]", "[]", "[year(made)]", "[colour, month(made)]"])
            lines.append(f"groups: {{by: {by}, as: tests, show: [total]}}")
        priced = self.chance(0.6)
        self.base = priced and self.chance(0.3)
        if self.base:
            lines.append("parameters: {base: {unit: CNY/kg}}")
        lines += ["derive:", f"  rich: {self.one(['fat - 1 g/100g', 'max(fat; 3 g/100g)', '2 × fat'])}"]
        if self.chance(0.1):
            lines.append(f'for: "{self.truth()}"')
        lines += ["score:", *(f"  {name}: {text}" for name, text in scores.items())]
        ranks = {
            f"place{at or ''}": self.rank(list(scores), graded, priced)
            for at in range(self.random.randint(1, 2) if ranked else 0)
        }
        if ranks:
            lines += ["rank:", *(f"  {name}: {text}" for name, text in ranks.items())]
        if graded:
            lines.append(f"grades: [{', '.join(self.grade(at) for at in range(len(GRADES)))}]")
            lines += ["table:", f"  total: {self.bands('≥', 9, 4)}"]
            # A place that asks for the grade cannot make it.
            safe = [name for name, text in ranks.items() if "grade" not in text and "pricing" not in text]
            lines += [f"  {name}: {self.bands('≤', 1, 3, step=1)}" for name in safe if self.chance(0.7)]
            if each:
                lines.append(f"  rows: {{of: {self.share()}, {self.cells(['≥ 100 %', '≥ 50 %', '≥ 30 %'])}}}")
            if each and self.chance(0.4):
                lines.append('  every_row: {that: "every(tests.grade ≥ grade)"}')
        alone = priced and not graded and self.chance(0.2)
        if (not graded or self.chance(0.3)) and not alone:
            lines += ["requirements:", f"  total: {{limit: ≥ {self.grid(2, 8)}}}"]
            lines += [f'  r: "≥ {self.grid(2, 8)} g/100g"'.replace("r:", "rich:")] * self.chance(0.5)
        if priced:
            places = [name for name, text in ranks.items() if "pricing" not in text]
            lines += ["pricing:", *self.pricing(graded, places)]
        return "\n".join(lines)

    def graded_rows(self) -> str:
        """What rows are graded by: by values of the row, of its owner, or of either."""
        return "\n".join([
            "kind: ruleset", "id: judge", "vocabulary: things",
            f"grades: [{', '.join(f'{{id: {grade}}}' for grade in GRADES)}]",
            *([f"for: {self.one(['species = cow | goat', 'fat ≥ 2 g/100g'])}"] * self.chance(0.2)),
            "table:", f"  fat: {self.bands('≥', 8, 3)}",
            *([f"  mass: {{all: ≤ {self.grid(5, 9)}}}"] * self.chance(0.5)),
            *(["  colour: {gold: = white}"] * self.chance(0.5)),
        ])  # fmt: skip

    def referred(self) -> str:
        """Another document with a score."""
        return "\n".join([
            "kind: ruleset", "id: apart", "vocabulary: things",
            "score:", f"  points: {self.score(list(PLAIN), units=False)}",
            "requirements:", f"  points: {{limit: ≥ {self.grid(3, 7)}}}",
        ])  # fmt: skip

    # -- their parts --------------------------------------------------------------------------

    def numbers(self, grouped: bool, rows: bool, each: bool, referred: bool) -> list[str]:
        found = (
            [] if grouped else [*PLAIN, f"clamp(fat / 1 g/100g; 1; {self.grid(5, 9)})", "10 - mass / 1 kg"]
        )
        found += [] if grouped else [f"steps(fat; {self.one(['0.5', '2'])} g/100g)"]
        if rows:
            found += [
                "count(tests.fat > 4 g/100g)",
                "max(tests.mass) / 1 kg",
                "share(tests.colour = white) / 10 %",
            ]
        if each:
            found += ["count(tests.grade ≥ silver)", "share(tests.grade = gold) / 10 %",
                      "3 × count(tests.verdict = meets)"]  # fmt: skip
        return [*found, *["ref.points"] * 3 * referred]

    def score(self, numbers: list[str], units: bool = True) -> str:
        mean = self.one(["arithmetic", "arithmetic", "geometric", "sum"])
        whole = self.one(["0..10", "0..10", "0..8", "1..9", "0..20"])
        unit, items = "", []
        if units and mean != "geometric" and self.chance(0.15):
            unit, numbers = (
                "unit: g/100g, ",
                [
                    "fat",
                    "rich",
                    "fat + 1 g/kg",
                    "mean(tests.fat)" if "max(tests.mass) / 1 kg" in numbers else "fat",
                ],
            )
        for at in range(self.random.randint(1, 3)):
            # An item without `of` is the value of its name.
            plain = not at and not unit and self.chance(0.3)
            parts = [] if plain else [f'of: "{self.one(numbers)}"']
            if mean != "sum" or self.chance(0.5):
                parts.append(
                    f"weight: {self.one(['0', '1', '2', '3', '0.5', '70']) if at else self.one('123')}"
                )
            if self.chance(0.5 if mean == "sum" else 0.15):
                parts.append(f"range: {self.one(['0..5', '0..10', '2..6'])}")
            items.append(f"{'score' if plain else f'i{at}'}: {{{', '.join(parts)}}}")
        return f"{{mean: {mean}, {unit}range: {whole}, items: {{{', '.join(items)}}}}}"

    def rank(self, scores: list[str], graded: bool, priced: bool) -> str:
        parts = [f"by: {self.one([*scores, *scores, 'score', 'fat', 'fat + rich'])}"]
        if priced and self.chance(0.15):
            parts = ["by: pricing.total"]
        if self.chance(0.3):
            parts.append(f"best: {self.one(['lowest', 'highest'])}")
        if self.chance(0.35):
            parts.append(f"within: {self.one(['species', 'colour', *['grade'] * graded])}")
        if self.chance(0.5):
            options = [self.truth(), "known(fat)", *["grade ≥ silver", "grade = gold | silver"] * graded]
            parts.append(f'among: "{self.one(options)}"')
        ties = [
            "",
            "worst",
            "best",
            "best",
            "{then: [mass]}",
            "{then: [mass, fat]}",
            "{then: [time], share: best}",
        ]
        chosen = self.one(ties)
        return f"{{{', '.join([*parts, *([f'ties: {chosen}'] if chosen else [])])}}}"

    def grade(self, at: int) -> str:
        bonus = self.one(["0.40 CNY/kg", "0.05 CNY/kg", *["0.2", "0", "-0.15"] * bool(at)])
        return f"{{id: {GRADES[at]}, gives: {{bonus: {bonus}, points: {30 - 10 * at}}}}}"

    def bands(self, sign: str, first: int, last: int, step: int = 2) -> str:
        """Rising or falling limits, the best grade's first."""
        found = {}
        for at, grade in enumerate(GRADES[:-1]):
            limit = first + (at * step if last > first else -at * step)
            found[grade] = f"{sign} {limit}{self.one(['', '', '.5']) if step > 1 else ''}"
        cells = [f"{grade}: {limit}" for grade, limit in found.items() if self.chance(0.85)]
        return "{" + ", ".join([*cells, "all: none"]) + "}"

    def cells(self, limits: list[str]) -> str:
        return ", ".join(f'{grade}: "{limit}"' for grade, limit in zip(GRADES, limits, strict=False))

    def share(self) -> str:
        return self.one(
            [
                '"share(tests.grade ≥ silver)"',
                '"share(tests.verdict = meets)"',
                '"share(tests.grade = gold | bronze)"',
            ]
        )

    def truth(self) -> str:
        return self.one([f"fat ≥ {self.grid(2, 7)} g/100g", f"mass < {self.grid(3, 9)} kg", "species = cow | goat",
                         "colour = white", f"known(time) and score > {self.grid(0, 4)}",
                         f"colour = yellow or total ≥ {self.grid(3, 8)}"])  # fmt: skip

    # -- prices -------------------------------------------------------------------------------

    def pricing(self, graded: bool, places: list[str]) -> list[str]:
        """Items, each of which may name those before it; `fat` and `mass` mean what was measured within
        their own formulas, and the item in others."""
        names = self.random.sample(["fat", "class", "mass", "kind", "extra"], self.random.randint(1, 4))
        lines = ["  unit: CNY/kg", "  items:"]
        for at, name in enumerate(names):
            lines.append(f"    {name}: {self.item(name, names[:at], names, graded, places)}")
        shown = [*names, *["base"] * self.base]
        if self.chance(0.6):
            formula = self.one(
                [" + ".join(shown), f"clamp({' + '.join(shown)}; -0.2; 4 CNY/kg)", f"{shown[-1]} × 1.5"]
            )
            rounding = f", round: {self.one(STEPS)}" * self.chance(0.2)
            lines.append(f'  total: {{formula: "{formula}"{rounding}}}')
        if self.chance(0.7):
            lines.append(f"  round: {self.one(STEPS)}{self.one(['', ' half_up'])}")
        if self.chance(0.5):
            quantity = "1000 kg" if "mass" in names else self.one(["mass", "1000 kg"])
            paid = self.one(["total", "min(total; 3 CNY/kg)"]) + f" × {quantity}"
            lines.append(f'  amount: {{formula: "{paid}", unit: CNY, round: 0.01 half_up}}')
        return lines

    def item(self, name: str, before: list[str], names: list[str], graded: bool, places: list[str]) -> str:
        measured = [one for one in ("fat", "mass", "time", "score") if one == name or one not in names]
        worth = [self.money(one) for one in (self.one(measured), "total")]
        if name in measured:
            worth = [self.money(name)] * 3
        if graded:
            worth += ["grade.bonus", "grade.bonus", "grade.points × 0.01 CNY/kg"]
        if before:
            worth += [f"{self.one(before)} × 0.5", f"{self.one(before)} + 0.1 CNY/kg"]
        guards = [self.truth_of(measured)]
        if graded:
            guards += ["grade = gold", "grade ≥ silver", "grade = gold | bronze"]
        if places:
            guards += [f"{self.one(places)} ≤ {self.one('123')}"] * 2
        formula = self.one(worth)
        extra = f", round: {self.one(STEPS)}{self.one(['', ' half_up'])}" * self.chance(0.25)
        if self.chance(0.35):
            cases = [f'"{self.one(guards)}": "{self.one(worth)}"' for _ in range(1)]
            if graded and self.chance(0.4):
                cases = [f'"grade = {one}": "{self.one(worth)}"' for one in GRADES[:2]]
            last = self.one(worth) if self.chance(0.5) else "0 CNY/kg"
            return f'{{cases: {{{", ".join(cases)}, else: "{last}"}}{extra}}}'
        return f'{{formula: "{formula}"{extra}}}' if extra else f'"{formula}"'

    def truth_of(self, measured: list[str]) -> str:
        name = self.one(measured)
        return f"{name} {self.one('≤≥<>')} {self.grid(2, 8)}"

    def money(self, name: str) -> str:
        unit = UNITS.get(name, "")
        share = f"{name} / 1 {unit}" if unit else name
        step = f"steps({name} - 3.1{f' {unit}' if unit else ''}; 0.5{f' {unit}' if unit else ''})"
        size = self.one(["0.01", "0.02", "0.1"])
        return self.one([f"{share} × {size} CNY/kg", f"{step} × {size} CNY/kg",
                         f"clamp({step} × {size}; -0.2; 0.3) × 1 CNY/kg"])  # fmt: skip


# -- subjects ----------------------------------------------------------------------------------------


def subject(random: Random, rows: bool) -> str:
    gap = random.choice([0, 0, 0.1, 0.3])
    entries = values(random, gap)
    entries += [
        f"species: {random.choice(['cow', 'cow', 'goat', 'sheep'])}",
        f"colour: {random.choice(['white', 'yellow'])}",
    ]
    entries = [
        entry for entry in entries if random.random() >= gap / 3 or "species" in entry or "colour" in entry
    ]
    entries.append(f"made: 202{random.randint(4, 5)}-0{random.randint(1, 9)}-11")
    if rows:
        made = [f"{{date: 2026-05-0{day}, {', '.join([*values(random, gap), *colour(random)])}}}".replace(", }", "}")
                for day in range(1, random.randint(1, 4))]  # fmt: skip
        entries.append(f"tests: [{', '.join(made)}]")
    return "{" + ", ".join(entries) + "}"


def colour(random: Random) -> list[str]:
    return [f"colour: {random.choice(['white', 'yellow'])}"] * (random.random() < 0.6)


def values(random: Random, gap: float) -> list[str]:
    """Numbers on the grid of the limits, or known by bounds on it; some beside it, some out of any range."""
    found = []
    for name, size in (("fat", 1), ("mass", 1), ("time", 60), ("score", 1)):
        if random.random() < gap:
            continue
        low = random.choice([random.randint(0, 11), random.randint(2, 8), random.randint(4, 6)])
        value = f"{(low + random.choice([0, 0, 0, 0.5])) * size:g}"
        shown = {
            "exact": value,
            "beside": f"{value.partition('.')[0]}.{random.choice(['4999', '0001', '05', '25'])}",
            "below": f"< {value}" if low else f"≤ {value}",
            "above": f'"{random.choice(["> ", "≥ "]) if low else "≥ "}{value}"',
            "range": f"{value}..{(low + random.randint(1, 4)) * size}",
        }
        kinds = ["exact"] * 9 + ["beside"] * 2 + ["below", "above", "range"] * (gap > 0)
        found.append(f"{name}: {shown[random.choice(kinds)]}")
    return found
