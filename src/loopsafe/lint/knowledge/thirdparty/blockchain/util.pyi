"""blockchain: util."""
# knowledge: blockchain
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def call_api(*args: Any, **kwargs: Any) -> Any: ...
