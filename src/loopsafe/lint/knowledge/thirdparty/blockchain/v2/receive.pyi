"""blockchain: v2 receive."""
# knowledge: blockchain
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def receive(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def callback_log(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def check_gap(*args: Any, **kwargs: Any) -> Any: ...
