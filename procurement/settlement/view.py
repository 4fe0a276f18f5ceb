"""A settlement in the words of one language, for the terminal and for the page alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from grading.decisions.worth import Line as Item
from grading.language.values import Label
from grading.wording import Language, Text
from procurement.evidence.proofs import Proof
from procurement.settlement.model import Line, Missed, Range, Settlement
from procurement.values.coins import coin, coin_places
from procurement.values.display import fixed, grouped
from procurement.values.rates import Change, shown, terminates
from procurement.wording.contracts import WORDS


@dataclass(frozen=True, slots=True)
class View:
    """A settlement in a language."""

    settlement: Settlement
    language: Language

    def say(self, name: str, **arguments: object) -> str:
        return WORDS[name].say(self.language, arguments)

    def text(self, label: Label | None, otherwise: str = "") -> str:
        return label.text(self.language) if label else otherwise

    def list_of(self, items: Iterable[str]) -> str:
        return ("、" if self.language == "zh" else ", ").join(items)

    # -- money ----------------------------------------------------------------------------------

    def money(self, sum_: Fraction) -> str:
        """A sum in coins, thousands apart."""
        return grouped(fixed(sum_, coin_places(self.settlement.currency)))

    def end(self, sum_: Fraction | None) -> str:
        return self.say("unknown_end") if sum_ is None else self.money(sum_)

    def between(self, name: str, range_: Range) -> str:
        return self.say(name, low=self.end(range_.low), high=self.end(range_.high))

    def rounded(self, working: str, exact: Fraction, result: Fraction) -> str:
        """A working with its figure and what it was rounded to."""
        currency = self.settlement.currency
        return self.say(
            "rounded",
            working=working,
            exact=shown(exact),
            currency=currency,
            coin=coin(currency),
            result=self.money(result),
        )

    def cited(self, line: str, *clauses: Label | None) -> str:
        """A line with the clauses of the contract that it rests on."""
        named = list(dict.fromkeys(clause.text(self.language) for clause in clauses if clause))
        return self.say("with_clause", line=line, clause=self.list_of(named)) if named else line

    # -- the contract ---------------------------------------------------------------------------

    @property
    def title(self) -> str:
        return self.text(self.settlement.contract.title, str(self.settlement.contract.id))

    @property
    def facts(self) -> Iterator[tuple[str, str]]:
        """What the contract says, as pairs of a word and a text."""
        contract = self.settlement.contract
        if contract.title:
            yield self.say("contract"), str(contract.id)
        if contract.tender:
            yield self.say("tender"), " · ".join(filter(None, (contract.tender.id, contract.tender.lot)))
        if contract.buyer:
            yield self.say("buyer"), self.text(contract.buyer)
        yield self.say("supplier"), " ".join(filter(None, (contract.supplier.name, contract.supplier.code)))
        yield self.say("concluded"), contract.concluded.isoformat()
        price = contract.price
        if price:
            agreed = f"{price.of} · {price.for_}" if price.for_ else str(price.of)
            yield self.say("price"), self.cited(agreed, price.clause)
        if contract.promised:
            kept = (self.grade_text(str(name), str(grade)) for name, grade in contract.promised.items())
            yield self.say("promised"), self.list_of(kept)
        if contract.minimum:
            yield self.say("minimum"), self.cited(contract.minimum.that.text, contract.minimum.clause)
        documents = (
            f"{self.text(scheme.title, scheme.id)} {scheme.edition}".strip()
            for scheme in self.settlement.schemes.values()
        )
        yield self.say("documents"), self.list_of(documents)

    def grade_text(self, document: str, grade: str) -> str:
        """A grade by its label."""
        return self.text(self.settlement.schemes[document].grades[grade])

    @property
    def terms(self) -> Iterator[tuple[str, str]]:
        """What grades are worth and what they had earned, with the clauses."""
        contract = self.settlement.contract
        for name, schedule in contract.worth.items():
            changes = (
                f"{self.grade_text(str(name), str(grade))} {self.change(change)}"
                for grade, change in schedule.grades.items()
            )
            yield self.say("worth"), self.cited(self.list_of(changes), schedule.clause)
        for name, advantages in contract.advantage.items():
            earned = (
                f"{self.grade_text(str(name), str(grade))} {shown(money.amount)} {money.currency}"
                for grade, money in advantages.grades.items()
            )
            yield self.say("advantage"), self.cited(self.list_of(earned), advantages.clause)
        clawback = contract.clawback
        if clawback:
            cap = f", ≤ {shown(clawback.at_most.written)}%" if clawback.at_most else ""
            yield self.say("taken_back"), self.cited(f"× {shown(clawback.times)}{cap}", clawback.clause)

    @staticmethod
    def change(change: Change) -> str:
        """What a grade changes of the price, as it was agreed."""
        return str(change.rate) if change.share is None else f"{shown(change.share)}%"

    # -- deliveries -----------------------------------------------------------------------------

    def standing(self, proof: Proof) -> str:
        """The proven grade, or the verdict; `*` where more is possible."""
        if proof.grade is None:
            return self.say("undecided" if proof.verdict == "open" else proof.verdict)
        return self.text(proof.scheme.grades[proof.grade]) + ("*" if len(proof.possible) > 1 else "")

    def grade(self, line: Line) -> str:
        return self.list_of(self.standing(proof) for proof in line.delivery.proofs.values())

    def date(self, line: Line) -> str:
        return line.delivery.date.isoformat() if line.delivery.date else "—"

    def quantity(self, line: Line) -> str:
        """The quantity, with as many places as those of all others need."""
        own = line.delivery.quantity
        if own is None:
            return "—"
        others = (one.delivery.quantity for one in self.settlement.lines)
        written = [shown(one) for one in others if one is not None and terminates(one)]
        places = max((len(text.partition(".")[2]) for text in written), default=0)
        return grouped(fixed(own, places)) if terminates(own) else shown(own)

    @property
    def delivered(self) -> str:
        """Everything accepted, beside what was agreed."""
        settlement, price = self.settlement, self.settlement.contract.price
        if settlement.accepted is None:
            return ""
        delivered = f"{shown(settlement.accepted)} {settlement.unit or ''}".strip()
        if price and price.for_:
            return self.say("of_agreed", delivered=delivered, agreed=price.for_)
        return self.say("accepted", delivered=delivered)

    def working(self, line: Line) -> str:
        """How the sum of a delivery came about, and how it was rounded."""
        contract = self.settlement.contract
        if line.exact is None:
            text = self.say("unpaid")
            return self.cited(text, contract.minimum.clause if contract.minimum else None)
        if line.delivery.priced:
            return self.rounded(self._priced(line), line.exact, line.paid)
        text = self.rounded(line.working, line.exact, line.paid)
        clauses = [schedule.clause for schedule in contract.worth.values()]
        return self.cited(text, contract.price.clause if contract.price else None, *clauses)

    def _priced(self, line: Line) -> str:
        """The items of the price that a document makes: `fat 0.345 + protein 0.140; price 42.49 ct/kg`."""
        priced = line.delivery.priced
        if priced is None:
            return ""
        made = priced.made
        parts = [self._item(item) for item in (*made.inputs, *made.items, made.whole)]
        if made.amount:
            parts.append(self._item(made.amount))
        elif not priced.whole and line.delivery.quantity is not None:
            parts[-1] += f" × {shown(line.delivery.quantity)} {self.settlement.unit}"
        return ("；" if self.language == "zh" else "; ").join(parts)

    def _item(self, item: Item) -> str:
        name = self.cited(
            self.text(item.label, item.name), Label(item.clause, item.clause) if item.clause else None
        )
        return f"{name} {item.value or '…'} {item.unit or ''}".strip()

    @property
    def open_lines(self) -> Iterator[tuple[Line, str]]:
        """Deliveries that are not settled for good, each with what may be and what would settle it."""
        stop = "；" if self.language == "zh" else "; "
        for line in self.settlement.lines:
            if line.state not in ("open", "held"):
                continue
            open_ = [proof for proof in line.delivery.proofs.values() if len(proof.possible) > 1]
            possible = [
                self.text(proof.scheme.grades[grade])
                for proof in open_
                for grade in proof.possible
                if grade != proof.grade
            ]
            proven = self.list_of(
                self.text(proof.scheme.grades[proof.grade]) for proof in open_ if proof.grade
            )
            name = "held_line" if line.state == "held" else "open_line" if open_ else "open_price"
            parts = [
                self.say(
                    name,
                    delivery=line.delivery.id,
                    proven=proven,
                    possible=self.list_of(possible) or self.say("meets"),
                )
            ]
            if not line.range.settled:
                parts.append(self.between("may_pay", line.range))
            if line.settle:
                parts.append(self.say("settle", settle=self.list_of(map(self.named, line.settle))))
            yield line, stop.join(parts)

    @property
    def refused_lines(self) -> Iterator[tuple[Line, str]]:
        """Deliveries that are refused, each with what keeps it from being accepted."""
        minimum = self.settlement.contract.minimum
        for line in self.settlement.lines:
            if line.state == "refused" and minimum:
                text = self.say("refused_line", delivery=line.delivery.id, minimum=minimum.that.text)
                reasons = list(self.reasons(line))
                colon = "：" if self.language == "zh" else ": "
                yield (
                    line,
                    self.cited(text, minimum.clause) + (colon + self.list_of(reasons) if reasons else ""),
                )

    def named(self, path: str) -> str:
        """What would have to be measured, in words: `Tests: Fat` for `tests.fat`."""
        labels = self.settlement.labels
        return self.colon.join(self.text(labels.get(part), part) for part in path.split("."))

    @property
    def colon(self) -> str:
        return "：" if self.language == "zh" else ": "

    def reasons(self, line: Line) -> Iterator[str]:
        """What keeps a delivery from its next better grade: `Moisture 14.6 (≤ 14.0 %; table 1)`."""
        for proof in line.delivery.proofs.values():
            for evidence in proof.subjects:
                for condition in evidence.conditions:
                    if condition.id in evidence.binding:
                        measured = f"{self.text(condition.label, condition.id)} {condition.value or '?'}"
                        name = "limit_clause" if condition.clause else "limit"
                        yield self.say(
                            name, measured=measured, limit=condition.limit or "—", clause=condition.clause
                        )

    # -- what is taken back -----------------------------------------------------------------------

    @property
    def taken_back(self) -> Iterator[str]:
        """What was promised and what became of it, then how much is taken back."""
        contract, taken = self.settlement.contract, self.settlement.taken_back
        if taken is None or contract.clawback is None:
            return
        for missed in taken.missed:
            yield self._missed(missed)
        if not taken.exact:
            return
        line = f"{taken.working} = {shown(taken.exact)} {self.settlement.currency}"
        if taken.most is None or taken.sum_ < taken.most:
            line = self.rounded(taken.working, taken.exact, taken.sum_)
        else:
            most = f"{taken.working_of_most} = {self.money(taken.most)}"
            line = self.say("capped", line=line, most=most, result=self.money(taken.sum_))
        clauses = [advantages.clause for advantages in contract.advantage.values()]
        yield self.cited(line, *clauses, contract.clawback.clause)
        if taken.least != taken.sum_:
            yield self.between("provisional", Range(taken.least, taken.sum_))

    def _missed(self, missed: Missed) -> str:
        scheme = self.settlement.schemes[missed.document]
        promised = self.grade_text(missed.document, missed.promised)
        name = "kept" if not missed.lost else "missed" if missed.delivered else "missed_share"
        return self.say(
            name,
            document=self.text(scheme.title, scheme.id),
            promised=promised,
            delivered=self.grade_text(missed.document, missed.delivered) if missed.delivered else "",
        )

    # -- the sum ----------------------------------------------------------------------------------

    @property
    def sums(self) -> Iterator[tuple[str, str]]:
        """The sum of deliveries, what is taken back, and what is payable."""
        settlement = self.settlement
        yield self.say("sum"), self.money(settlement.earned)
        if settlement.taken_back:
            yield self.say("taken_back"), self.money(-settlement.taken_back.sum_)
        owed = settlement.payable < 0
        yield self.say("owed" if owed else "payable"), self.money(abs(settlement.payable))

    @property
    def provisional(self) -> str:
        """Between which sums the whole lies, where it is not settled."""
        range_ = self.settlement.range
        return "" if range_.settled else self.between("provisional", range_)

    @property
    def exactness(self) -> str:
        """How sums are rounded."""
        currency = self.settlement.currency
        return self.say("exactness", coin=coin(currency), currency=currency)


def in_short(settlement: Settlement) -> Text:
    """What is payable in one line, as the ledger lists it."""
    name = "in_short" if settlement.settled else "in_short_open"
    return WORDS[name].filled(
        {"sum": View(settlement, "zh").money(settlement.payable), "currency": settlement.currency}
    )
