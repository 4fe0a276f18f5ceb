"""A wide document to check: 300 characteristics, each with a limit for 8 grades. The limits are made up."""

from __future__ import annotations

ROWS, COLUMNS = 300, 8


def document(rows: int = ROWS, columns: int = COLUMNS) -> str:
    """The vocabulary and the rule set, clean as far as `grade check` goes beside the want of examples.

    Half of the rows are upper limits that widen from grade to grade, half are bands beside each other.
    """
    names = [f"c{row}" for row in range(rows)]
    grades = [f"g{column}" for column in range(columns)]
    lines = ["kind: vocabulary", "id: wide", "characteristics:"]
    lines += [f"  {name}: {{unit: mm, plausible: 0..1000, better: lower}}" for name in names]
    lines += ["---", "kind: ruleset", "id: wide/table", "vocabulary: wide"]
    lines += [f"grades: [{', '.join(grades)}, rest]", "table:"]
    for row, name in enumerate(names):
        ends = [10 * (column + 1) + row % 7 for column in range(columns)]
        cells = [f"≤ {end}.{row % 10}" for end in ends]
        if row % 2:
            cells[1:] = [f'"> {low}.{row % 10} {cell}"' for low, cell in zip(ends, cells[1:], strict=False)]
        written = ", ".join(f"{grade}: {cell}" for grade, cell in zip(grades, cells, strict=True))
        lines.append(f'  {name}: {{clause: "{row + 1}", {written}}}')
    return "\n".join(lines) + "\n"
