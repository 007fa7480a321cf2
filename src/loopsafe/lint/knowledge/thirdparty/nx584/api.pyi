"""pynx584: api."""
# knowledge: pynx584
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def get_events(*args: Any, **kwargs: Any) -> Any: ...
