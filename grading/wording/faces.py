"""Sentences of what features (policies in Gherkin) and the policy book find."""

from __future__ import annotations

from grading.wording import Sentence, error, warning

SENTENCES: dict[str, Sentence] = {
    # reading
    "features_missing": error(
        "`{folder}` 里没有政策文件（*.feature）",
        "there are no policies (*.feature) in `{folder}`",
        "用 `--features 文件夹` 指出政策所在的文件夹；安装包里不带政策文件",
        "name the folder that holds them with `--features DIR`; an installed package brings none along",
    ),
    "gherkin_missing": error(
        "读政策文件要用 gherkin-official，这里没有安装",
        "policies are read with gherkin-official, which is not installed here",
        "在源码文件夹里运行 `make setup`，或 `pip install '.[book]'`",
        "run `make setup` in the folder of the sources, or `pip install '.[book]'`",
    ),
    "gherkin_encoding": error(
        "文件不是 UTF-8 编码",
        "the file is not encoded in UTF-8",
        "在编辑器里另存为 UTF-8；GBK 文件读不出来",
        "save it as UTF-8 in your editor",
    ),
    "gherkin_bom": error(
        "文件开头有看不见的字节顺序标记（BOM）",
        "the file begins with an invisible byte order mark (BOM)",
        "另存为“UTF-8 无 BOM”",
        "save it as UTF-8 without BOM",
    ),
    "gherkin_language_missing": error(
        "没有写明语言，中文关键词不会被认出",
        "no language is named, so Chinese keywords are not recognised",
        "第一行写 `# language: zh-CN`",
        "make `# language: zh-CN` the first line",
    ),
    "gherkin_language_unknown": error(
        "`{written}`：没有这种语言",
        "`{written}` names no language of Gherkin",
        "中文写 `# language: zh-CN`，英文写 `# language: en`",
        "write `# language: zh-CN` for Chinese, `# language: en` for English",
    ),
    "gherkin_full_width_colon": error(
        "关键词后面是全角冒号 `：`，这一行不会被认作关键词",
        "the keyword is followed by a full-width colon `：`, so this line is not taken for one",
        "改成半角冒号 `:`",
        "write `:` instead",
    ),
    "gherkin_full_width_bar": error(
        "表格用了全角竖线 `｜`，整行不算表格",
        "the table is drawn with full-width bars `｜`, so the line is not part of a table",
        "改成半角竖线 `|`",
        "write `|` instead",
    ),
    "gherkin_examples_word": error(
        "`示例` 不是关键词",
        "`示例` is not a keyword",
        "写 `例子:`",
        "write `例子:`",
    ),
    "gherkin_cells": error(
        "这一行的单元格数和表头不一样",
        "this line has another number of cells than the head of its table",
        "补上或删去单元格；格里的竖线写作 `\\|`",
        "add or remove cells; a bar within a cell is written `\\|`",
    ),
    "gherkin_unread": error(
        "这里不能写 `{written}`",
        "`{written}` cannot stand here",
        "步骤以 假如、当、那么、而且 或 但是 开头；规则在功能之下，场景在规则之下",
        "steps begin with Given, When, Then, And or But; rules stand in a feature, scenarios in a rule",
    ),
    "gherkin_empty": error(
        "文件里没有功能",
        "there is no feature in the file",
        "写 `功能: 名称`",
        "begin with `Feature: name`",
    ),
    # what is read without a word
    "gherkin_not_a_step": error(
        "`{written}` 不是步骤，只会被当作说明，从不执行",
        "`{written}` is not a step: it is taken for a description and never run",
        "步骤以 假如、当、那么、而且 或 但是 开头；说明写在功能或规则下面，或者写成 `#` 注释",
        "begin with Given, When, Then, And or But; describe a feature or a rule instead, "
        "or write a `#` comment",
    ),
    "gherkin_name_twice": error(
        "这个文件里有两个场景都叫 `{written}`，只有一个会执行",
        "two scenarios of this file are called `{written}`: only one of them is run",
        "换一个名称；同一文件里，不同规则下的场景也不能同名",
        "give one of them another name, even where they stand in different rules",
    ),
    "gherkin_no_rows": error(
        "`{written}` 没有例子，占位符会原样执行一次",
        "`{written}` has no examples: it is run once with its placeholders as they stand",
        "在下面写 `例子:` 和一张表",
        "add `Examples:` with a table below it",
    ),
    "gherkin_placeholder_unknown": error(
        "占位符 `<{written}>` 在例子表里没有这一列",
        "the examples have no column for the placeholder `<{written}>`",
        "加上这一列，或改正占位符的名称",
        "add the column, or correct the name of the placeholder",
    ),
    "gherkin_column_unused": error(
        "例子表的列 `{written}` 没有用在任何步骤里",
        "no step uses the column `{written}` of the examples",
        "在步骤里写 `<{written}>`，或删去这一列",
        "write `<{written}>` in a step, or remove the column",
    ),
    "gherkin_when_word": error(
        "以 `{written}` 开头的一行会被读成步骤 `当`",
        "a line that begins with `{written}` is read as a step `当`",
        "若是说明，移到功能或规则下面，换个开头；若是步骤，在 `当` 后面换一种说法",
        "move prose to the feature or the rule and begin it otherwise; reword it if it is a step",
    ),
    "gherkin_no_then": error(
        "场景 `{written}` 没有“那么”，什么也没有检验",
        "the scenario `{written}` has no Then and so proves nothing",
        "写出应有的结果",
        "say what should come of it",
    ),
    # twins
    "twin_missing": error(
        "`{written}` 只有一种语言",
        "`{written}` exists in one language only",
        "在另一种语言的文件夹里写一份同名文件",
        "write the file of the same name in the folder of the other language",
    ),
    "twin_count_rules": error(
        "规则数不同：这里 {one} 条，另一种语言 {other} 条",
        "{one} rules here, {other} in the other language",
    ),
    "twin_count_scenarios": error(
        "场景数不同：这里 {one} 个，另一种语言 {other} 个",
        "{one} scenarios here, {other} in the other language",
    ),
    "twin_count_steps": error(
        "步骤数不同：这里 {one} 步，另一种语言 {other} 步",
        "{one} steps here, {other} in the other language",
    ),
    "twin_count_examples": error(
        "例子表数不同：这里 {one} 张，另一种语言 {other} 张",
        "{one} tables of examples here, {other} in the other language",
    ),
    "twin_tags": error(
        "标签不同：这里 {one}，另一种语言 {other}",
        "the tags are {one} here, {other} in the other language",
    ),
    "twin_step": error(
        "步骤种类不同：这里 `{one}`，另一种语言 `{other}`",
        "the step is `{one}` here, `{other}` in the other language",
    ),
    "twin_table": error(
        "表格大小不同：这里 {one}，另一种语言 {other}",
        "the table is {one} here, {other} in the other language",
    ),
    "twin_numbers": error(
        "数字不同：这里 {one}，另一种语言 {other}",
        "the numbers are {one} here, {other} in the other language",
        "两种语言讲的是同一条政策，数字必须相同",
        "both tell one policy, so their numbers are the same",
    ),
    # results
    "results_missing": warning(
        "没有运行结果 `{path}`，全部场景按未运行显示",
        "there are no results in `{path}`: every scenario is shown as not run",
        "先运行 `make test`，或用 `--results 文件` 指出结果",
        "run `make test` first, or name the results with `--results FILE`",
    ),
    "results_unread": warning(
        "`{path}` 不是可读的运行结果，全部场景按未运行显示",
        "`{path}` holds no readable results: every scenario is shown as not run",
        "运行 `make test`，结果会重新写出",
        "run `make test`, which writes them anew",
    ),
}

SENTENCES |= {
    # comparing
    "compare_nothing": error(
        "这一天没有施行的标准可比",
        "no standard to compare is in force on that day",
        "换一个 `--at`，或写明要比较的文件",
        "choose another `--at`, or name the documents to compare",
    ),
    "compare_vocabularies": error(
        "`{first}` 和 `{second}` 用的词汇表不同，不能并排比较",
        "`{first}` and `{second}` have different vocabularies and cannot stand side by side",
        "只比较词汇表相同的文件",
        "compare documents of one vocabulary",
    ),
}
