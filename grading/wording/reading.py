"""Sentences of the findings of `reading`, and of numbers that are not plain decimal numbers."""

from __future__ import annotations

from grading.wording import Sentence, error, note, warning

_QUOTE = ("如果就是要写这段文字，请加引号", "if this is meant as text, quote it")

_FILES = {
    "file_missing": error(
        "找不到文件 `{written}`",
        "there is no file `{written}`",
        "请检查路径；相对路径从当前目录算起",
        "check the path; a relative path begins at the current directory",
    ),
    "file_missing_near": error(
        "找不到文件 `{written}`",
        "there is no file `{written}`",
        "是不是想写 `{near}`？",
        "did you mean `{near}`?",
    ),
    "file_link_broken": error(
        "`{written}` 是链接，它指向的文件不存在",
        "`{written}` is a link to a file that is not there",
        "把链接指向存在的文件，或删去这个链接",
        "let the link point to a file that exists, or remove it",
    ),
    "file_form_unknown": error(
        "`{file}` 没有 `{form}` 这种写法",
        "`{file}` has no form called `{form}`",
        "可以是：{known}",
        "it can be: {known}",
    ),
    "library_missing": error(
        "`--library` 写的 `{written}` 不存在",
        "there is no `{written}`, which `--library` names",
        "写一个文件夹或一个 YAML 文件；相对路径从当前目录算起",
        "name a folder or a YAML file; a relative path begins at the current directory",
    ),
    "library_file_unread": warning(
        "文件库里的 `{written}` 打不开，里面的文件都不算数",
        "`{written}` in the library cannot be opened: what it holds does not count",
        "检查链接和访问权限，或把它移出文件夹",
        "check the link and who may read it, or move it out of the folder",
    ),
    "file_folder": error(
        "`{written}` 是目录，不是文件",
        "`{written}` is a folder, not a file",
        "请写出目录里的某个文件",
        "name a file in it",
    ),
    "file_special": error(
        "`{written}` 是设备或管道，不是普通文件",
        "`{written}` is a device or a pipe, not a regular file",
        "请先存成文件，或者用 `-` 从标准输入读取",
        "save it as a file, or use `-` to read standard input",
    ),
    "file_outside": error(
        "`{written}` 在本文件所在目录之外",
        "`{written}` lies outside the folder of this file",
        "请把它放到同一目录或下级目录，用相对路径引用",
        "put it into the same folder or below, and refer to it by a relative path",
    ),
    "file_denied": error(
        "没有权限读取 `{written}`",
        "reading `{written}` is not permitted",
        "请检查文件的访问权限",
        "check who may read the file",
    ),
    "file_unreadable": error(
        "无法读取 `{written}`",
        "`{written}` cannot be read",
        "请检查路径和磁盘",
        "check the path and the disk",
    ),
    "file_too_large": error(
        "`{written}` 超过 {limit}",
        "`{written}` is larger than {limit}",
        "请拆成几个文件",
        "split it into several files",
    ),
    "file_kind": error(
        "`{written}` 是 {kind} 文件，这里不读取",
        "`{written}` is a {kind} file, which is not read here",
        "请另存为 {meant}",
        "save it as {meant}",
    ),
    "file_empty": error(
        "文件是空的",
        "the file is empty",
        "YAML 文件以 `kind:` 开头；CSV 文件以表头开头",
        "a YAML file begins with `kind:`, a CSV file with its header",
    ),
    "too_many_findings": error(
        "问题超过 {limit} 个，其余不再列出",
        "there are more than {limit} findings; the rest is not shown",
        "请先改正上面的问题，再检查一遍",
        "mend those above, then check again",
    ),
}

