"""The uncertainty that a value carries in samples: `u`, or `U` with its coverage factor `k`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from grading.findings import Finding
from grading.language.documents import Characteristic
from grading.language.subjects import Value
from grading.language.tree import Scalar
from grading.quantities import units
from grading.quantities.intervals import Interval
from grading.quantities.numbers import ONE, ZERO, parse_number
from grading.quantities.quantity import Quantity, parse_quantity
from grading.quantities.uncertainty import (
    Uncertainty,
    UncertaintyProblem,
    in_unit_of_value,
    parse_uncertainty,
)

PARTS = ("u", "U", "k")

Written = tuple[Scalar, str | None]
"""A text with the unit that heads its column, where it has one."""


def read_uncertainty(
    name: str,
    parts: Mapping[str, Written],
    entry: Characteristic | None,
    reported: Written | None,
    value: Value | None,
) -> tuple[Uncertainty | None, Finding | None]:
    """The standard uncertainty of a characteristic, in its unit in the vocabulary.

    `reported` is the value as written, in whose unit a bare uncertainty is; `value` is what was read from it,
    None where that was refused already. Findings: `uncertainty_*`, `coverage_*`, `unit_mismatch`,
    `quantity_unknown_unit`.
    """
    written, headed = parts.get("u") or parts.get("U") or parts["k"]
    problem = _odd(parts, entry, reported)
    if problem is not None:
        return None, Finding(problem, written.place, {"written": written.text, "name": name})
    if value is None or reported is None or entry is None:
        return None, None
    text = written.text if headed is None else f"{written.text} {headed}"
    wanted = units.normal(entry.unit) if entry.unit else None
    own = _unit(reported) or wanted
    found = parse_uncertainty(text, own, _coverage(parts["k"]) if "k" in parts else ONE)
    if isinstance(found, UncertaintyProblem):
        return None, Finding(found.code, written.place, {"name": name, "closest": "", **found.arguments})
    if found.scale == "lg" and not _has_logarithm(value):
        arguments = {"written": text, "name": name, "value": reported[0].text}
        return None, Finding("uncertainty_lg", written.place, arguments)
    return in_unit_of_value(found, own, wanted), None


def _odd(parts: Mapping[str, Written], entry: Characteristic | None, reported: Written | None) -> str | None:
    """What is wrong with how an uncertainty is given, whatever its size."""
    if entry is None or entry.values is not None or entry.refers or entry.type not in (None, "number"):
        return "uncertainty_of_name"
    if reported is None:
        return "uncertainty_without_value"
    if "u" in parts and "U" in parts:
        return "uncertainty_twice"
    if ("U" in parts) != ("k" in parts):
        return "coverage_missing" if "U" in parts else "coverage_alone"
    if "k" in parts and _coverage(parts["k"]) <= 0:
        return "coverage_wrong"
    read = parse_quantity(reported[0].text)
    bounds = read.bounds if isinstance(read, Quantity) else None
    if bounds is not None and bounds.low is not None and bounds.high is not None:
        return "uncertainty_of_range"
    return None


def _unit(reported: Written) -> str | None:
    """The unit that a value is written in: its own, or that of its column."""
    scalar, headed = reported
    read = parse_quantity(scalar.text)
    return (read.unit if isinstance(read, Quantity) else None) or headed


def _coverage(written: Written) -> Decimal:
    """A coverage factor, 0 where it is no number."""
    return parse_number(written[0].text) or ZERO


def _has_logarithm(value: Value) -> bool:
    """Whether a number has a logarithm, or may have one."""
    if isinstance(value, Interval):
        return value.low is not None and value.low >= 0
    return isinstance(value, Decimal) and value > 0
