"""The functions that a formula may call, each with its exact meaning.

`LISTS` make one value of a list, `SINGLES` take single values. A function is written once, for exact
numbers; how it grows tells the evaluation what it does to values that are known only by their bounds.
Undefined results (the mean of no rows, a root of a negative number) are None and count as missing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from grading.quantities import numbers as n
from grading.wording import Text

Numbers = Sequence[Decimal]
Unit = Literal["same", "plain", "product"]


@dataclass(frozen=True, slots=True)
class ListFunction:
    """A function of one or more lists that run over the same rows.

    `over` is what the list holds; `numbers` counts further single arguments; `unit` is that of the
    result. `rising`: the result never falls when one element rises and the order of the elements does
    not matter; bounds of the elements then bound the result. `selects`: the result is an element.
    """

    name: str
    meaning: Text
    over: Literal["numbers", "truths", "rows", "anything"]
    compute: Callable[..., Decimal | None]
    lists: int = 1
    numbers: int = 0
    unit: Unit = "same"
    rising: bool = False
    selects: bool = False


@dataclass(frozen=True, slots=True)
class SingleFunction:
    """A function of single numbers; `most` is None where any number of arguments is allowed.

    `rising` says of each argument (the last entry stands for all further ones) whether the result
    rises (True), falls (False) or does neither steadily (None) with it.
    """

    name: str
    meaning: Text
    compute: Callable[..., Decimal | None]
    least: int
    most: int | None
    unit: Unit = "same"
    rising: tuple[bool | None, ...] = (True,)


def _median(values: Numbers) -> Decimal | None:
    if not values:
        return None
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return n.div(n.add(ordered[middle - 1], ordered[middle]), Decimal(2))


def _trimmed_mean(values: Numbers, trim: Decimal) -> Decimal | None:
    cut = int(trim)
    if trim != cut or cut < 0 or len(values) <= 2 * cut:
        return None
    return n.mean(sorted(values)[cut : len(values) - cut])


def _weighted_mean(values: Numbers, weights: Numbers) -> Decimal | None:
    if not weights or min(weights) < 0:
        return None
    return n.div(n.total(map(n.mul, values, weights)), n.total(weights))


def _deviation(values: Numbers) -> Decimal | None:
    mean = n.mean(values)
    if mean is None or len(values) < 2:
        return None
    squares = n.total(n.mul(n.sub(value, mean), n.sub(value, mean)) for value in values)
    variance = n.WORK.divide(squares, Decimal(len(values) - 1))
    return n.sqrt(variance)


def _product(values: Numbers) -> Decimal | None:
    result = n.ONE
    for value in values:
        result = n.WORK.multiply(result, value)
    return n.to30(result)


def _steps(value: Decimal, size: Decimal) -> Decimal | None:
    """Whole steps of `size` in a value, towards zero: a started step does not count."""
    quotient = n.div(value, size) if size > 0 else None
    if quotient is None:
        return None
    whole = Decimal(int(quotient))
    # The quotient is rounded to 30 digits; the exact product decides on which side of it the value lies.
    if n.mul(whole, size).copy_abs() > value.copy_abs():
        whole = n.sub(whole, Decimal(1).copy_sign(whole))
    return whole


LISTS: dict[str, ListFunction] = {
    function.name: function
    for function in (
        ListFunction(
            "count",
            Text(
                "行数；给出条件时，是条件成立的行数",
                "how many rows; of conditions, in how many rows they hold",
            ),
            "anything",
            lambda values: Decimal(len(values)),
            unit="plain",
        ),
        ListFunction(
            "every",
            Text("每一行都成立", "whether a condition holds in every row"),
            "truths",
            lambda values: None,
        ),
        ListFunction(
            "some",
            Text("至少有一行成立", "whether a condition holds in some row"),
            "truths",
            lambda values: None,
        ),
        ListFunction(
            "share",
            Text("成立的行所占百分比", "in how many rows of a hundred a condition holds"),
            "truths",
            lambda values: None,
        ),
        ListFunction("sum", Text("总和", "the sum"), "numbers", n.total, rising=True),
        ListFunction("product", Text("乘积", "the product"), "numbers", _product, unit="plain"),
        ListFunction(
            "min",
            Text("最小值", "the smallest"),
            "numbers",
            lambda v: min(v, default=None),
            rising=True,
            selects=True,
        ),
        ListFunction(
            "max",
            Text("最大值", "the largest"),
            "numbers",
            lambda v: max(v, default=None),
            rising=True,
            selects=True,
        ),
        ListFunction("mean", Text("算术平均", "the arithmetic mean"), "numbers", n.mean, rising=True),
        ListFunction(
            "geomean",
            Text(
                "几何平均（对数平均的反对数）", "the geometric mean, the antilogarithm of the mean logarithm"
            ),
            "numbers",
            n.geometric_mean,
            rising=True,
        ),
        ListFunction("median", Text("中位数", "the median"), "numbers", _median, rising=True),
        ListFunction(
            "trimmed_mean",
            Text("两端各去掉若干个后的平均", "the mean without so many at either end"),
            "numbers",
            _trimmed_mean,
            numbers=1,
            rising=True,
        ),
        ListFunction(
            "weighted_mean",
            Text("加权算术平均；第二列是权", "the weighted arithmetic mean; the second list weighs"),
            "numbers",
            _weighted_mean,
            lists=2,
        ),
        ListFunction(
            "sd",
            Text("样本标准差（除以 n−1）", "the sample standard deviation (divided by n−1)"),
            "numbers",
            _deviation,
        ),
        ListFunction(
            "last", Text("最后一行的值", "the value in the last row"), "anything", lambda values: None
        ),
    )
}

SINGLES: dict[str, SingleFunction] = {
    function.name: function
    for function in (
        SingleFunction("min", Text("其中最小的", "the smallest of them"), lambda *v: min(v), 2, None),
        SingleFunction("max", Text("其中最大的", "the largest of them"), lambda *v: max(v), 2, None),
        SingleFunction(
            "clamp",
            Text("不低于第二个数、不高于第三个数", "not below the second number nor above the third"),
            lambda x, low, high: max(low, min(x, high)),
            3,
            3,
        ),
        SingleFunction(
            "steps",
            Text("含有多少个整步（向零取整）", "how many whole steps it holds (towards zero)"),
            _steps,
            2,
            2,
            "plain",
            (True, None),
        ),
        SingleFunction("lg", Text("以 10 为底的对数", "the logarithm to base 10"), n.log10, 1, 1, "plain"),
        SingleFunction("sqrt", Text("平方根", "the square root"), n.sqrt, 1, 1, "plain"),
        SingleFunction("abs", Text("绝对值", "the magnitude"), lambda x: x.copy_abs(), 1, 1, "same", (None,)),
    )
}

# Functions with a rule of their own: `known` asks whether a value is there, the others read a date.
SPECIAL: dict[str, Text] = {
    "known": Text("是否已知（唯一能这样问的办法）", "whether a value is known; the only way to ask"),
    "month": Text("日期的月份，1 到 12", "the month of a date, 1 to 12"),
    "year": Text("日期的年份", "the year of a date"),
}

NAMES: frozenset[str] = frozenset(LISTS) | frozenset(SINGLES) | frozenset(SPECIAL)
