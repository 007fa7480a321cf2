"""waitress: serve() ends with the server."""
# knowledge: waitress
from typing import Any

from loopsafe.marks import blocks

@blocks("network", duration="unbounded")
def serve(app: Any, **kw: Any) -> None: ...
