"""dwdwfsapi: core."""
# knowledge: dwdwfsapi
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def query_dwd(*args: Any, **kwargs: Any) -> Any: ...
