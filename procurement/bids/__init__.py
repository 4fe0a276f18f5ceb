"""Bids as they were handed in, from the tender's file and its tables."""
