"""Pexpect: programs on pipes instead of a terminal."""
# knowledge: pexpect
from typing import Any

from loopsafe.marks import blocks

class PopenSpawn:
    before: Any
    after: Any
    match: Any
    pid: int
    exitstatus: int | None
    @blocks("process")
    def __init__(self, cmd: Any, timeout: float | None = 30, *args: Any, **kwargs: Any) -> None: ...
    @blocks("subprocess", instead="expect(..., async_=True)", never_if={"async_": True})
    def expect(
        self,
        pattern: Any,
        timeout: float | None = -1,
        searchwindowsize: int | None = -1,
        async_: bool = False,
        **kw: Any,
    ) -> Any: ...
    @blocks("subprocess", instead="expect(..., async_=True)", never_if={"async_": True})
    def expect_exact(
        self,
        pattern_list: Any,
        timeout: float | None = -1,
        searchwindowsize: int | None = -1,
        async_: bool = False,
        **kw: Any,
    ) -> Any: ...
    @blocks("subprocess")
    def read(self, size: int = -1) -> Any: ...
    @blocks("subprocess")
    def readline(self, size: int = -1) -> Any: ...
    @blocks("subprocess", duration="unbounded")
    def wait(self) -> int: ...
    def send(self, s: Any) -> int: ...
    def sendline(self, s: Any = "") -> int: ...
    def sendeof(self) -> None: ...
    def kill(self, sig: int) -> None: ...
