"""Decoding JSON."""
from typing import Any

class JSONDecodeError(ValueError):
    msg: str
    doc: str
    pos: int
    lineno: int
    colno: int
class JSONDecoder:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def decode(self, s, *args: Any, **kwargs: Any) -> Any: ...
    def raw_decode(self, s, idx=0) -> tuple[Any, int]: ...
