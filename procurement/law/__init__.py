"""What of a law is in force, its conditions, and how its clauses are cited."""
