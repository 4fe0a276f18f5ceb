"""What a contract or a tender fills in, as constants of their types."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from grading.findings import Finding, Place
from grading.language.documents import Document, Parameter
from grading.language.tree import Word
from grading.planning import expressions as x
from grading.planning.paid import paid_parameters
from grading.planning.scope import Scope
from grading.planning.types import NameType, NumberType
from grading.quantities import units
from grading.quantities.numbers import parse_number, why_not_number
from grading.wording.units import kind_text


def bind_parameters(document: Document, given: Mapping[str, str], scope: Scope) -> dict[str, x.Constant]:
    """The parameters of a document filled in. Findings: `parameter_*`, `paid_below_zero`, and what
    is wrong with a value."""
    bound: dict[str, x.Constant] = {}
    for name in given:
        if name not in document.parameters:
            place = name.place if isinstance(name, Word) else None
            scope.findings.append(
                Finding(
                    "parameter_unknown",
                    place,
                    {
                        "written": name,
                        "document": document.id,
                        "known": tuple(document.parameters),
                    },
                )
            )
    paid = paid_parameters(document)
    for name, parameter in document.parameters.items():
        text = given.get(name)
        if text is None:
            scope.find("parameter_missing", parameter.place, written=name, document=document.id)
            continue
        place = text.place if isinstance(text, Word) else parameter.place
        constant = _parameter(parameter, text, place, scope)
        if constant is not None:
            if name in paid and isinstance(constant.value, Decimal) and constant.value < 0:
                scope.find("paid_below_zero", place, id=document.id, name=name, written=text)
            bound[str(name)] = constant
    return bound


def _parameter(parameter: Parameter, text: str, place: Place, scope: Scope) -> x.Constant | None:
    if parameter.values is not None:
        values = tuple(map(str, parameter.values))
        if text not in values:
            scope.unknown(text, place, set(values))
            return None
        return x.Constant(NameType(values), str(text))
    number, _, unit = text.partition(" ")
    value = parse_number(number)
    if value is None:
        scope.find(f"number_{why_not_number(number)}", place, written=text)
        return None
    wanted = units.normal(parameter.unit) if parameter.unit else None
    if unit and units.normal(unit) != wanted:
        converted = units.convert(value, units.normal(unit), wanted)
        if converted is None:
            scope.find(
                "unit_mismatch",
                place,
                have=unit,
                want=wanted or "1",
                have_kind=kind_text(units.kind(unit)),
                want_kind=kind_text(units.kind(wanted)),
            )
            return None
        value = converted
    return x.Constant(NumberType(wanted), value)
