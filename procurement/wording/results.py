"""Why a bid does not compete, an award waits, or hangs on another bid."""

from __future__ import annotations

from grading.wording import Sentence, error, note, warning

_KNOWN = ("可以写：{known}", "it can be: {known}")

RESULTS: dict[str, Sentence] = {
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
    "admission_waits_for_draw": warning(
        "{bidders} 不分先后，却只有一部分能入围，须按规定的办法或抽签决定",
        "{bidders} are equal, and only some of them can be admitted: the rules or a draw decide",
        "把抽签记录写进招标文件的 `draw`：`{{lot: …, order: […], held_at: …, witnesses: […]}}`",
        "record the draw under `draw` in the tender: `{{lot: …, order: […], held_at: …, witnesses: […]}}`",
    ),
    "draw_not_needed": warning(
        "标段 `{lot}` 没有只能靠抽签分出的并列，这份抽签记录不起作用",
        "in the lot `{lot}` no equals need a draw: this record has no effect",
    ),
    "draw_not_equal": error(
        "抽签记录里的 `{written}` 不在并列者之列：{among}",
        "`{written}` was drawn and is not among the equals: {among}",
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
    "bid_points_below": warning(
        "`{criterion}` 得 {points} 分，低于最低的 {least} 分",
        "`{criterion}` got {points} points, less than the {least} that are needed",
    ),
    "bid_quality_below": warning(
        "价格以外得 {points} 分，低于最低的 {least} 分",
        "{points} points without the price, less than the {least} that are needed",
    ),
    "bid_not_kept": warning(
        "只有前 {count} 家入围",
        "only the first {count} stay",
    ),
    "nobody_left": warning("没有投标可以授标", "no bid is left that could be awarded the lot"),
    "award_waits_for_evidence": warning(
        "{bidder} 若证明等级 `{grade}`，结果会改变：授标前须请其补充 {settle}",
        "if {bidder} proved the grade `{grade}` the result would change: ask it for {settle} before the award",
        "把补充的证据放进它的文件后再评一次；不补充的，把对象按已证明的等级处理",
        "add the evidence to its files and evaluate again",
    ),
    "award_waits_for_choice": warning(
        "这个办法由人权衡后决定，尚无决定的记录",
        "with this method people weigh the bids and decide, and no decision is recorded yet",
        "把决定写进招标文件的 `choice`：`{{lot: …, bidder: …, reason: …, by: …}}`",
        "record the decision under `choice` in the tender: `{{lot: …, bidder: …, reason: …, by: …}}`",
    ),
    "choice_not_asked": error(
        "标段 `{lot}` 由评审办法定出中标候选人，不由人另选",
        "in the lot `{lot}` the method decides; there is nothing to choose",
        "删去 `choice`",
        "leave `choice` out",
    ),
    "choice_bidder_unknown": error(
        "`choice` 选的 `{written}` 不在参加评审的投标人之列",
        "`{written}` was chosen, and is not among the bids compared",
        *_KNOWN,
    ),
    "compared_price_not_positive": error(
        "{bidder} 的评审价不大于 0，无法按比例算分",
        "the price compared of {bidder} is not more than 0: no points can be computed from it",
    ),
    "award_dominated": warning(
        "{others} 的报价不高于 {winner}，各项得分也不低，法定公式却没有把它排在前面",
        "{others} asks no more than {winner} and is no worse in anything scored; the formula still puts {winner} first",
        "请核对公式和参数；程序按公布的公式执行",
        "check the formula and its parameters; the published formula is what was applied",
    ),
    "too_few_qualified": warning(
        "资格审查合格的只有 {count} 家，不足 {least} 家：不得评标",
        "{count} qualified bidders instead of at least {least}: they are not evaluated",
    ),
    "price_of_concern": warning(
        "评标委员会认为报价过低，须作「{label}」：{reason}",
        "the committee thinks the price too low and asks for an explanation, “{label}”: {reason}",
    ),
    "requirement_failed": warning("经审查不符合「{label}」", "found not to satisfy “{label}”"),
    "record_missing": warning(
        "{bidder} 的审查结果尚未记录：{items}",
        "what the committee found of {bidder} is not recorded yet: {items}",
        "写进该投标的 `qualified` 或 `conforms`：`{{名称: true}}`",
        "record it in the bid, under `qualified` or `conforms`: `{{name: true}}`",
    ),
    "correction_to_confirm": warning(
        "{bidder} 的报价由 {before} 修正为 {after}，须由投标人确认",
        "the price of {bidder} is corrected from {before} to {after}, which the bidder has to confirm",
        "确认的写 `confirmed: true`，不确认的写 `confirmed: false`",
        "write `confirmed: true` where it does, and `confirmed: false` where it does not",
    ),
    "correction_refused": warning(
        "投标人不确认修正后的报价 {after}，投标无效",
        "the bidder did not confirm the corrected price of {after}: the bid is invalid",
    ),
    "brand_dearer": warning(
        "与 {other} 同品牌，只留报价最低的一家",
        "the same brand as {other}, of which the cheapest bid alone stays",
    ),
    "brand_behind": warning(
        "与 {other} 同品牌，只有得分最高的一家可以推荐",
        "the same brand as {other}, of which the best bid alone can be recommended",
    ),
}
