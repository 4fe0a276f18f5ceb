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

LABELS |= {
    "subject": Text("对象", "subject"),
    "document": Text("文件", "document"),
    "facts_at": Text("事实日期", "facts at"),
    "result": Text("结果", "result"),
    "because": Text("约束", "binding"),
    "colon": Text("：", ": "),
    "verdict_meets": Text("符合", "meets"),
    "verdict_fails": Text("不符合", "fails"),
    "verdict_open": Text("待定", "open"),
    "priced": Text("已计价", "priced"),
    "verdict_not_applicable": Text("不适用", "not applicable"),
    "grades_open": Text("待定：{grades}（至少{at_least}）", "open: {grades} (at least {at_least})"),
    "because_open": Text("{name} 待定（{limit}）", "{name} open ({limit})"),
    "in_document": Text("{document}：{text}", "{document}: {text}"),
    "because_more": Text("另有 {count} 项", "{count} more"),
    "head_clause": Text("条款", "clause"),
    "requirement": Text("要求", "requirement"),
    "grades": Text("适用等级", "grades"),
    "value": Text("实测", "value"),
    "limit": Text("限值", "limit"),
    "margin": Text("余量", "margin"),
    "verdict": Text("判定", "verdict"),
    "note_column": Text("备注", "note"),
    "unverified": Text("条款未核对原文", "clause not verified"),
    "unverified_inside": Text(
        "{document} 未核对原文的条款：{clauses}", "clauses of {document} not verified: {clauses}"
    ),
    "rests_on_unverified": Text(
        "{mark} 所依据的条款有的未核对原文，用 `--explain` 查看",
        "{mark} rests in part on clauses not verified: `--explain` names them",
    ),
    "state": Text("状态", "state"),
    "to_reach": Text("达到{grade}还要：", "to reach {grade}:"),
    "lift": Text("{name} 差 {by}（{limit}）", "{name} is short by {by} ({limit})"),
    "lift_down": Text("{name} 超出 {by}（{limit}）", "{name} is too high by {by} ({limit})"),
    "settle": Text("测定后可定", "to settle, measure"),
    "assumed": Text("按给定", "taken as given"),
    "left_out": Text(
        "未计入：{list} {date}（缺 {missing}）", "left out: {list} of {date} ({missing} is not known)"
    ),
    "uncertainty": Text("不确定度 u", "u"),
    "acceptance": Text("接受限", "acceptance limit"),
    "probability": Text("符合概率", "probability"),
    "state_pass": Text("通过", "pass"),
    "state_conditional_pass": Text("有条件通过", "conditional pass"),
    "state_conditional_fail": Text("有条件不通过", "conditional fail"),
    "state_fail": Text("不通过", "fail"),
    "because_conditional": Text("{name} {value} {state}（{limit}）", "{name} {value} {state} ({limit})"),
    "decision_rule": Text("判定规则", "decision rule"),
    "decision_rule_simple": Text("简单接受，不留保护带", "simple acceptance, no guard band"),
    "decision_rule_included": Text(
        "限值或方法已含不确定度，不再留保护带",
        "the limits or methods include the uncertainty, no further guard band",
    ),
    "decision_rule_guard": Text("保护带 w = {guard} U（U = 2u）", "guard band w = {guard} U (U = 2u)"),
    "decision_rule_risk": Text(
        "错误判定的概率不超过 {risk} %", "a wrong statement has a probability of at most {risk} %"
    ),
    "decision_rule_binary": Text("保护带内不通过", "what lies within the band fails"),
    "decision_rule_open": Text("保护带内待定", "what lies within the band is open"),
    "price": Text("价格", "price"),
    "amount": Text("金额", "amount"),
    "score": Text("评分", "score"),
    "item": Text("分项", "item"),
    "weight": Text("权重", "weight"),
    "points": Text("计入", "counts"),
    "place": Text("名次", "place"),
    "computed": Text("计算值", "computed"),
    "unplaced": Text("不参加排名", "not ranked"),
    "sum": Text("合计", "sum"),
    "sheet": Text("{title}（{id}）", "{title} ({id})"),
}
