"""pgvector: the server is asked for the type's number."""
# knowledge: pgvector
from typing import Any

from loopsafe.marks import blocks

@blocks("database")
def register_vector(conn_or_curs: Any, /, *, globally: bool = False, arrays: bool = True) -> None: ...
