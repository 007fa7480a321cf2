"""adb-shell: transport tcp transport."""
# knowledge: adb-shell
from typing import Any

from adb_shell.transport.base_transport import BaseTransport

from loopsafe.marks import blocks

class TcpTransport(BaseTransport):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def connect(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def bulk_read(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def bulk_write(self, *args: Any, **kwargs: Any) -> Any: ...
