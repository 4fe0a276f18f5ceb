"""Values of a row that are the same whenever they are asked for, and so need to be computed only once."""

from __future__ import annotations

from typing import assert_never

from grading.planning import expressions as x
from grading.planning.model import Plan


def is_steady(expression: x.Expression, rows: str | None, plan: Plan) -> bool:
    """Whether an expression has one value for a row of `rows`, or for the subject: at every date and step of
    a ladder, in every state and column of the grade table."""
    if isinstance(expression, x.Composed):
        return all(is_steady(part, rows, plan) for part in x.children(expression))
    match expression:
        case x.Constant():
            return True
        case x.Field(name="date", own=False) | x.Detail(part="date"):
            # Without a date of its own it has that of the facts, or of the step.
            return rows is not None and plan.order_of(rows) == "date"
        case x.Field() | x.Detail():
            return True
        case x.Outer(item=item):
            return is_steady(item, None, plan)
        case x.Follow() | x.Widened() | x.Assured():
            return all(is_steady(part, rows, plan) for part in x.children(expression))
        case x.RowDerived(list=of, name=name):
            return is_steady(plan.row_derived[of, name], of, plan)
        case x.Today() | x.Column() | x.State() | x.Graded() | x.Standing() | x.ForGrade():
            return False
        case x.Each() | x.Aggregate() | x.Derived():
            return False  # later rows change what is made of a list
        case x.Outcome() | x.OtherValue() | x.RowOutcome():
            return False  # another document decides at the date of the step
        case _:
            assert_never(expression)
