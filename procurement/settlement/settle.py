"""What is payable for deliveries: each at its proven grade, and between which sums if grades are open.

Every sum is rounded once, where it becomes payable, to the smallest coin of its currency, half up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from grading.language.tree import entry_of
from grading.language.values import Label
from grading.quantities import units
from procurement.evidence.deliveries import Delivery, Priced
from procurement.evidence.proofs import Proof, Scheme
from procurement.models.contract import Clawback, Contract
from procurement.settlement.model import Line, Missed, Range, Settlement, State, TakenBack
from procurement.settlement.terms import (
    accepted,
    changes_of,
    contract_price,
    standings_at,
    worth,
    worth_text,
)
from procurement.values.coins import payable
from procurement.values.rates import shown

_NOTHING = Fraction(0)


def settle(
    contract: Contract,
    schemes: Mapping[str, Scheme],
    currency: str,
    unit: str | None,
    deliveries: Sequence[Delivery],
    labels: Mapping[str, Label],
) -> Settlement:
    """The settlement of a contract in which nothing is wrong."""
    lines = tuple(_line(contract, schemes, currency, unit, delivery) for delivery in deliveries)
    taken_back = _taken_back(contract, schemes, currency, deliveries) if contract.clawback else None
    return Settlement(contract, schemes, currency, unit, lines, taken_back, labels)


# -- deliveries ----------------------------------------------------------------------------------


def _line(
    contract: Contract, schemes: Mapping[str, Scheme], currency: str, unit: str | None, delivery: Delivery
) -> Line:
    proven, best = (standings_at(delivery.proofs, best=best) for best in (False, True))
    if not accepted(contract, schemes, best):
        return Line(delivery, "refused", "", None, _NOTHING, Range(_NOTHING, _NOTHING), ())
    if delivery.priced:
        exact = _ends(delivery.priced, delivery.quantity, currency)
        working = ""
    else:
        # A contract without a document that prices has a price and a unit, and every delivery a quantity.
        assert contract.price
        assert unit
        assert delivery.quantity is not None
        sums = [
            worth(contract.price, unit, delivery.quantity, changes_of(contract, standings))
            for standings in (proven, best)
        ]
        exact = Range(*sums)
        working = worth_text(contract.price, unit, delivery.quantity, changes_of(contract, proven))
    range_ = Range(_rounded(exact.low, currency), _rounded(exact.high, currency))
    missing = tuple(dict.fromkeys(item for proof in delivery.proofs.values() for item in _missing(proof)))
    if not accepted(contract, schemes, proven):
        held = Range(_least(range_.low), range_.high)
        return Line(delivery, "held", "", None, _NOTHING, held, missing)
    known = range_.settled and not any(_counts(contract, name, delivery) for name in delivery.proofs)
    state: State = "paid" if known else "open"
    paid = _NOTHING if range_.low is None else range_.low
    return Line(delivery, state, working, exact.low, paid, range_, () if known else missing)


def _ends(priced: Priced, quantity: Fraction | None, currency: str) -> Range:
    """What a document pays, in the currency of the contract."""
    money, _, _ = priced.unit.partition("/")
    conversion = units.conversion(money, currency)
    factor = conversion.factor if conversion else Fraction(1)
    if not priced.whole:
        factor *= quantity or 0
    low, high = (None if end is None else Fraction(end) * factor for end in (priced.low, priced.high))
    return Range(low, high)


def _rounded(sum_: Fraction | None, currency: str) -> Fraction | None:
    return None if sum_ is None else payable(sum_, currency)


def _least(low: Fraction | None) -> Fraction | None:
    """The lower end where nothing at all may be payable."""
    return None if low is None else min(low, _NOTHING)


def _counts(contract: Contract, name: str, delivery: Delivery) -> bool:
    """Whether a grade is open that something depends on: the price, or a promise."""
    asked = {*map(str, contract.worth), *(map(str, contract.promised) if contract.clawback else ())}
    return name in asked and len(delivery.proofs[name].possible) > 1


def _missing(proof: Proof) -> tuple[str, ...]:
    if proof.verdict != "open" and len(proof.possible) < 2:
        return ()
    return tuple(item for evidence in proof.subjects for item in evidence.settle)


# -- what is taken back --------------------------------------------------------------------------


def _taken_back(
    contract: Contract, schemes: Mapping[str, Scheme], currency: str, deliveries: Sequence[Delivery]
) -> TakenBack | None:
    clawback = contract.clawback
    assert clawback
    missed = tuple(
        _missed(contract, clawback, schemes[str(name)], str(name), str(grade), deliveries)
        for name, grade in contract.promised.items()
        if deliveries and name in contract.advantage
    )
    if not missed:
        return None
    times = Fraction(clawback.times)
    exact, least = (
        times * sum(sums, _NOTHING) for sums in ([one.lost for one in missed], [one.least for one in missed])
    )
    most, how = _most(contract, clawback, currency)
    parts = " + ".join(one.working for one in missed)
    working = f"{shown(clawback.times)} × {parts if len(missed) == 1 else f'({parts})'}"
    return TakenBack(
        missed,
        exact,
        _capped(payable(exact, currency), most),
        _capped(payable(least, currency), most),
        most,
        working,
        how,
    )


def _most(contract: Contract, clawback: Clawback, currency: str) -> tuple[Fraction | None, str]:
    """The most that is taken back, a share of the contract price, and how it came about."""
    price = contract.price
    whole = contract_price(price) if price else None
    if clawback.at_most is None or price is None or whole is None:
        return None, ""
    agreed = f" × {price.for_}" if price.of.unit and price.for_ else ""
    text = f"{shown(clawback.at_most.written)}% × {price.of}{agreed}"
    return payable(clawback.at_most.rate * whole, currency), text


def _capped(sum_: Fraction, most: Fraction | None) -> Fraction:
    return sum_ if most is None else min(sum_, most)


def _missed(
    contract: Contract,
    clawback: Clawback,
    scheme: Scheme,
    name: str,
    promised: str,
    deliveries: Sequence[Delivery],
) -> Missed:
    def lost(grade: str) -> Fraction:
        """What the promise had earned more than a grade would have; better than promised is no loss."""
        return max(_NOTHING, _earned(contract, name, promised) - _earned(contract, name, grade))

    proofs = [delivery.proofs[name] for delivery in deliveries]
    proven = [proof.grade or scheme.order[-1] for proof in proofs]
    best = [
        proof.possible[0] if proof.possible else grade for proof, grade in zip(proofs, proven, strict=True)
    ]
    advantage = shown(_earned(contract, name, promised))
    if clawback.by == "worst":
        worst = max(proven, key=scheme.order.index)
        best_case = max(best, key=scheme.order.index)
        working = (
            f"({advantage} − {shown(min(_earned(contract, name, worst), _earned(contract, name, promised)))})"
        )
        return Missed(name, promised, worst, lost(worst), lost(best_case), working)
    quantities = [delivery.quantity or _NOTHING for delivery in deliveries]
    whole = sum(quantities, _NOTHING)
    shares = {
        grade: sum((own for own, at in zip(quantities, proven, strict=True) if at == grade), _NOTHING)
        for grade in scheme.order
    }
    terms = [
        f"({advantage} − {shown(_earned(contract, name, grade))}) × {shown(own)} / {shown(whole)}"
        for grade, own in shares.items()
        if own and lost(grade)
    ]
    working = " + ".join(terms) or "0"
    sums = [
        sum((lost(grade) * own / whole for grade, own in zip(grades, quantities, strict=True)), _NOTHING)
        for grades in (proven, best)
    ]
    return Missed(name, promised, None, sums[0], sums[1], f"({working})" if len(terms) > 1 else working)


def _earned(contract: Contract, name: str, grade: str) -> Fraction:
    """What a grade was worth in the comparison of bids; nothing where it is not named."""
    advantages = entry_of(contract.advantage, name)
    money = entry_of(advantages.grades, grade) if advantages else None
    return Fraction(money.amount) if money else _NOTHING
