"""The one grammar of formulas, and parsing with findings that point at the wrong part."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from grading.findings import Finding, Findings
from grading.language import formula as f
from grading.language.tree import Scalar

if TYPE_CHECKING:
    from lark import Lark, Token

WORDS = frozenset({"and", "or", "not"})

UNIT = r"(?:%|[0-9]+/[A-Za-zµμ]+|[°A-Za-zµμ℃个][A-Za-z0-9µμ]*(?:/[0-9]*[A-Za-zµμ]+)*)"
_UNIT_IN_GRAMMAR = UNIT.replace("/", r"\/")
_GRAMMAR = rf"""
    formula: choice
    limit: test+ | range
    test: COMPARATOR alternatives
    range: sum ".." sum

    ?choice: both ("or" both)*
    ?both: negation ("and" negation)*
    ?negation: "not" negation -> not_ | comparison
    ?comparison: sum test*
    ?alternatives: sum ("|" sum)*
    ?sum: product | sum (PLUS | MINUS) product -> arithmetic
    ?product: signed | product TIMES signed -> arithmetic
    ?signed: MINUS signed -> negative | power
    ?power: atom | atom POWER signed -> arithmetic
    ?atom: QUANTITY -> quantity
         | DATE -> date
         | NAME -> name
         | NAME "(" [choice (";" choice)*] ")" PART? -> call
         | "(" choice ")"

    COMPARATOR: "=" | "≠" | "<" | "≤" | "≥" | ">"
    PLUS: "+"
    MINUS: "-"
    TIMES: "×" | "/"
    POWER: "^"
    DATE.3: /[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?![0-9])/
    QUANTITY.2: /[0-9]+(\.[0-9]+)?([ ]*(?!(?:and|or|not)\b){_UNIT_IN_GRAMMAR})?/
    NAME: /(?!(?:and|or|not)\b)[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*/
    PART: /\.[a-z_][a-z0-9_]*/
    %ignore /[ \t]+/
"""

# What people type for a sign of the language, and the sign. Longer spellings come first.
_MEANT = {
    "<=": "≤",
    ">=": "≥",
    "=<": "≤",
    "=>": "≥",
    "!=": "≠",
    "<>": "≠",
    "==": "=",
    "&&": "and",
    "||": "or",
    "**": "^",
    "*": "×",
    "，": ";",
    ",": ";",
    "；": ";",
    "（": "(",
    "）": ")",
    "＞": ">",
    "＜": "<",
    "＝": "=",
    "＋": "+",
    "－": "-",
    "−": "-",
    "–": "-",
    "／": "/",
    "÷": "/",
    "…": "..",
    "～": "..",
    "~": "..",
    "%%": "%",
}
_MEANT |= {chr(0xFF10 + digit): str(digit) for digit in range(10)} | {"．": "."}
_MEANT_PATTERN = re.compile("|".join(map(re.escape, _MEANT)))
_QUANTITY = re.compile(r"([0-9]+(?:\.([0-9]+))?) *(.*)", re.DOTALL)
# Most limits of a library look like `≤ 400000 1/mL`: read without the grammar, to the same tree.
_SIMPLE = re.compile(
    rf"([=≠<≤≥>]) *(-?)(\d+(?:\.(\d+))?)(?: *((?!(?:and|or|not)\b){UNIT}))?(?![^ ])", re.ASCII
)
_EXPONENT = re.compile(r"(?<![\w.])[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]+")
_GROUPED = re.compile(r"\d+(?:[,，]\d+)+(?:\.\d+)?")
_DASHED = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?) *([-–－−—]) *(-?[0-9]+(?:\.[0-9]+)?( *" + UNIT + ")?)")
_LONGEST = 2000
_DEEPEST = 60


@cache
def _lark() -> Lark:
    from lark import Lark

    return Lark(
        _GRAMMAR,
        parser="lalr",
        start=["formula", "limit"],
        propagate_positions=True,
        maybe_placeholders=False,
    )


def _span(meta: Any) -> f.Span:
    return (meta.start_pos, meta.end_pos - meta.start_pos)


def _token_span(token: Token) -> f.Span:
    start = cast(int, token.start_pos)
    return (start, len(token))


@cache
def _builder() -> Any:
    from lark import Transformer, v_args

    @v_args(meta=True)
    class Build(Transformer[Any, Any]):
        def formula(self, meta: Any, items: list[Any]) -> Any:
            return items[0]

        def limit(self, meta: Any, items: list[Any]) -> Any:
            return tuple(items[0]) if isinstance(items[0], list) else tuple(items)

        def test(self, meta: Any, items: list[Any]) -> Any:
            return (str(items[0]), items[1])

        def range(self, meta: Any, items: list[Any]) -> Any:
            low, high = _with_one_unit(items[0], items[1])
            first, last = _signed_value(low), _signed_value(high)
            if first is not None and last is not None and first > last:
                low, high = high, low
            return [("≥", low), ("≤", high)]

        def choice(self, meta: Any, items: list[Any]) -> Any:
            return f.Logic(_span(meta), "or", tuple(items))

        def both(self, meta: Any, items: list[Any]) -> Any:
            return f.Logic(_span(meta), "and", tuple(items))

        def not_(self, meta: Any, items: list[Any]) -> Any:
            return f.Not(_span(meta), items[0])

        def comparison(self, meta: Any, items: list[Any]) -> Any:
            return f.Comparison(_span(meta), items[0], tuple(items[1:]))

        def alternatives(self, meta: Any, items: list[Any]) -> Any:
            return f.Alternatives(_span(meta), tuple(items))

        def arithmetic(self, meta: Any, items: list[Any]) -> Any:
            return f.Arithmetic(_span(meta), cast(Any, str(items[1])), items[0], items[2])

        def negative(self, meta: Any, items: list[Any]) -> Any:
            return f.Negative(_span(meta), items[1])

        def quantity(self, meta: Any, items: list[Any]) -> Any:
            number, digits, unit = cast(re.Match[str], _QUANTITY.fullmatch(items[0])).groups()
            return f.Number(_token_span(items[0]), Decimal(number), len(digits or ""), unit or None)

        def date(self, meta: Any, items: list[Any]) -> Any:
            return f.Date(_token_span(items[0]), datetime.date.fromisoformat(items[0]))

        def name(self, meta: Any, items: list[Any]) -> Any:
            return f.Name(_token_span(items[0]), tuple(items[0].split(".")))

        def call(self, meta: Any, items: list[Any]) -> Any:
            part = str(items.pop())[1:] if getattr(items[-1], "type", "") == "PART" else None
            return f.Call(_span(meta), str(items[0]), tuple(items[1:]), part)

    return Build()


def _signed_value(node: f.Expression) -> Decimal | None:
    match node:
        case f.Number(value=value):
            return value
        case f.Negative(operand=f.Number(value=value)):
            return -value
        case _:
            return None


def _with_one_unit(low: f.Expression, high: f.Expression) -> tuple[f.Expression, f.Expression]:
    """`12..18 °T` gives the unit once: the first number takes that of the last."""
    inner = high.operand if isinstance(high, f.Negative) else high
    unit = inner.unit if isinstance(inner, f.Number) else None
    match low:
        case f.Number(unit=None):
            return f.Number(low.at, low.value, low.digits, unit), high
        case f.Negative(operand=f.Number(unit=None) as number):
            return f.Negative(low.at, f.Number(number.at, number.value, number.digits, unit)), high
        case _:
            return low, high


def _parse(scalar: Scalar, start: str) -> tuple[Any, Findings]:
    from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken, VisitError

    text, place = scalar.text, scalar.place
    if not text.strip():
        return None, (Finding("formula_empty", scalar.place),)
    if len(text) > _LONGEST:
        return None, (Finding("formula_too_long", scalar.place, {"most": _LONGEST}),)
    if _nesting(text) > _DEEPEST:
        return None, (Finding("formula_too_deep", scalar.place, {"most": _DEEPEST}),)
    if grouped := _GROUPED.search(text):
        where = place.part(grouped.start(), len(grouped.group()))
        return None, (Finding("number_separator", where, {"written": grouped.group()}),)
    if meant := _MEANT_PATTERN.search(text):
        written = meant.group()
        where = place.part(meant.start(), len(written))
        return None, (Finding("formula_sign", where, {"written": written, "meant": _MEANT[written]}),)
    if exponent := _EXPONENT.search(text):
        written = exponent.group()
        where = place.part(exponent.start(), len(written))
        return None, (Finding("number_exponent", where, {"written": written}),)
    try:
        return _builder().transform(_lark().parse(text, start=start)), ()
    except UnexpectedToken as problem:
        if problem.token.type == "$END":
            return None, (Finding("formula_unfinished", place.part(max(len(text) - 1, 0), 1)),)
        where = place.part(int(problem.token.start_pos or 0), len(problem.token))
        return None, (Finding("formula_unexpected", where, {"written": str(problem.token)}),)
    except UnexpectedCharacters as problem:
        position = problem.pos_in_stream or 0
        beginning = re.match(r"\w+|.", text[position:], re.DOTALL)
        written = beginning.group() if beginning else ""
        return None, (Finding("formula_unexpected", place.part(position, 1), {"written": written}),)
    except (UnexpectedInput, VisitError):
        return None, (Finding("formula_unreadable", place, {"written": text}),)


def _nesting(text: str) -> int:
    deepest = depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        deepest = max(deepest, depth)
    return deepest + len(re.findall(r"\bnot\b|\^|-(?= *-)", text))


def parse_formula(scalar: Scalar) -> tuple[f.Formula | None, Findings]:
    """A scalar as a formula; findings: `formula_*`."""
    tree, findings = _parse(scalar, "formula")
    if tree is None:
        return None, findings
    return f.Formula(scalar.text, tree, scalar.place), ()


def parse_limit(scalar: Scalar) -> tuple[f.Limit | None, Findings]:
    """A scalar as a limit; findings: `formula_*`, `limit_without_sign`, `range_with_dash`."""
    text, place = scalar.text.strip(), scalar.place
    if text in ("none", "never", "unknown"):
        return f.Limit(text, (), cast(f.LimitWord, text), place), ()
    if re.fullmatch(r"-?[0-9][0-9.]*( *" + UNIT + ")?", text) and ".." not in text:
        return None, (Finding("limit_without_sign", place, {"written": text}),)
    if dashed := _DASHED.fullmatch(text):
        meant = f"{dashed[1]}..{dashed[3]}"
        return None, (Finding("range_with_dash", place, {"written": text, "meant": meant}),)
    if (simple := _SIMPLE.fullmatch(scalar.text)) and not _EXPONENT.search(text):
        return f.Limit(scalar.text, (_simple_test(simple),), None, place), ()
    tests, findings = _parse(scalar, "limit")
    if tests is None:
        value, _ = _parse(scalar, "formula")
        if value is not None and not isinstance(value, f.Comparison | f.Logic | f.Not):
            return None, (Finding("limit_without_sign", place, {"written": text}),)
        return None, findings
    return f.Limit(scalar.text, tests, None, place), ()


def _simple_test(found: re.Match[str]) -> tuple[f.Comparator, f.Expression]:
    sign, minus, number, digits, unit = found.groups()
    start = found.start(3)
    at = (start, found.end() - start)
    node: f.Expression = f.Number(at, Decimal(number), len(digits or ""), unit)
    if minus:
        node = f.Negative((found.start(2), found.end() - found.start(2)), node)
    return cast(f.Comparator, sign), node
