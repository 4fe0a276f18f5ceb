"""An evaluation for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from grading.reporting.terminal import paint, table, visible
from grading.wording import Language
from procurement.reports.view import View
from procurement.results import Evaluation, LotResult
from procurement.values.display import money

_MOST_COLUMNS = 12
"""A terminal has no room for the points of more criteria: the total stands for them."""


def evaluation_as_text(
    evaluation: Evaluation, language: Language, *, colour: bool = False, explain: bool = False
) -> str:
    """The award, the ranking, the reasons of those who do not compete, and what the award hangs on.

    With `explain`, the calculation of every number and the conditions behind every grade.
    """
    parts: list[str] = []
    for lot in evaluation.lots:
        view = View(lot, language)
        parts.append(_head(evaluation, lot, view, colour))
        parts += _lot(lot, view, colour)
        if explain:
            parts += _workings(lot, view, colour)
            parts += _evidence(lot, view, colour)
    if explain and evaluation.clauses:
        parts.append(_clauses(evaluation, View(evaluation.lots[0], language), colour))
    return "\n\n".join(parts)


def _head(evaluation: Evaluation, lot: LotResult, view: View, colour: bool) -> str:
    title = " · ".join(
        filter(None, (view.text(evaluation.tender.title), str(evaluation.tender.id), view.text(lot.title)))
    )
    law = view.text(evaluation.law.title, evaluation.law.id)
    method = view.text(evaluation.method_label, str(evaluation.tender.method))
    lines = [
        paint(visible(title), "bold", colour),
        visible(f"{law} ({evaluation.law.id}, {evaluation.law.edition})"),
        visible(f"{method} ({view.clause(evaluation.method_clause)})"),
    ]
    unverified = sum(used.status != "read" for used in evaluation.clauses)
    if unverified:
        name = "clauses_unverified" if unverified < len(evaluation.clauses) else "clauses_all_unverified"
        text = view.say(name, all=len(evaluation.clauses), count=unverified)
        lines.append(paint(text, "warning", colour))
    return "\n".join(lines)


def _lot(lot: LotResult, view: View, colour: bool) -> Iterator[str]:
    if lot.awards:
        name = "award_to" if lot.award else "admitted"
        yield view.say(name, bidder=paint(visible(view.list_of(lot.awards)), "good", colour))
        if len(lot.candidates) > 1 and lot.award:
            yield view.say("candidates", bidders=visible(view.list_of(lot.candidates)))
        if lot.choice:
            yield visible(view.chosen)
    else:
        lines = [line for reason in lot.waits for line in view.with_help(reason)]
        yield _section(view.say("no_award"), lines, colour, "warning")
    if view.drawn:
        yield visible(view.drawn)
    if lot.ranking:
        yield _ranking(lot, view)
    notes = [
        view.say("open_evidence", bidder=offer.bidder, possible=view.possible(proof))
        for offer, proof in view.open_proofs()
    ]
    if notes:
        yield "\n".join(map(visible, notes))
    for reason, bidders in view.left_out:
        yield visible(view.say("left_out", bidders=view.list_of(bidders), reason=view.with_law(reason)))
    if lot.excluded:
        reasons = [(item.offer.bidder, reason) for item in lot.excluded for reason in item.reasons]
        lines = [view.with_clause(bidder, reason) for bidder, reason in reasons]
        yield _section(view.say("excluded"), lines, colour)
    if lot.review:
        lines = [view.with_answer(item) for item in lot.review]
        yield _section(view.say("review"), lines, colour)
    if lot.ranking:
        stability = lot.stability
        hangs_on = list(view.hangs_on())
        if hangs_on:
            yield _section(view.say("stability"), hangs_on, colour)
        if stability.premiums:
            yield _section(view.say("premiums"), list(map(view.premium, stability.premiums)), colour)


def _ranking(lot: LotResult, view: View) -> str:
    shown = view.criteria if len(view.criteria) <= _MOST_COLUMNS else ()
    names = [view.criterion(criterion) for criterion in shown]
    corrected = ["corrected_price"] if view.corrects else []
    headers = [
        view.say(name) for name in ("rank", "bidder", "grade", "bid_price", *corrected, "evaluation_price")
    ]
    rows = [
        [
            view.place(ranked),
            ranked.bidder,
            view.grade(ranked.offer),
            money(ranked.offer.opened),
            *([money(ranked.offer.price)] if corrected else []),
            view.evaluation_price(ranked.priced),
            *(view.points(ranked, criterion) for criterion in shown),
            *([view.total(ranked)] if view.totals else []),
            *([view.figure(ranked)] if view.figures else []),
        ]
        for ranked in lot.ranking
    ]
    sums = [view.say("total")] if view.totals else []
    sums += [view.say(f"merit.{lot.merit}")] if view.figures else []
    return table(rows, [*headers, *names, *sums], "rll" + "r" * (len(corrected) + len(names) + 4))


def _section(title: str, lines: list[str], colour: bool, style: str = "bold") -> str:
    return "\n".join((paint(title, style, colour), *(f"  {visible(line)}" for line in lines)))


def _workings(lot: LotResult, view: View, colour: bool) -> Iterator[str]:
    for ranked in lot.ranking:
        lines = [f"{line.name} = {line.working} = {line.result}" for line in view.workings(ranked)]
        yield _section(view.say("workings_of", bidder=ranked.bidder), lines, colour)


def _evidence(lot: LotResult, view: View, colour: bool) -> Iterator[str]:
    names = ("subject", "condition", "value", "limit", "margin", "verdict", "clause")
    for offer in view.offers:
        for proof in offer.proofs.values():
            rows = [
                [
                    evidence.subject,
                    view.condition(condition),
                    view.value(condition),
                    view.limit(condition),
                    view.measured(condition.margin),
                    view.say(condition.verdict),
                    condition.clause or "",
                ]
                for evidence in proof.subjects
                for condition in view.decisive(proof, evidence)
            ]
            title = paint(visible(view.proof_of(offer, proof)), "bold", colour)
            headers = [view.say(name) for name in names]
            yield f"{title}\n{table(rows, headers, 'llrlrll') if rows else view.say('no_evidence')}"


def _clauses(evaluation: Evaluation, view: View, colour: bool) -> str:
    rows = [
        [view.clause(used.clause), view.text(used.label), view.say(used.status)]
        for used in evaluation.clauses
    ]
    headers = [view.say(name) for name in ("clause", "content", "status")]
    return f"{paint(view.say('clauses'), 'bold', colour)}\n{table(rows, headers, 'lll')}"
