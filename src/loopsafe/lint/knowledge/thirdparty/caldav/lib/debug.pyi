"""CalDAV: lib debug."""
# knowledge: caldav
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def xmlstring(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def printxml(*args: Any, **kwargs: Any) -> Any: ...
