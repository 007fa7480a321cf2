"""getmac: shutilwhich."""
# knowledge: getmac
from typing import Any

from loopsafe.marks import blocks

@blocks("metadata")
def which(*args: Any, **kwargs: Any) -> Any: ...
