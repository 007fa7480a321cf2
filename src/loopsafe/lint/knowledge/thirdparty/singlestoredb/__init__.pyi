"""SingleStore: a database that speaks MySQL's protocol."""
# knowledge: singlestoredb
from typing import Any
from singlestoredb.connection import Connection

from loopsafe.marks import blocks

@blocks("database")
def connect(host: str | None = None, *args: Any, **kwargs: Any) -> Connection: ...
