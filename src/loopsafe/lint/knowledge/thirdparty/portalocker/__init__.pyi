"""portalocker: file locks; waits up to five seconds by default."""
# knowledge: portalocker
from typing import Any, IO

from loopsafe.marks import given, waits

class Lock:
    def __init__(
        self,
        filename: Any,
        mode: str = "a",
        timeout: float | None = None,
        check_interval: float = 0.25,
        fail_when_locked: bool = False,
        *args: Any,
        **kwargs: Any,
    ) -> None: ...
    @waits("file-lock", timeout="timeout", never_if={"fail_when_locked": True, "self.fail_when_locked": True, "timeout": 0})
    def acquire(
        self, timeout: float | None = None, check_interval: float | None = None, fail_when_locked: bool | None = None
    ) -> IO[Any]: ...
    def release(self) -> None: ...
    @waits("file-lock", never_if={"self.fail_when_locked": True, "self.timeout": 0})
    def __enter__(self) -> IO[Any]: ...
    def __exit__(self, *exc: Any) -> None: ...

class RLock(Lock): ...
class TemporaryFileLock(Lock): ...

@waits("file-lock", never_if={"flags": given})
def lock(file: Any, flags: Any = None) -> None: ...
def unlock(file: Any) -> None: ...
