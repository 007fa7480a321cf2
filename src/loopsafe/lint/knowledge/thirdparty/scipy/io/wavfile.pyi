"""SciPy: sounds in files."""
# knowledge: scipy
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def read(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def write(*args: Any, **kwargs: Any) -> Any: ...
