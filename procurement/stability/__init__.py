"""What the award hangs on. Reports only: the lawful rule decides."""
