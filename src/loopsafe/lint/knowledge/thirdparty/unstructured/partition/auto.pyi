"""unstructured: documents taken apart on the calling thread."""
# knowledge: unstructured
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def partition(*args: Any, **kwargs: Any) -> Any: ...
