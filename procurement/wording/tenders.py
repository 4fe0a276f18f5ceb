"""What is wrong with a tender before its bids are opened."""

from __future__ import annotations

from grading.wording import Sentence, error, note, warning

_KNOWN = ("可以写：{known}", "it can be: {known}")

TENDERS: dict[str, Sentence] = {
    "tender_method_unknown": error(
        "法规不认识或在发布日不许用评审办法 `{written}`",
        "the law does not know the method `{written}`, or did not allow it when the tender was published",
        *_KNOWN,
    ),
    "tender_without_lots": error(
        "招标文件没有标段",
        "the tender has no lots",
        "在 `lots` 下至少写一个标段",
        "write one lot at least under `lots`",
    ),
    "tender_lot_twice": error("标段 `{written}` 写了两次", "the lot `{written}` is written twice"),
    "tender_preferences_whole": error(
        "各项价格扣除之和 {sum} 达到了全价", "the deductions add up to {sum}, the whole price"
    ),
    "tender_opened_early": error(
        "开标日 {opened} 早于发布日 {published}",
        "the bids are opened on {opened}, before the tender was published on {published}",
    ),
    "tender_facts_late": error(
        "证据日期 {at} 晚于开标日 {opened}",
        "the date of the facts, {at}, is later than the opening on {opened}",
        "开标后的检验不能改变投标",
        "what is measured after the opening cannot change a bid",
    ),
    "tender_document_not_in_force": warning(
        "`{document}` 在发布日 {published} 不在施行期（{from} 至 {to}）",
        "`{document}` was not in force ({from} to {to}) when the tender was published on {published}",
        "核对发布日期和写明的版本；投标人准备投标时须能看到这份文件",
        "check the date of publication and the edition named: bidders need the document while they prepare a bid",
    ),
    "tender_currencies": error(
        "这里的货币是 {written}，招标文件用的是 {currency}",
        "this amount is in {written}, the tender is in {currency}",
        "全部换算成同一种货币后再写",
        "state every amount in one currency",
    ),
    "tender_amount_not_positive": error(
        "`{key}` 是 {written}，应大于 0",
        "`{key}` is {written}, which is not more than 0",
        "没有限价就删去这一行",
        "leave the line out where there is none",
    ),
    "money_too_fine": warning(
        "{written} {currency} 不足一分的部分无法支付",
        "{written} {currency} has a part below the smallest coin, which nobody can pay",
        "写到分为止，如 `4980000.50 CNY`",
        "write two places at most, as in `4980000.50 CNY`",
    ),
    "tender_preference_unknown": error(
        "法规没有价格扣除 `{written}`", "the law has no preference `{written}`", *_KNOWN
    ),
    "tender_preference_not_in_force": error(
        "价格扣除 `{preference}` 在发布日 {published} 不在施行期（{from} 至 {to}）",
        "the preference `{preference}` was not in force ({from} to {to}) "
        "when the tender was published on {published}",
        "删去这一项，或核对发布日期",
        "leave it out, or check the date of publication",
    ),
    "tender_preference_rate": error(
        "`{preference}` 的扣除比例 {written} 不在法定范围 `{allowed}` 内",
        "the rate {written} of `{preference}` is not within the lawful `{allowed}`",
    ),
    "tender_trigger_unknown": error(
        "法规没有名为 `{written}` 的报价审查", "the law has no review called `{written}`", *_KNOWN
    ),
    "tender_rate_unknown": error(
        "报价审查没有参数 `{written}`", "the review has no parameter `{written}`", *_KNOWN
    ),
    "tender_rate_outside": error(
        "`{parameter}` 定为 {written}，法规只许 {least} 到 {most}",
        "`{parameter}` is set to {written}, and the law allows {least} to {most}",
    ),
    "tender_against_law": error("违反「{label}」：{why}", "against “{label}”: {why}"),
    "tender_law_open": error(
        "无法判断是否符合「{label}」：`{that}`，而 {values}",
        "whether “{label}” is satisfied cannot be told: `{that}`, where {values}",
        "把其中未知的内容写进招标文件",
        "state in the tender what is unknown there",
    ),
    "tender_option": error(
        "`{option}` 对招标文件不起作用：适用哪版法规、证据截至哪天、用哪份规则，都由招标文件自己决定",
        "`{option}` has no effect on a tender: which law, which date of the facts and which documents count, the tender itself decides",
        "去掉这个选项；要换日期或规则，就改招标文件的 `published`、`at`、`documents`、`with`",
        "leave it out; to change a date or a document, change `published`, `at`, `documents` or `with` in the tender",
    ),
    "tender_weight_wrong": error(
        "评审因素 `{criterion}` 的权重是 {weight}",
        "the criterion `{criterion}` weighs {weight}",
        "权重须大于 0",
        "a weight is more than 0",
    ),
    "tender_formula_unlawful": error(
        "价格公式 `{written}` 不合法",
        "the price formula `{written}` is not lawful here",
        "法规只许用 `{lawful}`；删去这一行即可",
        "the law prescribes `{lawful}`; leaving the line out is enough",
    ),
    "tender_price_not_by_formula": error(
        "价格分只能按法定公式计算，不能打分",
        "the price is scored by the law's formula, not by points or a panel",
    ),
    "tender_criterion_not_scored": error(
        "这种评审办法只比价格，`{criterion}` 不能作为评分因素",
        "this method compares prices alone: `{criterion}` cannot be scored",
        "质量要求写进 `minimum`",
        "put what the goods must be into `minimum`",
    ),
    "tender_criterion_kind": error(
        "评审因素 `{criterion}` 应有且只有 `points` 和 `panel` 之一",
        "the criterion `{criterion}` needs either `points` or a `panel`, and not both",
    ),
    "tender_document_unknown": error(
        "本标段没有文件 `{written}`", "this lot has no document `{written}`", *_KNOWN
    ),
    "tender_grade_unknown": error(
        "分级规则没有等级 `{written}`", "the rule set has no grade `{written}`", *_KNOWN
    ),
    "tender_points_outside": error(
        "`{grade}` 得 {points} 分，不在 0 到权重 {weight} 之间",
        "`{grade}` gets {points}, which is not from 0 to the weight {weight}",
    ),
    "tender_grade_without_points": error(
        "`{criterion}` 没有给等级 `{grade}` 定分值",
        "`{criterion}` gives no points for the grade `{grade}`",
        "给它定分值，或用 `minimum` 排除它",
        "give it points, or exclude it by `minimum`",
    ),
    "tender_points_below_weight": note(
        "`{criterion}` 的权重是 {weight}，最好的等级只得 {points} 分：没有投标能得满分",
        "`{criterion}` weighs {weight}, and the best grade gets {points}: no bid can reach the full points",
    ),
    "tender_points_not_falling": error(
        "`{worse}` 得 {less} 分，不低于更好的 `{better}`（{more} 分）",
        "`{worse}` gets {less}, no less than the better `{better}` with {more}",
    ),
    "tender_forbidden_factor": error(
        "评审因素 `{criterion}` 属于「{label}」，不得作为评审因素",
        "the criterion `{criterion}` is about “{label}”, which may not be scored",
        "删去这一项；确有需要的，改成与货物或服务质量相关、可以量化的指标",
        "leave it out, or score what bears on the quality of the goods or service and can be measured",
    ),
    "tender_forbidden_word": error(
        "评审因素 `{criterion}` 写有“{word}”，属于「{label}」，不得作为评审因素",
        "the criterion `{criterion}` speaks of “{word}”: “{label}” may not be scored",
        "删去这一项，或换成与质量相关的指标并改名",
        "leave it out, or score what bears on quality and name it so",
    ),
    "tender_premium": note(
        "优质优价：`{criterion}` 从 {lower} 到 {higher} 多 {points} 分，相当于比最低评审价贵 {premium} 以内仍可胜出",
        "what a better grade may cost: `{criterion}` from {lower} to {higher} gets {points} points more, "
        "and beats the lowest price less than {premium} above it",
    ),
    "tender_premium_money": note(
        "优质优价：`{criterion}` 从 {lower} 到 {higher}，相当于贵 {more} 以内仍可胜出",
        "what a better grade may cost: `{criterion}` from {lower} to {higher} beats a price less than "
        "{more} below it",
    ),
    "tender_premium_unlimited": note(
        "优质优价：`{criterion}` 从 {lower} 到 {higher} 多 {points} 分，不低于价格权重，贵多少都可胜出",
        "what a better grade may cost: `{criterion}` from {lower} to {higher} gets {points} points more, "
        "no less than the price weighs: it wins at any price",
        "核对是否真想这样",
        "make sure that this is meant",
    ),
    "tender_parameter_unknown": error(
        "评审办法没有参数 `{written}`", "the method has no parameter `{written}`", *_KNOWN
    ),
    "tender_parameter_outside": error(
        "`{parameter}` 定为 {written}，不在允许的范围 `{allowed}` 内",
        "`{parameter}` is set to {written}, which is not within the allowed `{allowed}`",
    ),
    "tender_parameters_together": error(
        "价格公式的参数放在一起不成立：{parameters}",
        "the parameters of the price formula make no sense together: {parameters}",
        "`top` 须大于 `bottom`，`zero_at` 须大于 1",
        "`top` has to be more than `bottom`, and `zero_at` more than 1",
    ),
    "tender_shares_whole": error(
        "各项最高比例合计 {sum}，达到了全价",
        "the highest shares add up to {sum}, the whole price",
        "合计须低于 100%，并不超过法规的上限",
        "they have to stay below 100%, and within what the law allows",
    ),
    "tender_parameter_missing": error(
        "评审办法 `{method}` 需要参数 `{parameter}`（{allowed}），招标文件没有写",
        "the method `{method}` needs the parameter `{parameter}` ({allowed}), and the tender does not give it",
        "写进招标文件：`with: {{{method}: {{{parameter}: …}}}}`",
        "write it in the tender: `with: {{{method}: {{{parameter}: …}}}}`",
    ),
    "tender_price_criterion_missing": error(
        "标段 `{lot}` 的评审因素里没有价格",
        "the criteria of the lot `{lot}` do not have the price",
        "在 `criteria` 里加一项 `price: {{weight: …}}`；国家统一定价的项目写 `fixed_price: true`",
        "add `price: {{weight: …}}` under `criteria`; where prices are fixed by the state, write `fixed_price: true`",
    ),
    "tender_price_fixed": error(
        "执行固定价格（`fixed_price: true`）的项目，价格不列为评审因素 `{criterion}`",
        "with a fixed price (`fixed_price: true`) the price is no criterion: `{criterion}`",
        "删去这一项，把权重分给其他因素",
        "leave it out and give its weight to the other criteria",
    ),
    "tender_weight_missing": error(
        "评审因素 `{criterion}` 没有写权重",
        "the criterion `{criterion}` has no weight",
        "写 `weight: …`，即它的满分",
        "write `weight: …`, the most points it can get",
    ),
    "tender_formula_missing": error(
        "法规允许几种价格公式，招标文件没有写用哪一种",
        "the law allows several price formulas, and the tender does not say which",
        "写 `formula: …`，可以是：{known}",
        "write `formula: …`; it can be: {known}",
    ),
    "tender_life_cycle_missing": error(
        "按全生命周期成本评审，标段 `{lot}` 却没有写 `life_cycle`",
        "bids are compared by life-cycle cost, and the lot `{lot}` has no `life_cycle`",
        "写明年限、折现率和各项费用：`life_cycle: {{years: 5, rate: 5%, costs: {{energy: yearly}}}}`",
        "say for how many years, at what rate and which costs: "
        "`life_cycle: {{years: 5, rate: 5%, costs: {{energy: yearly}}}}`",
    ),
    "tender_key_unused": error(
        "所用的评审办法不看 `{key}`",
        "the method that the tender chose does not look at `{key}`",
        "删去它，或改用会用到它的评审办法",
        "leave it out, or choose a method that uses it",
    ),
    "tender_estimate_missing": error(
        "标段 `{lot}` 的质量价值按公布的估价计算，却没有写 `estimate`",
        "in the lot `{lot}` quality is worth a part of the published estimate, and there is no `estimate`",
        "写 `estimate: 1000000 CNY`；它须在开标前公布",
        "write `estimate: 1000000 EUR`; it has to be published before the opening",
    ),
    "tender_bands_without_answer": error(
        "评审因素 `{criterion}` 按区间给分，却没有写是投标人的哪一项答复",
        "the criterion `{criterion}` has intervals, and does not say of which answer",
        "写 `answer: …`，即投标里 `answers` 下的名称",
        "write `answer: …`, the name that bids have under `answers`",
    ),
    "tender_worth_negative": error(
        "`{grade}` 的价值是负数",
        "what `{grade}` is worth is below 0",
        "好的加钱，差的写 0",
        "write 0 for the worst",
    ),
    "band_gap": error(
        "评审因素 `{criterion}` 的区间有空隙：{value} 没有分值",
        "the intervals of `{criterion}` leave a gap: {value} has no points",
        "让各区间首尾相接，如 `≥ 36`、`24..36`、`< 24`",
        "let the intervals meet, as in `≥ 36`, `≥ 24 < 36`, `< 24`",
    ),
    "band_overlap": error(
        "评审因素 `{criterion}` 的区间 `{one}` 和 `{other}` 重叠：{value} 两边都算",
        "the intervals `{one}` and `{other}` of `{criterion}` overlap: {value} is in both",
        "一端写 `≥`，另一端写 `<`",
        "write `≥` at one end and `<` at the other",
    ),
    "band_wrong": error(
        "`{written}` 不是数的区间",
        "`{written}` is not an interval of numbers",
        "写成 `≥ 36`、`≥ 24 < 36` 或 `< 24`",
        "write it as `≥ 36`, `≥ 24 < 36` or `< 24`",
    ),
}
