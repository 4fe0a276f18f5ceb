"""The functions that a formula may call, each with its exact meaning.

`LISTS` make one value of a list, `SINGLES` take single values. A function is written once, for exact
numbers; how it grows tells the evaluation what it does to values that are known only by their bounds.
Undefined results (the mean of no rows, a root of a negative number) are None and count as missing.
"""

from __future__ import annotations

from grading.functions.lists import LISTS
from grading.functions.model import ListFunction, SingleFunction
from grading.functions.singles import SINGLES
from grading.wording import Text

# Functions with a rule of their own: `known` asks whether a value is there, the others read a date.
SPECIAL: dict[str, Text] = {
    "known": Text(
        "有没有值，`< 10` 这样只知范围的也算有（唯一能这样问的办法）",
        "whether there is a value, be it a bound such as `< 10`; the only way to ask",
    ),
    "month": Text("日期的月份，1 到 12", "the month of a date, 1 to 12"),
    "year": Text("日期的年份", "the year of a date"),
}

NAMES: frozenset[str] = frozenset(LISTS) | frozenset(SINGLES) | frozenset(SPECIAL)

__all__ = ["LISTS", "NAMES", "SINGLES", "SPECIAL", "ListFunction", "SingleFunction"]
