"""What units measure, for messages about units that do not convert."""

from __future__ import annotations

from grading.wording import Text

_KINDS: dict[str, Text] = {
    "number": Text("纯数或比例", "a plain number or share"),
    "mass": Text("质量", "mass"),
    "length": Text("长度", "length"),
    "area": Text("面积", "area"),
    "volume": Text("体积", "volume"),
    "time": Text("时间", "time"),
    "calendar": Text("历月历年", "calendar months and years"),
    "temperature": Text("温度", "temperature"),
    "force": Text("力", "force"),
    "pressure": Text("压力或强度", "pressure or strength"),
    "energy": Text("能量", "energy"),
    "power": Text("功率", "power"),
    "mass_fraction": Text("质量分数", "mass fraction"),
    "volume_fraction": Text("体积分数", "volume fraction"),
    "mass_concentration": Text("质量浓度", "mass concentration"),
    "number_per_volume": Text("每单位体积的个数（如体细胞）", "a number per volume, such as cells"),
    "colonies_per_volume": Text("每单位体积的菌落数", "colonies per volume"),
    "colonies_per_mass": Text("每单位质量的菌落数", "colonies per mass"),
    "acidity_thorner": Text("吉尔涅尔度", "degrees Thörner"),
    "freezing_point_hortvet": Text("霍特维特冰点", "degrees Hortvet"),
}


def kind_text(kind: str) -> Text:
    """The kind of a unit in both languages; a rare one by its own name."""
    return _KINDS.get(kind) or Text(kind.replace("_", " "), kind.replace("_", " "))
