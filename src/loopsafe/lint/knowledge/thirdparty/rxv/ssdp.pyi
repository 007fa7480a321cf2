"""rxv: ssdp."""
# knowledge: rxv
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def discover(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def rxv_details(*args: Any, **kwargs: Any) -> Any: ...
