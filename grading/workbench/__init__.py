"""What authors of documents use: check, test, compare."""
