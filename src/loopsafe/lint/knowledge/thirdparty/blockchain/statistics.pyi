"""blockchain: statistics."""
# knowledge: blockchain
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def get(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def get_chart(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def get_pools(*args: Any, **kwargs: Any) -> Any: ...
