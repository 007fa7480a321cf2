"""pyexasol: Exasol."""
# knowledge: pyexasol
from typing import Any

from loopsafe.marks import blocks
from pyexasol.connection import ExaConnection as ExaConnection

@blocks("database")
def connect(*args: Any, **kwargs: Any) -> ExaConnection: ...
