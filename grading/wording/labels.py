"""Words that stand beside findings, in tables and on pages."""

from __future__ import annotations

from grading.wording import Text

LABELS: dict[str, Text] = {
    "error": Text("错误", "error"),
    "warning": Text("警告", "warning"),
    "note": Text("提示", "note"),
    "help": Text("帮助：{text}", "help: {text}"),
    "finding": Text("{severity}[{code}] {place}：{message}", "{severity}[{code}] {place}: {message}"),
    "finding_nowhere": Text("{severity}[{code}]：{message}", "{severity}[{code}]: {message}"),
    "clause": Text("条款：{clause}", "clause: {clause}"),
    # Where a second place belongs to a finding: `also_` and its code, or `also`.
    "also": Text("另见 {place}", "see also {place}"),
    "also_duplicate_key": Text("第一次写在 {place}", "first written at {place}"),
    "also_duplicate_key_alike": Text("前一个写在 {place}", "the earlier one is at {place}"),
    "also_table_duplicate_column": Text("第一次写在 {place}", "first written at {place}"),
    "also_yaml_wrong_bracket": Text("开括号在 {place}", "opened at {place}"),
    "also_yaml_mixed": Text("这一层从 {place} 开始", "this level begins at {place}"),
}