_CHARACTERS = {
    "encoding_utf16": error(
        "文件的编码是 UTF-16 或 UTF-32，不是 UTF-8",
        "the file is encoded in UTF-16 or UTF-32, not in UTF-8",
        "请用编辑器另存为 UTF-8",
        "save it as UTF-8 in your editor",
    ),
    "encoding_gbk": error(
        "文件的编码不是 UTF-8，看来是 GBK（GB 18030）",
        "the file is not encoded in UTF-8; it looks like GBK (GB 18030)",
        "请用编辑器另存为 UTF-8；在电子表格里选“CSV UTF-8”",
        "save it as UTF-8 in your editor; in a spreadsheet choose “CSV UTF-8”",
    ),
    "encoding_unknown": error(
        "这里的字节不是 UTF-8 文字",
        "the bytes here are not UTF-8 text",
        "请用编辑器另存为 UTF-8；如果不是文本文件，请换一个文件",
        "save it as UTF-8 in your editor; if it is not a text file, name another",
    ),
    "character_control": error(
        "有控制字符 `{written}`",
        "there is a control character, `{written}`",
        "请删去它",
        "delete it",
    ),
    "character_invisible": error(
        "有看不见的字符 `{written}`",
        "there is an invisible character, `{written}`",
        "请删去它；两个名称可能因此看着相同、实际不同",
        "delete it; it makes two names look the same that are not",
    ),
    "character_line_end": error(
        "换行用了字符 `{written}`",
        "a line ends with the character `{written}`",
        "请改用普通换行",
        "use an ordinary line break",
    ),
    "character_unassigned": error(
        "字符 `{written}` 没有公认的含义",
        "the character `{written}` has no agreed meaning",
        "请换成 Unicode 里有的字；自造字请写成通用的写法",
        "use a character that Unicode defines; spell a private one in another way",
    ),
    "character_lost": error(
        "这里的字已经丢失，只剩替代符 `{written}`",
        "what stood here was lost; only `{written}` is left of it",
        "文件可能转错过编码，请从原件重新取得这个字",
        "the file was probably converted wrongly; take the character from the original",
    ),
    "wide_space": error(
        "这里是全角空格或不换行空格，不是普通空格",
        "this is a full-width or no-break space, not an ordinary one",
        "请换成普通空格",
        "replace it by an ordinary space",
    ),
    "wide_punctuation": error(
        "这里写的是 `{written}`，不是半角的 `{meant}`",
        "this is `{written}`, not the ASCII `{meant}`",
        "请改成 `{meant}`；" + _QUOTE[0],
        "write `{meant}`; " + _QUOTE[1],
    ),
    "curly_quotes": warning(
        "`{written}` 里的引号是文字的一部分，不起引号的作用",
        "the quotation marks of `{written}` are part of the text and do not quote it",
        '如果要加引号，请用 `"`；如果引号属于文字，请在外面再加 `"`',
        'to quote, use `"`; if the marks belong to the text, put `"` around them',
    ),
}

_LIMITS = {
    "too_many_lines": error(
        "`{written}` 超过 {limit} 行",
        "`{written}` has more than {limit} lines",
        "请拆成几个文件",
        "split it into several files",
    ),
    "too_deep": error(
        "嵌套超过 {limit} 层",
        "this is nested more than {limit} levels deep",
        "请减少层次",
        "use fewer levels",
    ),
    "too_many_nodes": error(
        "文件超过 {limit} 项",
        "the file has more than {limit} items",
        "请拆成几个文件，或者把数据放进 CSV",
        "split it into several files, or put the data into a CSV file",
    ),
    "scalar_too_long": error(
        "一段文字超过 {limit} 个字符",
        "a text is longer than {limit} characters",
        "请检查引号是否漏了一半；长文字请另存文件",
        "check whether a quotation mark is missing; keep long texts in a file of their own",
    ),
}

