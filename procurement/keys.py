"""What each key of a tender and of a law means, and the form of their written values, for editors."""

from __future__ import annotations

import datetime

from grading.language.schema import SCALARS
from grading.quantities.numbers import PLAIN
from grading.wording import Text
from grading.wording.keys import register
from procurement.values.rates import Amount, Change, Rate
from procurement.values.written import Claim, Money, Percent, Worth
from procurement.wording.keys import FURTHER

_MOMENT = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})$"
_LABEL = Text("名称，中英文", "a name in both languages")
_CLAUSE = Text(
    "条款，照原文写；可写 {zh: …, en: …}", "the clause as lawyers cite it, in one language or {zh: …, en: …}"
)
_STATUS = Text(
    "read：条款原文已读；unverified：未核对原文", "read: the clause itself was read; unverified: it was not"
)
_CEILING = Text("最高限价，如 5200000 CNY", "the ceiling, such as 5200000 CNY")
_BUDGET = Text("预算金额，如 5200000 CNY", "the budget, such as 5200000 CNY")
_FOR = Text("只在此条件成立时适用", "it applies only where this holds")

KEYS: dict[str, dict[str, Text]] = {
    "Criterion": {
        "label": _LABEL,
        "weight": Text("权重，各项合计 100", "the weight; all sum to 100"),
        "formula": Text("价格分公式，与法规所定的一致", "the price formula, as the law has it"),
        "of": Text(
            "按哪份文件的等级给分；不写即同名的那份",
            "the document whose grade is scored; that of the same name where left out",
        ),
        "points": Text("各等级的分值，开标前公布", "the points of each grade, published before opening"),
        "panel": Text("由评标委员会打分的项目", "the item that the panel scores"),
    },
    "Lot": {
        "id": Text("分包的标识", "the id of the lot"),
        "title": _LABEL,
        "ceiling": _CEILING,
        "budget": _BUDGET,
        "documents": Text(
            "评定质量的文件：别名: 标识", "the documents that grade what is offered: alias: id"
        ),
        "several_subjects": Text("worst：几个对象按最差的计", "worst: of several subjects the worst counts"),
        "minimum": Text(
            "最低质量要求，如 quality ≥ qualified", "the least quality, such as quality ≥ qualified"
        ),
        "criteria": Text("评审因素", "what is scored"),
    },
    "Bidder": {
        "name": Text("投标人名称", "the name of the bidder"),
        "code": Text("统一社会信用代码", "the code of its registration"),
    },
    "LotBid": {
        "price": Text("开标时的报价，如 4980000 CNY", "the price that was opened, such as 4980000 CNY"),
        "corrected": Text(
            "算术修正后经投标人确认的报价",
            "the price after an arithmetical correction that the bidder confirmed",
        ),
        "subjects": Text("所投货物检验结果的文件", "the files with what the goods were measured to be"),
        "panel": Text("评标委员会各成员的打分", "the marks of each member of the panel"),
    },
    "Bid": {
        "table": Text(
            "投标表（CSV），每个投标人和分包一行；写了它就不写别的",
            "a table of bids (CSV), a row for each bidder and lot; nothing else stands beside it",
        ),
        "bidder": Text("投标人", "the bidder"),
        "received": Text(
            "送达时间，如 2026-03-02T09:00+08:00", "when it was handed in, such as 2026-03-02T09:00+08:00"
        ),
        "lots": Text("对各分包的投标", "the bids for the lots"),
        "*": Text(
            "主张的扶持政策：true、false 或所占比例，如 80.00%",
            "a preference that is claimed: true, false or its share, such as 80.00%",
        ),
    },
    "Answer": {
        "bidder": Text("投标人的名称或代码", "the bidder, by name or code"),
        "lot": Text("分包", "the lot"),
        "on": Text("答复的是哪一项审查", "the trigger that it answers"),
        "accepted": Text("说明是否被接受", "whether the explanation was accepted"),
        "reason": Text("理由", "the reason"),
        "decided": Text("决定的日期", "when it was decided"),
    },
    "Draw": {
        "lot": Text("分包", "the lot"),
        "order": Text("依次抽中的投标人，写名称或代码", "who was drawn, in this order, by name or code"),
        "held_at": Text("抽签时间，带时区", "when it was held, with the time zone"),
        "witnesses": Text("见证人", "who witnessed it"),
    },
    "Tender": {
        "law": Text(
            "适用的法规；取公告之日施行的版本",
            "the law, in the edition in force when the tender was published",
        ),
        "object": Text("货物、服务或工程", "goods, services or works"),
        "procedure": Text("采购方式", "how bids are sought"),
        "method": Text("评审方法，须为法规所允许", "how bids are compared: a method that the law allows"),
        "published": Text("公告日期", "when it was published"),
        "opened": Text("开标时间，带时区", "when bids are opened, with the time zone"),
        "at": Text(
            "质量事实的日期；不写即开标日", "the date of the bids' facts; the day of opening where left out"
        ),
        "ceiling": _CEILING,
        "budget": _BUDGET,
        "preferences": Text(
            "采用的扶持政策和扣除比例，如 10%", "the preferences given, each with its rate, such as 10%"
        ),
        "with": Text(
            "在法规许可内提高的审查参数", "parameters of the law's triggers, raised as far as the law lets"
        ),
        "lots": Text("各分包", "the lots"),
        "bids": Text("各投标，或投标表的文件名", "the bids, or the file with a table of them"),
        "panel": Text(
            "评分表（CSV），每个投标人和评委一行", "a table of scores (CSV), a row for each bidder and member"
        ),
        "review": Text(
            "评标委员会对异常低价等说明的决定",
            "what the committee decided about prices that had to be explained",
        ),
        "draw": Text("并列第一时的抽签记录", "the record of a draw between equals in first place"),
    },
    "Clause": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "in_force": Text(
            "这一条的施行期：{from: 日期, to: 日期}",
            "when this provision is in force: {from: date, to: date}",
        ),
    },
    "Method": {
        "price": Text("价格分怎样计算", "how the price is scored"),
        "tie": Text("并列时依次怎样定", "what decides between equals, one after the other"),
        "grade": Text(
            "scored：等级计分；minimum_only：只作最低要求",
            "scored: grades bring points; minimum_only: a grade is a minimum alone",
        ),
    },
    "Provision": {
        "for": _FOR,
        "that": Text("须成立的条件", "the condition that must hold"),
    },
    "Preference": {
        "of": Text("按哪个价格扣除", "the price that the deduction is of"),
        "rate": Text("可选的扣除比例，如 10%..20%", "the rates that a tender may choose, such as 10%..20%"),
        "share": Text("按比例主张时须达到的份额", "what a claim by share must reach"),
        "for": _FOR,
        "excludes": Text("不能同时主张的扶持政策", "preferences that cannot be claimed beside it"),
    },
    "Trigger": {
        "parameters": Text(
            "参数；招标文件可在许可内提高", "the parameters, which a tender may raise as far as allowed"
        ),
        "when": Text("报价在什么情况下须说明", "when a price has to be explained"),
    },
    "FewerThan": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "bidders": Text("少于几家", "fewer bidders than this"),
        "then": Text("no_award：不得授予", "no_award: nothing is awarded"),
    },
    "OpenGrade": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "counts": Text(
            "proven：按已证明的等级计；waits：等补充证据",
            "proven: an open grade counts as what is proven; waits: for evidence",
        ),
    },
    "Law": {
        "language": Text(
            "法规本身的语言，记录里按它引用条款", "the language of the law itself, in which records cite it"
        ),
        "methods": Text("允许的评审方法", "the methods that it allows"),
        "requirements": Text("对招标文件的要求", "what a tender must satisfy"),
        "screen": Text("对每份投标的要求", "what each bid must satisfy"),
        "minimum_grade": Text("质量等级作为最低要求的依据", "the provision under which a grade is a minimum"),
        "panel": Text("对评标委员会的要求", "what the panel must satisfy"),
        "preferences": Text("扶持政策", "the preferences"),
        "fewer_than": Text("投标人不足时", "when there are too few bidders"),
        "open_grade": Text("等级未定时怎样计", "how an open grade counts"),
        "review": Text("报价须说明的情形", "when a price has to be explained"),
    },
    "TenderLot": {
        "id": Text("招标项目的编号", "the id of the tender"),
        "lot": Text("标段", "the lot"),
    },
    "ContractPrice": {
        "of": Text(
            "单价，如 4.98 CNY/L；或总价，如 4980000 CNY",
            "for a unit, 4.98 CNY/L; or for the whole, 4980000 CNY",
        ),
        "for": Text(
            "约定的数量，如 1000000 L；总价必写", "how much was agreed, 1000000 L; a must for a whole price"
        ),
        "clause": _CLAUSE,
    },
    "Least": {
        "that": Text(
            "接收的条件，如 quality ≥ qualified and safety = meets",
            "what is accepted, such as quality ≥ qualified and safety = meets",
        ),
        "clause": _CLAUSE,
    },
    "Schedule": {
        "clause": _CLAUSE,
        "*": Text(
            "这个等级对价格的增减：3%、-5%，或每单位 0.10 CNY/L",
            "what this grade changes of the price: 3%, -5%, or 0.10 CNY/L for a unit",
        ),
    },
    "Advantages": {
        "clause": _CLAUSE,
        "*": Text(
            "这个等级在评标时的优惠，照招标文件公布的金额",
            "what this grade was worth in the comparison of bids, as the tender published it",
        ),
    },
    "Clawback": {
        "times": Text("追回几倍的优惠，如 1.5", "how many times the advantage is taken back, such as 1.5"),
        "by": Text(
            "worst：按最差的一次交货；share：没有达到的部分按数量计",
            "worst: the worst delivery counts; share: what misses the promise counts by quantity",
        ),
        "at_most": Text(
            "最多追回合同总价的百分之几", "the most that is taken back, a share of the whole price"
        ),
        "clause": _CLAUSE,
    },
    "Contract": {
        "tender": Text("由哪次招标、哪个标段而来", "the tender and the lot that it comes from"),
        "buyer": Text("采购人", "the buyer"),
        "supplier": Text("供应商", "the supplier"),
        "concluded": Text(
            "签订日期；文件取这一天施行的版本",
            "when it was concluded; documents are those in force on that day",
        ),
        "documents": Text("评定交货的文件：别名: 标识", "the documents that grade deliveries: alias: id"),
        "promised": Text("承诺的等级：别名: 等级", "the grades that were promised: alias: grade"),
        "minimum": Text(
            "接收的条件；达不到的拒收、不付", "what is accepted; anything else is refused and not paid"
        ),
        "price": Text("合同价：单价或总价", "the price: for a unit, or for the whole"),
        "worth": Text("各等级对价格的增减", "what each grade changes of the price"),
        "pricing": Text(
            "由哪份文件计价（它有 pricing）；代替 price 和 worth",
            "the document that prices deliveries (by its pricing), instead of price and worth",
        ),
        "advantage": Text("各等级在评标时的优惠", "what each grade was worth in the comparison of bids"),
        "clawback": Text(
            "没有达到承诺时，追回几倍的优惠差额",
            "how many times the difference of advantages is taken back where a promise was missed",
        ),
        "quantity": Text(
            "写数量的列；不写即 quantity", "the column of what was delivered; quantity where left out"
        ),
        "at": Text("没有写日期的交货按这一天评定", "the date of the facts of deliveries that have none"),
        "deliveries": Text(
            "交货表和检验结果的文件，按 id 合并", "tables of deliveries and their evidence, joined by id"
        ),
    },
}


