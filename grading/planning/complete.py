"""The net below planning: what a document says is in its plan, or an error says why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grading.planning.model import Condition, Plan


class Vanished(Exception):
    """Entries of a document are not in its plan, and nothing was found against them: our fault."""


def check_complete(plan: Plan) -> None:
    """Raises `Vanished` for a plan without errors that lacks an entry of its document."""
    vanished = sorted(_written(plan) - _planned(plan))
    if vanished:
        raise Vanished(f"{plan.id}: {', '.join(vanished)}")


def _written(plan: Plan) -> set[str]:
    """The entries of the sections of a document."""
    document = plan.document
    sections: dict[str, Iterable[str]] = {
        "requirements": document.requirements,
        "table": document.table,
        "caps": document.caps,
        "derive": document.derive,
        "score": document.score,
        "rows": document.rows,
        "ladder": document.ladder,
        "rank": document.rank,
        "lookups": document.lookups,
        "parameters": document.parameters,
        "documents": document.documents,
        "each": document.each,
        "pricing": document.pricing.items if document.pricing is not None else {},
    }
    written = {f"{section}.{name}" for section, names in sections.items() for name in names}
    written |= {f"gate.{number}" for number in range(1, len(document.gate) + 1)}
    return written | {
        f"ladder.{name}.{at}" for name, ladder in document.ladder.items() for at in range(len(ladder.moves))
    }


def _planned(plan: Plan) -> set[str]:
    """The entries that a plan carries out."""
    planned = {_entry(condition) for condition in plan.conditions}
    groups: dict[str, Iterable[str]] = {
        "rows": plan.picks,
        "ladder": plan.climbs,
        "rank": plan.rankings,
        "lookups": plan.tables,
        "parameters": plan.parameters,
        "documents": plan.others,
        "each": plan.each,
    }
    planned |= {f"{group}.{name}" for group, names in groups.items() for name in names}
    planned |= set(_derived(plan))
    return planned | {
        f"ladder.{name}.{at}" for name, climb in plan.climbs.items() for at in range(len(climb.turns))
    }


def _entry(condition: Condition) -> str:
    return condition.id if condition.section == "gate" else f"{condition.section}.{condition.name}"


def _derived(plan: Plan) -> Iterator[str]:
    """The values that a plan derives; one of every row has its list in front."""
    for name in plan.derived:
        yield from (f"derive.{name}", f"score.{name}", name)
    names = {name for _, name in plan.row_derived}
    yield from (f"derive.{key}" for key in plan.document.derive if key.rpartition(".")[2] in names)
