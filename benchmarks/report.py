"""The figures as a table and as data, each beside what was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from benchmarks.deciding import BARE, OURS, ZEN_DECISIONS, Memory, Speed
from benchmarks.herds import HERDS, MONTHS, Climbed
from benchmarks.starting import CHECKING, CLICK, HELP, LISTING, NOTHING, TENDER, Start, library_files

PACKAGES = ("durable-rules", "zen-engine", "click", "PyYAML", "lark")


@dataclass(frozen=True, slots=True)
class Target:
    """What was asked for, what was measured, and whether that is enough."""

    name: str
    wanted: str
    measured: str
    met: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that was measured in one run."""

    speeds: Sequence[Speed]
    memory: Memory
    starts: Sequence[Start]
    climbed: Climbed
    machine: dict[str, object]

    @property
    def wrong(self) -> int:
        """Answers of any engine that were not those of the oracle."""
        return self.memory.wrong + self.climbed.wrong + sum(speed.wrong for speed in self.speeds)

    def a_second(self, name: str) -> float | None:
        """The decisions of an engine in a second of one core; None where it is not installed."""
        return next((speed.a_second for speed in self.speeds if speed.name == name), None)

    def seconds(self, name: str) -> float | None:
        """The processor time of a command; None where it was left out."""
        return next((start.seconds for start in self.starts if start.name == name), None)


def targets(measured: Measured) -> Iterator[Target]:
    """What was asked for."""
    ours = measured.a_second(OURS) or 0
    yield Target("decisions a second of one core", "≥ 15 000", f"{ours:,.0f}", ours >= 15_000)
    others = [found for name in ZEN_DECISIONS if (found := measured.a_second(name))]
    if others:
        times = ours / max(others)
        yield Target("beside the faster decision of zen-engine", "≥ 3 ×", f"{times:.1f} ×", times >= 3)
    bare = measured.a_second(BARE)
    if bare:
        yield Target("beside the bare engine (an aim)", "≥ 1 ×", f"{ours / bare:.2f} ×", ours >= bare)
    first, *_, last = sorted(measured.memory.megabytes.items())
    grown = last[1] - first[1]
    yield Target(f"memory from {first[0]:,} to {last[0]:,}", "flat", f"{grown:+.1f} MB", grown < 2)
    climbed = measured.climbed
    most = 10 * climbed.herds / HERDS
    name = f"a ladder over {climbed.herds:,} herds of {MONTHS} months"
    yield Target(name, f"≤ {most:.2f} s", f"{climbed.seconds:.3f} s", climbed.seconds <= most)
    yield Target("wrong answers", "0", f"{measured.wrong}", measured.wrong == 0)
    listed = 0.3 * library_files() / 100
    for name, most in ((HELP, 0.15), (TENDER, 1.0), (LISTING, listed), (CHECKING, 1.0)):
        seconds = measured.seconds(name)
        if seconds is not None:
            yield Target(name, f"≤ {most:.2f} s", f"{seconds:.3f} s", seconds <= most)


def as_text(measured: Measured) -> str:
    """Tables for a terminal."""
    return "\n\n".join(
        "\n".join(lines)
        for lines in (
            _head(measured),
            _aligned(_speed_rows(measured)),
            _aligned(_memory_rows(measured)),
            _aligned(_climbed_rows(measured)),
            _aligned(_start_rows(measured)),
            _aligned(_target_rows(measured)),
        )
    )


def _head(measured: Measured) -> list[str]:
    packages = ", ".join(f"{name} {found}" for name, found in versions().items())
    return [", ".join(f"{key} {value}" for key, value in measured.machine.items()), packages]


def _speed_rows(measured: Measured) -> list[list[str]]:
    rows = [
        ["ten characteristics by four grades", "a second", "bare = 1", "half in µs", "99 % in µs", "wrong"]
    ]
    bare = measured.a_second(BARE)
    for speed in measured.speeds:
        share = f"{speed.a_second / bare:.2f}" if bare else "—"
        times = [f"{speed.half_within:.1f}", f"{speed.most_within:.1f}"]
        rows.append([speed.name, f"{speed.a_second:,.0f}", share, *times, str(speed.wrong)])
    return rows


def _memory_rows(measured: Measured) -> list[list[str]]:
    held = measured.memory.megabytes
    rows = [["memory after decisions", "MB"]]
    return [*rows, *([f"{count:,}", f"{held[count]:.1f}"] for count in sorted(held))]


def _climbed_rows(measured: Measured) -> list[list[str]]:
    found = measured.climbed
    return [
        [f"{found.herds:,} herds of {MONTHS} months", "seconds", "by hand = 1", "wrong"],
        [
            "zhijia: the state of the ladder",
            f"{found.seconds:.2f}",
            f"{found.seconds / found.by_hand:.1f}",
            str(found.wrong),
        ],
        ["a loop in Python, written by hand", f"{found.by_hand:.2f}", "1.0", "—"],
    ]


def _start_rows(measured: Measured) -> list[list[str]]:
    rows = [["cold start", "seconds", "by the clock", "pass = 1", "click = 1"]]
    for start in measured.starts:
        ratios = [
            f"{start.seconds / other:.1f}" if (other := measured.seconds(name)) else "—"
            for name in (NOTHING, CLICK)
        ]
        rows.append([start.name, f"{start.seconds:.3f}", f"{start.clock:.3f}", *ratios])
    return rows


def _target_rows(measured: Measured) -> list[list[str]]:
    rows = [["asked for", "", "measured", ""]]
    for target in targets(measured):
        rows.append([target.name, target.wanted, target.measured, "met" if target.met else "missed"])
    return rows


def _aligned(rows: list[list[str]]) -> list[str]:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = []
    for row in rows:
        first, *others = (
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        lines.append("  ".join([first, *others]).rstrip())
    return [lines[0], "-" * max(map(len, lines)), *lines[1:]]


def versions() -> dict[str, str]:
    """The packages that were measured or measured with."""
    found: dict[str, str] = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def as_json(measured: Measured) -> dict[str, Any]:
    """Everything, for the next run to be compared with."""
    return {
        "machine": measured.machine,
        "packages": versions(),
        "decisions": [_rounded(asdict(speed)) for speed in measured.speeds],
        "memory_mb": {str(count): round(held, 1) for count, held in measured.memory.megabytes.items()},
        "memory_wrong": measured.memory.wrong,
        "ladder": _rounded(asdict(measured.climbed)),
        "library_files": library_files(),
        "starts": [_rounded(asdict(start)) for start in measured.starts],
        "targets": [asdict(target) for target in targets(measured)],
    }


def _rounded(figures: dict[str, Any]) -> dict[str, Any]:
    return {
        name: round(value, 1 if value > 10 else 4) if isinstance(value, float) else value
        for name, value in figures.items()
    }
