"""What is wrong with a contract or its deliveries, and the words of a settlement."""

from __future__ import annotations

from grading.wording import Sentence, Text, error, note, warning

_KNOWN = ("可以写：{known}", "it can be: {known}")

CONTRACTS: dict[str, Sentence] = {
    "rate_wrong": error(
        "`{written}` 不是价格",
        "`{written}` is no price",
        "写成 `4.98 CNY/L`（单价）或 `4980000 CNY`（总价）",
        "write `4.98 CNY/L` for a unit, or `4980000 CNY` for the whole",
    ),
    "change_wrong": error(
        "`{written}` 不是加价或扣价",
        "`{written}` neither adds to a price nor takes from it",
        "写成价格的百分比 `3%`、`-5%`（不低于 -100%），或每单位的金额 `0.10 CNY/L`",
        "write a share of the price, `3%` or `-5%` (not below -100%), or money for a unit, `0.10 CNY/L`",
    ),
    "amount_wrong": error(
        "`{written}` 不是大于 0 的数量",
        "`{written}` is no quantity above 0",
        "写成 `1000000 L`",
        "write it as `1000000 L`",
    ),
    "contract_option": error(
        "合同不受 `{option}` 影响：版本由签订日期定，事实的日期由每次交货定",
        "`{option}` does not bear on a contract: it is settled by its own date and those of its deliveries",
        "删去这个选项",
        "leave the option out",
    ),
    "contract_without_documents": error(
        "没有评定质量的文件", "there is no document that grades what is delivered", "写在 `documents` 里",
        "name it under `documents`",
    ),
    "contract_without_deliveries": error(
        "没有交货，无从结算",
        "there are no deliveries to settle",
        "把交货表的文件名写在 `deliveries` 里",
        "name the tables of deliveries under `deliveries`",
    ),
    "contract_document_groups": error(
        "文件 `{document}` 评的是一组对象，不能评单次交货",
        "the document `{document}` judges groups of subjects, and no single delivery",
    ),
    "contract_vocabularies_differ": error(
        "各文件的词汇表不同：`{written}` 和 `{other}`，同一张交货表没法两样读",
        "the documents use different vocabularies, `{written}` and `{other}`: one table cannot be read by both",
    ),
    "contract_price_missing": error(
        "没有合同价", "there is no price",
        "写 `price: 4.98 CNY/L`，或用 `pricing` 指明按哪份文件计价",
        "write `price: 4.98 CNY/L`, or name under `pricing` the document that prices a delivery",
    ),
    "contract_price_twice": error(
        "`price` 和 `pricing` 只能写一个",
        "`price` and `pricing` cannot stand side by side",
        "文件自己计价的，合同基价填进它的参数：`with: {{base: …}}`",
        "where a document prices a delivery, give it the base price as a parameter: `with: {{base: …}}`",
    ),
    "contract_price_not_positive": error("价格 {written} 不大于 0", "the price {written} is not more than 0"),
    "contract_quantity_missing": error(
        "总价 {written} 没有写是多少货的价",
        "the price {written} does not say for how much it is",
        "写成 `price: {{of: 4980000 CNY, for: 1000000 L}}`",
        "write `price: {{of: 4980000 CNY, for: 1000000 L}}`",
    ),
    "contract_units": error(
        "`{written}` 不能换算成 `{due}`", "`{written}` cannot be converted into `{due}`"
    ),
    "contract_column_unknown": error(
        "词汇表里没有 `{written}`，不能作数量的列",
        "the vocabulary has no `{written}` that could hold quantities",
        *_KNOWN,
    ),
    "contract_document_unknown": error(
        "合同没有叫 `{written}` 的文件", "the contract has no document `{written}`", *_KNOWN
    ),
    "contract_document_without_price": error(
        "文件 `{document}` 不计价", "the document `{document}` prices nothing",
        "用 `price` 和 `worth` 写明价格和各等级的加价、扣价",
        "say with `price` and `worth` what a delivery of each grade is worth",
    ),
    "contract_worth_beside_pricing": error(
        "写了 `pricing` 就不能再写 `worth`：加价、扣价由那份文件定",
        "`worth` cannot stand beside `pricing`: that document says what a grade is worth",
    ),
    "contract_worth_without_price": error(
        "没有 `price`，`worth` 无从算起", "`worth` has no `price` to start from"
    ),
    "contract_document_without_grades": error(
        "文件 `{document}` 不分等级，只有符合与不符合",
        "the document `{document}` has no grades: it is met or not",
        "写进 `minimum`：`{document} = meets`",
        "ask for it under `minimum`: `{document} = meets`",
    ),
    "contract_grade_unknown": error("没有等级 `{written}`", "there is no grade `{written}`", *_KNOWN),
    "contract_minimum_form": error(
        "`{written}` 可能让更好的等级反而不被接受",
        "`{written}` might refuse a better grade and accept a worse one",
        "只用 `quality ≥ qualified`、`safety = meets`，以 `and`、`or` 连接",
        "use `quality ≥ qualified` and `safety = meets` alone, joined by `and` or `or`",
    ),
    "contract_currencies": error(
        "货币 `{written}` 与合同的 `{currency}` 不同",
        "the currency `{written}` is not that of the contract, `{currency}`",
    ),
    "contract_document_unused": warning(
        "文件 `{document}` 对付款没有影响", "nothing that is paid depends on the document `{document}`",
        "用在 `minimum`、`worth`、`promised` 里，或删去",
        "use it under `minimum`, `worth` or `promised`, or leave it out",
    ),
    "contract_document_unverified": note(
        "文件 `{document}` 有的条款未核对原文",
        "some clauses of the document `{document}` were not compared with the original",
    ),
    "worth_missing": error(
        "`{document}` 没有写{grades}值多少",
        "`{document}` does not say what {grades} is worth",
        "写上，或用 `minimum` 拒收",
        "say it, or refuse such deliveries with `minimum`",
    ),
    "worth_rises": error(
        "「{better}」的价低于更差的「{worse}」",
        "“{better}” is worth less than “{worse}”, which is worse",
        "更好的等级不能更便宜",
        "a better grade cannot be worth less",
    ),
    "worth_below_nothing": error(
        "各文件最差等级的扣价加起来超过价格",
        "the worst grades of all documents together take away more than the price",
    ),
    "advantage_missing": error(
        "没有写承诺的等级 `{grade}` 在评标时得到的优惠，无从追回",
        "the advantage that the promised grade `{grade}` earned at the award is missing: it cannot be taken back",
        "写成 `advantage: {{{document}: {{{grade}: 150000 CNY}}}}`，金额照招标文件公布的",
        "write `advantage: {{{document}: {{{grade}: 150000 CNY}}}}`, as the tender published it",
    ),
    "advantage_rises": error(
        "「{better}」的优惠少于更差的「{worse}」",
        "“{better}” earned less than “{worse}”, which is worse",
    ),
    "advantage_negative": error("等级 `{grade}` 的优惠小于 0", "the advantage of the grade `{grade}` is below 0"),
    "advantage_too_fine": error(
        "金额 {written} 不是最小币值 {coin} 的整数倍", "{written} is no whole number of coins of {coin}"
    ),
    "clawback_without_promise": error(
        "没有承诺的等级，无从追回",
        "there is no promised grade to take anything back for",
        "写上 `promised`",
        "write `promised`",
    ),
    "clawback_not_positive": error("追回的倍数 {written} 不大于 0", "taken back {written} times, which is not more than 0"),
    "clawback_below_one": warning(
        "追回的倍数 {written} 小于 1：承诺而不兑现，仍有得赚",
        "taken back {written} times, less than once: promising what is not delivered still pays",
        "至少写 1；荷兰 Rijkswaterstaat 的 CO2 阶梯用 1.5",
        "1 at least; the CO2 ladder of Rijkswaterstaat has 1.5",
    ),
    "clawback_without_price": error(
        "`at_most` 是合同总价的一部分，而总价不知道",
        "`at_most` is a share of the whole price, and that is not known",
        "写上约定的数量：`price: {{of: 4.98 CNY/L, for: 1000000 L}}`",
        "say how much was agreed: `price: {{of: 4.98 CNY/L, for: 1000000 L}}`",
    ),
    "delivery_twice": error(
        "交货 `{id}` 出现了两次", "the delivery `{id}` stands there twice",
        "每次交货用一个 `id`；抄重的删去",
        "give each delivery its own `id`, or delete the copy",
    ),
    "deliveries_alike": warning(
        "交货 `{id}` 与 `{other}` 的日期、数量和检验结果完全相同",
        "the deliveries `{id}` and `{other}` have the same date, quantity and results",
        "核对是不是重复抄录",
        "see whether one was copied",
    ),
    "delivery_quantity_missing": error("交货 `{id}` 没有数量 `{column}`", "the delivery `{id}` has no `{column}`"),
    "delivery_quantity_open": error(
        "交货 `{id}` 的数量 `{written}` 不是一个数", "the quantity `{written}` of the delivery `{id}` is not one number"
    ),
    "delivery_quantity_wrong": error(
        "交货 `{id}` 的数量 `{written}` 不大于 0", "the quantity `{written}` of the delivery `{id}` is not more than 0"
    ),
    "deliveries_over_agreed": warning(
        "接收了 {accepted}，超过约定的 {agreed}；超出的也按合同价结算",
        "{accepted} were accepted and {agreed} agreed: what is over is settled at the same price",
    ),
    "delivery_not_priced": error(
        "文件 `{document}` 不适用于交货 `{id}`，没有价格",
        "the document `{document}` does not apply to the delivery `{id}` and sets no price for it",
    ),
}  # fmt: skip

