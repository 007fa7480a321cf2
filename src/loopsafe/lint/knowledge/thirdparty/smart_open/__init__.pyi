"""smart_open: files anywhere, opened on the calling thread."""
# knowledge: smart_open
from typing import Any

from fsspec.core import _Buffer
from loopsafe.marks import blocks

@blocks("network")
def open(*args: Any, **kwargs: Any) -> _Buffer: ...
