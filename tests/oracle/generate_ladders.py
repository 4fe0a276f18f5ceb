# ruff: noqa: E501  (lines of the documents that are written)
"""Random ladders that look at nothing but the last rows, and long histories to climb."""

from __future__ import annotations

import datetime
from random import Random

from tests.oracle.generate import Case
from tests.oracle.generate_formulas import STATES
from tests.oracle.generate_subjects import TODAY


def make_ladder(seed: int, subjects: int) -> Case:
    """A ladder over `tests` whose moves ask for the last one to five of them."""
    random = Random(seed)
    picks = {f"last_{count}": count for count in random.sample(range(1, 6), random.randint(1, 3))}
    moves = []
    for _ in range(random.randint(2, 5)):
        to = random.choice(STATES)
        others = [state for state in STATES if state != to]
        when = _asked(random, list(picks))
        if random.random() < 0.25:
            when = f"{when} {random.choice(['and', 'or'])} {_asked(random, list(picks))}"
        source = random.choice(["any", *others, " | ".join(others)])
        moves.append(f'      - {{from: {source}, to: {to}, when: "{when}"}}')
    asks_back = random.random() < 0.3
    lines = ["kind: ruleset", "id: rules", "vocabulary: things"]
    lines += ["derive:", '  tests.bad: "germs > 100 or fat < 3"', *["  tests.met: state"] * asks_back]
    lines += ["rows:", *(f"  {name}: {{of: tests, last: {count}}}" for name, count in picks.items())]
    lines += [
        "ladder:",
        "  state:",
        "    steps: tests",
        f"    states: [{', '.join(STATES)}]",
        "    moves:",
        *moves,
    ]
    lines += ["requirements:", "  state: {that: state = calm}"]
    lines += [f'  met: {{that: "count(tests.met = {STATES[1]}) ≤ 2"}}'] * asks_back
    found = tuple(_subject(random) for _ in range(subjects))
    return Case(seed, ("\n".join(lines),), {}, found, {})


def _asked(random: Random, picks: list[str]) -> str:
    rows = random.choice(picks)
    inner = random.choice([f"{rows}.bad", f"{rows}.bad", f"{rows}.germs ≥ 100", f"{rows}.fat < 3"])
    some = random.randint(0, 4)
    return random.choice([
        f"count({inner}) {random.choice('≤≥>=<')} {some}", f"count({inner}) ≥ {some}", f"every({inner})",
        f"not some({inner})", f"share({inner}) ≥ {random.choice(['40', '50', '60'])} %", f"count({rows}) ≥ {some}",
        f"count({inner}) ≥ 2 and count({rows}) > {some}",
    ])  # fmt: skip


def _subject(random: Random) -> str:
    """Up to twelve rows; some share a date, some values are missing or bounded, some come after the facts."""
    gap, rows = random.choice([0, 0, 0.03, 0.08]), list[str]()
    day = TODAY - datetime.timedelta(days=60)
    for _ in range(random.randint(0, 12)):
        day += datetime.timedelta(days=random.choice([0, 1, 3, 8] if gap else [1, 3, 5, 8]))
        values = [f"date: {day}"]
        if random.random() >= gap:
            germs = [20, 99, 100, 101, 500, *["< 100", "≤ 100", '"> 100"', "90..110"] * bool(gap)]
            values.append(f"germs: {random.choice(germs)}")
        if random.random() >= gap:
            values.append(f"fat: {random.choice(['2', '2.99', '3', '4', '4', '4'])}")
        rows.append("{" + ", ".join(values) + "}")
    random.shuffle(rows)
    return f"{{species: cow, tests: [{', '.join(rows)}]}}"
