"""The terms of a contract as figures: what a delivery of certain grades is worth, whether it is accepted."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from grading.language.tree import Word, entry_of
from grading.planning.model import Plan
from grading.quantities import units
from procurement.evidence.deliveries import QUANTITY, Wanted, priced_in
from procurement.evidence.proofs import Proof, Scheme
from procurement.law.conditions import VERDICTS, Scope, Standing, holds
from procurement.models.contract import Contract, ContractPrice
from procurement.values.rates import Amount, Change, Rate, shown

Standings = Mapping[str, Standing]


def currency_of(contract: Contract, plans: Mapping[str, Plan]) -> str | None:
    """The currency of the price, or of what the document that prices is paid in."""
    if contract.price:
        return contract.price.of.money.currency
    plan = plans.get(str(contract.pricing))
    money = (priced_in(plan) or "").partition("/")[0] if plan else ""
    kind = units.kind(money)
    return kind.removeprefix("money_") if kind.startswith("money_") else None


def unit_of(contract: Contract, plans: Mapping[str, Plan]) -> str | None:
    """The unit in which deliveries are measured: that of the price."""
    price = contract.price
    if price:
        return price.of.unit or (price.for_.unit if price.for_ else None)
    plan = plans.get(str(contract.pricing))
    return (priced_in(plan) or "").partition("/")[2] or None if plan else None


def wanted(contract: Contract, plans: Mapping[str, Plan]) -> Wanted:
    """What the contract asks of its deliveries."""
    column = contract.quantity or Word(QUANTITY, contract.id.place)
    unit = unit_of(contract, plans)
    shares = contract.clawback is not None and contract.clawback.by == "share"
    pricing = str(contract.pricing) if contract.pricing else None
    return Wanted(column, unit, unit is not None or shares, contract.at, pricing)


def price_of(price: ContractPrice) -> Fraction:
    """The price of one unit of quantity."""
    whole = Fraction(price.of.money.amount)
    return whole if price.of.unit or price.for_ is None else whole / Fraction(price.for_.number)


def price_text(price: ContractPrice) -> str:
    """The price of one unit, as a working shows it: `4,980,000 CNY / 1,000,000 L`."""
    return str(price.of) if price.of.unit or price.for_ is None else f"{price.of} / {price.for_}"


def contract_price(price: ContractPrice) -> Fraction | None:
    """The price of everything agreed; None where no quantity was agreed."""
    if not price.of.unit:
        return Fraction(price.of.money.amount)
    return None if price.for_ is None else price_of(price) * agreed(price.for_, price.of.unit)


def agreed(amount: Amount, unit: str) -> Fraction:
    """What was agreed, in a unit."""
    return Fraction(amount.number) * _in(amount.unit, unit)


def _in(unit: str, other: str) -> Fraction:
    """How many of the other unit one unit is; units that do not convert have been found before."""
    found = units.conversion(unit, other)
    return found.factor if found else Fraction(1)


def money_for(rate: Rate, unit: str) -> Fraction:
    """A rate as money for one `unit`."""
    return Fraction(rate.money.amount) / _in(rate.unit or unit, unit)


def worth_of(change: Change, price: Fraction, unit: str) -> Fraction:
    """What a grade changes, as money for a unit of quantity."""
    if change.rate:
        return money_for(change.rate, unit)
    return price * Fraction(change.share or 0) / 100


def changes_of(contract: Contract, standings: Standings) -> tuple[Change, ...]:
    """What the grades that a delivery stands at change of the price, in the order of the contract."""
    changes: list[Change] = []
    for document, schedule in contract.worth.items():
        grade = standings[str(document)].grade
        change = entry_of(schedule.grades, grade) if grade else None
        if change:
            changes.append(change)
    return tuple(changes)


def worth(price: ContractPrice, unit: str, quantity: Fraction, changes: tuple[Change, ...]) -> Fraction:
    """quantity × (price × (1 + sum of shares) + sum of money for a unit)."""
    each = price_of(price)
    return quantity * (each + sum((worth_of(change, each, unit) for change in changes), Fraction(0)))


def worth_text(price: ContractPrice, unit: str, quantity: Fraction, changes: tuple[Change, ...]) -> str:
    """`4.98 CNY/L × 12,000 L × (1 + 3%)`, or with money for a unit `12,000 L × (4.98 CNY/L + 0.10 CNY/L)`."""
    shares = "".join(
        _signed(change, f"{shown(abs(change.share))}%") for change in changes if change.share is not None
    )
    rates = "".join(_signed(change, _without_sign(change.rate)) for change in changes if change.rate)
    each, amount = price_text(price), f"{shown(quantity)} {unit}"
    if not rates:
        return f"{each} × {amount} × (1{shares})" if shares else f"{each} × {amount}"
    per = f"{each} × (1{shares})" if shares else each
    return f"{amount} × ({per}{rates})"


def _signed(change: Change, text: str) -> str:
    number = change.rate.money.amount if change.rate else change.share
    return f" {'−' if number is not None and number < 0 else '+'} {text}"


def _without_sign(rate: Rate) -> str:
    return str(rate).removeprefix("-")


def standings_at(proofs: Mapping[str, Proof], *, best: bool) -> dict[str, Standing]:
    """What a delivery stands at: what is proven of it, or the best that is possible."""
    return {name: _best(proof) if best else proof.standing for name, proof in proofs.items()}


def _best(proof: Proof) -> Standing:
    if not proof.scheme.order:
        return Standing("meets" if proof.verdict == "open" else proof.verdict, None, ())
    grade = proof.possible[0] if proof.possible else proof.grade
    last = grade == proof.scheme.order[-1]
    return Standing(proof.verdict if last else "meets", grade, proof.scheme.order)


def accepted(contract: Contract, schemes: Mapping[str, Scheme], standings: Standings) -> bool:
    """Whether a delivery that stands so is accepted: the minimum holds; without one everything is."""
    if contract.minimum is None:
        return True
    return holds(contract.minimum.that.tree, Scope(standings, words_of(schemes))) is True


def words_of(schemes: Mapping[str, Scheme]) -> frozenset[str]:
    """The grades and verdicts that a minimum may ask for."""
    return VERDICTS | {grade for scheme in schemes.values() for grade in scheme.order}
