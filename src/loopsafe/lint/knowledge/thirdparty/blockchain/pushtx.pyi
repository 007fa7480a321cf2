"""blockchain: pushtx."""
# knowledge: blockchain
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def pushtx(*args: Any, **kwargs: Any) -> Any: ...
