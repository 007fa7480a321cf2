"""adb-shell: transport base transport."""
# knowledge: adb-shell
from typing import Any

from loopsafe.marks import blocks

class BaseTransport:
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def connect(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def bulk_read(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def bulk_write(self, *args: Any, **kwargs: Any) -> Any: ...
