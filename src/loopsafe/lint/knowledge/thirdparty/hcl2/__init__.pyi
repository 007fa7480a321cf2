"""python-hcl2: HCL."""
# knowledge: python-hcl2
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def load(*args: Any, **kwargs: Any) -> Any: ...
def loads(*args: Any, **kwargs: Any) -> Any: ...
