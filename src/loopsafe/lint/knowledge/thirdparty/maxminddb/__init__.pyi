"""maxminddb: places of addresses in a file."""
# knowledge: maxminddb
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def open_database(database: Any, mode: int = 0) -> Any: ...
