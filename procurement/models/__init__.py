"""The kinds of file as frozen models: tenders, bids, laws."""
