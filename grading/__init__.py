"""Grades what is measured by what is written: standards and schemes as YAML, decisions with reasons."""
