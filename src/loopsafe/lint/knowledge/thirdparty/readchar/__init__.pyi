"""readchar: keys are waited for."""
# knowledge: readchar
from typing import Any

from loopsafe.marks import blocks

@blocks("console", duration="unbounded")
def readkey(*args: Any, **kwargs: Any) -> Any: ...
@blocks("console", duration="unbounded")
def readchar(*args: Any, **kwargs: Any) -> Any: ...
