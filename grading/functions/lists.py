"""The functions that make one value of a list."""

from __future__ import annotations

from decimal import Decimal

from grading.functions.model import ListFunction, Numbers, Spans
from grading.functions.variation import chain_domain, chain_sd, chain_share
from grading.quantities import numbers as n
from grading.wording import Text

_ONE_HALF = Decimal("0.5")


def _quantile(values: Numbers, share: Decimal) -> Decimal | None:
    """Straight between the values in order at place 1 + (n - 1)p.

    R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996)
    361-365, definition 7: 0 gives the smallest, 0.5 the median, 1 the largest.
    """
    if not values or not 0 <= share <= 1:
        return None
    ordered = sorted(values)
    place = n.mul(Decimal(len(ordered) - 1), share)
    whole = int(place)
    if whole == place:
        return ordered[whole]
    low, high = ordered[whole], ordered[whole + 1]
    if low.is_infinite() or high.is_infinite():
        return n.add(low, high)
    return n.to30(n.add(low, n.mul(n.sub(high, low), n.sub(place, Decimal(whole)))))


def _median(values: Numbers) -> Decimal | None:
    return _quantile(values, _ONE_HALF)


def _place(count: Decimal, values: Numbers) -> int | None:
    """A place in a list from 1 on, None where the list has no such place."""
    return int(count) if count == count.to_integral_value() and 1 <= count <= len(values) else None


def _lowest(values: Numbers, count: Decimal) -> Decimal | None:
    place = _place(count, values)
    return None if place is None else sorted(values)[place - 1]


def _highest(values: Numbers, count: Decimal) -> Decimal | None:
    place = _place(count, values)
    return None if place is None else sorted(values)[-place]


def _trimmed_mean(values: Numbers, trim: Decimal) -> Decimal | None:
    cut = int(trim)
    if trim != cut or cut < 0 or len(values) <= 2 * cut:
        return None
    return n.mean(sorted(values)[cut : len(values) - cut])


def _weighted_mean(values: Numbers, weights: Numbers) -> Decimal | None:
    if not weights or min(weights) < 0:
        return None
    return n.div(n.total(map(n.mul, values, weights)), n.total(weights))


def _weights_known(spans: Spans) -> Spans | None:
    """Weights are not below 0."""
    return spans if all(span.low is not None and span.low >= 0 for span in spans[1]) else None


def _geometric_mean(values: Numbers) -> Decimal | None:
    """A zero has no logarithm, and so no place in a geometric mean."""
    return n.geometric_mean(values) if all(values) else None


def _weighted_geometric_mean(values: Numbers, weights: Numbers) -> Decimal | None:
    return _limit_of_weighted(values, weights) if all(values) else None


def _limit_of_weighted(values: Numbers, weights: Numbers) -> Decimal | None:
    """exp(sum(w × ln x) / sum(w)); towards 0 where a value that has weight goes towards 0."""
    weight = n.total(weights)
    if not weight or min(weights) < 0 or min(values) < 0:
        return None
    heavy = [(value, own) for value, own in zip(values, weights, strict=True) if own]
    if not all(value for value, _ in heavy):
        return n.ZERO
    logarithms = n.ZERO
    for value, own in heavy:
        logarithms = n.WORK.add(logarithms, n.WORK.multiply(own, n.WORK.ln(value)))
    return n.exp(n.WORK.divide(logarithms, weight))


def _positive(spans: Spans) -> Spans | None:
    """A number that is 0 has no logarithm; where it lies between 0 and more, 0 is its bound."""
    fine = all(span.low is not None and span.low >= 0 and span.high != 0 for span in spans[0])
    return spans if fine else None


def _weighted_positive(spans: Spans) -> Spans | None:
    return spans if _positive(spans) and _weights_known(spans) else None


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


def _of_rows(*_: Numbers) -> Decimal | None:
    """What is counted, asked or looked up row by row is no function of numbers."""
    return None


