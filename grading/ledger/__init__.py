"""The ledger: what was decided, from which bytes, by whom and when; and deciding it again from the record."""
