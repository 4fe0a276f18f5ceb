"""Sentences of what a rule file means and cannot mean: bands, limits, grades, units, editions, examples."""

from __future__ import annotations

from grading.wording import Sentence, Text, error, note, warning

SENTENCES: dict[str, Sentence] = {
    # bands
    "cells_gap": error(
        "{value} 的值不属于任何等级：它落在 `{first}` 的 `{one}` 与 `{second}` 的 `{other}` 之间",
        "a value of {value} gets no class: it lies between `{one}` of `{first}` and `{other}` of `{second}`",
        "让一段在另一段结束处开始；若限值按修约后的数比较，写 `compare: rounded`",
        "let one band begin where the other ends; if rounded values are compared, say `compare: rounded`",
    ),
    "cases_gap": error(
        "{value} 不属于任何情形：它落在 `{one}` 与 `{other}` 之间",
        "no case holds for {value}: it lies between `{one}` and `{other}`",
        "让一段在另一段结束处开始；确实没有规定就写 `else: none` 或 `else: unknown`",
        "let one begin where the other ends; where nothing is laid down, say `else: none` or `else: unknown`",
    ),
    "lookup_gap": error(
        "表 `{name}` 没有 {value} 这一行：它落在 `{one}` 与 `{other}` 之间",
        "the table `{name}` has no line for {value}: it lies between `{one}` and `{other}`",
        "让一段在另一段结束处开始；没有查到的写 `unknown`",
        "let one band begin where the other ends; write `unknown` for what was not found",
    ),
    "cells_overlap": error(
        "{value} 的值既属于 `{first}`（`{one}`），又属于 `{second}`（`{other}`），两段却互不包含",
        "a value of {value} is in `{one}` of `{first}` and in `{other}` of `{second}`, and neither holds the other",
        "让一段在另一段开始处结束",
        "let one band end where the other begins",
    ),
    "cases_overlap": error(
        "{value} 同时属于 `{one}` 和 `{other}` 两种情形，规定却不同",
        "for {value} both `{one}` and `{other}` hold, and they say different things",
        "最多只能有一种情形成立：在其中一种里用 `and` 排除另一种",
        "at most one case may hold: exclude one from the other with `and`",
    ),
    "cases_may_overlap": warning(
        "{value} 时 `{one}` 和 `{other}` 都成立，结果待定",
        "`{one}` and `{other}` may both hold, as for {value}, and nothing is decided then",
        "若实际不会同时出现，可在其中一种里用 `and` 写明",
        "if they exclude each other, say so with `and` in one of them",
    ),
    "lookup_overlap": error(
        "{value} 同时属于表 `{name}` 的 `{one}` 和 `{other}` 两行，两行互不包含",
        "{value} is in two lines of the table `{name}`, `{one}` and `{other}`, and neither holds the other",
        "让一段在另一段开始处结束",
        "let one band end where the other begins",
    ),
    "cells_share_end": warning(
        "恰为 {value} 时，`{first}` 的 `{one}` 和 `{second}` 的 `{other}` 都成立，取较好的等级",
        "at exactly {value} both `{one}` of `{first}` and `{other}` of `{second}` hold, and the better counts",
        "其中一段写成不含这一端，如 `≥ 2 < 2.5`",
        "leave the end out of one of them, as in `≥ 2 < 2.5`",
    ),
    "cases_share_end": error(
        "{value} 时，`{one}` 和 `{other}` 都成立，规定却不同",
        "with {value} both `{one}` and `{other}` hold, and they say different things",
        "其中一种写成不含这一端，如 `thickness > 16 mm`",
        "leave the end out of one of them, as in `thickness > 16 mm`",
    ),
    "lookup_shares_end": warning(
        "恰为 {value} 时，表 `{name}` 的 `{one}` 和 `{other}` 都适用，取较窄的一行",
        "at exactly {value} both `{one}` and `{other}` of the table `{name}` hold, and the narrower counts",
        "其中一行写成不含这一端，如 `\"> 16 ≤ 36\"`",
        "leave the end out of one of them, as in `\"> 16 ≤ 36\"`",
    ),
    # limits that cannot be met, or say nothing
    "limit_never_met": error(
        "没有值能满足 `{written}`：{name} 只会在 {range} 之内，如 {value} 就不满足",
        "no value can meet `{written}`: {name} lies within {range}, and {value}, for one, does not meet it",
        "检查数字和单位；确实不设此级就写 `never`",
        "look at the digits and the unit; write `never` if that is meant",
    ),
    "limit_beyond_plausible": warning(
        "`{written}` 的一端超出了 {name} 可能的范围 {range}：{value} 之内都满足这一端",
        "an end of `{written}` lies outside what {name} can be, {range}: every value up to {value} meets it",
        "检查数字和单位，或改词汇表里的 `plausible`",
        "look at the digits and the unit, or widen `plausible` in the vocabulary",
    ),
    "limits_conflict": error(
        "`{one}` 与 `{name}` 的 `{other}` 不能同时满足：{value} 满足前者，不满足后者",
        "`{one}` and `{other}` of `{name}` cannot both be met: {value} meets the first and not the second",
        "改正其中一个，或用 `for` 分开适用对象",
        "correct one of them, or tell apart with `for` whom they are for",
    ),
    "grade_unreachable": error(
        "等级 `{grade}` 达不到：`{one}` 与 `{name}` 的 `{other}` 不能同时满足，{value} 满足前者，不满足后者",
        "the grade `{grade}` cannot be reached: {value} meets `{one}` and not `{other}` of `{name}`, and no value meets both",
        "改正其中一个限值",
        "correct one of the limits",
    ),
    "limit_hidden": warning(
        "`{one}` 不起作用：满足 `{name}` 的 `{other}` 就一定满足它，如 {value} 满足它却仍不合格",
        "`{one}` decides nothing: whatever meets `{other}` of `{name}` meets it, and {value} meets it and fails all the same",
        "同一项有两个不同的限值：核对原文，只留一个，或用 `for` 分开",
        "one thing has two different limits: keep the one that the text means, or tell them apart with `for`",
    ),
    "never_holds": error(
        "`{written}` 永远不成立：{why}",
        "`{written}` can never hold: {why}",
        "它管的对象不存在；改正数字或条件",
        "it is for nothing that exists: correct the numbers or the condition",
    ),
    # grades against each other
    "grade_never_best": error(
        "等级 `{grade}` 永远评不上：满足它的，也都满足更好的 `{better}`",
        "the grade `{grade}` is never given: whatever meets it meets the better `{better}` as well",
        "给 `{better}` 写上更严的限值，或删去一个等级",
        "give `{better}` a stricter limit, or leave one of the two out",
    ),
    "grade_laxer": error(
        "较好的等级 `{better}` 反而比 `{worse}` 宽：{value} 满足 `{one}`，不满足 `{other}`",
        "the better grade `{better}` is laxer than `{worse}`: {value} meets `{one}` and not `{other}`",
        "核对数字是否颠倒；若两者说的不是一回事，各写一行",
        "look for swapped numbers; if they mean two things, give each a row of its own",
    ),
    "grade_order": error(
        "等级次序反了：{name} 以{direction}为好，{value} 却属于较差的 `{worse}`，{other} 属于较好的 `{better}`",
        "the grades are in the wrong order: of {name} {direction} is better, yet {value} is `{worse}` and {other} the better `{better}`",
        "核对数字，或词汇表里的 `better`",
        "look at the numbers, or at `better` in the vocabulary",
    ),
    "limit_against_better": warning(
        "`{written}` 与词汇表相反：{name} 以{direction}为好，{value} 却不满足",
        "`{written}` is at odds with the vocabulary: of {name} {direction} is better, yet {value} does not meet it",
        "核对符号 `≥` 和 `≤`，或词汇表里的 `better`",
        "look at the sign, `≥` or `≤`, or at `better` in the vocabulary",
    ),
    "place_against_order": warning(
        "`{written}` 与名次相反：{name} 以 1 为最好，{value} 却不满足",
        "`{written}` is the wrong way round: of {name} 1 is the best, yet {value} does not meet it",
        "取前三名写 `≤ 3`",
        "`≤ 3` takes the first three",
    ),
    "last_grade_limited": warning(
        "{value} 不满足最末等级 `{grade}` 的 `{written}`，却仍评为 `{grade}`：其余的都归入最末等级",
        "{value} does not meet `{written}` of the last grade `{grade}`, and is graded `{grade}` all the same: the last grade is what remains",
        "若达不到 `{grade}` 的另算，在它后面加一个等级，如 `below_grade`；若它本来就收下其余的，删去这个限值",
        "if what falls short of `{grade}` is something else, add a grade after it, such as `below_grade`; if `{grade}` is what remains, leave out the limit",
    ),
    "cell_missing_above": note(
        "较好的等级 `{better}` 在这一行没有限值，较差的 `{worse}` 却有 `{other}`：{value} 不妨碍评为 `{better}`",
        "the better grade `{better}` has no limit here and the worse `{worse}` has `{other}`: {value} does not stand in the way of `{better}`",
        "给 `{better}` 写上限值；确实没有就写 `none`",
        "give `{better}` a limit; where it has none, say `none`",
    ),
    "grade_unknown": error(
        "没有等级 `{written}`", "there is no grade `{written}`",
        "等级有：{known}", "the grades: {known}",
    ),
    "grade_unknown_meant": error(
        "没有等级 `{written}`", "there is no grade `{written}`",
        "是不是想写 `{meant}`？等级有：{known}", "did you mean `{meant}`? The grades: {known}",
    ),
    # units
    "units_disagree": error(
        "同一限值的两种写法不一致：`{one}` 合 {converted}，不是 `{other}`；{value} 满足一个，不满足另一个",
        "one limit in two units, and they disagree: `{one}` is {converted}, not `{other}`; {value} meets one and not the other",
        "核对原文，以原文为准的一个为限值",
        "look which of them the text means, and keep that one",
    ),
    "units_differ": warning(
        "同一限值的两种写法略有出入：`{one}` 合 {converted}，写的是 `{other}`；{value} 满足一个，不满足另一个",
        "one limit in two units, and they differ: `{one}` is {converted}, written `{other}`; {value} meets one and not the other",
        "只留原文为准的一个；两个都有约束力时，较严的起作用",
        "keep the one that the text goes by; while both bind, the stricter counts",
    ),
    # editions
    "reference_withdrawn": error(
        "引用的 `{written}`（{edition}）已于 {last} 废止，本文件自 {first} 起施行",
        "`{written}` ({edition}) was withdrawn on {last}, and this document is in force from {first}",
        "引用当时有效的版本：{known}",
        "refer to the edition in force then: {known}",
    ),
    "reference_superseded": warning(
        "引用的 `{written}`（{edition}）在 {first} 已有新版 {newer}",
        "on {first} `{written}` ({edition}) had been superseded by {newer}",
        "不写 `edition` 就取当时有效的版本",
        "without `edition` the one in force at the date is taken",
    ),
    # examples
    "limits_unasserted": note(
        "这些限值没有例子核对：{names}",
        "no example asserts the limits of {names}",
        "在例子的 `expect` 里写 `conditions`，如 `{first}: meets`",
        "say under `expect` of an example what becomes of them, as in `conditions: {{{first}: meets}}`",
    ),
    "expect_empty": error(
        "例子没有说应得什么结果", "the example does not say what should come of it",
        "在 `expect` 里写 `verdict`、`grade` 或 `conditions`",
        "write a `verdict`, a `grade` or `conditions` under `expect`",
    ),
    "expect_unknown": error(
        "本文件没有叫 `{written}` 的{what}", "this document has no {what} called `{written}`",
        "可以写：{known}", "what can stand here: {known}",
    ),
    "expect_unknown_meant": error(
        "本文件没有叫 `{written}` 的{what}", "this document has no {what} called `{written}`",
        "是不是想写 `{meant}`？", "did you mean `{meant}`?",
    ),
}  # fmt: skip

WHY: dict[str, Text] = {
    "contradicts_itself": Text("其中的条件互相矛盾", "its parts contradict each other"),
    "outside": Text("{name} 只会在 {range} 之内", "{name} lies within {range}"),
    "within": Text("{value} 满足它，却不满足外层的 `{other}`",
                   "{value} satisfies it and not the `{other}` around it"),
}  # fmt: skip

EXPECTED: dict[str, Text] = {
    "condition": Text("限值", "condition"),
    "grade": Text("等级", "grade"),
    "ladder": Text("阶梯", "ladder"),
    "state": Text("状态", "state"),
    "value": Text("值", "value"),
    "price": Text("计价项", "item of the price"),
}
