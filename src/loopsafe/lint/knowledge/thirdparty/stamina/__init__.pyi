"""stamina: retries; on a sync function the waits between them are sleeps."""
# knowledge: stamina
from typing import Any

from loopsafe.marks import blocks, passes_through

@blocks("sleep")
@passes_through
def retry(*args: Any, **kwargs: Any) -> Any: ...
