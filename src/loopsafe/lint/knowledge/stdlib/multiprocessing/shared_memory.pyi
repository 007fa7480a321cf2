"""Memory shared between processes."""
from typing import Any

from loopsafe.marks import blocks

class SharedMemory:
    buf: memoryview
    name: str
    size: int
    @blocks("metadata")
    def __init__(self, name=None, create=False, size=0, *args: Any, **kwargs: Any) -> None: ...
    def close(self) -> None: ...
    @blocks("metadata")
    def unlink(self) -> None: ...
class ShareableList:
    shm: SharedMemory
    format: str
    @blocks("metadata")
    def __init__(self, sequence=None, *, name=None) -> None: ...
    def count(self, value) -> int: ...
    def index(self, value) -> int: ...
