"""The words of the policies: names of the vocabulary in both languages, and the types of what steps take.

A step never takes any text: what it takes is quoted, or a number, a date, or one of a few words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from pytest_bdd import parsers

from grading.catalogue import Catalogue
from grading.kinds import models
from grading.language.documents import Vocabulary
from grading.language.values import Label

DOCUMENTS = {
    "GB 19301—2010": "gb_19301_2010",
    "GB 19301-2010": "gb_19301_2010",
    "GB/T 6914—1986": "gbt_6914_1986",
    "GB/T 6914-1986": "gbt_6914_1986",
    "美国 A 级奶条例": "us_pmo_grade_a",
    'the US Grade "A" ordinance': "us_pmo_grade_a",
    "欧盟 853/2004 号条例": "eu_853_2004",
    "Regulation (EC) No 853/2004": "eu_853_2004",
    "德国《交售牛奶质量条例》": "de_milchguev",
    "the German ordinance on delivered milk": "de_milchguev",
    "德国《生乳质量条例》": "de_rohmilchguetv",
    "the German raw milk ordinance": "de_rohmilchguetv",
    "生乳质量分级": "milk/quality",
    "the quality grades of raw milk": "milk/quality",
    "GB 19645—2010": "gb_19645_2010",
    "GB 19645-2010": "gb_19645_2010",
    "ISO 2859-1": "iso_2859_1_1999",
    "ICMSF 三级采样方案": "icmsf_three_class",
    "the ICMSF three-class plans": "icmsf_three_class",
    "ICMSF 二级采样方案": "icmsf_two_class",
    "the ICMSF two-class plans": "icmsf_two_class",
    "美国农业部批等级": "usda_eggs_lot",
    "the USDA grades of egg lots": "usda_eggs_lot",
    "美国小麦标准": "us_wheat",
    "the US wheat standards": "us_wheat",
    "美国高粱标准": "us_sorghum",
    "the US sorghum standards": "us_sorghum",
    "美国大豆标准": "us_soybeans",
    "the US soybean standards": "us_soybeans",
    "GB 1351—2008": "gb_1351_2008",
    "GB 1351-2008": "gb_1351_2008",
    "GB/T 19580—2012": "gbt_19580_2012",
    "GB/T 19580-2012": "gbt_19580_2012",
    "ZED 2016 年方案": "zed_2016",
    "the ZED scheme of 2016": "zed_2016",
    "ZED 2022 年方案": "zed_2022",
    "the ZED scheme of 2022": "zed_2022",
    "供应商质量管理问卷": "supplier/questionnaire",
    "the questionnaire for suppliers": "supplier/questionnaire",
    "服务质量综合指数": "services/index",
    "the composite index of services": "services/index",
    "质量攻关评审规则": "awards/tackling",
    "the rules on projects that tackle quality": "awards/tackling",
    "政府质量奖评选规则": "awards/quality_award",
    "the rules of the quality award": "awards/quality_award",
    "德国生乳价款规则": "milk/prices/de_rohmilchguetv",
    "the German rules on the price of milk": "milk/prices/de_rohmilchguetv",
    "美国联邦牛奶销售令": "milk/prices/us_fmmo",
    "the US Federal milk orders": "milk/prices/us_fmmo",
    "广东省购销合同": "milk/prices/cn_guangdong",
    "the Guangdong contract": "milk/prices/cn_guangdong",
    "阿拉鲍恩合作社计价": "milk/prices/ie_arrabawn",
    "the scale of Arrabawn co-op": "milk/prices/ie_arrabawn",
    "爱尔兰供奶资格": "ie_scc_seasonal",
    "the Irish eligibility to supply": "ie_scc_seasonal",
    "加拿大东部记分办法": "ca_p5_demerits",
    "the Canadian demerits": "ca_p5_demerits",
    "德国停供规则": "de_delivery_ban",
    "the German ban on delivery": "de_delivery_ban",
    "供应商质量信用规则": "supplier/credit",
    "the rules on the credit of suppliers": "supplier/credit",
    "信用修复规定": "cn_credit_repair",
    "the rules on the repair of credit": "cn_credit_repair",
    "投诉举报规则": "supplier/complaint",
    "the rules on complaints": "supplier/complaint",
    "检验检测机构分级规则": "services/testing_bodies",
    "the grading of testing bodies": "services/testing_bodies",
    "“上海品牌”认证": "shanghai_brand",
    '"Shanghai Brand" certification': "shanghai_brand",
    "2022 年国家监督抽查公布数": "cn_sampling_2022",
    "the published sampling of 2022": "cn_sampling_2022",
    "按产品类别的抽查评价": "supervision/classes",
    "the judging of classes of products": "supervision/classes",
    "按企业规模的评奖漏斗": "awards/funnel_size",
    "the award funnel by size of firm": "awards/funnel_size",
    "实验室符合性声明": "milk/laboratory_statement",
    "the laboratory's statement": "milk/laboratory_statement",
    "收购方验收规则": "milk/buyer_acceptance",
    "the buyer's acceptance": "milk/buyer_acceptance",
    "船板规范": "ship_plate_higher_strength",
    "the rules on ship plate": "ship_plate_higher_strength",
    "GB 712—2011": "gb_712_2011",
    "GB 712-2011": "gb_712_2011",
    "GB 713—2014": "gb_713_2014",
    "GB 713-2014": "gb_713_2014",
    "EN 10164": "en_10164",
    "EN 10130": "en_10130",
    "冲压买方的使用要求": "steel/stamping_buyer",
    "the needs of the stamping shop": "steel/stamping_buyer",
    "产线能力演示模型": "steel/line_demo",
    "the line capability demo model": "steel/line_demo",
    "欧盟 2019/2016 号条例": "eu_2019_2016",
    "Regulation (EU) 2019/2016": "eu_2019_2016",
    "欧盟 2019/2016 号条例的噪声等级": "eu_2019_2016_noise",
    "the noise classes of Regulation (EU) 2019/2016": "eu_2019_2016_noise",
    "欧盟 1222/2009 号条例": "eu_1222_2009",
    "Regulation (EC) No 1222/2009": "eu_1222_2009",
    "电动机能效等级": "motors_ie",
    "the efficiency classes of motors": "motors_ie",
    "多维力传感器分级": "force/multi_axis",
    "the grades of multi-axis sensors": "force/multi_axis",
    "这项规定": "own_rule",
    "that provision": "own_rule",
}
VERDICTS = {
    "不符合": "fails",
    "符合": "meets",
    "待定": "open",
    "不适用": "not_applicable",
    "fails": "fails",
    "meets": "meets",
    "open": "open",
    "not applicable": "not_applicable",
}
STATES = {
    "有效": "valid",
    "应发通知": "notice_due",
    "已发通知": "notice",
    "停证": "suspended",
    "临时许可": "temporary",
    "valid": "valid",
    "notice due": "notice_due",
    "under notice": "notice",
    "suspended": "suspended",
    "temporary": "temporary",
    "正常检验": "normal",
    "加严检验": "tightened",
    "放宽检验": "reduced",
    "暂停检验": "discontinued",
    "normal inspection": "normal",
    "tightened inspection": "tightened",
    "reduced inspection": "reduced",
    "discontinued": "discontinued",
    "合格": "compliant",
    "compliant": "compliant",
    "第一次警告": "first_warning",
    "first warning": "first_warning",
    "第二次警告": "second_warning",
    "second warning": "second_warning",
    "第三次警告": "third_warning",
    "third warning": "third_warning",
    "应停供": "liable_for_suspension",
    "liable for suspension": "liable_for_suspension",
    "没有罚则": "clear",
    "clear": "clear",
    "受罚": "penalised",
    "penalised": "penalised",
    "没有超限": "in_order",
    "in order": "in_order",
    "超限第一个月": "month_one",
    "month one": "month_one",
    "超限第二个月": "month_two",
    "month two": "month_two",
    "超限第三个月": "month_three",
    "month three": "month_three",
    "停供": "banned",
    "banned": "banned",
    "不在名单上": "not_listed",
    "not listed": "not_listed",
    "在名单上": "listed",
    "listed": "listed",
    "已了结": "settled",
    "settled": "settled",
    "查证中": "under_review",
    "under review": "under_review",
    "查实": "upheld",
    "upheld": "upheld",
}
# What is judged in lots, and the vocabulary that names what is measured of it.
GOODS = {
    "谷物": "grain",
    "鸡蛋": "eggs",
    "食品": "micro",
    "零件": "sampling",
    "巴氏杀菌乳": "milk",
    "钢板": "plate",
    "冷轧钢卷": "coil",
    "轮胎": "tyres",
    "电动机": "motor",
    "家用电器": "appliances",
    "力传感器": "force",
    "grain": "grain",
    "eggs": "eggs",
    "food": "micro",
    "parts": "sampling",
    "pasteurised milk": "milk",
    "steel plate": "plate",
    "cold-rolled coil": "coil",
    "tyres": "tyres",
    "motors": "motor",
    "household appliances": "appliances",
    "force transducers": "force",
}
# What else is judged, with the vocabulary of its names.
KINDS = {
    "供应商": "supplier",
    "supplier": "supplier",
    "企业": "management",
    "enterprise": "management",
    "申报项目": "awards",
    "entries": "awards",
    "机构": "services",
    "organisation": "services",
    "奶农": "milk_market",
    "producer": "milk_market",
    "牧场": "milk",
    "farm": "milk",
    "统计单元": "supervision",
    "lines of statistics": "supervision",
    "申报组织": "management",
    "applicants": "management",
    "产线": "line",
    "production line": "line",
    "production lines": "line",
}
COLLECTIONS = {
    "实验室": "labs",
    "发证机构": "bodies",
    "月度行情": "markets",
    "laboratories": "labs",
    "certification bodies": "bodies",
    "announcements": "markets",
}
OUTCOMES = {
    "有条件不通过": "conditional_fail",
    "有条件通过": "conditional_pass",
    "不通过": "fail",
    "通过": "pass",
    "conditional fail": "conditional_fail",
    "conditional pass": "conditional_pass",
    "fail": "fail",
    "pass": "pass",
    "—": None,
}
COUNTING = {
    "电子计数": "electronic",
    "显微镜计数": "field_count",
    "electronic counting": "electronic",
    "counting under the microscope": "field_count",
}
COMPARISONS = {
    "全数值比较法": "full",
    "修约值比较法": "rounded",
    "the full value": "full",
    "the rounded value": "rounded",
}
OBJECTS = {"货物": "goods", "服务": "services", "goods": "goods", "services": "services"}
METHODS = {
    "综合评分法": "comprehensive_scoring",
    "最低评标价法": "lowest_evaluated_price",
    "comprehensive scoring": "comprehensive_scoring",
    "the lowest evaluated price": "lowest_evaluated_price",
}

_QUOTE = '“[^”]*”|"[^"]*"'
_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"


def _typed(pattern: str, convert: Callable[[str], object]) -> Callable[[str], object]:
    """A type of what a step takes: what it looks like, and what becomes of it."""

    def converter(text: str) -> object:
        return convert(text)

    converter.pattern = pattern  # type: ignore[attr-defined]
    return converter


def _cited(text: str) -> str:
    """A clause of the law on procurement, as it is cited in English."""
    numbers = re.findall("[0-9]+", text)
    if text.startswith(("财库", "Caiku")):
        return "Caiku [{}] No. {}".format(*numbers)
    if text.startswith(("实施条例", "Regulation")):
        return f"Implementing Regulation of the Government Procurement Law art. {numbers[0]}"
    if text.endswith(("款", ")")):
        return f"MOF Order {numbers[0]} art. {numbers[1]}({numbers[2]})"
    return f"MOF Order {numbers[0]} art. {', '.join(numbers[1:])}"


def _one_of(words: Mapping[str, str]) -> Callable[[str], object]:
    longest = sorted(words, key=len, reverse=True)
    return _typed("|".join(map(re.escape, longest)), words.__getitem__)


def _unquoted(text: str) -> str:
    return text[1:-1]


TYPES: dict[str, Any] = {
    "Quoted": _typed(_QUOTE, _unquoted),
    "QuotedList": _typed(
        f"(?:{_QUOTE})(?:(?:、|, )(?:{_QUOTE}))*",
        lambda text: tuple(map(_unquoted, re.findall(_QUOTE, text))),
    ),
    "Amount": _typed(rf"(?:[<>≤≥] )?{_NUMBER}(?: [^\s“”\"，]+)?", str),
    "Number": _typed(_NUMBER, Decimal),
    "Reported": _typed(rf"{_NUMBER}\([+-]\)", str),
    "Limit": _typed(rf"[<>≤≥] {_NUMBER}(?: [^\s“”\"，,]+)?", str),
    "Range": _typed(rf"{_NUMBER}\.\.{_NUMBER}(?: [^\s“”\"，]+)?", str),
    "Uncertainty": _typed(rf"{_NUMBER}(?: (?:%(?: rel)?|lg))?", str),
    "Counting": _one_of(COUNTING),
    "Count": _typed("[0-9]+", int),
    "Date": _typed("[0-9]{4}-[0-9]{2}-[0-9]{2}", str),
    "Document": _one_of(DOCUMENTS),
    "Verdict": _one_of(VERDICTS),
    "State": _one_of(STATES),
    "Goods": _one_of(GOODS),
    "Kind": _one_of(KINDS),
    "Collection": _one_of(COLLECTIONS),
    "Id": _typed("[a-z][a-z0-9_]*", str),
    "Clause": _typed(
        "财政部令第 87 号第 [0-9、]+ 条(?:第 [0-9] 款)?|MOF Order 87 art\\. [0-9, ]+(?:\\([0-9]\\))?"
        "|实施条例第 [0-9]+ 条|Regulation art\\. [0-9]+"
        "|财库〔[0-9]+〕[0-9]+号|Caiku \\[[0-9]+\\] No\\. [0-9]+",
        _cited,
    ),
    "Comparison": _one_of(COMPARISONS),
    "Object": _one_of(OBJECTS),
    "Method": _one_of(METHODS),
}


def words(pattern: str) -> parsers.parse:
    """The words of a step in one language."""
    return parsers.parse(pattern, extra_types=TYPES, case_sensitive=True)


@cache
def catalogue() -> Catalogue:
    """The library, read once."""
    return Catalogue((), models())


@cache
def vocabulary(id: str = "milk") -> Vocabulary:
    found, findings = catalogue().vocabulary(id)
    assert found is not None, findings
    return found


def characteristic(word: str, words: str = "milk") -> str:
    """The name of a characteristic from its label in either language; a unit may follow in brackets."""
    label, _, unit = word.partition(" [")
    entries = {name: entry.label for name, entry in vocabulary(words).characteristics.items()}
    return _named(label, entries) + (f" [{unit}" if unit else "")


def value(name: str, word: str, words: str = "milk") -> str:
    """What the vocabulary calls a value that is named by its label; numbers and dates stay as they are."""
    values = vocabulary(words).characteristics[name.partition(" [")[0]].values  # type: ignore[index]
    return _named(word, values) if values and word else word


def list_name(word: str, words: str = "milk") -> str:
    """The name of a list of rows from its label in either language."""
    return _named(word, {name: entry.label for name, entry in vocabulary(words).lists.items()})


def is_called(label: Label | None, word: str) -> bool:
    """Whether a label reads so in either language."""
    return label is not None and word in (label.zh, label.en)


def _named(word: str, labels: Mapping[Any, Label | None]) -> str:
    fitting = [str(name) for name, label in labels.items() if is_called(label, word)]
    assert len(fitting) == 1, f"`{word}` names {fitting or 'nothing'} of {sorted(map(str, labels))}"
    return fitting[0]


def plainly(text: str | None) -> str:
    """A text with its numbers without closing zeros, so that 3.10 and 3.1 are the same limit."""
    return re.sub(r"[0-9]+\.[0-9]+", lambda found: found.group().rstrip("0").rstrip("."), text or "—")


def columns(table: Iterable[list[str]]) -> list[dict[str, str]]:
    """The rows of a data table by the words of its head."""
    head, *rows = table
    return [dict(zip(head, row, strict=True)) for row in rows]
