"""How fast one sample becomes a decision that explains itself, beside other engines, and in what memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from benchmarks import peers
from benchmarks.measure import Work, cpu_seconds, percentiles, resident_megabytes
from benchmarks.work import AT, Bands, Sample, bands, grade, plan, possible, samples, words
from grading.decisions import Decision, decide
from grading.language.subjects import Row, Subject
from grading.planning.model import Plan

OURS = "zhijia: grade and the verdict of all 40 conditions"
GRADE = "zhijia: grade alone, the rest when it is asked for"
WRITTEN = "zhijia: all 40 conditions written out with value, limit, margin"
BARE = "durable_rules, bare: grade and bands"
ZEN_TABLES = "zen-engine, decision tables: grade and bands"
ZEN_EXPRESSIONS = "zen-engine, expressions: grade and bands"
ZEN_FORMULAS = "zen-engine, two formulas without a decision: grade and bands"
ZEN_DECISIONS = (ZEN_TABLES, ZEN_EXPRESSIONS)
PEERS = {
    BARE: peers.bare_engine,
    ZEN_TABLES: peers.zen_tables,
    ZEN_EXPRESSIONS: peers.zen_expressions,
    ZEN_FORMULAS: peers.zen_expression,
}


@dataclass(frozen=True, slots=True)
class Speed:
    """Decisions a second of one core; half of them, and 99 in 100, within so many microseconds."""

    name: str
    a_second: float
    half_within: float
    most_within: float
    wrong: int


@dataclass(frozen=True, slots=True)
class Memory:
    """What the process held after so many decisions, and how many of those were wrong."""

    megabytes: dict[int, float]
    wrong: int


def decided(made: Plan, sample: Sample) -> Decision:
    """The decision about a sample as the library makes it."""
    return decide(made, Subject("", Row(sample)), AT)


def is_right(decision: Decision, found: Bands) -> bool:
    """Whether grade, possible grades and all conditions are those of the oracle."""
    right = (grade(found), possible(found), words(found))
    return (decision.grade, decision.possible, decision.verdicts) == right


def speeds(count: int, rounds: int) -> list[Speed]:
    """The speed of each engine at the same samples, every answer compared with the oracle."""
    made = plan()
    chosen = list(samples(count))
    oracle = [bands(sample) for sample in chosen]
    right = [(grade(found), found) for found in oracle]
    wrong = sum(
        not is_right(decided(made, sample), found) for sample, found in zip(chosen, oracle, strict=True)
    )
    works = {
        OURS: Work(lambda sample: decided(made, sample).verdicts, chosen),
        GRADE: Work(lambda sample: decided(made, sample).grade, chosen),
        # The slow ones are given fewer samples.
        WRITTEN: Work(lambda sample: decided(made, sample).reports, chosen[::20]),
    }
    mistakes = dict.fromkeys(works, wrong)
    floats = [peers.numbers(sample) for sample in chosen]
    for name, make in PEERS.items():
        if name == BARE or find_spec("zen") is not None:
            decide_ = make()
            mistakes[name] = sum(
                decide_(given) != answer for given, answer in zip(floats, right, strict=True)
            )
            works[name] = Work(decide_, floats[::5] if name in ZEN_DECISIONS else floats)
    seconds = cpu_seconds(works, rounds)
    return [
        Speed(name, 1 / seconds[name], *percentiles(work), mistakes[name]) for name, work in works.items()
    ]


def memory(marks: Sequence[int]) -> Memory:
    """What is held after so many decisions, each about another sample and compared with the oracle."""
    made = plan()
    held: dict[int, float] = {}
    wrong = 0
    for number, sample in enumerate(samples(max(marks), seed=2), start=1):
        wrong += not is_right(decided(made, sample), bands(sample))
        if number in marks:
            held[number] = resident_megabytes()
    return Memory(held, wrong)
