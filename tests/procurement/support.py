"""Tenders for tests: the law of the library, a tender as text, and a grader that answers what it is told."""
