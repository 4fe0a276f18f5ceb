"""What further keys of tenders, bids and laws mean, for editors; `procurement.keys` has the others."""

from __future__ import annotations

from grading.wording import Text

_BIDDER = Text("投标人的名称或代码", "the bidder, by name or code")
_LOT = Text("标段", "the lot")
_FOR = Text("只在此条件成立时适用", "it applies only where this holds")
_LABEL = Text("名称，中英文", "a name in both languages")
_CONTROLLED = Text("控股或管理它的单位，写名称或代码", "who owns or manages it, by name or code")
_BRAND = Text("品牌", "the brand")

FURTHER: dict[str, dict[str, Text]] = {
    "Places": {
        "price": Text("评审价保留几位小数", "to how many places the price compared is rounded"),
        "points": Text("各项得分保留几位小数", "to how many places points are rounded"),
        "total": Text("总分保留几位小数", "to how many places the total is rounded"),
    },
    "Method": {
        "adjust": Text("评审价依次怎样调整", "what changes the price compared, one after the other"),
        "merit": Text("按什么排序", "the figure that orders the bids"),
        "narrow": Text("怎样确定入围的", "who of those ordered stays"),
        "parameters": Text("公式的参数和允许的范围", "the parameters of the formulas, each with its range"),
        "rounding": Text("各数保留几位小数", "to how many places figures are rounded"),
        "choose": Text(
            "first：第一名；all：全部入围的；recorded：由人决定",
            "first: the first; all: everyone who stays; recorded: people decide",
        ),
        "candidates": Text("推荐几名中标候选人", "how many candidates are recommended"),
    },
    "Forbidden": {
        "words": Text("名称里出现就不许的词", "words that a criterion's name may not have"),
        "for": _FOR,
    },
    "Correction": {"rule": Text("修正规则的名称", "the name of the rule")},
    "Brands": {
        "for": _FOR,
        "counts": Text(
            "lowest：只留报价最低的；one：按一家计算",
            "lowest: the cheapest stays; one: they count as one bidder",
        ),
    },
    "Fewer": {
        "for": Text("在什么情况下", "in which case"),
        "bidders": Text("几家就够", "so many bidders are enough"),
    },
    "FewerThan": {"unless": Text("较少也可以的情形", "where fewer are enough")},
    "Law": {
        "forbidden": Text("不得作为评审因素的内容", "what may not be scored"),
        "correction": Text(
            "报价不一致时的修正顺序", "how figures that disagree are put right, in this order"
        ),
        "brands": Text("同品牌投标怎样计", "what bids with one brand count as"),
    },
    "Bidder": {"head": Text("单位负责人", "the person in charge"), "controlled_by": _CONTROLLED},
    "Part": {
        "name": Text("单位名称", "its name"),
        "code": Text("统一社会信用代码", "the code of its registration"),
        "share": Text("占合同金额的份额，如 30%", "its share of the contract, such as 30%"),
        "small_business": Text("是否小微企业", "whether it is a small or micro business"),
        "controlled_by": _CONTROLLED,
    },
    "ItemBid": {
        "price": Text("单价，如 120 CNY", "the unit price, such as 120 CNY"),
        "total": Text("投标写明的小计", "the total that the bid states"),
        "brand": _BRAND,
        "domestic": Text("是否本国产品", "whether it is a domestic product"),
        "cost": Text(
            "单位成本，用来算本国产品的比例", "what one costs to make, for the share of domestic products"
        ),
    },
    "LotBid": {
        "body": Text("投标文件正文写的总价", "the total that the body of the bid states"),
        "in_words": Text("大写金额，如 壹佰贰拾万元整", "the amount in Chinese words"),
        "confirmed": Text("投标人是否确认修正后的报价", "whether the bidder confirmed the corrected price"),
        "items": Text("各分项的单价", "the unit price of each item"),
        "brand": _BRAND,
        "answers": Text("对评审因素的答复", "what the bid answers where a criterion asks"),
        "costs": Text("全生命周期的各项费用", "the costs of its life cycle"),
        "deviations": Text("有哪些已公布的偏差", "which published deviations it makes"),
        "qualified": Text("资格审查的结果：名称: true", "what the review of qualification found: name: true"),
        "conforms": Text("符合性审查的结果：名称: true", "what the review of conformity found: name: true"),
    },
    "Bid": {
        "consortium": Text("联合体各方", "the members of the consortium"),
        "subcontracts": Text("分包单位", "the subcontractors"),
    },
    "Concern": {
        "bidder": _BIDDER,
        "lot": _LOT,
        "on": Text("要求作哪一项说明", "the review that it starts"),
        "reason": Text("为什么认为过低", "why the price seems too low"),
    },
    "Choice": {
        "lot": _LOT,
        "bidder": Text("选定的投标人", "who was chosen"),
        "reason": Text("理由", "the reason"),
        "by": Text("由谁决定", "who decided"),
        "decided": Text("决定的日期", "when it was decided"),
    },
    "Clarification": {
        "bidder": _BIDDER,
        "asked": Text("要求澄清的内容", "what was asked"),
        "answered": Text("答复", "what was answered"),
        "at": Text("时间，带时区", "when, with the time zone"),
    },
    "Band": {
        "when": Text("区间，如 ≥ 24 < 36", "the interval, such as ≥ 24 < 36"),
        "points": Text("这个区间的分值", "the points of this interval"),
    },
    "Criterion": {
        "answer": Text("按投标的哪一项答复给分", "the answer that is scored"),
        "bands": Text("数的区间和分值", "intervals of a number, and their points"),
        "money": Text(
            "各等级折算的金额，或占估价的比例", "what each grade is worth: money, or a share of the estimate"
        ),
        "share": Text(
            "各等级或答复折算的价格比例", "what each grade or answer is worth: a share of the price"
        ),
        "least": Text("低于这个分数的不参加评审", "below so many points a bid does not compete"),
        "factor": Text("属于法规所说的哪一类因素", "what it is about, in the law's words"),
        "objective": Text("客观分：各评委须一致", "an objective item: all members give the same"),
    },
    "Item": {
        "label": _LABEL,
        "quantity": Text("数量", "how many"),
        "unit": Text("单位", "the unit"),
        "core": Text("是否核心产品", "whether it is the core product"),
    },
    "LifeCycle": {
        "years": Text("年限", "for how many years"),
        "rate": Text("折现率，如 5%", "the rate of discount, such as 5%"),
        "costs": Text(
            "各项费用何时发生：start、yearly、end", "when each cost arises: at the start, yearly, at the end"
        ),
    },
    "Lot": {
        "estimate": Text("公布的估价", "the value that was published"),
        "items": Text("分项", "the items"),
        "least": Text("价格以外至少要多少分", "how many points without the price a bid needs"),
        "life_cycle": Text("全生命周期成本怎样算", "how life-cycle costs are computed"),
        "deviations": Text("每项偏差加价的比例", "what each deviation adds to the price compared"),
        "reserved": Text("是否预留给中小企业", "whether it is reserved for small businesses"),
    },
    "Member": {
        "name": Text("姓名", "the name"),
        "role": Text("expert：评审专家；purchaser：采购人代表", "expert, or the purchaser's representative"),
        "organisation": Text("单位", "where from"),
        "dissent": Text("不同意见", "a dissenting opinion"),
    },
    "Tender": {
        "organisation": Text("采购组织形式", "how the purchase is organised"),
        "estimate": Text("公布的估价", "the value that was published"),
        "fixed_price": Text("是否执行固定价格", "whether the price is fixed by the state"),
        "qualification": Text("资格条件", "what bidders must satisfy"),
        "conformity": Text("符合性要求", "what bids must satisfy"),
        "rounding": Text("各数保留几位小数", "to how many places figures are rounded"),
        "committee": Text("评标委员会成员", "the members of the committee"),
        "concerns": Text("评标委员会认为过低的报价", "prices that the committee thinks too low"),
        "choice": Text("由人权衡决定的记录", "the record of a decision that people made"),
        "clarifications": Text("澄清、说明和补正", "what was asked of bidders, and answered"),
        "remarks": Text("签订合同前要处理的事宜", "what to settle before the contract"),
    },
}
