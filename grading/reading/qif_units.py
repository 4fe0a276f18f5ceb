"""Units of a QIF file: lengths become millimetres and angles degrees, other quantities keep their unit.

ANSI/DMSC QIF 3.0, Units.xsd: SI value = (value + offset) × factor; without units, metres and radians.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from grading.quantities.numbers import ONE, ZERO, mul, sub
from grading.reading.numerals import decimal_of, is_number

NAMESPACE = "{http://qifstandards.org/xsd/qif3}"

_MILLI = Decimal(1000)
_DEGREES_OF_A_RADIAN = Decimal("57.295779513082320876798154814105")
_DEGREE = Decimal("0.017453292519943295769236907684886")
# Files give the factor of the degree with 8 to 15 digits: 0.017453293.
_NEAR = Decimal("0.00000001")
_KINDS = ("Angular", "Area", "Force", "Linear", "Mass", "Pressure", "Speed", "Temperature", "Time")
_ANGLES = ("Angle", "AngleBetween", "AngleFrom", "AngularCoordinate", "UserDefinedAngular")
_WITHOUT = ("ConicalTaper", "FlatTaper", "UserDefinedAttribute", "UserDefinedUnit")
_SI = {"Angular": "radian", "Linear": "meter"}


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is multiplied by, and the unit that it then has."""

    name: str
    factor: Decimal = ONE


PLAIN = Unit("")


def kind_of(characteristic: str) -> str | None:
    """Which unit the values of a characteristic have: `Linear` for all but a few."""
    if characteristic in _ANGLES:
        return "Angular"
    if characteristic in _WITHOUT:
        return None
    return next((kind for kind in _KINDS if characteristic == f"UserDefined{kind}"), "Linear")


class Units:
    """The units that a file declares."""

    def __init__(self, root: Any) -> None:
        self._primary: dict[str, Unit] = {}
        self._named: dict[tuple[str, str], Unit] = {}
        for kind in _KINDS:
            for number, entry in enumerate(root.iterfind(f"{NAMESPACE}FileUnits/*/{NAMESPACE}{kind}Unit")):
                name = (entry.findtext(f"{NAMESPACE}UnitName") or "").strip()
                unit = _unit(kind, name, entry.find(f"{NAMESPACE}UnitConversion"))
                self._named.setdefault((kind, name), unit)
                if number == 0 and entry.getparent().tag == f"{NAMESPACE}PrimaryUnits":
                    self._primary[kind] = unit

    def of(self, kind: str | None, element: Any) -> Unit | None:
        """The unit of a value: the one it names (None where that is not declared), else the file's."""
        if kind is None:
            return PLAIN
        named = element.get(f"{kind.lower()}Unit")
        if named is not None:
            return self._named.get((kind, named.strip()))
        return self._primary.get(kind) or _unit(kind, _SI.get(kind, ""), None)


def _unit(kind: str, name: str, conversion: Any) -> Unit:
    factor = _decimal(conversion, "Factor", ONE)
    if kind == "Linear" and not _decimal(conversion, "Offset", ZERO):
        return Unit("mm", mul(factor, _MILLI))
    if kind == "Angular":
        if sub(factor, _DEGREE).copy_abs() < _NEAR:
            return Unit("deg")
        return Unit("deg", mul(factor, _DEGREES_OF_A_RADIAN))
    return Unit(name)


def _decimal(conversion: Any, tag: str, otherwise: Decimal) -> Decimal:
    text = "" if conversion is None else (conversion.findtext(NAMESPACE + tag) or "").strip()
    return decimal_of(text)[0] if is_number(text) else otherwise
