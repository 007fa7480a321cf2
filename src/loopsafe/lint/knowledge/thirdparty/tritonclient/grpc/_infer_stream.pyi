"""tritonclient: grpc  infer stream."""
# knowledge: tritonclient
from typing import Any

from typing_extensions import Self

from loopsafe.marks import blocks, waits

class _InferStream:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @waits("thread")
    def close(self, *args: Any, **kwargs: Any) -> Any: ...

class _RequestIterator:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __iter__(self, *args: Any, **kwargs: Any) -> Self: ...
    @blocks("network")
    def __next__(self, *args: Any, **kwargs: Any) -> Any: ...
