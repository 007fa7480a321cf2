"""gTTS: speech from Google; made when it is saved."""
# knowledge: gtts
from collections.abc import Iterator
from typing import Any

from loopsafe.marks import blocks
from typing_extensions import Self

class gTTS:
    def __init__(self, text: str, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def save(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def write_to_fp(self, *args: Any, **kwargs: Any) -> Any: ...
    def stream(self) -> _Chunks: ...

class _Chunks(Iterator[bytes]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> bytes: ...