def describe() -> None:
    """Make the schemas of tenders and laws say what their keys mean and what their values look like."""
    percent = f"{PLAIN}%"
    register({name: {**KEYS.get(name, {}), **FURTHER.get(name, {})} for name in {**KEYS, **FURTHER}})
    SCALARS.update(
        {
            Worth: {
                "anyOf": [
                    {"type": "string", "pattern": f"^{PLAIN} +[A-Z]{{3}}$"},
                    {"type": "string", "pattern": f"^{percent}$"},
                ]
            },
            Money: {"type": "string", "pattern": f"^{PLAIN} +[A-Z]{{3}}$"},
            Percent: {"type": "string", "pattern": f"^{percent}$"},
            Rate: {"type": "string", "pattern": f"^{PLAIN} +[A-Z]{{3}}(/[^ ]+)?$"},
            Change: {"type": "string", "pattern": f"^({percent}|{PLAIN} +[A-Z]{{3}}/[^ ]+)$"},
            Amount: {"type": "string", "pattern": f"^{PLAIN} +[^ ]+$"},
            Claim: {
                "anyOf": [
                    {"enum": [True, False, "true", "false"]},
                    {"type": "string", "pattern": f"^{percent}$"},
                ]
            },
            datetime.datetime: {
                "type": "string",
                "pattern": _MOMENT,
            },
        }
    )
