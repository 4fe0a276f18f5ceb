"""The bounds of limits: numbers as they are written, or as a printed table gives them key by key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from grading.language.documents import Lookup
from grading.language.tree import Mapping, Node, Scalar
from grading.quantities.numbers import parse_number, plain

_MOST = 40
"""Of a larger table only the formula that asks it is told: its numbers are read in the document."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A side of a limit: a number with its unit, or only the text that stands there.

    `given` are the keys of the printed table under which the number was found, as `(asked, key)`.
    """

    number: Decimal | None
    unit: str | None
    text: str
    given: tuple[tuple[str, str], ...] = ()
    unknown: bool = False


def printed(lookup: Lookup, asked: list[str], part: str | None) -> tuple[Bound, ...]:
    """Every number of a printed table, of the column `part` where it has several.

    None where the table holds names, is asked in another way, or is too large to be told.
    """
    columns = [str(name) for name in lookup.gives]
    if len(asked) != len(lookup.by) or (part is None) != (not columns) or (part and part not in columns):
        return ()
    at = columns.index(part) if part else None
    bounds = tuple(_bound(keys, text, asked, lookup, at) for keys, text in _leaves(lookup.table, ()))
    told = all(bound.number is not None or bound.unknown for bound in bounds)
    return bounds if told and len(bounds) <= _MOST else ()


def _bound(keys: tuple[str, ...], text: str, asked: list[str], lookup: Lookup, at: int | None) -> Bound:
    given = tuple(zip(asked, keys, strict=False))
    unit = str(lookup.unit) if lookup.unit else None
    if text == "unknown":
        return Bound(None, unit, text, given, unknown=True)
    cells = [text] if at is None else text.split("/")
    number = parse_number(cells[at or 0]) if (at or 0) < len(cells) else None
    written = plain(number) if number is not None else text
    return Bound(number, unit, f"{written} {unit}" if unit else written, given)


def agree(first: Bound, second: Bound) -> bool:
    """Whether two numbers of printed tables can be asked for by one subject."""
    keys = dict(first.given)
    return all(keys.get(asked, key) == key for asked, key in second.given)


def _leaves(node: Node, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(node, Scalar):
        yield keys, node.text
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield from _leaves(value, (*keys, key.text))
