"""The formulas that a law may name, one function each."""
