"""fints: camt parser."""
# knowledge: fints
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu")
def camt053_to_dict(*args: Any, **kwargs: Any) -> Any: ...
