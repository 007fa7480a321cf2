"""pynetgear: helpers."""
# knowledge: pynetgear
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def autodetect_url(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def find_node(*args: Any, **kwargs: Any) -> Any: ...
