"""sseclient-py: events that a server sends, read from an answer."""
# knowledge: sseclient-py
from collections.abc import Iterator
from typing import Any

from loopsafe.marks import blocks
from typing_extensions import Self

class Event:
    id: str | None
    event: str
    data: str

class _Events(Iterator[Event]): # base: what events() yields
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> Event: ...

class SSEClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def events(self, *args: Any, **kwargs: Any) -> _Events: ...
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
