"""Tenders: screened, scored, ranked and awarded by the grades that `grading` proves and the law that applies."""
