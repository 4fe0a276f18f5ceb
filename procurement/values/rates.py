"""The written values of contracts: prices by quantity, what a grade changes of them, agreed quantities."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from grading.findings import Finding
from grading.language.scalars import READERS, Read
from grading.language.tree import Scalar
from grading.quantities import units
from grading.quantities.numbers import EXACT, parse_number, plain
from procurement.values.display import floored, grouped
from procurement.values.written import Money

_RATE = re.compile(r"(?P<number>\S+) +(?P<currency>[A-Z]{3})(?:/(?P<unit>\S+))?")
_AMOUNT = re.compile(r"(?P<number>\S+) +(?P<unit>\S+)")


@dataclass(frozen=True, slots=True)
class Rate:
    """Money for a unit of quantity, `4.98 CNY/L`; without a unit a price for the whole, `4980000 CNY`."""

    money: Money
    unit: str | None = None

    def __str__(self) -> str:
        per = f"/{self.unit}" if self.unit else ""
        return f"{shown(self.money.amount)} {self.money.currency}{per}"


@dataclass(frozen=True, slots=True)
class Change:
    """What a grade changes of the price: a share of it, `-5%`, or money for a unit, `0.10 CNY/L`."""

    share: Decimal | None = None
    rate: Rate | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity: `1000000 L`."""

    number: Decimal
    unit: str

    def __str__(self) -> str:
        return f"{shown(self.number)} {self.unit}"


def shown(number: Decimal | Fraction) -> str:
    """A number with all its digits and its thousands apart; one without end is cut off, `34,285.714285…`."""
    if isinstance(number, Decimal):
        return grouped(plain(number))
    if terminates(number):
        return grouped(plain(EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))))
    sign = "-" if number < 0 else ""
    return f"{sign}{grouped(floored(abs(number), 6))}…"


def terminates(number: Fraction) -> bool:
    """Whether a number can be written to its last digit."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def read_rate(scalar: Scalar) -> Read:
    """`4.98 CNY/L` or `4980000 CNY`; findings `rate_wrong`, `unit_unknown`, `unit_unknown_meant`."""
    written = _RATE.fullmatch(scalar.text)
    number = parse_number(written["number"]) if written else None
    if written is None or number is None:
        return None, (Finding("rate_wrong", scalar.place, {"written": scalar.text}),)
    unit, findings = _unit(written["unit"], scalar) if written["unit"] else (None, ())
    return (None if findings else Rate(Money(number, written["currency"]), unit)), findings


def read_change(scalar: Scalar) -> Read:
    """`3%`, `-5%` or `0.10 CNY/L`; findings `change_wrong`, and those of rates."""
    if scalar.text.endswith("%"):
        number = parse_number(scalar.text.removesuffix("%"))
        if number is not None and number >= -100:
            return Change(share=number), ()
    elif "/" in scalar.text and _RATE.fullmatch(scalar.text):
        rate, findings = read_rate(scalar)
        return (Change(rate=rate) if rate else None), findings
    return None, (Finding("change_wrong", scalar.place, {"written": scalar.text}),)


def read_amount(scalar: Scalar) -> Read:
    """`1000000 L`; findings `amount_wrong`, `unit_unknown`, `unit_unknown_meant`."""
    written = _AMOUNT.fullmatch(scalar.text)
    number = parse_number(written["number"]) if written else None
    if written is None or number is None or number <= 0:
        return None, (Finding("amount_wrong", scalar.place, {"written": scalar.text}),)
    unit, findings = _unit(written["unit"], scalar)
    return (None if findings else Amount(number, unit or "")), findings


def _unit(written: str, scalar: Scalar) -> tuple[str | None, tuple[Finding, ...]]:
    normal = units.normal(written)
    if normal is not None:
        return normal, ()
    meant = units.closest(written)
    code = "unit_unknown_meant" if meant else "unit_unknown"
    return None, (Finding(code, scalar.place, {"written": written, "meant": meant}),)


READERS.update({Rate: read_rate, Change: read_change, Amount: read_amount})
