"""What is said of releases that are written and read, and of red flags."""

from __future__ import annotations

from grading.wording import Sentence, error, note, warning

EXCHANGE: dict[str, Sentence] = {
    "flag_prices_identical": note(
        "{bidders} 的报价相同：{price}",
        "{bidders} bid the same price: {price}",
        "请留意是否串通；相同的报价本身不说明什么",
        "look whether they agreed; equal prices alone prove nothing",
    ),
    "flag_price_close": note(
        "次低报价只比中标人 {winner} 高 {share}",
        "the next price is only {share} above that of {winner}, who wins",
    ),
    "flag_heavy_discount": note(
        "中标人 {winner} 的报价不到次低报价 {next} 的一半",
        "{winner}, who wins, asks less than half of the next price, {next}",
    ),
    "flag_others_disqualified": note(
        "除中标人 {winner} 外的投标全部被否决", "all bids but that of {winner}, who wins, were disqualified"
    ),
    "flag_late_bid": note(
        "{bidder} 的投标在截止后送达而参加了评审", "the bid of {bidder} came in late and was compared"
    ),
    "release_no_json": error(
        "`{file}` 不是 JSON：{why}",
        "`{file}` is no JSON: {why}",
        "核对文件是否完整",
        "check that the file is whole",
    ),
    "release_wrong": error(
        "`{file}` 里有与 OCDS 不符的内容：{why}",
        "`{file}` has something that is not as OCDS would have it: {why}",
        "用 OCDS 的校验工具核对后再导入",
        "check it with an OCDS validator, and import it again",
    ),
    "release_missing": error(
        "发布文件里没有 `{path}`",
        "the release has no `{path}`",
        "没有它写不出招标文件",
        "without it no tender can be written",
    ),
    "release_not_carried": warning(
        "发布文件没有带来 {what}，请在写出的招标文件里补上",
        "the release does not carry {what}: add it to the tender that was written",
    ),
}