_YAML = {
    "comma_in_number": error(
        "花括号里的逗号把 `{written}` 分成了两项",
        "within braces the comma cuts `{written}` in two",
        "小数点写作 `.`：`{meant}`；千位不加分隔号",
        "write the decimal point as `.`: `{meant}`; thousands are not separated",
    ),
    "duplicate_key": error(
        "键 `{key}` 写了两次",
        "key `{key}` stands twice",
        "请只保留一个",
        "keep one of the two",
    ),
    "duplicate_key_alike": error(
        "键 `{key}` 与前面的 `{first}` 只有全角半角之类的差别",
        "key `{key}` differs from the earlier `{first}` only in the form of its characters",
        "请只保留一个，并用半角字母和数字",
        "keep one of the two, in ASCII letters and digits",
    ),
    "yaml_anchor": error(
        "这里不用锚点 `{written}`",
        "anchors such as `{written}` are not used here",
        "请把内容写全；" + _QUOTE[0],
        "write the content out; " + _QUOTE[1],
    ),
    "yaml_alias": error(
        "这里不用别名 `{written}`",
        "aliases such as `{written}` are not used here",
        "请把内容写全；" + _QUOTE[0],
        "write the content out; " + _QUOTE[1],
    ),
    "yaml_merge": error(
        "这里不用合并键 `<<`",
        "the merge key `<<` is not used here",
        "请把要并入的各项逐一写出",
        "write out the entries that it would merge",
    ),
    "yaml_tag": error(
        "这里不用标签 `{written}`",
        "tags such as `{written}` are not used here",
        "请删去它；" + _QUOTE[0],
        "delete it; " + _QUOTE[1],
    ),
    "yaml_not_equal": error(
        "YAML 不认识开头的 `{written}`",
        "YAML does not know `{written}` at the beginning of a value",
        "不等号请写 `≠`",
        "write `≠` for not equal",
    ),
    "yaml_directive": error(
        "行首的 `%` 在 YAML 里是指令，这里不用",
        "a `%` at the beginning of a line is a YAML directive, which is not used here",
        "请删去这一行；如果是文字，请缩进",
        "delete the line; if it is text, indent it",
    ),
    "yaml_complex_key": error(
        "键只能是文字，不能是列表或映射",
        "a key is a text, not a list or a mapping",
        "如果是文字，请给以 `{written}` 开头的整个键加引号",
        "if it is text, quote the whole key that begins with `{written}`",
    ),
    "yaml_empty_key": error(
        "冒号前面没有键",
        "there is no key before the colon",
        "请在 `:` 前写上键",
        "write a key before the `:`",
    ),
    "yaml_tab": error(
        "缩进用了制表符（Tab）",
        "the line is indented with a tab",
        "请改用空格，每层两个",
        "use spaces, two for each level",
    ),
    "yaml_space_after_colon": error(
        "冒号后面缺一个空格",
        "there is no space after the colon",
        "请写成 `: `；" + _QUOTE[0],
        "write `: `; " + _QUOTE[1],
    ),
    "yaml_space_after_dash": error(
        "列表的 `-` 后面缺一个空格",
        "there is no space after the `-` of a list item",
        "请写成 `- `；" + _QUOTE[0],
        "write `- `; " + _QUOTE[1],
    ),
    "yaml_item_in_text": error(
        "这一行的 `-` 属于上面的文字，不是列表的一项",
        "the `-` of this line belongs to the text above it and begins no list item",
        "列表请从键的下一行开始，各项对齐；" + _QUOTE[0],
        "begin the list on the line after its key and align the items; " + _QUOTE[1],
    ),
    "yaml_item_after_key": error(
        "列表的 `-` 不能与键写在同一行",
        "a list item cannot begin on the line of its key",
        "请另起一行写 `- `，或者写成 `[a, b]`；负数的负号后面不要空格",
        "begin it on a line of its own, or write `[a, b]`; a negative number has no space after its sign",
    ),
    "yaml_second_colon": error(
        "这一行多了一个冒号",
        "this line has one colon too many",
        "值里有 `: ` 时请给值加引号；下一层的键请另起一行",
        "quote a value that holds `: `; put a key of the next level on a line of its own",
    ),
    "yaml_line_too_deep": error(
        "这一行比第 {above} 行缩进得多，而第 {above} 行已经有值",
        "this line is indented further than line {above}, which already has a value",
        "同一层的键请左对齐",
        "align keys of the same level",
    ),
    "yaml_indentation": error(
        "这一行的缩进与上面任何一层都对不齐",
        "the indentation of this line matches no level above it",
        "同一层的行请左对齐，用空格，每层两个",
        "align lines of the same level, with two spaces for each level",
    ),
    "yaml_mixed": error(
        "同一层里既有键又有列表项",
        "keys and list items are mixed at one level",
        "属于列表项的键请比 `-` 多缩进两格；属于键的列表请放在键的下面",
        "indent a key of a list item two further than its `-`; put a list below its key",
    ),
    "yaml_no_colon": error(
        "`{written}` 后面缺冒号",
        "there is no colon after `{written}`",
        "请写成 `键: 值`；如果是上一行的文字，请缩进",
        "write `key: value`; if it continues the text above, indent it",
    ),
    "yaml_unclosed_bracket": error(
        "`{written}` 没有对应的 `{meant}`",
        "the `{written}` is never closed by a `{meant}`",
        "请补上 `{meant}`",
        "add the `{meant}`",
    ),
    "yaml_wrong_bracket": error(
        "这里应当是 `{meant}`，写的是 `{written}`",
        "this should be `{meant}` and is `{written}`",
        "请改成 `{meant}`，或者在它前面补上开括号",
        "write `{meant}`, or add the opening bracket that it should close",
    ),
    "yaml_stray_bracket": error(
        "`{written}` 前面没有对应的开括号",
        "nothing was opened that this `{written}` could close",
        "请删去它，或者补上开括号；" + _QUOTE[0],
        "delete it or add the opening one; " + _QUOTE[1],
    ),
    "yaml_stray_comma": error(
        "逗号前面没有内容",
        "there is nothing before this comma",
        "请删去多余的逗号；" + _QUOTE[0],
        "delete the comma; " + _QUOTE[1],
    ),
    "yaml_no_comma": error(
        "括号里的两项之间缺逗号，或者多了冒号",
        "between two items in brackets a comma is missing, or a colon is too many",
        "请用 `, ` 隔开；值里有 `: ` 时请加引号",
        "separate them with `, `; quote a value that holds `: `",
    ),
    "yaml_unclosed_quote": error(
        "引号 `{written}` 没有配对",
        "the quotation mark `{written}` has no partner",
        "请补上引号；单引号里的 `'` 写作 `''`",
        "add it; within single quotes write `'` as `''`",
    ),
    "yaml_after_value": error(
        "值已经结束，后面还有内容",
        "the value has ended, and something follows it",
        "请给整个值加引号，单引号里的 `'` 写作 `''`；下一个键请另起一行",
        "quote the whole value, with `''` for a `'` inside; put the next key on a line of its own",
    ),
    "yaml_escape": error(
        "双引号里没有 `{written}` 这种写法",
        "`{written}` means nothing within double quotes",
        "反斜杠请写作 `\\\\`，或者改用单引号",
        "write a backslash as `\\\\`, or use single quotes",
    ),
    "value_begins": error(
        "值不能以 `{written}` 开头",
        "a value cannot begin with `{written}`",
        "请给整个值加引号",
        "quote the whole value",
    ),
    "value_greater": error(
        "值不能以 `{written}` 开头，它在 YAML 里表示折行的文字",
        "a value cannot begin with `{written}`, which announces folded text in YAML",
        '请给整个值加引号，如 `"> 5"`；大于等于请写 `≥ 5`',
        'quote the whole value, as in `"> 5"`; write `≥ 5` for not less than',
    ),
    "yaml_syntax": error(
        "从这里起不合 YAML 的写法",
        "from here on this is not YAML",
        "请检查这一行和上一行的缩进、引号和括号",
        "check indentation, quotes and brackets of this line and the one above",
    ),
}

