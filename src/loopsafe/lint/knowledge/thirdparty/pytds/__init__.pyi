"""python-tds: SQL Server."""
# knowledge: python-tds
from typing import Any

from loopsafe.marks import blocks
from pytds.connection import Connection as Connection

@blocks("database")
def connect(*args: Any, **kwargs: Any) -> Connection: ...
