"""The formulas of laws and tenders over a closed set of names, in exact arithmetic.

A name that is not known makes what asks for it open (None), as everywhere in the language. `problems`
finds, before any bid is looked at, the names and functions that a formula cannot use.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from grading.findings import Finding, Findings, closest
from grading.language import formula as f
from procurement.values.display import amount


@dataclass(frozen=True, slots=True)
class Standing:
    """What a document says of a bidder: its verdict, and its grade among `order`, best first."""

    verdict: str
    grade: str | None
    order: tuple[str, ...]


VERDICTS = frozenset({"meets", "fails", "open", "not_applicable"})

Series = tuple[Fraction | bool, ...]
Value = Fraction | str | bool | datetime.date | Standing | Series | None


@dataclass(frozen=True, slots=True)
class Scope:
    """What the names of a formula mean.

    `weights` answers `weight(price)`, `words` are the values that names may be compared with, `currency`
    is that of the tender: an amount in another one is open.
    """

    names: Mapping[str, Value]
    words: frozenset[str] = frozenset()
    weights: Mapping[str, Fraction] = field(default_factory=dict)
    currency: str | None = None

    def extended(self, names: Mapping[str, Value]) -> Scope:
        return Scope({**self.names, **names}, self.words, self.weights, self.currency)


def unset(names: Iterable[str]) -> dict[str, Value]:
    """Names that exist and whose values are not known."""
    return dict.fromkeys(names)


def _numbers(values: Iterable[Value]) -> list[Fraction]:
    return [value for value in values if isinstance(value, Fraction)]


def _mean(values: Series) -> Fraction | None:
    return sum(_numbers(values), Fraction(0)) / len(values) if values else None


def _second_lowest(values: Series) -> Fraction | None:
    ordered = sorted(_numbers(values))
    return ordered[1] if len(ordered) > 1 else None


def _steps(number: Fraction, size: Fraction) -> Fraction | None:
    return Fraction(int(number / size)) if size > 0 else None


OF_LISTS: Mapping[str, Callable[[Series], Fraction | None]] = {
    # Of conditions, in how many they hold.
    "count": lambda values: Fraction(sum(value is not False for value in values)),
    "sum": lambda values: sum(_numbers(values), Fraction(0)),
    "mean": _mean,
    "min": lambda values: min(_numbers(values), default=None),
    "max": lambda values: max(_numbers(values), default=None),
    "second_lowest": _second_lowest,
}
_FUNCTIONS = frozenset(OF_LISTS) | {"weight", "known", "steps"}


def evaluate(node: f.Expression, scope: Scope) -> Value:
    """The value of a formula, None where it is open."""
    match node:
        case f.Number():
            return _number(node, scope)
        case f.Date():
            return node.value
        case f.Name():
            name = ".".join(node.path)
            return scope.names.get(name, name if name in scope.words else None)
        case f.Call():
            return _call(node, scope)
        case f.Negative():
            number = evaluate(node.operand, scope)
            return -number if isinstance(number, Fraction) else None
        case f.Arithmetic():
            return _arithmetic(node.operator, evaluate(node.left, scope), evaluate(node.right, scope))
        case _:
            return holds(node, scope)


def holds(node: f.Expression, scope: Scope) -> bool | None:
    """Whether a condition holds; None where that is open (Kleene)."""
    match node:
        case f.Comparison():
            terms = (node.first, *(term for _, term in node.rest))
            return _every(
                _compared(operator, evaluate(left, scope), right, scope)
                for left, (operator, right) in zip(terms, node.rest, strict=False)
            )
        case f.Logic(operator="and"):
            return _every(holds(item, scope) for item in node.items)
        case f.Logic():
            return _not(_every(_not(holds(item, scope)) for item in node.items))
        case f.Not():
            return _not(holds(node.item, scope))
        case f.Alternatives():
            return None
        case _:
            value = evaluate(node, scope)
            if isinstance(value, Standing):
                return None if value.verdict == "open" else value.verdict == "meets"
            return value if isinstance(value, bool) else None


def within(limit: f.Limit, number: Fraction, scope: Scope) -> bool | None:
    """Whether a number satisfies a limit: `10%..20%`."""
    if limit.word:
        return {"none": True, "never": False}.get(limit.word)
    return _every(_compared(operator, number, term, scope) for operator, term in limit.tests)


def problems(formula: f.Formula, scope: Scope) -> Findings:
    """Names and functions that a formula asks for and that do not exist here."""
    return tuple(_problems(formula, scope))


def used(formula: f.Formula, scope: Scope) -> str:
    """What a formula was decided on: `price = 5300000, ceiling = 5200000`, in the order written."""
    shown: dict[str, str] = {}
    for node in _outermost(formula.tree, scope):
        text = formula.text[node.at[0] : node.at[0] + node.at[1]].strip()
        shown[text] = _shown(evaluate(node, scope))
    return ", ".join(f"{text} = {value}" for text, value in shown.items())


def _problems(formula: f.Formula, scope: Scope) -> Iterator[Finding]:
    known = {*scope.names, *scope.words}
    arguments_of_weight = {
        node.arguments[0]
        for node in f.walk(formula.tree)
        if isinstance(node, f.Call) and node.name == "weight" and len(node.arguments) == 1
    }
    for node in f.walk(formula.tree):
        if isinstance(node, f.Name) and node not in arguments_of_weight:
            name = ".".join(node.path)
            if name not in known:
                meant = closest(name, known)
                code = "condition_name_unknown_meant" if meant else "condition_name_unknown"
                yield Finding(code, formula.part(node), {"written": name, "meant": meant})
        if isinstance(node, f.Call):
            due = 2 if node.name == "steps" else 1
            if node.name not in _FUNCTIONS:
                known_here = {"written": node.name, "known": tuple(sorted(_FUNCTIONS))}
                yield Finding("condition_function_unknown", formula.part(node), known_here)
            elif len(node.arguments) != due:
                arguments = {"written": node.name, "due": str(due), "given": str(len(node.arguments))}
                yield Finding("condition_function_arguments", formula.part(node), arguments)


def _number(node: f.Number, scope: Scope) -> Fraction | None:
    if node.unit is None:
        return Fraction(node.value)
    if node.unit == "%":
        return Fraction(node.value) / 100
    return Fraction(node.value) if node.unit == scope.currency else None


def _call(node: f.Call, scope: Scope) -> Value:
    if node.name == "weight" and isinstance(node.arguments[0], f.Name):
        # A criterion that a tender does not have weighs nothing.
        return scope.weights.get(".".join(node.arguments[0].path), Fraction(0))
    values = [evaluate(argument, scope) for argument in node.arguments]
    match node.name, values:
        case "known", [value]:
            return value is not None
        case "steps", [Fraction() as number, Fraction() as size]:
            return _steps(number, size)
        case name, [tuple() as series] if name in OF_LISTS:
            return OF_LISTS[name](series)
        case _:
            return None


def _arithmetic(operator: str, left: Value, right: Value) -> Fraction | None:
    if not isinstance(left, Fraction) or not isinstance(right, Fraction):
        return None
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "×":
            return left * right
        case "/":
            return left / right if right else None
        case _:
            whole = right.denominator == 1 and 0 <= right <= 64
            return left ** int(right) if whole else None


def _compared(operator: str, left: Value, right: f.Expression, scope: Scope) -> bool | None:
    if isinstance(right, f.Alternatives):
        some = _not(_every(_not(_compared("=", left, item, scope)) for item in right.items))
        return _not(some) if operator == "≠" else some
    difference = _difference(left, evaluate(right, scope), operator in "=≠")
    if difference is None:
        return None
    match operator:
        case "=":
            return difference == 0
        case "≠":
            return difference != 0
        case "<":
            return difference < 0
        case "≤":
            return difference <= 0
        case "≥":
            return difference >= 0
        case _:
            return difference > 0


def _difference(left: Value, right: Value, equality: bool) -> Fraction | int | None:
    """Below, at or above 0 as left is less than, equal to or more than right; None if they do not compare."""
    match left, right:
        case Fraction(), Fraction():
            return left - right
        case datetime.datetime(), datetime.datetime():
            return (left > right) - (left < right)
        case Standing(), str():
            if right in left.order and left.grade is not None:
                # The best grade comes first, and is the highest.
                return left.order.index(right) - left.order.index(left.grade)
            if not equality or right not in VERDICTS or (left.verdict == "open" != right):
                return None
            return int(left.verdict != right)
        case str(), str() if equality:
            return int(left != right)
        case bool(), bool() if equality:
            return int(left != right)
        case datetime.date(), datetime.date() if type(left) is type(right):
            return (left > right) - (left < right)
        case _:
            return None


def _every(items: Iterable[bool | None]) -> bool | None:
    known = list(items)
    if False in known:
        return False
    return None if None in known else True


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value


def _outermost(node: f.Expression, scope: Scope) -> Iterator[f.Expression]:
    """Names and calls whose values tell why a formula holds or not; words that stand for themselves not."""
    if isinstance(node, f.Call) or (isinstance(node, f.Name) and ".".join(node.path) in scope.names):
        yield node
        return
    for child in f.children(node):
        yield from _outermost(child, scope)


def _shown(value: Value) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case Fraction():
            return amount(value)
        case Standing():
            return value.grade or value.verdict
        case datetime.date():
            return value.isoformat(sep=" ") if isinstance(value, datetime.datetime) else value.isoformat()
        case tuple():
            return "; ".join(_shown(item) for item in value)
        case None:
            return "?"
        case _:
            return value
