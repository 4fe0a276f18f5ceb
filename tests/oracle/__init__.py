"""A second, naive reading of the language, to be read aloud beside `docs/language.md`.

It walks the documents themselves and tries what every value may be. It shares nothing with the engine
but the parser of the language and the arithmetic of exact numbers.
"""

from tests.oracle.ladders import TooManyWorlds
from tests.oracle.subjects import read_collections, read_documents, read_subject
from tests.oracle.verdicts import OracleDecision, decide
from tests.oracle.worth import groups

__all__ = [
    "OracleDecision",
    "TooManyWorlds",
    "decide",
    "groups",
    "read_collections",
    "read_documents",
    "read_subject",
]
