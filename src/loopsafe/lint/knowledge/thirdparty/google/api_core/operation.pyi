"""Google: work on the server, asked for until it is done."""
# knowledge: google-api-core
from collections.abc import Callable
from typing import Any

from loopsafe.marks import blocks

class Operation:
    metadata: Any
    operation: Any
    @blocks("network")
    def result(self, timeout: Any = ..., retry: Any = None, polling: Any = None) -> Any: ...
    @blocks("network")
    def exception(self, timeout: Any = ...) -> Any: ...
    # Each of these asks the server once.
    @blocks("network")
    def done(self, retry: Any = None) -> bool: ...
    @blocks("network")
    def running(self) -> bool: ...
    @blocks("network")
    def cancel(self) -> bool: ...
    @blocks("network")
    def cancelled(self) -> bool: ...
    def add_done_callback(self, fn: Callable[..., Any]) -> None: ...
