"""The functions of single values."""

from __future__ import annotations

from decimal import Decimal

from grading.functions import desirability as d
from grading.functions import statistics as s
from grading.functions.model import SingleFunction
from grading.quantities import numbers as n
from grading.wording import Text


def _steps(value: Decimal, size: Decimal) -> Decimal | None:
    """Whole steps of `size` in a value, towards zero: a started step does not count."""
    if not size > 0 or size.is_infinite():
        return None
    if value.is_infinite():
        return value
    quotient = n.div(value, size)
    if quotient is None:
        return None
    whole = Decimal(int(quotient))
    # The quotient is rounded to 30 digits; the exact product decides on which side of it the value lies.
    if n.mul(whole, size).copy_abs() > value.copy_abs():
        whole = n.sub(whole, Decimal(1).copy_sign(whole))
    return whole


SINGLES: dict[str, SingleFunction] = {
    function.name: function
    for function in (
        SingleFunction("min", Text("其中最小的", "the smallest of them"), lambda *v: min(v), ("x", "y"), more=True),
        SingleFunction("max", Text("其中最大的", "the largest of them"), lambda *v: max(v), ("x", "y"), more=True),
        SingleFunction(
            "clamp",
            Text("x，但不低于 y、不高于 z", "x, but not below y nor above z"),
            lambda x, low, high: max(low, min(x, high)),
            ("x", "y", "z"),
        ),
        SingleFunction(
            "steps",
            Text("x 含有多少个整步 y（向零取整）", "how many whole steps of y are in x (towards zero)"),
            _steps,
            ("x", "y"),
            unit="plain",
            rising=(True, None),
            stepwise=True,
        ),
        SingleFunction("lg", Text("以 10 为底的对数", "the logarithm to base 10"), lambda x: n.end(n.WORK.log10(x)), unit="plain"),
        SingleFunction("ln", Text("自然对数", "the natural logarithm"), lambda x: n.end(n.WORK.ln(x)), unit="plain"),
        SingleFunction("exp", Text("e 的 x 次方", "e to the power of x"), lambda x: n.end(n.WORK.exp(x)), measured=frozenset(), unit="plain"),
        SingleFunction("sqrt", Text("平方根", "the square root"), lambda x: n.end(n.WORK.sqrt(x)), unit="plain"),
        SingleFunction("abs", Text("绝对值", "the magnitude"), lambda x: x.copy_abs(), rising=(None,), turns=lambda: (n.ZERO,)),
        SingleFunction(
            "larger_better",
            Text(
                "望大值函数（Derringer 与 Suich 1980）：L 以下为 0，T 以上为 1，其间为 ((x − L)/(T − L))^r",
                "desirability, larger is better (Derringer and Suich 1980): 0 up to L, 1 from T on, ((x − L)/(T − L))^r between",
            ),
            d.larger_better,
            ("x", "L", "T", "r"),
            measured=frozenset({0, 1, 2}),
            unit="plain",
            rising=(True, None),
        ),
        SingleFunction(
            "smaller_better",
            Text(
                "望小值函数（同上）：T 以下为 1，U 以上为 0，其间为 ((U − x)/(U − T))^r",
                "desirability, smaller is better (the same): 1 up to T, 0 from U on, ((U − x)/(U − T))^r between",
            ),
            d.smaller_better,
            ("x", "T", "U", "r"),
            measured=frozenset({0, 1, 2}),
            unit="plain",
            rising=(False, None),
        ),
        SingleFunction(
            "target_best",
            Text(
                "望目值函数（同上）：在 T 为 1，到 L、U 降为 0，指数分别为 s、t",
                "desirability, a target is best (the same): 1 at T, falling to 0 at L and U with the exponents s and t",
            ),
            d.target_best,
            ("x", "L", "T", "U", "s", "t"),
            measured=frozenset({0, 1, 2, 3}),
            unit="plain",
            rising=(None,),
            turns=lambda lowest, target, *_: (target,),
        ),
        SingleFunction(
            "harrington",
            Text(
                "哈林顿单侧值函数（1965）：exp(−exp(−(b0 + b1·x)))，在 x1 为 d1，在 x2 为 d2",
                "Harrington's one-sided desirability (1965): exp(−exp(−(b0 + b1·x))), d1 at x1 and d2 at x2",
            ),
            d.harrington,
            ("x", "x1", "d1", "x2", "d2"),
            measured=frozenset({0, 1, 3}),
            unit="plain",
            rising=(None,),
            turns=lambda *_: (),
        ),
        SingleFunction(
            "harrington_two",
            Text(
                "哈林顿双侧值函数：exp(−|(2x − (U + L))/(U − L)|^n)",
                "Harrington's two-sided desirability: exp(−|(2x − (U + L))/(U − L)|^n)",
            ),
            d.harrington_two,
            ("x", "L", "U", "n"),
            measured=frozenset({0, 1, 2}),
            unit="plain",
            rising=(None,),
            turns=d.middle,
        ),
        SingleFunction(
            "cpk_lower",
            Text(
                "由 n 个数据算得的 Cpk（或 Ppk）的单侧置信下限（Bissell 1990）；n 小于 2 时无从得知",
                "the one-sided lower confidence bound of a Cpk (or Ppk) found from n results (Bissell 1990); not known of fewer than 2",
            ),
            s.cpk_lower,
            ("cpk", "n", "confidence"),
            measured=frozenset(),
            unit="plain",
            rising=(None, True, False),
            turns=s.cpk_turns,
        ),
        SingleFunction(
            "cp_lower",
            Text(
                "由 n 个数据算得的 Cp（或 Pp）的单侧置信下限（χ² 分布，Kane 1986）",
                "the one-sided lower confidence bound of a Cp (or Pp) found from n results (by χ², Kane 1986)",
            ),
            s.cp_lower,
            ("cp", "n", "confidence"),
            measured=frozenset(),
            unit="plain",
            rising=(True, None, None),
        ),
        SingleFunction(
            "wilson_lower",
            Text(
                "n 个中有 k 个时，真实比率的双侧置信区间下端，百分比（Wilson 1927）",
                "of k found among n: the lower end of the two-sided interval of the true share, in per cent (Wilson 1927)",
            ),
            s.wilson_lower,
            ("k", "n", "confidence"),
            measured=frozenset(),
            unit="percent",
            rising=(True, False, False),
        ),
        SingleFunction(
            "wilson_upper",
            Text("同一区间的上端，百分比", "the upper end of the same interval, in per cent"),
            s.wilson_upper,
            ("k", "n", "confidence"),
            measured=frozenset(),
            unit="percent",
            rising=(True, False, True),
        ),
    )
}  # fmt: skip
