"""Exchange with other systems: Open Contracting releases, written and read."""
