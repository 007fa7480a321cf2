"""Magika: the type of a file's content, by a model that its constructor loads."""
# knowledge: magika
from typing import Any

from loopsafe.marks import blocks

class Magika:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file")
    def identify_path(self, path: Any) -> Any: ...
    @blocks("file")
    def identify_paths(self, paths: Any) -> list[Any]: ...
    @blocks("cpu")
    def identify_bytes(self, content: bytes) -> Any: ...
    @blocks("cpu")
    def identify_stream(self, stream: Any) -> Any: ...
