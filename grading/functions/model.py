"""What is known of a function: its meaning, what it takes, and how its result moves with its arguments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from grading.quantities.intervals import Interval
from grading.wording import Text

Numbers = Sequence[Decimal]
Spans = list[list[Interval]]
Unit = Literal["same", "plain", "percent"]


@dataclass(frozen=True, slots=True)
class ListFunction:
    """A function of one or more lists that run over the same rows, and of further plain numbers.

    `arguments` names them all, the `lists` first. `over` is what a list holds, `unit` that of the result;
    `ordered` functions need rows whose order is known.

    How bounds of the elements bound the result: `rising`, the result never falls when one element rises and
    the order of the elements does not matter; `steady`, in each element alone it moves one way, so that its
    extremes lie at ends of the elements. `domain` cuts the elements to what counts of them, None where the
    result may be undefined; `limit` is the function at the ends of its domain, where it differs there.
    """

    name: str
    meaning: Text
    over: Literal["numbers", "truths", "anything"]
    compute: Callable[..., Decimal | None]
    arguments: tuple[str, ...] = ("x",)
    lists: int = 1
    unit: Unit = "same"
    rising: bool = False
    steady: bool = False
    ordered: bool = False
    domain: Callable[[Spans], Spans | None] | None = None
    limit: Callable[..., Decimal | None] | None = None

    @property
    def at_ends(self) -> Callable[..., Decimal | None]:
        """The function as bounds are put into it."""
        return self.limit or self.compute


@dataclass(frozen=True, slots=True)
class SingleFunction:
    """A function of single numbers; `more` allows any number of further arguments.

    `measured` counts the arguments that share one unit (None: all do), the others are plain numbers.
    `compute` takes unbounded ends as infinities and answers with one where the result has no end.

    `rising` says of each argument (the last entry stands for all further ones) whether the result rises
    (True) or falls (False) with it; where it does neither (None), bounds of that argument give no bounds of
    the result, unless it is the first and `turns` tells of the others where the result turns in between.
    A `stepwise` function is constant but for jumps.
    """

    name: str
    meaning: Text
    compute: Callable[..., Decimal | None]
    arguments: tuple[str, ...] = ("x",)
    more: bool = False
    measured: frozenset[int] | None = None
    unit: Unit = "same"
    rising: tuple[bool | None, ...] = (True,)
    turns: Callable[..., Sequence[Decimal]] | None = None
    stepwise: bool = False

    @property
    def least(self) -> int:
        """How many arguments it takes, at least."""
        return len(self.arguments)

    @property
    def most(self) -> int | None:
        """How many it takes at most, None where more are allowed."""
        return None if self.more else len(self.arguments)
