"""radiotherm: discover."""
# knowledge: radiotherm
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def discover_address(*args: Any, **kwargs: Any) -> Any: ...
