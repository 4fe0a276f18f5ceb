"""Tenders: screened, scored, ranked and awarded, by the grades that `grading` proves and by the law."""
