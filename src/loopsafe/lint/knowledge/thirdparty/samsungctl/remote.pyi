"""samsungctl: remote."""
# knowledge: samsungctl
from typing import Any

from samsungctl.remote_websocket import RemoteWebsocket

from loopsafe.marks import blocks

class Remote:
    remote: RemoteWebsocket
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __enter__(self) -> Any: ...
    @blocks("network")
    def __exit__(self, *exc: Any) -> Any: ...
    @blocks("network")
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def control(self, *args: Any, **kwargs: Any) -> Any: ...
