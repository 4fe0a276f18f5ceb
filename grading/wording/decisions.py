"""Sentences of what deciding and the tools for authors find."""

from __future__ import annotations

from grading.wording import Sentence, Text, error, warning

SENTENCES: dict[str, Sentence] = {
    "example_differs": error("例子的 `{what}` 应为 `{expected}`，结果是 `{found}`",
                             "the example expects `{expected}` for `{what}` and gets `{found}`"),
    "group_unknown": error("不知道 `{id}` 属于哪一组：`{written}` 未知或不确定",
                           "it is not known which group `{id}` belongs to: `{written}` is missing or uncertain",
                           "补上这个值；统计必须把每个对象都归到一组",
                           "fill it in; a statistic must place every subject in a group"),
    "example_differs_because": error("例子的 `{what}` 应为 `{expected}`，结果是 `{found}`",
                                     "the example expects `{expected}` for `{what}` and gets `{found}`",
                                     "{why}", "{why}"),
    "clause_missing": error("标准的 `{written}` 没有 `clause`", "`{written}` of a standard has no `clause`",
                            "写出所在条款号", "write the number of its clause"),
    "status_missing": error("标准的 `{written}` 没有 `status`", "`{written}` of a standard has no `status`",
                            "原文读过写 `read`，没有读过写 `unverified`",
                            "`read` if the text was read, `unverified` if it was not"),
    "source_missing": error("标准没有 `source`", "a standard says where it was read", "写出文本的出处", "add `source: …`"),
    "name_reserved": error("`{written}` 是语言自己的词，不能作名称", "`{written}` is a word of the language and cannot be a name",
                           "换一个名称", "choose another name"),
    "name_shape": error("`{written}` 不能作名称", "`{written}` cannot be a name",
                        "用小写英文字母、数字和下划线，字母开头", "use small letters, digits and underscores, beginning with a letter"),
    "name_twice": error("名称 `{written}` 出现了两次", "the name `{written}` stands twice",
                        "两样东西不能同名", "two things cannot have one name"),
    "grade_unused": warning("等级 `{written}` 没有任何条件，永远不能证明", "no condition leads to the grade `{written}`, so it is never proven",
                            "给它写上限值，或删去它", "give it limits, or leave it out"),
    "document_not_run": error("`{kind}` 文件是规则，不是要评的对象", "a `{kind}` holds rules, not something to be graded",
                              "用 `grade check` 检查它，用 `grade test` 运行它的例子，用 `--rules` 按它评样品",
                              "check it with `grade check`, run its examples with `grade test`, grade samples by it with `--rules`"),
    "kind_not_run": error("`{kind}` 文件不能单独评", "a `{kind}` cannot be graded by itself"),
    "examples_missing": warning("文件没有例子", "the document has no examples",
                                "在 `examples` 里写几个算好的例子，`grade test` 会逐个核对",
                                "add worked cases under `examples`: `grade test` checks them"),
}  # fmt: skip

WHY: dict[str, Text] = {
    "meets": Text("`{name}` 的值 {value} 满足 `{limit}`", "`{name}` is {value}, which meets `{limit}`"),
    "fails": Text("`{name}` 的值 {value} 不满足 `{limit}`", "`{name}` is {value}, which fails `{limit}`"),
    "open": Text(
        "`{name}`（`{limit}`）待定，缺少所需的值", "`{name}` (`{limit}`) is open: what it needs is not known"
    ),
    "within_band": Text(
        "`{name}` 的值 {value} 落在 `{limit}` 的保护带里",
        "`{name}` is {value}, within the guard band of `{limit}`",
    ),
    "not_applicable": Text("`{name}` 不适用", "`{name}` does not apply"),
}
