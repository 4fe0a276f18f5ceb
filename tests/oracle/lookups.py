"""Printed tables: an argument that is known exactly picks one key of each level."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from grading.language.documents import Lookup
from grading.language.tree import Mapping, Node, Scalar
from grading.quantities import numbers as n
from grading.quantities.numbers import parse_number
from tests.oracle.subjects import blank, normal
from tests.oracle.values import ANYTHING, FAR, HAIR, Name, Number, Single, Span, in_unit, number
from tests.oracle.world import Here

Key = Decimal | str | None
"""A number known exactly, a name, or None: outside all keys."""


def find(name: str, part: str | None, arguments: list[Single], here: Here) -> Single:
    """What the table gives for each of the things that its arguments may be."""
    lookup = next(lookup for key, lookup in here.document.lookups.items() if key == name)
    unit, column = normal(lookup.unit), [str(given) for given in lookup.gives].index(part) if part else 0
    given = [_like(argument, _kind(by, here)) for argument, by in zip(arguments, lookup.by, strict=True)]
    if lookup.between:
        (argument,) = given
        assert isinstance(argument, Number)
        return number(*(_interpolated(lookup, span) for span in argument.spans), unit=unit)
    cells = [
        text and text.split("/")[column].strip() if lookup.gives else text
        for text in found(lookup.table, given)
    ]
    known = next(texts for texts in _texts(lookup.table) if texts)
    if parse_number(known[0]) is None:
        choice = tuple(dict.fromkeys(text for texts in _texts(lookup.table) for text in texts))
        return Name(None if None in cells else frozenset(text for text in cells if text), choice)
    return number(
        *(ANYTHING if text is None else (Decimal(text), Decimal(text)) for text in cells), unit=unit
    )


def found(node: Node | None, arguments: list[Single]) -> list[str | None]:
    """The cells below a key, None where there is none or it is unknown."""
    if not isinstance(node, Mapping):
        return [node.text if isinstance(node, Scalar) and node.text != "unknown" else None]
    below = {id(chosen(node, key)): chosen(node, key) for key in keys(arguments[0], node)}
    return [text for entry in below.values() for text in found(entry, arguments[1:])]


def _kind(by: str, here: Here) -> Single | None:
    """What is looked up: a parameter, a grade, a state or a characteristic."""
    if by in here.parameters:
        return here.parameters[by]
    known = by in here.vocabulary.characteristics
    return blank(by, here.vocabulary) if known else None


def _like(argument: Single, kind: Single | None) -> Single:
    """The argument in the unit of what is looked up."""
    both = isinstance(argument, Number) and isinstance(kind, Number)
    return in_unit(argument, kind.unit) if both else argument  # type: ignore[arg-type, union-attr]


def keys(argument: Single, node: Mapping) -> list[Key]:
    """Every exact thing worth trying: names; ends of spans; ends of bands inside, and both sides of these."""
    if isinstance(argument, Name):
        return list(argument.choice if argument.names is None else argument.names) or [None]
    assert isinstance(argument, Number)
    edges = {end for key, _ in node.entries for end in band(key.text)}
    near = [n.add(edge, step) for edge in edges for step in (-HAIR, n.ZERO, HAIR)]
    return [x for low, high in argument.spans for x in {low, high, *(x for x in near if low <= x <= high)}]


def band(text: str) -> Span:
    """`0.65`, `2..8`, `≤ 50`, `> 5`: a number or a band of numbers, an open end moved inside."""
    low, dots, high = text.partition("..")
    if dots or text[0] not in "<≤≥>":
        return Decimal(low), Decimal(high if dots else low)
    end = Decimal(text[1:].split()[0])
    if text[0] in "<≤":
        return -FAR, n.sub(end, HAIR) if text[0] == "<" else end
    return n.add(end, HAIR) if text[0] == ">" else end, FAR


def chosen(node: Mapping, key: Key) -> Node | None:
    """Below the key of that name, or the narrowest band that holds the number."""
    if not isinstance(key, Decimal):
        return None if key is None else node.get(key)
    holding = [(band(text.text), below) for text, below in node.entries]
    holding = [(span, below) for span, below in holding if span[0] <= key <= span[1]]
    return min(holding, key=lambda item: n.sub(item[0][1], item[0][0]), default=(None, None))[1]


def _texts(node: Node) -> Iterator[list[str]]:
    """What stands in each cell, nothing where it is unknown."""
    if isinstance(node, Mapping):
        for _, below in node.entries:
            yield from _texts(below)
    elif isinstance(node, Scalar):
        yield [] if node.text == "unknown" else [text.strip() for text in node.text.split("/")]


def _interpolated(lookup: Lookup, span: Span) -> Span:
    """Straight lines between the keys; outside them nothing is known."""
    points = sorted(
        (Decimal(key.text), below.text) for key, below in lookup.table.entries if isinstance(below, Scalar)
    )
    low, high = span
    tries = {low, high, *(x for x, _ in points if low <= x <= high)}
    found = [_at(x, points) for x in tries]
    ends = [y for y in found if y is not None]
    return (min(ends), max(ends)) if len(ends) == len(found) else ANYTHING


def _at(x: Decimal, points: list[tuple[Decimal, str]]) -> Decimal | None:
    for (x1, y1), (x2, y2) in pairwise(points):
        if x1 <= x <= x2 and "unknown" not in (y1, y2):
            rise = n.mul(n.sub(x, x1), n.sub(Decimal(y2), Decimal(y1)))
            return n.add(Decimal(y1), n.div(rise, n.sub(x2, x1)) or n.ZERO)
    return None
