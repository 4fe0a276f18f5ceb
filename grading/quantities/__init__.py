"""Exact numbers with unit, method, uncertainty and bounds; rounding, comparison, interval arithmetic."""
