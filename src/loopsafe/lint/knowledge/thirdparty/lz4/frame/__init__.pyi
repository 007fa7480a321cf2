"""LZ4: compression of frames, and files of them."""
# knowledge: lz4
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu")
def compress(data: Any, *args: Any, **kwargs: Any) -> bytes: ...
@blocks("cpu")
def decompress(data: Any, *args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def open(filename: Any, *args: Any, **kwargs: Any) -> Any: ...
