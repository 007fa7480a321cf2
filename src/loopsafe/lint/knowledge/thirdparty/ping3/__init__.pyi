"""ping3: ping over a raw socket."""
# knowledge: ping3
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def ping(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def verbose_ping(*args: Any, **kwargs: Any) -> Any: ...
