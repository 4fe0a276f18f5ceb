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
}
# What is judged in lots, and the vocabulary that names what is measured of it.
GOODS = {
    "谷物": "grain",
    "鸡蛋": "eggs",
    "食品": "micro",
    "零件": "sampling",
    "巴氏杀菌乳": "milk",
    "grain": "grain",
    "eggs": "eggs",
    "food": "micro",
    "parts": "sampling",
    "pasteurised milk": "milk",
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
    "Count": _typed("[0-9]+", int),
    "Date": _typed("[0-9]{4}-[0-9]{2}-[0-9]{2}", str),
    "Document": _one_of(DOCUMENTS),
    "Verdict": _one_of(VERDICTS),
    "State": _one_of(STATES),
    "Goods": _one_of(GOODS),
    "Clause": _typed(
        "财政部令第 87 号第 [0-9、]+ 条|MOF Order 87 art\\. [0-9, ]+"
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
