"""The words and sentences of an evaluation."""

from __future__ import annotations

from grading.wording import Text

LABELS: dict[str, Text] = {
    "evaluation": Text("评标结果", "Evaluation of bids"),
    "tender": Text("招标编号", "Tender"),
    "published": Text("发布", "Published"),
    "opened": Text("开标", "Opened"),
    "facts_at": Text("证据截至", "Facts as of"),
    "law": Text("法规", "Law"),
    "edition": Text("版本", "Edition"),
    "edition_with": Text("{edition}（已计入{texts}）", "{edition} (with {texts})"),
    "method": Text("评审办法", "Method"),
    "lot": Text("标段：{title}", "Lot: {title}"),
    "ceiling": Text("最高限价", "Ceiling"),
    "minimum": Text("最低要求", "Minimum"),
    "award": Text("中标候选人", "Award"),
    "no_award": Text("尚不能授标", "No award"),
    "ranking": Text("排名", "Ranking"),
    "rank": Text("名次", "Rank"),
    "bidder": Text("投标人", "Bidder"),
    "grade": Text("等级", "Grade"),
    "price": Text("报价", "Price"),
    "corrected_price": Text("修正后报价", "Corrected price"),
    "corrected": Text(
        "{opened}，经算术修正并由投标人确认",
        "{opened}, corrected arithmetically, which the bidder confirmed",
    ),
    "evaluation_price": Text("评审价", "Price compared"),
    "deduction": Text("扣除 {rate}：{label}（{clause}）", "less {rate}: {label} ({clause})"),
    "total": Text("总分", "Total"),
    "criterion.price": Text("价格", "Price"),
    "criterion.quality": Text("质量", "Quality"),
    "criterion.service": Text("服务", "Service"),
    "weight": Text("权重", "Weight"),
    "points": Text("分值", "Points"),
    "how": Text("怎样评", "How"),
    "how_price": Text("基准价 / 评审价 × 权重", "lowest price compared / own × weight"),
    "how_panel": Text("评委打分的算术平均", "mean of the panel's scores"),
    "excluded": Text("不予评审的投标", "Bids that do not compete"),
    "reasons": Text("理由", "Reasons"),
    "clause": Text("条款", "Clause"),
    "clauses": Text("适用的条款", "Clauses applied"),
    "status": Text("状态", "Status"),
    "read": Text("已核对原文", "read in the original"),
    "unverified": Text("未核对原文", "original not seen"),
    "review": Text("报价审查", "Prices to explain"),
    "review_line": Text("{reason}；{answer}", "{reason}; {answer}"),
    "review_open": Text("等待评标委员会决定", "the committee has not decided yet"),
    "review_accepted": Text("说明已采纳：{reason}", "explanation accepted: {reason}"),
    "review_refused": Text("说明未采纳：{reason}", "explanation not accepted: {reason}"),
    "workings_of": Text("计算过程：{bidder}", "Workings: {bidder}"),
    "workings": Text("计算过程", "Workings"),
    "evidence": Text("等级依据", "What the grades rest on"),
    "evidence_of": Text(
        "等级依据：{bidder}，{document}，{grade}", "What the grade of {bidder} rests on: {document}, {grade}"
    ),
    "award_to": Text("中标候选人：{bidder}", "Award: {bidder}"),
    "bar_scale": Text("整条为 100 分", "the whole bar is 100 points"),
    "criterion": Text("评审因素", "Criterion"),
    "decision": Text("委员会决定", "Decision"),
    "content": Text("内容", "Content"),
    "clauses_unverified": Text(
        "适用的条款有 {all} 条，其中 {count} 条未核对原文",
        "{count} of the {all} clauses applied were not compared with the original",
    ),
    "clauses_all_unverified": Text(
        "适用的 {all} 条条款都未核对原文",
        "none of the {all} clauses applied was compared with the original",
    ),
    "remarks": Text("提示", "Remarks"),
    "bid_price": Text("报价", "Price bid"),
    "open_evidence": Text(
        "* {bidder}：按已证明的等级计分，{possible}", "* {bidder} counts at the proven grade; {possible}"
    ),
    "reason": Text("{bidder}：{reason}", "{bidder}: {reason}"),
    "reason_clause": Text("{bidder}：{reason}（{clause}）", "{bidder}: {reason} ({clause})"),
    "possible": Text("还可能是{grades}", "still possible: {grades}"),
    "possible_settle": Text(
        "还可能是{grades}；要确定须有：{settle}", "still possible: {grades}; to settle it: {settle}"
    ),
    "no_evidence": Text("没有提交证据", "no evidence was handed in"),
    "subject": Text("对象", "Subject"),
    "condition": Text("条件", "Condition"),
    "verdict": Text("结论", "Verdict"),
    "value": Text("实测", "Value"),
    "limit": Text("限值", "Limit"),
    "margin": Text("余量", "Margin"),
    "meets": Text("符合", "meets"),
    "fails": Text("不符合", "fails"),
    "open": Text("待定", "open"),
    "not_applicable": Text("不适用", "not applicable"),
    "stability": Text("稳定性", "Stability"),
    "lead": Text("第一名领先 {points} 分。", "The first leads by {points} points."),
    "removal_same": Text(
        "去掉 {without} 的投标，结果不变。", "Without the bid of {without} the result stays."
    ),
    "removal_changes": Text(
        "去掉 {without} 的投标，结果变为 {winners}。",
        "Without the bid of {without} the result would be {winners}.",
    ),
    "removal_few": Text(
        "去掉 {without} 的投标，有效投标不足 {least} 家，不能授标。",
        "Without the bid of {without} fewer than {least} would remain: no award.",
    ),
    "premiums": Text("优质优价", "What a better grade may cost"),
    "premium": Text(
        "{criterion}，{lower} → {higher}：多 {points} 分，比最低评审价贵不到 {premium} 仍可胜出",
        "{criterion}, {lower} → {higher}: {points} points more, which beats the lowest price less than {premium} above it",
    ),
    "premium_money": Text(
        "{criterion}，{lower} → {higher}：贵不到 {more} 仍可胜出",
        "{criterion}, {lower} → {higher}: beats a price less than {more} below it",
    ),
    "premium_unlimited": Text(
        "{criterion}，{lower} → {higher}：多 {points} 分，不低于价格权重，贵多少都可胜出",
        "{criterion}, {lower} → {higher}: {points} points more, no less than the price weighs: it wins at any price",
    ),
    "exactness": Text(
        "各项按分数精确计算，只在显示时四舍五入到两位小数；看似相等而不等时多显示几位。",
        "Everything is computed in exact fractions and rounded half up to two places for display alone; "
        "where two figures that differ would look equal, more places are shown.",
    ),
    "deduction_note": Text(
        "价格扣除都按原价计算并相加，只用于比较，不改变合同价。",
        "Deductions are all taken from the original price and added; they "
        "serve comparison and never change the contract price.",
    ),
    "missing": Text("缺", "missing"),
    "truth": Text("条件", "condition"),
    "reason.formula": Text("`{that}`，而 {values}", "`{that}`, where {values}"),
    "reason.below": Text(
        "等级「{grade}」低于最低要求「{least}」", "the grade “{grade}” is below the minimum “{least}”"
    ),
    "reason.below_formula": Text(
        "等级低于最低要求 `{that}`：{values}", "below the minimum `{that}`: {values}"
    ),
    "reason.unproven": Text(
        "现有证据只证明等级「{grade}」，不能证明达到最低要求「{least}」",
        "the evidence proves the grade “{grade}” alone, and not the minimum “{least}”",
    ),
    "reason.unproven_formula": Text(
        "现有证据不能证明达到最低要求 `{that}`：{values}",
        "the evidence does not prove the minimum `{that}`: {values}",
    ),
    "reason.above": Text("{left} 高于{right}", "{left} is above {right}"),
    "reason.not_below": Text("{left} 不低于{right}", "{left} is not below {right}"),
    "reason.below_number": Text("{left} 低于{right}", "{left} is below {right}"),
    "reason.not_above": Text("{left} 不高于{right}", "{left} is not above {right}"),
    "reason.differs": Text("{left} 不等于{right}", "{left} is not {right}"),
    "reason.later": Text("{left} 晚于{right}", "{left} is later than {right}"),
    "reason.not_earlier": Text("{left} 不早于{right}", "{left} is not earlier than {right}"),
    "reason.earlier": Text("{left} 早于{right}", "{left} is earlier than {right}"),
    "reason.not_later": Text("{left} 不晚于{right}", "{left} is not later than {right}"),
    "reason.related": Text("关联方：{others}", "related: {others}"),
    "term.price": Text("报价 {value}", "the price of {value}"),
    "term.opened_price": Text("开标价 {value}", "the opened price of {value}"),
    "term.ceiling": Text("最高限价 {value}", "the ceiling of {value}"),
    "term.budget": Text("预算 {value}", "the budget of {value}"),
    "term.received": Text("送达时间 {value}", "the receipt on {value}"),
    "term.opened": Text("开标时间 {value}", "the opening on {value}"),
    "term.members": Text("评委人数 {value}", "the panel of {value}"),
    "term.weight(price)": Text("价格权重 {value}", "the price weight of {value}"),
    "term.sum(criteria.weight)": Text("各项权重之和 {value}", "the sum of the weights of {value}"),
    "drawn": Text(
        "{among} 并列，{held_at} 抽签，依次抽中 {order}",
        "{among} were equal; drawn on {held_at}, in this order: {order}",
    ),
    "drawn_witnessed": Text(
        "{among} 并列，{held_at} 抽签，依次抽中 {order}；见证人：{witnesses}",
        "{among} were equal; drawn on {held_at}, in this order: {order}; witnesses: {witnesses}",
    ),
    "admitted": Text("入围：{bidder}", "Admitted: {bidder}"),
    "candidates": Text("中标候选人排序：{bidders}", "Candidates in order: {bidders}"),
    "chosen": Text("由人权衡决定：{reason}", "Decided by people: {reason}"),
    "chosen_by": Text("由 {by} 权衡决定：{reason}", "Decided by {by}: {reason}"),
    "left_out": Text("† {bidders}：{reason}", "† {bidders}: {reason}"),
    "deducted": Text("扣除后价格", "Price after deductions"),
    "adjusted.deviations": Text("偏差加价后的评审价", "Price with deviations"),
    "adjusted.features": Text("按特征折算的评审价", "Price by features"),
    "adjusted.life_cycle": Text("全生命周期成本", "Life-cycle cost"),
    "adjusted.value": Text("减去质量价值后的评审价", "Price less the value of quality"),
    "adjusted.quality_premium": Text("减去质量溢价后的评审价", "Price less the quality premium"),
    "adjusted.scoring_index": Text("除以评分指数后的评审价", "Price by the scoring index"),
    "merit.quality_per_price": Text("性价比", "Quality per price"),
    "merit.price_per_point": Text("每分价格", "Price per point"),
    "merit.utility": Text("效用指数", "Utility index"),
    "formula.lowest_price_ratio": Text("基准价 / 评审价 × 权重", "lowest price compared / own × weight"),
    "formula.one_sided": Text(
        "权重 × (2 − 评审价 / 最低价)，不低于 0", "weight × (2 − own / lowest), not below 0"
    ),
    "formula.two_sided": Text(
        "权重 × (最高价 − 评审价) / (最高价 − 最低价)", "weight × (highest − own) / (highest − lowest)"
    ),
    "formula.published_range": Text(
        "权重 ×（上限 − 评审价）/（上限 − 下限），上下限事先公布",
        "weight × (top − own) / (top − bottom), the bounds published beforehand",
    ),
    "formula.logarithmic": Text(
        "权重 × (1 − log(评审价 / 最低价) / log A)", "weight × (1 − log(own / lowest) / log A)"
    ),
    "formula.benchmark_deviation": Text(
        "满分减去对基准价的偏差扣分", "full points less the deviation from the benchmark"
    ),
    "weights_any": Text(
        "{criterion} 的权重无论多少（现为 {weight}），第一名不变。",
        "Whatever {criterion} weighs (now {weight}), the first stays first.",
    ),
    "weights_low": Text(
        "{criterion} 的权重（现为 {weight}）降到 {low} 以下，第一名变为 {below}。",
        "If {criterion} (now {weight}) weighed less than {low}, {below} would be first.",
    ),
    "weights_high": Text(
        "{criterion} 的权重（现为 {weight}）升到 {high} 以上，第一名变为 {above}。",
        "If {criterion} (now {weight}) weighed more than {high}, {above} would be first.",
    ),
    "weights_both": Text(
        "{criterion} 的权重（现为 {weight}）降到 {low} 以下，第一名变为 {below}；升到 {high} 以上，变为 {above}。",
        "If {criterion} (now {weight}) weighed less than {low}, {below} would be first; "
        "more than {high}, {above}.",
    ),
    "better_same": Text(
        "即使 {bidder} 证明了等级「{grade}」，结果也不变。",
        "Even if {bidder} proved “{grade}”, the result would stay.",
    ),
    "uncertain_same": Text(
        "{bidder} 的实测值在测量不确定度之内也可能是等级「{grade}」；真是那样，结果也不变。",
        "Within the uncertainty of its measurements {bidder} may be “{grade}”; the result would stay.",
    ),
    "uncertain_changes": Text(
        "{bidder} 的实测值在测量不确定度之内也可能是等级「{grade}」；真是那样，结果变为 {winners}。",
        "Within the uncertainty of its measurements {bidder} may be “{grade}”; the result would be {winners}.",
    ),
    "uncertain_none": Text(
        "{bidder} 的实测值在测量不确定度之内也可能是等级「{grade}」；真是那样，就不能授标。",
        "Within the uncertainty of its measurements {bidder} may be “{grade}”; there would be no award.",
    ),
    "better_none": Text(
        "如果 {bidder} 证明了等级「{grade}」，就不能授标。",
        "If {bidder} proved “{grade}”, there would be no award.",
    ),
    "better_changes": Text(
        "如果 {bidder} 证明了等级「{grade}」，结果变为 {winners}。",
        "If {bidder} proved “{grade}”, the result would be {winners}.",
    ),
    "dominated": Text(
        "{others} 的报价不高于第一名，各项得分也不低。",
        "{others} asks no more than the first and is no worse in anything scored.",
    ),
    "report": Text("评标报告", "Evaluation report"),
    "section.1": Text("基本情况和数据表", "Basic facts and data"),
    "section.2": Text("评标委员会成员名单", "Members of the evaluation committee"),
    "section.3": Text("开标记录", "Record of the opening"),
    "section.4": Text("符合要求的投标一览表", "Bids that meet the requirements"),
    "section.5": Text("否决投标的情况说明", "Bids rejected, and why"),
    "section.6": Text(
        "评标标准、评标方法和评标因素一览表", "Standards, method and criteria of the evaluation"
    ),
    "section.7": Text("经评审的价格或者评分比较一览表", "Prices and points compared"),
    "section.8": Text("经评审的投标人排序", "Bidders in order"),
    "section.9": Text(
        "推荐的中标候选人名单与签订合同前要处理的事宜",
        "Candidates recommended, and what to settle before the contract",
    ),
    "section.10": Text("澄清、说明、补正事项纪要", "Clarifications, explanations and corrections"),
    "by_regulation": Text(
        "第一至第十部分按《评标委员会和评标方法暂行规定》第四十二条的内容编排（条文经二手资料核对）。",
        "Sections 1 to 10 follow article 42 of the Interim Provisions on Evaluation Committees and Methods "
        "(its list was seen in secondary sources).",
    ),
    "nothing": Text("无", "none"),
    "admitted_title": Text("入围供应商", "Admitted"),
    "procedure": Text("采购方式", "Procedure"),
    "procedure.open_tendering": Text("公开招标", "open tendering"),
    "procedure.invited_tendering": Text("邀请招标", "invited tendering"),
    "procedure.competitive_consultation": Text("竞争性磋商", "competitive consultation"),
    "procedure.competitive_negotiation": Text("竞争性谈判", "competitive negotiation"),
    "procedure.inquiry": Text("询价", "inquiry"),
    "procedure.single_source": Text("单一来源采购", "single source"),
    "procedure.framework_agreement": Text("框架协议采购", "framework agreement"),
    "object.goods": Text("货物", "goods"),
    "object.services": Text("服务", "services"),
    "object.works": Text("工程", "works"),
    "organisation.centralised": Text("政府集中采购", "centralised purchasing"),
    "organisation.departmental": Text("部门集中采购", "departmental purchasing"),
    "organisation.decentralised": Text("分散采购", "decentralised purchasing"),
    "lot_id": Text("标段", "Lot"),
    "lot_title": Text("名称", "Title"),
    "handed_in": Text("投标家数", "Bids"),
    "compared": Text("参加评审", "Compared"),
    "name": Text("姓名", "Name"),
    "role": Text("身份", "Role"),
    "role.expert": Text("评审专家", "expert"),
    "role.purchaser": Text("采购人代表", "purchaser's representative"),
    "from": Text("单位", "Of"),
    "code": Text("统一社会信用代码", "Registration code"),
    "received": Text("送达时间", "Handed in"),
    "opened_price": Text("开标报价", "Price opened"),
    "contract_price": Text("合同价", "Price of a contract"),
    "at_least": Text("（至少 {least} 分）", "(at least {least})"),
    "before_contract": Text("签订合同前要处理的事宜", "To settle before the contract"),
    "watch": Text(
        "{bidder} 的低价经说明后被采纳，履约时须重点监管。",
        "The low price of {bidder} was accepted after explanation: watch its performance.",
    ),
    "asked": Text("要求澄清的内容", "Asked"),
    "answered": Text("答复", "Answered"),
    "when": Text("时间", "When"),
    "signatures": Text("评标委员会成员签字", "Signatures of the committee"),
    "dissent": Text("不同意见", "dissent"),
}