_TABLES = {
    "table_separator": error(
        "表头里同时有分隔符 {written}，不能确定用的是哪一个",
        "the header holds the separators {written}, so it is not certain which one is meant",
        "请只用一种分隔符，最好是逗号；名称里有分隔符时请加引号",
        "use one of them, best the comma; quote a name that holds one",
    ),
    "table_unclosed_quote": error(
        "引号没有配对",
        "the quotation mark has no partner",
        '请补上引号；引号里的 `"` 写作 `""`',
        'add it; within quotes write `"` as `""`',
    ),
    "table_after_quote": error(
        "引号已经结束，同一格里还有内容",
        "the quotes have ended, and something follows in the same cell",
        '请给整格加引号，格内的 `"` 写作 `""`',
        'quote the whole cell, with `""` for a `"` inside',
    ),
    "table_stray_quote": error(
        "没有加引号的格子里有引号",
        "a cell that is not quoted holds a quotation mark",
        '请给整格加引号，格内的 `"` 写作 `""`',
        'quote the whole cell, with `""` for a `"` inside',
    ),
    "table_no_name": error(
        "这一列没有名称",
        "this column has no name",
        "请在表头写上名称，或者删去这一列",
        "name it in the header, or delete it",
    ),
    "table_bad_name": error(
        "看不懂列名 `{written}`",
        "the column name `{written}` cannot be understood",
        "请写成 `名称`、`名称.属性`、`列表.名称`，单位写在方括号里，如 `fat [g/100g]`",
        "write `name`, `name.attribute` or `list.name`, the unit in brackets as in `fat [g/100g]`",
    ),
    "table_unit_brackets": error(
        "列名 `{written}` 的单位要用半角方括号",
        "the unit in the column name `{written}` belongs in square brackets",
        "请写成 `{meant}`",
        "write `{meant}`",
    ),
    "table_duplicate_column": error(
        "列 `{written}` 出现了两次",
        "column `{written}` stands twice",
        "请只保留一列",
        "keep one of the two",
    ),
    "table_cells_over": error(
        "这一行的格数（{cells}）多于表头的列数（{columns}）",
        "the row has more cells ({cells}) than the header has columns ({columns})",
        "格内有分隔符时请给整格加引号",
        "quote a cell that holds a separator",
    ),
    "table_cells_missing": error(
        "这一行的格数（{cells}）少于表头的列数（{columns}）",
        "the row has fewer cells ({cells}) than the header has columns ({columns})",
        "没有值的格子也要留出分隔符",
        "keep the separators of cells that have no value",
    ),
    "table_formula": error(
        "`{written}` 是公式，不是数据",
        "`{written}` is a formula, not data",
        "请换成公式算出的值",
        "replace it by the value it computes",
    ),
    "table_failed_formula": error(
        "`{written}` 是电子表格的出错标记，不是数据",
        "`{written}` is what a spreadsheet shows for an error, not data",
        "请换成值；没有值就留空",
        "replace it by the value, or leave the cell empty if there is none",
    ),
    "table_too_many_rows": error(
        "表超过 {limit} 行",
        "the table has more than {limit} rows",
        "请拆成几个文件",
        "split it into several files",
    ),
    "table_too_many_columns": error(
        "表超过 {limit} 列",
        "the table has more than {limit} columns",
        "请检查分隔符，或者拆成几个文件",
        "check the separator, or split it into several files",
    ),
    "table_too_many_characters": error(
        "表里的文字超过 {limit} 个字符",
        "the table holds more than {limit} characters",
        "请拆成几个文件",
        "split it into several files",
    ),
    "table_too_many_cells": error(
        "表超过 {limit} 格",
        "the table has more than {limit} cells",
        "请拆成几个文件",
        "split it into several files",
    ),
}

