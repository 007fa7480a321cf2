"""CalDAV: discovery."""
# knowledge: caldav
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def discover_service(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def discover_caldav(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def discover_carddav(*args: Any, **kwargs: Any) -> Any: ...
