"""E2B: commands."""
# knowledge: e2b
from typing import Any

from loopsafe.marks import blocks

class Commands:
    @blocks("network")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def kill(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def send_stdin(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def connect(self, *args: Any, **kwargs: Any) -> Any: ...
