"""python-miio: integrations vacuum roborock vacuum cli."""
# knowledge: python-miio
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def discover(*args: Any, **kwargs: Any) -> Any: ...
