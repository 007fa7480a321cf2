"""librouteros: login."""
# knowledge: librouteros
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def token(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def plain(*args: Any, **kwargs: Any) -> Any: ...
