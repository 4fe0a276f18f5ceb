"""Every sentence and word about tenders that a person reads, Chinese and English."""

from __future__ import annotations

from grading.wording import Sentence, Text, error, note, warning

_KNOWN = ("可以写：{known}", "it can be: {known}")

_VALUES = {
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

_LAWS = {
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
}

_TENDERS = {
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
}

_BIDS = {
    "bid_lot_unknown": error("没有标段 `{written}`", "there is no lot `{written}`", *_KNOWN),
    "bid_price_not_positive": error("报价 {written} 不大于 0", "the price {written} is not more than 0"),
    "bid_price_far": warning(
        "报价 {written} 与其他报价的中位数 {median} 相差百倍以上",
        "the price {written} is more than a hundred times away from {median}, the median of the others",
        "核对小数点和单位",
        "check the decimal point and the unit",
    ),
    "bid_correction_far": warning(
        "修正后的报价 {written} 与开标价 {opened} 相差百倍以上",
        "the corrected price {written} is more than a hundred times away from {opened}, the price as opened",
        "核对小数点和单位",
        "check the decimal point and the unit",
    ),
    "bid_panel_unknown": error(
        "本标段没有评委评分 `{written}`", "no criterion of this lot is scored by a panel `{written}`", *_KNOWN
    ),
    "bid_code_twice": error(
        "`{name}` 与 `{other}` 的统一社会信用代码相同：`{code}`",
        "`{name}` and `{other}` have the same unified social credit code `{code}`",
        "同一投标人只能投一份标",
        "a bidder hands in one bid",
    ),
    "bid_name_twice": error("投标人 `{name}` 出现了两次", "the bidder `{name}` occurs twice"),
    "bid_names_alike": warning(
        "投标人名称 `{name}` 与 `{other}` 只有全角、大小写或空格之别",
        "the names `{name}` and `{other}` differ in width, case or blanks alone",
        "核对是不是同一投标人",
        "check whether they are one bidder",
    ),
    "bid_evidence_shared": warning(
        "证据文件 `{file}` 同时用于 `{name}` 和 `{other}` 的投标",
        "the evidence `{file}` is used in the bids of both `{name}` and `{other}`",
        "核对文件名；两家投标人共用一份检验结果须查明原因",
        "check the name of the file; find out why two bidders hand in the same results",
    ),
    "bid_subjects_several": error(
        "`{bidder}` 的证据涉及 {count} 个对象，而招标文件没有说明怎样合并",
        "the evidence of `{bidder}` is about {count} subjects, and the tender does not say how they count",
        "在标段里写 `several_subjects: worst`（按最差的计）",
        "write `several_subjects: worst` in the lot",
    ),
    "code_characters": error(
        "统一社会信用代码 `{written}` 里有不允许的字符：{strange}",
        "the unified social credit code `{written}` has characters that none has: {strange}",
        "只用数字和大写字母，不用 I、O、S、V、Z",
        "it consists of digits and capital letters without I, O, S, V and Z",
    ),
    "code_length": error(
        "统一社会信用代码 `{written}` 有 {length} 位，应有 18 位",
        "the unified social credit code `{written}` has {length} characters instead of 18",
    ),
    "code_check": error(
        "统一社会信用代码 `{written}` 的校验码不对：末位是 {last}，按前 17 位应为 {due}",
        "the unified social credit code `{written}` does not check: it "
        "ends in {last}, and the other 17 ask for {due}",
        "核对是否抄错或换了位",
        "look for a slip of one character or two that changed places",
    ),
    "claim_unknown": error(
        "没有 `{written}` 这一项",
        "`{written}` is not known here",
        "投标里可以写：bidder、received、lots，以及价格扣除：{known}",
        "a bid has `bidder`, `received`, `lots` and the preferences {known}",
    ),
    "claim_without_preference": warning(
        "投标声明 `{preference}`，招标文件没有规定这项扣除，不予扣除",
        "the bid claims `{preference}`, for which the tender sets no rate: nothing is deducted",
    ),
    "claim_not_in_force": warning(
        "投标声明 `{preference}`，这项扣除在招标文件发布时不在施行期，不予扣除",
        "the bid claims `{preference}`, which was not in force when "
        "the tender was published: nothing is deducted",
    ),
    "claim_share_needless": error(
        "`{preference}` 不按比例享受，写 `true` 或 `false`",
        "`{preference}` does not depend on a share: write `true` or `false`",
    ),
    "claims_exclude": error(
        "不能同时声明 `{preference}` 和 `{other}`", "`{preference}` and `{other}` cannot both be claimed"
    ),
    "answer_bidder_unknown": error(
        "评审答复中的 `{written}` 没有投标",
        "`{written}`, named in an answer of the committee, has not bid",
        *_KNOWN,
    ),
    "answer_trigger_unknown": error(
        "法规没有名为 `{written}` 的报价审查", "the law has no review called `{written}`", *_KNOWN
    ),
    "answer_not_asked": warning(
        "对 `{bidder}` 的 `{on}` 有评审答复，但并没有触发审查",
        "there is an answer about `{bidder}` and `{on}`, and no review was triggered",
    ),
    "draw_bidder_unknown": error(
        "抽签记录里的 `{written}` 没有投标", "`{written}`, named in a draw, has not bid", *_KNOWN
    ),
    "draw_bidder_twice": error(
        "抽签记录里 `{written}` 出现了两次", "`{written}` is drawn twice in one record"
    ),
    "draw_early": error(
        "抽签时间 {held_at} 早于开标时间 {opened}",
        "the draw was held at {held_at}, before the opening at {opened}",
    ),
    "draw_twice": error("标段 `{lot}` 有两份抽签记录", "the lot `{lot}` has two records of a draw"),
    "draw_empty": error("抽签记录没有写抽中了谁", "the record of the draw does not say who was drawn"),
    "bid_table_alone": error(
        "写了投标表 `{written}`，旁边就不能再写别的",
        "beside the table of bids `{written}` nothing else can stand",
    ),
    "bids_too_many": error(
        "投标有 {count} 份，最多处理 {limit} 份",
        "there are {count} bids; {limit} are the most that can be evaluated",
        "按标段分成几个文件",
        "give each lot a file of its own",
    ),
    "table_column_missing": error("表里没有 `{column}` 列", "the table has no column `{column}`"),
    "table_column_unit": error(
        "`{column}` 列不能带单位 `{unit}`",
        "the column `{column}` takes no unit such as `{unit}`",
        "只有 `price` 和 `corrected` 带货币，如 `price [CNY]`",
        "only `price` and `corrected` have a currency, as in `price [CNY]`",
    ),
    "table_lot_missing": error(
        "有几个标段，这一行没有写是哪一个", "there are several lots, and this row does not say which", *_KNOWN
    ),
    "table_cell_missing": error("这一行没有写 `{column}`", "this row has no `{column}`"),
    "table_bidder_differs": error(
        "`{bidder}` 的 `{column}` 在这一行是 `{written}`，在前面是 `{other}`",
        "`{column}` of `{bidder}` is `{written}` in this row and `{other}` further up",
        "投标人的各列在它的每一行都要一样",
        "what a bidder is has to agree in all its rows",
    ),
    "table_lot_twice": error(
        "`{bidder}` 对标段 `{lot}` 有两行", "`{bidder}` has two rows for the lot `{lot}`"
    ),
    "scores_bidder_unknown": error(
        "评分表里的 `{written}` 没有对这个标段投标",
        "`{written}`, in the table of scores, has not bid for this lot",
    ),
    "scores_member_twice": error(
        "评委 `{member}` 给 `{bidder}` 打了两次分", "the member `{member}` scored `{bidder}` twice"
    ),
    "scores_twice": error(
        "`{bidder}` 的评分既写在投标里，又写在评分表里",
        "the scores of `{bidder}` stand in its bid and in the table of scores",
        "只留一处",
        "keep one of the two",
    ),
    "panel_missing": error(
        "`{bidder}` 没有评委评分 `{panel}`", "`{bidder}` has no scores by the panel `{panel}`"
    ),
    "panel_score_outside": error(
        "`{bidder}` 的 `{criterion}` 得分 {score} 不在 0 到权重 {weight} 之间",
        "`{bidder}` got {score} for `{criterion}`, which is not from 0 to the weight {weight}",
    ),
    "panel_sizes_differ": error(
        "评委 `{panel}` 给各投标人打分的人数不同：{sizes}",
        "different numbers of members of the panel `{panel}` scored the bids: {sizes}",
        "每位评委给每份有效投标打分",
        "every member scores every valid bid",
    ),
    "panel_against_law": error(
        "评委 `{panel}` 不符合「{label}」：{why}",
        "the panel `{panel}` is not “{label}”: {why}",
    ),
}

RESULTS = {
    "bid_against_law": note("不符合「{label}」：{why}", "not “{label}”: {why}"),
    "bid_below_minimum": note("{why}", "{why}"),
    "bid_minimum_open": note("{why}", "{why}"),
    "price_to_explain": note(
        "触发「{label}」：`{when}`，其中 {values}",
        "an explanation is due, “{label}”: `{when}`, where {values}",
    ),
    "price_not_explained": note(
        "评标委员会未采纳「{label}」中的说明：{reason}",
        "the committee did not accept the explanation under “{label}”: {reason}",
    ),
    "too_few_bids": warning(
        "投标人只有 {count} 家，不足 {least} 家：不得开标",
        "{count} bidders instead of at least {least}: the bids are not opened",
    ),
    "too_few_conform": warning(
        "符合要求的投标人只有 {count} 家，不足 {least} 家：不得评标",
        "{count} valid bids instead of at least {least}: they are not evaluated",
    ),
    "too_few_explained": warning(
        "报价审查后有效投标只剩 {count} 家，不足 {least} 家：不得授标",
        "{count} valid bids are left after the review of prices, instead of at least {least}: no award",
    ),
    "award_waits_for_review": warning(
        "{bidders} 的报价须由评标委员会审查，排名是暂定的，不能授标",
        "the committee has to review the price of {bidders}: the "
        "ranking is provisional and there is no award yet",
        "把评标委员会的结论写进招标文件的 `review`：`{{bidder: …, on: …, accepted: true, reason: …}}`",
        "record what the committee decides under `review` in the tender: "
        "`{{bidder: …, on: …, accepted: true, reason: …}}`",
    ),
    "award_waits_for_draw": warning(
        "{bidders} 并列第一，须按招标文件的办法或抽签决定，程序不代为决定",
        "{bidders} are equal in first place: the tender's own rule or a draw decides, never this program",
        "把抽签记录写进招标文件的 `draw`：`{{lot: …, order: […], held_at: …, witnesses: […]}}`",
        "record the draw under `draw` in the tender: `{{lot: …, order: […], held_at: …, witnesses: […]}}`",
    ),
    "draw_not_needed": warning(
        "标段 `{lot}` 没有只能靠抽签分出的并列第一，这份抽签记录不起作用",
        "in the lot `{lot}` no equals in first place need a draw: this record has no effect",
    ),
    "draw_not_equal": error(
        "抽签记录里的 `{written}` 不在并列第一之列：{among}",
        "`{written}` was drawn and is not among the equals in first place: {among}",
        "核对抽签记录，或核对评分是否有改动",
        "check the record, or whether scores changed after the draw",
    ),
    "award_hangs_on_loser": warning(
        "没有 {loser} 的投标，中标人就是 {instead}，而不是 {winner}",
        "without the bid of {loser} the award would go to {instead} instead of {winner}",
        "法定公式以最低报价为基准，落选的报价也影响得分；请核对这份报价是否真实",
        "the law's formula is relative to the lowest price, so a losing bid "
        "moves the points; make sure that bid is meant",
    ),
}

SENTENCES: dict[str, Sentence] = {**_VALUES, **_LAWS, **_TENDERS, **_BIDS, **RESULTS}

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
    "provisional": Text("暂定排名", "Provisional ranking"),
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
    "rules": Text("事先公布的评审标准", "What was published beforehand"),
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
        "去掉 {without} 的投标，第一名不变。", "Without the bid of {without} the first stays first."
    ),
    "removal_changes": Text(
        "去掉 {without} 的投标，第一名变为 {winners}。",
        "Without the bid of {without}, {winners} would be first.",
    ),
    "removal_few": Text(
        "去掉 {without} 的投标，有效投标不足 {least} 家，不能授标。",
        "Without the bid of {without} fewer than {least} would remain: no award.",
    ),
    "premiums": Text("优质优价", "What a better grade may cost"),
    "premium": Text(
        "{lower} → {higher}：多 {points} 分，比最低评审价贵不到 {premium} 仍可胜出",
        "{lower} → {higher}: {points} points more, which beats the lowest price less than {premium} above it",
    ),
    "premium_unlimited": Text(
        "{lower} → {higher}：多 {points} 分，不低于价格权重，贵多少都可胜出",
        "{lower} → {higher}: {points} points more, no less than the price weighs: it wins at any price",
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
        "{among} 并列第一，{held_at} 抽签，依次抽中 {order}",
        "{among} were equal in first place; drawn on {held_at}, in this order: {order}",
    ),
    "drawn_witnessed": Text(
        "{among} 并列第一，{held_at} 抽签，依次抽中 {order}；见证人：{witnesses}",
        "{among} were equal in first place; drawn on {held_at}, in this order: {order}; "
        "witnesses: {witnesses}",
    ),
}
