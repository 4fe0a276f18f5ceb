"""What is wrong with a bid, a table of bids, or a record of the committee."""

from __future__ import annotations

from grading.wording import Sentence, error, warning

_KNOWN = ("可以写：{known}", "it can be: {known}")

BIDS: dict[str, Sentence] = {
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
        "投标人名称 `{name}` 与 `{other}` 只有全角、大小写、空格或形近字之别",
        "the names `{name}` and `{other}` differ in width, case, blanks or look-alike characters alone",
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
    "words_wrong": error(
        "大写金额 `{written}` 读不出唯一的数",
        "the amount in words `{written}` does not say one amount for certain",
        "写成 `壹佰贰拾万元整`；中间跳位的写“零”",
        "write it in full as banks do, and mark the places that are skipped",
    ),
    "item_unknown": error("标段没有分项 `{written}`", "the lot has no item `{written}`", *_KNOWN),
    "item_price_not_positive": error(
        "分项 `{item}` 的单价不大于 0", "the unit price of `{item}` is not more than 0"
    ),
    "item_total_differs": warning(
        "分项 `{item}` 的小计写作 {written}，而数量乘单价是 {sum}：以单价为准",
        "the total of `{item}` is written as {written}, and quantity times unit price is {sum}: the unit price counts",
    ),
    "items_missing": error(
        "投标缺少分项 {items} 的单价",
        "the bid has no unit price for {items}",
        "补上这些分项，或把分项全部删去、只写总价",
        "add them, or leave all items out and give the total alone",
    ),
    "correction_differs": error(
        "{bidder} 的修正价记为 {written}，按法定顺序修正应为 {due}",
        "the corrected price of {bidder} is recorded as {written}; by the order of the law it is {due}",
        "核对记录，或核对开标价、大写金额和各分项单价",
        "check the record, or the opened price, the amount in words and the unit prices",
    ),
    "finding_unasked": error(
        "招标文件没有要求 `{written}`", "the tender does not ask for `{written}`", *_KNOWN
    ),
    "shares_over": error(
        "{bidder} 联合体各方的份额合计 {sum}，超过 100%",
        "the shares of the consortium of {bidder} add up to {sum}, more than 100%",
    ),
    "claim_above_proof": error(
        "`{preference}` 主张 {claimed}，按投标所列只有 {proven}",
        "`{preference}` claims {claimed}, and what the bid lists proves {proven}",
        "核对联合体、分包份额或各分项成本；受其他成员控制的不计",
        "check the shares of members and subcontractors, or the costs of the items; "
        "what another member controls does not count",
    ),
    "panel_objective_differs": error(
        "`{criterion}` 是客观分，各评委对 {bidder} 的打分却不一致：{scores}",
        "`{criterion}` is objective, and the members' scores for {bidder} differ: {scores}",
        "由评标委员会复核后按同一个分值记录",
        "have the committee look again, and record one score",
    ),
    "panel_not_committee": error(
        "`{panel}` 有 {sizes} 个评分，评标委员会却有 {members} 人",
        "`{panel}` has {sizes} scores, and the committee {members} members",
        "每位成员都须独立评分",
        "every member scores alone",
    ),
    "bid_cost_unknown": error(
        "没有要求报费用 `{written}`", "no cost called `{written}` was asked for", *_KNOWN
    ),
    "bid_costs_missing": error(
        "缺少全生命周期费用 {costs}",
        "the life-cycle costs {costs} are missing",
        "写在 `costs` 下；没有的写 `0 CNY`",
        "write them under `costs`, `0 EUR` where there is none",
    ),
    "bid_deviation_unknown": error(
        "招标文件没有列出偏差 `{written}`", "the tender does not list the deviation `{written}`", *_KNOWN
    ),
    "bid_answer_not_asked": error(
        "招标文件没有问 `{written}`", "the tender does not ask for `{written}`", *_KNOWN
    ),
    "bid_answer_no_number": error("`{written}` 应是一个数", "`{written}` should be a number"),
    "bid_answer_unknown": error("不能答 `{written}`", "`{written}` is no answer that can be given", *_KNOWN),
    "bid_answer_missing": warning(
        "没有回答 `{answer}`，该项按零分计",
        "`{answer}` is not answered: it gets nothing",
    ),
}
