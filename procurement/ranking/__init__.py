"""Points, order, and draws between equals."""