LISTS: dict[str, ListFunction] = {
    function.name: function
    for function in (
        ListFunction(
            "count",
            Text("行数；给出条件时，是条件成立的行数", "how many rows; of conditions, in how many rows they hold"),
            "anything",
            _of_rows,
            unit="plain",
        ),
        ListFunction("every", Text("每一行都成立", "whether a condition holds in every row"), "truths", _of_rows),
        ListFunction("some", Text("至少有一行成立", "whether a condition holds in some row"), "truths", _of_rows),
        ListFunction(
            "share",
            Text("成立的行所占百分比", "in how many rows of a hundred a condition holds"),
            "truths",
            _of_rows,
            unit="percent",
        ),
        ListFunction("sum", Text("总和", "the sum"), "numbers", n.total, rising=True),
        ListFunction("product", Text("乘积", "the product"), "numbers", _product, unit="plain", steady=True),
        ListFunction("min", Text("最小值", "the smallest"), "numbers", lambda v: min(v, default=None), rising=True),
        ListFunction("max", Text("最大值", "the largest"), "numbers", lambda v: max(v, default=None), rising=True),
        ListFunction(
            "highest",
            Text("从大到小第 k 个", "the k-th counted from the largest"),
            "numbers",
            _highest,
            ("x", "k"),
            rising=True,
        ),
        ListFunction(
            "lowest",
            Text("从小到大第 k 个", "the k-th counted from the smallest"),
            "numbers",
            _lowest,
            ("x", "k"),
            rising=True,
        ),
        ListFunction("mean", Text("算术平均", "the arithmetic mean"), "numbers", n.mean, rising=True),
        ListFunction(
            "geomean",
            Text(
                "几何平均（对数平均的反对数）；零没有对数，有一个零就无从得知",
                "the geometric mean, the antilogarithm of the mean logarithm; a zero has none, so with one it is not known",
            ),
            "numbers",
            _geometric_mean,
            rising=True,
            domain=_positive,
            limit=n.geometric_mean,
        ),
        ListFunction("median", Text("中位数", "the median"), "numbers", _median, rising=True),
        ListFunction(
            "quantile",
            Text(
                "p 分位数（Hyndman 与 Fan 1996 第 7 种：排在第 1 + (n − 1)p 位，位间直线插值）",
                "the p-quantile (Hyndman and Fan 1996, definition 7: at place 1 + (n − 1)p, straight between places)",
            ),
            "numbers",
            _quantile,
            ("x", "p"),
            rising=True,
        ),
        ListFunction(
            "trimmed_mean",
            Text("两端各去掉 k 个后的平均", "the mean without k at either end"),
            "numbers",
            _trimmed_mean,
            ("x", "k"),
            rising=True,
        ),
        ListFunction(
            "weighted_mean",
            Text("加权算术平均；w 是权", "the weighted arithmetic mean; w weighs"),
            "numbers",
            _weighted_mean,
            ("x", "w"),
            lists=2,
            steady=True,
            domain=_weights_known,
        ),
        ListFunction(
            "weighted_geomean",
            Text("加权几何平均；w 是权，对零同 `geomean`", "the weighted geometric mean; w weighs, a zero as in `geomean`"),
            "numbers",
            _weighted_geometric_mean,
            ("x", "w"),
            lists=2,
            steady=True,
            domain=_weighted_positive,
            limit=_limit_of_weighted,
        ),
        ListFunction(
            "sd",
            Text("样本标准差（除以 n − 1）", "the sample standard deviation (divided by n − 1)"),
            "numbers",
            _deviation,
        ),
        ListFunction(
            "chain_sd",
            Text(
                "各工序标准差 s 依次传到末道后的标准差：Var = a² × 前道 Var + s²；a 是对前道的传递系数，首道的 a 不用",
                "the standard deviation after the last stage of a chain: Var = a² × Var before + s²; a is what a stage passes on of the one before, that of the first is not read",
            ),
            "numbers",
            chain_sd,
            ("s", "a"),
            lists=2,
            ordered=True,
            steady=True,
            domain=chain_domain,
        ),
        ListFunction(
            "chain_share",
            Text(
                "末道方差中由第 k 道工序带来的百分比；各道之和为 100%",
                "how much of the variance after the last stage the k-th has put in, in per cent; all stages sum to 100",
            ),
            "numbers",
            chain_share,
            ("s", "a", "k"),
            lists=2,
            unit="percent",
            ordered=True,
            steady=True,
            domain=chain_domain,
        ),
        ListFunction("last", Text("最后一行的值", "the value in the last row"), "anything", _of_rows),
    )
}  # fmt: skip
