"""samsungctl: remote websocket."""
# knowledge: samsungctl
from typing import Any

from typing_extensions import Self

from loopsafe.marks import blocks

class RemoteWebsocket:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __enter__(self) -> Self: ...
    @blocks("network")
    def __exit__(self, *exc: Any) -> Any: ...
    @blocks("network")
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def control(self, *args: Any, **kwargs: Any) -> Any: ...
