"""What is wrong with a written value, a law, or a formula of one."""

from __future__ import annotations

from grading.wording import Sentence, error

_KNOWN = ("可以写：{known}", "it can be: {known}")

VALUES: dict[str, Sentence] = {
    "money_wrong": error(
        "`{written}` 不是金额",
        "`{written}` is not an amount of money",
        "写数字、空格和货币代码，如 `4980000 CNY`",
        "write a number, a blank and the currency: `4980000 CNY`",
    ),
    "percent_wrong": error(
        "`{written}` 不是 0% 到 100% 之间的百分比",
        "`{written}` is not a percentage from 0% to 100%",
        "写成 `10%`",
        "write it as `10%`",
    ),
    "claim_wrong": error(
        "`{written}` 既不是 `true`、`false`，也不是百分比",
        "`{written}` is neither `true`, `false` nor a percentage",
        "写 `true`，或写所依据的比例，如 `80.00%`",
        "write `true`, or the share that the claim rests on, as in `80.00%`",
    ),
    "moment_wrong": error(
        "`{written}` 不是时刻",
        "`{written}` is not a moment in time",
        "写成 `2026-03-02T09:30+08:00`",
        "write it as `2026-03-02T09:30+08:00`",
    ),
    "moment_without_zone": error(
        "时刻 `{written}` 没有写时区",
        "the moment `{written}` does not say in which time zone",
        "北京时间写成 `{written}+08:00`",
        "add the offset: Beijing time is `{written}+08:00`",
    ),
}

LAWS: dict[str, Sentence] = {
    "law_formula_unknown": error(
        "没有名为 `{written}` 的价格公式", "there is no price formula called `{written}`", *_KNOWN
    ),
    "law_tie_unknown": error(
        "没有名为 `{written}` 的并列处理办法", "there is no way to part equals called `{written}`", *_KNOWN
    ),
    "law_excludes_unknown": error(
        "本法没有价格扣除 `{written}`", "this law has no preference `{written}`", *_KNOWN
    ),
    "condition_name_unknown": error(
        "公式里的名称 `{written}` 在这里没有意义", "the name `{written}` means nothing in this formula"
    ),
    "condition_name_unknown_meant": error(
        "公式里的名称 `{written}` 在这里没有意义",
        "the name `{written}` means nothing in this formula",
        "是不是想写 `{meant}`？",
        "did you mean `{meant}`?",
    ),
    "condition_function_unknown": error(
        "这里没有函数 `{written}`", "there is no function `{written}` here", *_KNOWN
    ),
    "condition_function_arguments": error(
        "函数 `{written}` 要 {due} 个参数，这里有 {given} 个",
        "`{written}` takes {due} arguments, and here are {given}",
    ),
    "law_adjustment_unknown": error(
        "没有名为 `{written}` 的价格调整", "there is no adjustment of prices called `{written}`", *_KNOWN
    ),
    "law_correction_unknown": error(
        "没有名为 `{written}` 的算术修正规则", "there is no rule of correction called `{written}`", *_KNOWN
    ),
    "law_method_name": error(
        "评审办法不能叫 `{written}`：公式里这个名称另有意思",
        "a method cannot be called `{written}`: formulas mean something else by that name",
        "换一个名称",
        "choose another name",
    ),
    "law_merit_unknown": error(
        "没有名为 `{written}` 的排序依据", "there is no figure called `{written}` to order bids by", *_KNOWN
    ),
    "law_narrow_unknown": error(
        "没有名为 `{written}` 的入围办法", "there is no way to narrow the bids called `{written}`", *_KNOWN
    ),
    "law_parameter_unknown": error(
        "这个评审办法的公式没有参数 `{written}`",
        "the formulas of this method have no parameter `{written}`",
        *_KNOWN,
    ),
    "law_parameter_missing": error(
        "这个评审办法的公式需要参数 `{parameter}`，`parameters` 里没有",
        "the formulas of this method need the parameter `{parameter}`, and `parameters` does not have it",
        "写它的允许范围，如 `{parameter}: 0.01..0.10`，或固定值 `{parameter}: = 0.2`",
        "write the range that is allowed, such as `{parameter}: 0.01..0.10`, or a fixed value, `{parameter}: = 0.2`",
    ),
    "law_price_not_used": error(
        "价格打了分，排序却只看 `{merit}`",
        "the price is scored, and bids are ordered by `{merit}` alone",
        "删去 `price`，或改写 `merit`",
        "leave out `price`, or change `merit`",
    ),
}
