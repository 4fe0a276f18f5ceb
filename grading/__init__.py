"""Grades what is measured by what is written: standards, schemes and prices as YAML, decisions with reasons."""