_NUMBERS = {
    "number_empty": error(
        "应当是数，这里是空的",
        "a number is due here, and there is none",
        "请写上数；没有测定就删去这一项",
        "write the number, or leave the item out if nothing was measured",
    ),
    "number_text": error(
        "`{written}` 不是数",
        "`{written}` is not a number",
        "请写成 `12.5` 这样的十进制数",
        "write a plain decimal number such as `12.5`",
    ),
    "number_exponent": error(
        "`{written}` 用了指数写法",
        "`{written}` is written with an exponent",
        "请把数写全，如 `1e3` 写作 `1000`",
        "write the number out: `1e3` is `1000`",
    ),
    "number_full_width": error(
        "`{written}` 里有全角字符",
        "`{written}` holds full-width characters",
        "请改用半角数字",
        "use ASCII digits",
    ),
    "number_leading_zero": error(
        "`{written}` 以 0 开头",
        "`{written}` begins with a zero",
        "如果是数，请去掉前面的 0；如果是编号，请用文字类的特性",
        "if it is a number, drop the zeros; if it is a code, use a characteristic that takes texts",
    ),
    "number_separator": error(
        "`{written}` 里有分隔符",
        "`{written}` holds a separator",
        "数字连着写，小数点用 `.`，如 `1234567.8`",
        "write the digits together and the decimal point as `.`, as in `1234567.8`",
    ),
    "number_special": error(
        "`{written}` 不是可以比较的数",
        "`{written}` is not a number that can be compared",
        "没有测定就删去这一项；低于检出限请写成 `< 10`",
        "leave the item out if nothing was measured; write `< 10` for less than a detection limit",
    ),
    "number_plus_sign": error(
        "`{written}` 带正号",
        "`{written}` has a plus sign",
        "请去掉 `+`",
        "leave out the `+`",
    ),
    "number_bare_point": error(
        "`{written}` 的小数点前后缺数字",
        "`{written}` lacks a digit before or after its point",
        "请写成 `0.5` 或 `5`",
        "write `0.5` or `5`",
    ),
    "number_shortened": note(
        "有 {count} 个数超过 15 位有效数字，按电子表格显示的 15 位读取",
        "numbers of more than 15 significant digits ({count}) are read as the 15 that a spreadsheet shows",
    ),
    "number_too_long": error(
        "`{written}` 的位数太多",
        "`{written}` has too many digits",
        "请检查是否输错；必要时换一个单位",
        "check for a slip; use another unit if need be",
    ),
}

