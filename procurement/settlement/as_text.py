"""A settlement for the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from grading.reporting.terminal import paint, table, visible
from grading.wording import Language
from procurement.settlement.model import Settlement
from procurement.settlement.view import View


def settlement_as_text(
    settlement: Settlement, language: Language, *, colour: bool = False, explain: bool = False
) -> str:
    """What is payable, delivery by delivery, with the calculation of every sum.

    With `explain`, the terms of the contract and the conditions behind every grade.
    """
    view = View(settlement, language)
    parts = [_head(view, colour)]
    if explain:
        parts.append(
            _section(
                view.say("contract"), [view.colon.join(pair) for pair in (*view.facts, *view.terms)], colour
            )
        )
    parts += [_deliveries(view), _sums(view, colour)]
    open_, refused = ([text for _, text in lines] for lines in (view.open_lines, view.refused_lines))
    if open_:
        parts.append(_section(view.say("open"), open_, colour, "warning"))
    if refused:
        parts.append(_section(view.say("refused"), refused, colour, "warning"))
    workings = [f"{line.delivery.id}{view.colon}{view.working(line)}" for line in settlement.lines]
    parts.append(_section(view.say("workings"), workings, colour))
    taken = list(view.taken_back)
    if taken:
        parts.append(_section(view.say("taken_back"), taken, colour))
    if explain:
        reasons = [
            f"{line.delivery.id}: {view.grade(line)}"
            + "".join(f" · {reason}" for reason in view.reasons(line))
            for line in settlement.lines
        ]
        parts.append(_section(view.say("evidence"), reasons, colour))
    return "\n\n".join(parts)


def _head(view: View, colour: bool) -> str:
    contract = view.settlement.contract
    names = dict.fromkeys((view.title, str(contract.id)))
    lines = [paint(visible(" · ".join(names)), "bold", colour)]
    lines.append(visible(f"{contract.supplier.name} · {view.delivered}".removesuffix(" · ")))
    return "\n".join(lines)


def _deliveries(view: View) -> str:
    settlement = view.settlement
    headers = [
        view.say("delivery"),
        view.say("date"),
        view.say("quantity", unit=settlement.unit or "").strip(),
        view.say("grade"),
        view.say("state"),
        view.say("payable_in", currency=settlement.currency),
    ]
    rows = [
        [
            line.delivery.id,
            view.date(line),
            view.quantity(line),
            view.grade(line),
            view.say(f"state.{line.state}"),
            view.money(line.paid),
        ]
        for line in settlement.lines
    ]
    return table(rows, headers, "llrllr")


def _sums(view: View, colour: bool) -> str:
    *others, (name, sum_) = view.sums
    currency = view.settlement.currency
    lines = [visible(f"{other}{view.colon}{text} {currency}") for other, text in others]
    lines.append(f"{name}{view.colon}{paint(f'{sum_} {currency}', 'good', colour)}")
    if view.provisional:
        lines.append(view.provisional)
    return "\n".join(lines)


def _section(title: str, lines: Iterable[str], colour: bool, style: str = "bold") -> str:
    return "\n".join((paint(title, style, colour), *(f"  {visible(line)}" for line in lines)))
