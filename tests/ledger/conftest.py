"""`grade` within the test, as for the tests of the command line."""

from tests.cli.conftest import grade

__all__ = ["grade"]