_WORKBOOKS = {
    "package_locked": error(
        "`{written}` 是加了密码的工作簿，或是旧的 .xls 格式",
        "`{written}` is locked by a password, or is a workbook of the old kind (.xls)",
        "请去掉密码，另存为 .xlsx",
        "take the password off and save it as .xlsx",
    ),
    "package_damaged": error(
        "`{written}` 不是完好的工作簿",
        "`{written}` is not a sound workbook",
        "请在电子表格里打开，另存为 .xlsx；打不开就重新取得文件",
        "open it in a spreadsheet and save it as .xlsx; if that fails, get the file again",
    ),
    "package_too_large": error(
        "`{written}` 解压后超过 {limit}",
        "`{written}` unpacks to more than {limit}",
        "请拆成几个文件，或者只留要评的工作表",
        "split it into several files, or keep only the sheet that is graded",
    ),
    "package_bomb": error(
        "`{written}` 的压缩比超过 {ratio}，没有打开",
        "`{written}` is packed more than {ratio} times and was not opened",
        "正常的工作簿不会这样；请从原件另存一份",
        "no ordinary workbook is; save it anew from the original",
    ),
    "package_entities": error(
        "`{written}` 里有文档类型声明，没有打开",
        "`{written}` declares a document type and was not opened",
        "正常的工作簿没有这种声明；请从原件另存一份",
        "no ordinary workbook does; save it anew from the original",
    ),
    "sheet_missing": error(
        "`{file}` 里没有工作表 `{written}`",
        "`{file}` has no sheet `{written}`",
        "有：{known}",
        "there are: {known}",
    ),
    "sheet_missing_meant": error(
        "`{file}` 里没有工作表 `{written}`",
        "`{file}` has no sheet `{written}`",
        "是不是想写 `{meant}`？有：{known}",
        "did you mean `{meant}`? there are: {known}",
    ),
    "sheet_merged": error(
        "单元格 `{written}` 合并在一起，只有第一格有值",
        "the cells `{written}` are merged, and only the first of them has the value",
        "请取消合并，把值填进每一格",
        "unmerge them and write the value into each",
    ),
    "sheet_hidden_cells": warning(
        "有隐藏的行（{rows} 处）或列（{columns} 处），它们也读取了",
        "rows (in {rows} places) or columns (in {columns}) are hidden; they were read like the others",
        "不要评的行请删去",
        "delete rows that are not to be graded",
    ),
    "sheets_unread": note(
        "`{file}` 只读了工作表 `{read}`，没有读：{others}",
        "of `{file}` only the sheet `{read}` was read; not read: {others}",
        "要读另一张，写成 `文件.xlsx#工作表`",
        "for another one write `file.xlsx#sheet`",
    ),
    "sheets_unread_hidden": note(
        "`{file}` 只读了工作表 `{read}`，没有读：{others}；其中隐藏的：{hidden}",
        "of `{file}` only the sheet `{read}` was read; not read: {others}; hidden among them: {hidden}",
        "要读另一张，写成 `文件.xlsx#工作表`",
        "for another one write `file.xlsx#sheet`",
    ),
    "parquet_damaged": error(
        "`{written}` 不是完好的 Parquet 文件",
        "`{written}` is not a sound Parquet file",
        "请重新导出；可能没有传完",
        "export it again; perhaps it was not copied to its end",
    ),
    "parquet_too_large": error(
        "`{written}` 解压后超过 {limit}",
        "`{written}` unpacks to more than {limit}",
        "请拆成几个文件",
        "split it into several files",
    ),
    "parquet_type": error(
        "列 `{written}` 的类型 `{type}` 在这里没有意义",
        "the column `{written}` has the type `{type}`, which means nothing here",
        "可以是文字、数、日期、真假、结构，以及结构的列表（成为行）；请换类型或删去这一列",
        "it can be texts, numbers, dates, truths, structs, and lists of structs (as rows); convert or drop it",
    ),
    "parquet_empty_rows": warning(
        "列表里有 {count} 行全是空值，没有读取",
        "rows of lists that hold nothing but nulls ({count}) were not read",
        "如果缺的行也要算，请至少填一项",
        "fill in at least one field of a row that counts",
    ),
}

