"""What each key of a file means, for editors: one text a key, by the model that has it.

A model inherits the texts of those it builds on. `*` stands for the keys that an author names.
"""

from __future__ import annotations

from collections.abc import Mapping

from grading.wording import Text

_LABEL = Text("名称，中英文：{zh: …, en: …}", "a name in both languages: {zh: …, en: …}")
_CLAUSE = Text("条款，照原文写", "the clause, as the source numbers it")
_STATUS = Text(
    "read：条款原文已读；unverified：未核对原文", "read: the clause itself was read; unverified: it was not"
)
_UNIT = Text("单位，如 g/100g、CFU/mL、1/mL、°C", "the unit, such as g/100g, CFU/mL, 1/mL, °C")
_WITH = Text("给对方的参数", "the parameters that are filled in")

KEYS: dict[str, dict[str, Text]] = {
    "Header": {
        "kind": Text("这是哪一种文件", "which kind of file this is"),
        "id": Text("标识；别的文件用它引用", "the id by which other files refer to it"),
        "title": Text("名称，中英文", "the title in both languages"),
        "edition": Text("版本，如 “2010”", 'the edition, such as "2010"'),
        "amendments": Text("已并入的修改单", "amendments that are worked in"),
        "issuer": Text("发布者", "who published it"),
        "source": Text(
            "读的是什么：原文、转载、译文", "what was read: the original, a reprint, a translation"
        ),
        "in_force": Text(
            "施行期：{from: 日期, to: 日期}，首尾两天都算；不写即不限",
            "when it is in force: {from: date, to: date}, both days included; open where left out",
        ),
        "gaps": Text(
            "没有查到、没有编入的内容，逐条写明", "what was not found or is not encoded, one by one"
        ),
    },
    "Characteristic": {
        "label": _LABEL,
        "unit": _UNIT,
        "type": Text(
            "数、名称或日期；有 values 即为名称，默认为数",
            "number, name or date; a name where there are values, else a number",
        ),
        "values": Text("可取的名称", "the names that it can be"),
        "ordered": Text("名称有次序，先写的较好", "whether the names have an order, better ones first"),
        "plausible": Text(
            "可信范围，如 0..15；范围外的数按输入错误处理",
            "the numbers it can plausibly be, such as 0..15; others are invalid input",
        ),
        "better": Text("higher：越高越好；lower：越低越好", "higher: more is better; lower: less is better"),
        "refers": Text(
            "取值指向样品文件里的这一组条目", "the collection of the samples file that its values point into"
        ),
    },
    "RowList": {
        "label": _LABEL,
        "order": Text("按哪个日期排列各行", "the date by which rows are ordered"),
        "unique": Text(
            "一个对象的各行里不得重复的一项，如评委", "what no two rows of a subject share, such as the judge"
        ),
    },
    "Vocabulary": {
        "subject": Text("评定对象叫什么", "what a subject is called"),
        "characteristics": Text("测定或判明的特性", "what is measured or found"),
        "lists": Text(
            "对象所带的各行：检验、通知、交货等",
            "lists of rows that a subject owns: tests, letters, deliveries",
        ),
    },
    "Reference": {
        "id": Text("另一份文件的标识", "the id of another document"),
        "edition": Text(
            "固定用哪一版；不写则按日期取", "the edition, where it is fixed; else the one in force"
        ),
        "with": _WITH,
        "decision_rule": Text(
            "按哪个判定规则评那份文件（它自己没有时）",
            "the decision rule to judge it by, where it has none of its own",
        ),
    },
    "Parameter": {
        "label": _LABEL,
        "unit": _UNIT,
        "values": Text("可选的名称", "the names to choose from"),
        "plausible": Text("可信范围，如 0..15", "the numbers it can plausibly be, such as 0..15"),
    },
    "Lookup": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "by": Text("依次按什么查", "what it is looked up by, level by level"),
        "unit": _UNIT,
        "between": Text("linear：键之间线性内插", "linear: values between two keys are interpolated"),
        "gives": Text("一格有几列时，各列的名称", "the names of the columns where a cell has several"),
        "table": Text(
            "印出来的表；没查到的格子写 unknown", "the printed table; unknown where a cell was not found"
        ),
    },
    "Rows": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "of": Text("从哪个列表或哪些行里取", "the list or the rows to pick from"),
        "since": Text(
            "自阶梯进入现状态（或某状态）之后的行",
            "rows since a ladder entered its state, or one state: ladder.state",
        ),
        "from": Text("不早于这一天", "not before this date"),
        "to": Text("不晚于这一天", "not after this date"),
        "over": Text(
            "多长时间：3 months（含当月的自然月）或 90 d",
            "over how long: 3 months (calendar months with that of the date) or 90 d",
        ),
        "where": Text("只取条件成立的行", "only rows where this holds"),
        "apart": Text("计入的两行至少相隔多久", "how far apart two rows must be to count"),
        "last": Text("最近几行", "how many of the last rows"),
        "unbroken": Text("末尾连续成立的那一段", "the unbroken tail in which this holds"),
        "size": Text(
            "应有几行；缺的行按未测", "how many rows there must be; those not there count as not measured"
        ),
        "at_least": Text(
            "每月至少几行，如 2 per month；缺的行按未测",
            "at least so many a month, such as 2 per month; those not there count as not measured",
        ),
        "by": Text("month：每个自然月并成一行", "month: one row for each calendar month"),
    },
    "Derived": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "formula": Text("怎样算出", "how it is computed"),
        "cases": Text(
            "按情形：条件: 公式；至多一种成立，else 为其余",
            "by case: condition: formula; at most one may hold, else for the rest",
        ),
        "unit": _UNIT,
        "round": Text(
            "修约到，如 1000 或 0.01 half_up", "the step it is rounded to, such as 1000 or 0.01 half_up"
        ),
    },
    "Rule": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "source": Text("这一条另有的出处", "the source of this rule, where it differs"),
        "for": Text(
            "只对满足此条件的对象提出要求", "it asks this only of subjects for which the condition holds"
        ),
        "admit": Text(
            "只采信满足此条件的结果，否则按未测",
            "only results for which this holds are admitted; others count as not measured",
        ),
        "of": Text(
            "对什么设限；不写即为条目同名的特性",
            "what is limited; the characteristic of the same name where left out",
        ),
        "unit": Text("限值里的数没写单位时的单位", "the unit of numbers that the limits give without one"),
        "compare": Text(
            "全数值比较（full）或修约值比较（rounded），GB/T 8170—2008 4.3",
            "full or rounded comparison, GB/T 8170-2008, 4.3",
        ),
        "decision_rule": Text(
            "这一项的判定规则，与整份文件的不同时", "the decision rule of this item, where it differs"
        ),
        "that": Text("须成立的条件", "the condition that must hold"),
        "limit": Text(
            "限值：≥ 3.4、12..18 °T、= absent、none（不设限）、never、unknown（未查到）",
            "the limit: ≥ 3.4, 12..18 °T, = absent, none (no limit), never, unknown (not found)",
        ),
        "cases": Text(
            "按情形：条件: 限值；至多一种成立，else 为其余",
            "by case: condition: limit; at most one may hold, else for the rest",
        ),
        "*": Text(
            "某一等级的限值；all 为除末级外各级", "the limit of a grade; all is every grade but the last"
        ),
    },
    "Grade": {
        "id": Text("等级的标识", "the id of the grade"),
        "label": _LABEL,
        "gives": Text("评上后得到什么：可用于、分值等", "what the grade brings: uses, points and so on"),
    },
    "Cap": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "when": Text("在什么情况下封顶", "when the grade is capped"),
        "at": Text("最高只能评到这一等级", "the best grade that is left"),
    },
    "Move": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "from": Text("从哪些状态：valid | notice，或 any", "from which states: valid | notice, or any"),
        "to": Text("到哪个状态", "to which state"),
        "when": Text("在什么情况下转移", "when the state moves"),
    },
    "Ladder": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "steps": Text("哪些列表的行推动状态", "the lists whose rows move the state"),
        "states": Text("各状态，第一个是初始状态", "the states, the first one first"),
        "moves": Text("各转移，先成立的先走", "the moves; the first that holds is made"),
    },
    "Uncertain": {
        "u": Text("标准不确定度，用于其他方法", "the standard uncertainty, for any other method"),
        "*": Text("该方法的标准不确定度", "the standard uncertainty of the method"),
    },
    "DecisionRule": {
        "rule": Text(
            "simple：简单接受；included：限值或方法已含不确定度，不再留保护带",
            "simple: simple acceptance; included: the limit or the method keeps a guard band already",
        ),
        "guard": Text(
            "保护带，是扩展不确定度 U = 2u 的几倍", "the guard band, in expanded uncertainties U = 2u"
        ),
        "risk": Text("作出错误判定的概率至多是多少", "the greatest probability of a wrong statement"),
        "binary": Text(
            "落在保护带里的算不符合，不算待定", "what lies within the guard band fails and is not open"
        ),
        "u": Text("值没有给出 u 时用的标准不确定度", "the standard uncertainty of values that do not give u"),
    },
    "ScoreItem": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "weight": Text("权重：数或参数", "its weight: a number or a parameter"),
        "of": Text(
            "取什么分；不写即为同名的特性或导出值", "what it takes; the value of the same name where left out"
        ),
        "range": Text(
            "这一项可能取的范围；未知或越界时按范围内任何值",
            "what the item may be; unknown or outside, it counts as anything within",
        ),
    },
    "Score": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "mean": Text(
            "arithmetic：加权算术平均；geometric：加权几何平均；sum：相加",
            "arithmetic: weighted mean; geometric: weighted geometric mean; sum: added up",
        ),
        "range": Text(
            "各项（sum 时为总分）可能取的范围，如 0..100",
            "what each item (of a sum: the sum) may be, such as 0..100",
        ),
        "unit": _UNIT,
        "items": Text("各分项与权重", "the items with their weights"),
    },
    "Ties": {
        "share": Text(
            "并列者同取最差名次（worst）或最好名次（best）",
            "whether the tied share the worst place or the best",
        ),
        "then": Text("先用什么再分先后，大的在前", "what breaks a tie first, higher ones first"),
    },
    "Ranking": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "by": Text("按什么排名", "what they are ranked by"),
        "best": Text(
            "highest：大者在前（默认）；lowest：小者在前",
            "highest: more is better (default); lowest: less is",
        ),
        "within": Text("在同一什么之内分别排名", "ranked apart within each of these"),
        "among": Text("哪些对象参加排名", "who is ranked"),
        "ties": Text(
            "并列怎样处理：worst、best 或 {then: [...]}", "what becomes of ties: worst, best or {then: [...]}"
        ),
    },
    "Pricing": {
        "label": _LABEL,
        "clause": _CLAUSE,
        "status": _STATUS,
        "unit": Text("价格单位，如 CNY/kg", "the unit of the price, such as CNY/kg"),
        "items": Text("加价、扣价各项", "what is added and taken off, item by item"),
        "total": Text(
            "怎样合成价格；不写即各项之和", "how the price is made; the sum of the items where left out"
        ),
        "round": Text(
            "价格修约到，如 0.01 half_up", "the step the price is rounded to, such as 0.01 half_up"
        ),
        "amount": Text(
            "按数量应付多少，如 total × quantity", "what is paid for a quantity, such as total × quantity"
        ),
    },
    "Groups": {
        "by": Text("按什么把对象分组；[] 为合成一组", "what divides the subjects; [] is one group of all"),
        "as": Text("组内各对象成为这个列表的行", "the list whose rows the subjects of a group become"),
        "show": Text("通报里列出哪些值", "the values that a bulletin shows"),
        "intervals": Text(
            "所列的值的置信区间：值: [下限, 上限]",
            "confidence intervals of shown values: value: [lower, upper]",
        ),
    },
    "Expectation": {
        "verdict": Text("应得的判定", "the verdict that is expected"),
        "grade": Text("应得的等级", "the grade that is expected"),
        "possible": Text("仍可能的等级", "the grades that stay possible"),
        "at_least": Text("至少的等级", "the best grade that is proven"),
        "conditions": Text("各条件应得的判定", "the verdicts of single conditions"),
        "states": Text("各阶梯应处的状态", "the states of ladders"),
        "values": Text("各导出值、评分、名次应为多少", "derived values, scores and places"),
        "price": Text("价格各项、total、amount 应为多少", "the items of the price, its total and the amount"),
    },
    "Example": {
        "title": Text("这个例子说明什么", "what the example shows"),
        "at": Text("事实的日期", "the date of the facts"),
        "with": _WITH,
        "given": Text("对象：特性、列表、单位", "the subject: characteristics and lists"),
        "beside": Text("一同排名的其他对象", "the other subjects that it is ranked with"),
        "expect": Text("应得的结果", "what must come of it"),
        "*": Text("供引用的条目，如 labs", "entries that values refer to, such as labs"),
    },
    "Document": {
        "vocabulary": Text("用哪份词汇表", "the vocabulary whose names it uses"),
        "compare": Text("全数值比较（full）或修约值比较（rounded）", "full or rounded comparison"),
        "decision_rule": Text("考虑测量不确定度的判定规则", "how measurement uncertainty enters decisions"),
        "parameters": Text("由合同或招标文件填写的内容", "what a contract or a tender fills in"),
        "documents": Text("引用的其他文件：别名: 标识", "other documents: alias: id"),
        "lookups": Text("印出来的表", "printed tables"),
        "rows": Text("从列表里取的行", "rows picked from lists"),
        "derive": Text("算出来的值", "values computed from others"),
        "each": Text(
            "列表的每一行再按另一份文件评定：列表: 标识",
            "every row of a list graded by another document: list: id",
        ),
        "groups": Text("把对象分组，评定的是组", "the subjects are grouped, and groups are judged"),
        "score": Text("评分：各项加权", "scores: items weighed together"),
        "rank": Text("在全部对象中的名次", "places among all subjects"),
        "pricing": Text("按质论价", "what is paid, by quality"),
        "for": Text(
            "本文件适用于什么；此外不作判定", "what the document applies to; it is silent on everything else"
        ),
        "requirements": Text("各项要求", "the requirements"),
        "grades": Text(
            "各等级，最好的在前，最后一级是其余", "the grades, best first; the last is what remains"
        ),
        "gate": Text(
            "除末级外各级的前提：条件，或须符合的文件",
            "conditions, or documents to be met, of every grade but the last",
        ),
        "table": Text(
            "分级表：每行一项，每级一个限值", "the table of grades: a row an item, a limit a grade"
        ),
        "caps": Text("封顶：某种情况下至多评到某级", "caps: in some cases a grade at most"),
        "ladder": Text("随时间变化的状态", "states that change over time"),
        "examples": Text("例子，`grade test` 会运行", "examples, which `grade test` runs"),
    },
    "Samples": {
        "kind": Text("这是哪一种文件", "which kind of file this is"),
        "vocabulary": Text(
            "用哪份词汇表；不写则同所用的规则", "the vocabulary; that of the rules where left out"
        ),
        "rules": Text("按哪些文件评", "the documents to grade by"),
        "at": Text(
            "事实的日期；each tests 表示每行之后各评一次",
            "the date of the facts; each tests decides after every row",
        ),
        "assume": Text(
            "当作已知、随结果一起印出的内容", "what is taken as given and printed with every decision"
        ),
        "subjects": Text("评定对象，或放对象的 CSV 文件", "the subjects, or the CSV file that holds them"),
        "*": Text("供引用的条目，如 labs", "entries that values refer to, such as labs"),
    },
}


def register(words: Mapping[str, Mapping[str, Text]]) -> None:
    """Add the texts of a plug-in's models."""
    for model, keys in words.items():
        KEYS.setdefault(model, {}).update(keys)


def words_of(model: str, key: str) -> Text | None:
    """What a key of a model means."""
    return KEYS.get(model, {}).get(key)
