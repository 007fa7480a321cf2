"""CalDAV: lib error."""
# knowledge: caldav
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def errmsg(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def weirdness(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def parse_preconditions(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def error_from_response(*args: Any, **kwargs: Any) -> Any: ...
