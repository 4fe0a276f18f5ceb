"""Days and calendar months of dates."""

from __future__ import annotations

import calendar
import datetime
from typing import Literal


def month_number(date: datetime.date) -> int:
    """The months counted through all years."""
    return date.year * 12 + date.month - 1


def last_day(month: int) -> datetime.date:
    """The last day of a month by its number; ValueError for one beyond the years that dates have."""
    year, within = divmod(month, 12)
    first = datetime.date(year, within + 1, 1)
    return first.replace(day=calendar.monthrange(year, within + 1)[1])


def moved(date: datetime.date, count: int, unit: Literal["d", "month"]) -> datetime.date | None:
    """A date moved by days, or by months to the same day or the last day of a shorter month; None beyond the
    years that dates have."""
    try:
        if unit == "d":
            return date + datetime.timedelta(days=count)
        last = last_day(month_number(date) + count)
    except (ValueError, OverflowError):
        return None
    return last.replace(day=min(date.day, last.day))
