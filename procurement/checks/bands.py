"""Whether published intervals of a number tile: every number has points, and none has two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from grading.findings import Finding
from grading.language.formula import Negative, Number
from grading.language.tree import Word
from procurement.law.conditions import Scope, within
from procurement.models.tender import Band, Criterion
from procurement.values.display import amount

_ANYWHERE = Scope({})


def check_bands(name: Word, criterion: Criterion) -> Iterator[Finding]:
    """Findings: `band_gap`, `band_overlap`, each with one number that shows it; `band_wrong`."""
    bands = criterion.bands
    for band in bands:
        if not _ends([band]):
            yield Finding("band_wrong", band.place, {"written": band.when.text})
            return
    for number in _witnesses(bands):
        fitting = [band for band in bands if within(band.when, number, _ANYWHERE)]
        shown = {"criterion": str(name), "value": amount(number)}
        if not fitting:
            yield Finding("band_gap", name.place, shown)
        if len(fitting) > 1:
            both = {"one": fitting[0].when.text, "other": fitting[1].when.text}
            yield Finding("band_overlap", fitting[1].place, {**shown, **both}, also=fitting[0].place)


def _witnesses(bands: Sequence[Band]) -> list[Fraction]:
    """Every end, a number between each two, and one beyond the first (not below 0) and the last."""
    ends = sorted(set(_ends(bands)))
    between = [(low + high) / 2 for low, high in pairwise(ends)]
    outer = [ends[-1] + 1, *([ends[0] / 2] if ends[0] > 0 else [])]
    return sorted([*ends, *between, *outer])


def _ends(bands: Sequence[Band]) -> list[Fraction]:
    found = []
    for band in bands:
        for _, term in band.when.tests:
            if isinstance(term, Number):
                found.append(Fraction(term.value))
            elif isinstance(term, Negative) and isinstance(term.operand, Number):
                found.append(-Fraction(term.operand.value))
    return found