_MEASURED = {
    "status_differs": warning(
        "`{name}` 报告的结论是 {declared}，按值 {value} 和界限 {limits} 算得 {computed}",
        "`{name}` is declared {declared}, but its value {value} and the limits {limits} give {computed}",
        "两个结论都保留；请向检测方核实",
        "both are kept; ask whoever measured it",
    ),
    "status_differs_more": warning(
        "另有 {count} 处报告的结论与算得的不同",
        "{count} more declared statuses differ from the computed ones",
    ),
    "qif_doctype": error(
        "文件里有文档类型或实体声明，没有解析",
        "the file declares a document type or an entity, and was not parsed",
        "QIF 不需要这种声明；请删去，或者重新导出",
        "QIF needs no such thing; delete it or export the file again",
    ),
    "qif_not_xml": error(
        "从这里起不是完好的 XML",
        "from here on this is not sound XML",
        "请重新导出；可能没有传完",
        "export it again; perhaps it was not copied to its end",
    ),
    "qif_root": error(
        "这不是 QIF 文件，最外层是 `{written}`",
        "this is no QIF file; its outermost element is `{written}`",
        "应当是 `QIFDocument`，命名空间为 QIF 3.0",
        "it should be `QIFDocument` in the namespace of QIF 3.0",
    ),
    "qif_version": error(
        "QIF 的版本是 `{written}`，不是 3",
        "the version of QIF is `{written}`, not 3",
        "请导出为 QIF 3.0",
        "export it as QIF 3.0",
    ),
    "qif_no_results": error(
        "文件里没有测量结果",
        "the file holds no measurement results",
        "QIF 也可以只有模型或计划；请导出检测结果",
        "QIF can be a model or a plan alone; export the results",
    ),
    "qif_number": error(
        "`{name}` 的 `{written}` 不是数",
        "the `{written}` of `{name}` is not a number",
    ),
    "qif_unit": error(
        "`{name}` 用了文件里没有声明的单位",
        "`{name}` has a unit that the file does not declare",
        "单位应在 `FileUnits` 里声明",
        "units are declared in `FileUnits`",
    ),
    "qif_id_twice": error(
        "编号 `{written}` 用了两次",
        "the id `{written}` is used twice",
        "请重新导出",
        "export the file again",
    ),
    "qif_elsewhere": warning(
        "有引用指向别的文件，没有跟随：{items}",
        "references lead to other files and were not followed: {items}",
        "那里的名称和界限未知；请导出为一个文件",
        "names and limits there stay unknown; export all of it into one file",
    ),
    "qif_nowhere": warning(
        "有引用的编号在文件里不存在：{items}",
        "references name ids that the file does not have: {items}",
        "对应的名称和界限未知",
        "the names and limits behind them stay unknown",
    ),
    "qif_limits_open": warning(
        "界限不能确定，结论没有计算：{items}",
        "the limits cannot be told, and no status was computed: {items}",
        "可能缺实体要求的补偿值（`Bonus`）、名义值或定义",
        "the bonus of a material condition (`Bonus`), a target value or a definition may be missing",
    ),
    "qif_not_taken": note(
        "文件里没有取用的内容：{items}",
        "not taken from the file: {items}",
    ),
    "dfq_encoding": note(
        "文件不是 UTF-8，按 {encoding} 读取",
        "the file is not UTF-8 and was read as {encoding}",
        "请看看名称是否正确",
        "see whether the names look right",
    ),
    "dfq_line": error(
        "看不懂这一行：`{written}`",
        "this line cannot be understood: `{written}`",
        "应当是 `K2001/1 …` 这样的字段，或者一行测量值",
        "it should be a field such as `K2001/1 …`, or a line of values",
    ),
    "dfq_no_characteristic": error(
        "这里有第 {number} 个特性的值，而前面没有描述这个特性",
        "there is a value of characteristic {number}, which is not described above",
        "请检查文件是否完整",
        "check whether the file is complete",
    ),
    "dfq_no_characteristics": error(
        "文件里没有描述任何特性",
        "the file describes no characteristic",
        "特性以 `K2001/1` 这样的字段描述；请导出为一个完整的 .dfq",
        "characteristics are described by fields such as `K2001/1`; export one complete .dfq",
    ),
    "dfq_value_number": error(
        "值的序号 {number} 不连续",
        "the value number {number} does not follow those before it",
    ),
    "dfq_number": error(
        "`{written}` 不是数",
        "`{written}` is not a number",
        "小数点用 `.`",
        "the decimal sign is `.`",
    ),
    "dfq_count": warning(
        "文件说有 {announced} 个特性，实际描述了 {count} 个",
        "the file announces {announced} characteristics and describes {count}",
        "请检查文件是否完整",
        "check whether the file is complete",
    ),
    "dfq_invalid": warning(
        "有标为无效的值（K0002），没有取用：{items}",
        "values are marked as not valid (K0002) and were not taken: {items}",
        "请核实为什么无效",
        "ask why they are not valid",
    ),
    "dfq_attributive": warning(
        "这些特性是计数的，不是测量的，没有取用：{items}",
        "these characteristics are counted, not measured, and were not taken: {items}",
    ),
    "dfq_not_taken": note(
        "文件里没有取用的字段：{items}",
        "fields not taken from the file: {items}",
    ),
    "dfq_empty": note(
        "有 {count} 处没有值",
        "places without a value: {count}",
    ),
}

SENTENCES: dict[str, Sentence] = {
    **_FILES,
    **_CHARACTERS,
    **_LIMITS,
    **_YAML,
    **_TABLES,
    **_NUMBERS,
    **_WORKBOOKS,
    **_MEASURED,
}
