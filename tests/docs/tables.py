# ruff: noqa: E501  (a table is read down, not across)
"""Tables of the documents that are made from the program's own tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from grading.functions import LISTS, SINGLES, SPECIAL
from grading.language import documents as d
from grading.language.build import keys_of
from grading.wording import Language, Text

_MARK = re.compile(r"(<!-- (functions: lists|functions: singles|keys) -->\n)(.*?)(<!-- end -->)", re.DOTALL)

_KEYS: dict[str, tuple[Text, type[d.Model]]] = {
    "vocabulary": (Text("`vocabulary` 文件", "a `vocabulary`"), d.Vocabulary),
    "characteristic": (Text("`characteristics` 的每一项", "each of `characteristics`"), d.Characteristic),
    "list": (Text("`lists` 的每一项", "each of `lists`"), d.RowList),
    "document": (Text("`standard`、`ruleset` 文件", "a `standard` or `ruleset`"), d.Document),
    "parameter": (Text("`parameters` 的每一项", "each of `parameters`"), d.Parameter),
    "reference": (Text("`documents`、`rules` 的每一项", "each of `documents` and `rules`"), d.Reference),
    "lookup": (Text("`lookups` 的每一项", "each of `lookups`"), d.Lookup),
    "rows": (Text("`rows` 的每一项", "each of `rows`"), d.Rows),
    "derived": (Text("`derive` 的每一项", "each of `derive`"), d.Derived),
    "rule": (Text("`requirements`、`table` 的每一项和各情形", "each of `requirements` and `table`, and each case"), d.Rule),
    "grade": (Text("`grades` 的每一项", "each of `grades`"), d.Grade),
    "cap": (Text("`caps` 的每一项", "each of `caps`"), d.Cap),
    "ladder": (Text("`ladder` 的每一项", "each of `ladder`"), d.Ladder),
    "move": (Text("`moves` 的每一项", "each of `moves`"), d.Move),
    "decision_rule": (Text("`decision_rule`", "`decision_rule`"), d.DecisionRule),
    "uncertain": (Text("`decision_rule` 的 `u` 的每一项", "each of `u` of a `decision_rule`"), d.Uncertain),
    "score": (Text("`score` 的每一项", "each of `score`"), d.Score),
    "score item": (Text("评分 `items` 的每一项", "each of the `items` of a score"), d.ScoreItem),
    "ranking": (Text("`rank` 的每一项", "each of `rank`"), d.Ranking),
    "ties": (Text("`ties`", "`ties`"), d.Ties),
    "pricing": (Text("`pricing`；各项、`total`、`amount` 同 `derive`", "`pricing`; its items, `total` and `amount` are as in `derive`"), d.Pricing),
    "groups": (Text("`groups`", "`groups`"), d.Groups),
    "example": (Text("`examples` 的每一项", "each of `examples`"), d.Example),
    "expectation": (Text("`expect`", "`expect`"), d.Expectation),
    "samples": (Text("`samples` 文件", "a `samples` file"), d.Samples),
}  # fmt: skip


def _lines(name: str, language: Language) -> Iterator[str]:
    if name == "keys":
        yield (
            "| 位置 | 可以写的项（**粗体**必写） |"
            if language == "zh"
            else "| where | what can stand there (in **bold**: must) |"
        )
        yield "|---|---|"
        for where, model in _KEYS.values():
            keys = (
                f"**`{key.name}`**" if key.required else f"`{key.name}`" for key in keys_of(model).values()
            )
            yield f"| {where.say(language)} | {' '.join(keys)} |"
        return
    yield "| 函数 | 得到 |" if language == "zh" else "| function | gives |"
    yield "|---|---|"
    if name == "functions: lists":
        for function in LISTS.values():
            yield f"| `{function.name}({'; '.join(function.arguments)})` | {function.meaning.say(language)} |"
        return
    singles = ((f.name, f.meaning, (*f.arguments, "…") if f.more else f.arguments) for f in SINGLES.values())
    special = ((name, meaning, ("x",)) for name, meaning in SPECIAL.items())
    for name_, meaning, arguments in chain(singles, special):
        yield f"| `{name_}({'; '.join(arguments)})` | {meaning.say(language)} |"


def filled(text: str, language: Language) -> str:
    """A document with its tables as they should be."""

    def table(found: re.Match[str]) -> str:
        return found[1] + "\n".join(_lines(found[2], language)) + "\n" + found[4]

    return _MARK.sub(table, text)


def marks(text: str) -> list[str]:
    """Which tables a document has."""
    return [found[2] for found in _MARK.finditer(text)]
