"""rembg: removes backgrounds with a model on this machine."""
# knowledge: rembg
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu", duration="long")
def remove(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def new_session(*args: Any, **kwargs: Any) -> Any: ...
