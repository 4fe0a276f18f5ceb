"""The small written values of tenders: money, percentages, moments, and what a bidder claims."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from grading.findings import Finding
from grading.language.scalars import READERS, Read, number_finding, plausible_date
from grading.language.tree import Scalar
from grading.quantities.numbers import parse_number

_MONEY = re.compile(r"(?P<number>\S+) +(?P<currency>[A-Z]{3})")
_CURRENCY = re.compile(r"[A-Z]{3}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?P<zone>Z|[+-]\d{2}:\d{2})?")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency: `4980000 CNY`."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Percent:
    """`10%`; `rate` is the share, 1/10."""

    written: Decimal

    @property
    def rate(self) -> Fraction:
        return Fraction(self.written) / 100


@dataclass(frozen=True, slots=True)
class Worth:
    """What a grade is worth: an amount of money, or a share of the published estimate."""

    money: Money | None = None
    share: Percent | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What a bidder claims for a preference: `true`, `false`, or the share it rests on, `80.00%`."""

    holds: bool
    share: Percent | None = None


def read_money(scalar: Scalar) -> Read:
    """`4980000 CNY`; findings `money_wrong`, or why the number is none."""
    written = _MONEY.fullmatch(scalar.text)
    number = parse_number(written["number"]) if written else None
    if written is None or number is None:
        first, _, rest = scalar.text.rpartition(" ")
        if first and _CURRENCY.fullmatch(rest):
            return None, (number_finding(first, scalar),)
        return None, (Finding("money_wrong", scalar.place, {"written": scalar.text}),)
    return Money(number, written["currency"]), ()


def read_percent(scalar: Scalar) -> Read:
    """`10%`; finding `percent_wrong`."""
    number = parse_number(scalar.text.removesuffix("%")) if scalar.text.endswith("%") else None
    if number is None or number < 0 or number > 100:
        return None, (Finding("percent_wrong", scalar.place, {"written": scalar.text}),)
    return Percent(number), ()


def read_worth(scalar: Scalar) -> Read:
    """`150000 CNY` or `15%`; findings as of money and percentages."""
    if scalar.text.endswith("%"):
        share, findings = read_percent(scalar)
        return (Worth(share=share) if share else None), findings
    money, findings = read_money(scalar)
    return (Worth(money=money) if money else None), findings


def read_claim(scalar: Scalar) -> Read:
    """`true`, `false` or a share; finding `claim_wrong`."""
    if scalar.text in ("true", "false"):
        return Claim(scalar.text == "true"), ()
    share, _ = read_percent(scalar)
    if share is None:
        return None, (Finding("claim_wrong", scalar.place, {"written": scalar.text}),)
    return Claim(True, share), ()


def read_moment(scalar: Scalar) -> Read:
    """`2026-03-02T09:30+08:00`; findings `moment_wrong`, `moment_without_zone`, `date_far`."""
    written = _MOMENT.fullmatch(scalar.text)
    if written and written["zone"] is None:
        return None, (Finding("moment_without_zone", scalar.place, {"written": scalar.text}),)
    if written:
        try:
            moment = datetime.datetime.fromisoformat(scalar.text)
        except ValueError:
            return None, (Finding("moment_wrong", scalar.place, {"written": scalar.text}),)
        if plausible_date(moment.date()):
            return moment, ()
        return None, (Finding("date_far", scalar.place, {"written": scalar.text}),)
    return None, (Finding("moment_wrong", scalar.place, {"written": scalar.text}),)


READERS.update(
    {
        Money: read_money,
        Percent: read_percent,
        Worth: read_worth,
        Claim: read_claim,
        datetime.datetime: read_moment,
    }
)
