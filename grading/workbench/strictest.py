"""Which of several limits is the strictest, for every kind of subject that they tell apart."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from grading.language import formula as f
from grading.language.documents import Vocabulary

Kinds = Mapping[str, str]
"""A kind of subject: the value of every characteristic that a condition of a limit asks for."""

_MOST_KINDS = 4096


@dataclass(frozen=True, slots=True)
class Candidate:
    """A numeric limit of a document. `group` holds what has to be the same for numbers to be compared.

    `guards` are the conditions under which it applies, `others` those of its fellow cases where it is the
    `else` among them, `given` the keys of a printed table as `(asked, key)`.
    """

    document: str
    group: tuple[object, ...]
    sides: tuple[tuple[f.Comparator, Decimal], ...]
    guards: tuple[f.Expression, ...]
    others: tuple[f.Expression, ...]
    given: tuple[tuple[str, str], ...]


def strictest(
    candidates: Sequence[Candidate], better: Literal["higher", "lower"] | None, vocabulary: Vocabulary
) -> frozenset[int]:
    """The numbers of the candidates that are the strictest for some kind of subject.

    Only limits of one group are compared, and only where two documents at least limit the same kind of
    subject. Where more is better the highest lower side is the strictest, where less is better the lowest
    upper side; of equal numbers the one that the limit itself does not meet. Ties are all marked.
    """
    if better is None:
        return frozenset()
    marked: set[int] = set()
    for kinds in _kinds(candidates, vocabulary):
        for group in {candidate.group for candidate in candidates}:
            sides = {
                number: side
                for number, candidate in enumerate(candidates)
                if candidate.group == group
                and _applies(candidate, kinds)
                and (side := _side(candidate, better))
            }
            if len({candidates[number].document for number in sides}) > 1:
                first = min(sides.values())
                marked.update(number for number, side in sides.items() if side == first)
    return frozenset(marked)


def _side(candidate: Candidate, better: Literal["higher", "lower"]) -> tuple[Decimal, bool] | None:
    """The binding side, smaller where stricter."""
    if better == "lower":
        return min(
            ((limit, sign == "≤") for sign, limit in candidate.sides if sign in ("<", "≤")), default=None
        )
    return min(
        ((limit.copy_negate(), sign == "≥") for sign, limit in candidate.sides if sign in (">", "≥")),
        default=None,
    )


def _kinds(candidates: Sequence[Candidate], vocabulary: Vocabulary) -> Iterator[Kinds]:
    """Every combination of the values that the conditions tell apart."""
    values = {
        str(name): tuple(map(str, characteristic.values))
        for name, characteristic in vocabulary.characteristics.items()
        if characteristic.values
    }
    names: dict[str, None] = {}
    for candidate in candidates:
        for guard in (*candidate.guards, *candidate.others):
            names.update((part.path[0], None) for part in f.walk(guard) if isinstance(part, f.Name))
        names.update((asked, None) for asked, _ in candidate.given)
    asked = [name for name in names if name in values]
    combinations = itertools.product(*(values[name] for name in asked))
    for combination in itertools.islice(combinations, _MOST_KINDS):
        yield dict(zip(asked, combination, strict=True))


def _applies(candidate: Candidate, kinds: Kinds) -> bool:
    """Whether a limit may bind subjects of a kind: nothing that is known of them speaks against it."""
    if any(_truth(guard, kinds) is False for guard in candidate.guards):
        return False
    if any(_truth(other, kinds) is True for other in candidate.others):
        return False
    return all(kinds.get(asked, key) == key for asked, key in candidate.given)


def _truth(node: f.Expression, kinds: Kinds) -> bool | None:
    """A condition on a kind of subject after Kleene; None where it asks for more than names."""
    match node:
        case f.Logic(operator=operator, items=items):
            truths = {_truth(item, kinds) for item in items}
            deciding = operator == "or"
            return deciding if deciding in truths else None if None in truths else not deciding
        case f.Not(item=item):
            truth = _truth(item, kinds)
            return None if truth is None else not truth
        case f.Comparison(first=f.Name(path=(name,)), rest=((("=" | "≠") as sign, right),)) if name in kinds:
            terms = right.items if isinstance(right, f.Alternatives) else (right,)
            named = {term.path[0] for term in terms if isinstance(term, f.Name) and len(term.path) == 1}
            return (kinds[name] in named) == (sign == "=") if len(named) == len(terms) else None
        case _:
            return None