WORDS: dict[str, Text] = {
    "settlement": Text("合同结算", "Settlement"),
    "contract": Text("合同", "Contract"),
    "supplier": Text("供应商", "Supplier"),
    "buyer": Text("采购人", "Buyer"),
    "tender": Text("招标项目", "Tender"),
    "lot": Text("标段", "Lot"),
    "concluded": Text("签订日期", "Concluded"),
    "price": Text("合同价", "Price"),
    "promised": Text("承诺的等级", "Promised"),
    "minimum": Text("接收条件", "Accepted if"),
    "documents": Text("评定依据", "Graded by"),
    "worth": Text("各等级的价", "What grades are worth"),
    "advantage": Text("评标时的优惠", "Advantage at the award"),
    "deliveries": Text("交货", "Deliveries"),
    "delivery": Text("交货", "Delivery"),
    "date": Text("日期", "Date"),
    "quantity": Text("数量 {unit}", "Quantity {unit}"),
    "grade": Text("等级", "Grade"),
    "state": Text("状态", "State"),
    "payable_in": Text("应付 {currency}", "Payable {currency}"),
    "range_in": Text("可能的应付 {currency}", "May become {currency}"),
    "state.paid": Text("已定", "settled"),
    "state.open": Text("暂付", "provisional"),
    "state.held": Text("暂不付", "held back"),
    "state.refused": Text("拒收", "refused"),
    "sum": Text("交货合计", "All deliveries"),
    "of_agreed": Text("已收 {delivered}，约定 {agreed}", "{delivered} accepted of {agreed} agreed"),
    "accepted": Text("已收 {delivered}", "{delivered} accepted"),
    "limit": Text("{measured}（{limit}）", "{measured} ({limit})"),
    "limit_clause": Text("{measured}（{limit}；{clause}）", "{measured} ({limit}; {clause})"),
    "taken_back": Text("追回", "Taken back"),
    "payable": Text("应付", "Payable"),
    "owed": Text("供应商应退", "Owed by the supplier"),
    "provisional": Text("暂定，最终在 {low} 到 {high} 之间", "provisional; in the end {low} to {high}"),
    "unknown_end": Text("未知", "unknown"),
    "workings": Text("计算过程", "Workings"),
    "rounded": Text("{working} = {exact} {currency}，四舍五入到 {coin}：{result}", "{working} = {exact} {currency}, rounded half up to {coin}: {result}"),
    "capped": Text("{line}；最多 {most}：{result}", "{line}; at most {most}: {result}"),
    "with_clause": Text("{line}（{clause}）", "{line} ({clause})"),
    "item": Text("{name} {value}", "{name} {value}"),
    "unpaid": Text("不付", "nothing"),
    "open": Text("未定", "Open"),
    "open_line": Text(
        "{delivery}：按已证明的「{proven}」结算；还可能是{possible}",
        "{delivery} is settled at “{proven}”, which is proven; still possible: {possible}",
    ),
    "held_line": Text(
        "{delivery}：尚未证明可以接收，暂不付款；还可能是{possible}",
        "{delivery} is not proven to be acceptable, and nothing is paid yet; still possible: {possible}",
    ),
    "open_price": Text("{delivery}：价格未定", "{delivery}: the price is open"),
    "may_pay": Text("应付在 {low} 到 {high} 之间", "{low} to {high} may be payable"),
    "settle": Text("要确定须有：{settle}", "to settle it: {settle}"),
    "refused": Text("拒收", "Refused"),
    "refused_line": Text("{delivery}：不符合接收条件 `{minimum}`", "{delivery} does not satisfy `{minimum}`"),
    "missed": Text(
        "{document} 承诺「{promised}」，交付的按最差一次计为「{delivered}」",
        "{document}: “{promised}” was promised; the worst delivery is “{delivered}”",
    ),
    "missed_share": Text(
        "{document} 承诺「{promised}」，没有达到的按数量计",
        "{document}: “{promised}” was promised; what misses it counts by quantity",
    ),
    "kept": Text("{document} 承诺「{promised}」，已兑现", "{document}: “{promised}” was promised and delivered"),
    "evidence": Text("等级依据", "What the grades rest on"),
    "remarks": Text("提示", "Remarks"),
    "exactness": Text(
        "各项精确计算，只在应付的那一步舍入一次：四舍五入到 {coin} {currency}。",
        "Everything is computed exactly and rounded once, where it becomes payable: half up to {coin} {currency}.",
    ),
    "meets": Text("符合", "meets"),
    "fails": Text("不符合", "fails"),
    "not_applicable": Text("不适用", "not applicable"),
    "undecided": Text("待定", "open"),
    "in_short": Text("应付 {sum} {currency}", "{sum} {currency} payable"),
    "in_short_open": Text("暂付 {sum} {currency}", "{sum} {currency} payable for now"),
}  # fmt: skip
