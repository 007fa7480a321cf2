"""blockchain: createwallet."""
# knowledge: blockchain
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def create_wallet(*args: Any, **kwargs: Any) -> Any: ...
