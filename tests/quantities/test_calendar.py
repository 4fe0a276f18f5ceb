"""Dates moved by days and by calendar months."""

import datetime
from typing import Literal

import pytest

from grading.quantities.calendar import last_day, month_number, moved


@pytest.mark.parametrize(("date", "count", "unit", "expected"), [
    ("2026-01-31", 1, "month", "2026-02-28"), ("2024-01-31", 1, "month", "2024-02-29"),
    ("2026-03-31", -1, "month", "2026-02-28"), ("2026-01-15", -1, "month", "2025-12-15"),
    ("2026-12-31", 12, "month", "2027-12-31"), ("9999-11-30", 1, "month", "9999-12-30"),
    ("2026-02-28", 1, "d", "2026-03-01"), ("2026-03-01", -1, "d", "2026-02-28"),
    ("9999-12-01", 1, "month", None), ("0001-01-01", -1, "month", None), ("9999-12-31", 1, "d", None),
    ("2026-01-01", 10**12, "d", None), ("2026-01-01", 10**12, "month", None),
])  # fmt: skip
def test_a_date_moves_to_the_same_day_or_the_last_one_there_is(
    date: str, count: int, unit: Literal["d", "month"], expected: str | None
) -> None:
    found = moved(datetime.date.fromisoformat(date), count, unit)
    assert (None if found is None else found.isoformat()) == expected


def test_the_number_of_a_month_leads_to_its_last_day() -> None:
    assert last_day(month_number(datetime.date(2028, 2, 3))) == datetime.date(2028, 2, 29)
    assert last_day(month_number(datetime.date(9999, 12, 1))) == datetime.date.max
