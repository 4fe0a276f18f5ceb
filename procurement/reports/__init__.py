"""The faces of an evaluation: text, JSON, page."""
