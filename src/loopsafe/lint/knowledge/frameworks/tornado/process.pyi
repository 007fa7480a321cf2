"""Tornado: subprocesses whose end is awaitable; starting one is not."""
# knowledge: tornado
from asyncio import Future
from collections.abc import Callable
from typing import Any

from loopsafe.marks import blocks, schedules

class Subprocess:
    proc: Any
    pid: int
    stdin: Any
    stdout: Any
    stderr: Any
    @blocks("process", instead="asyncio.create_subprocess_exec")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @schedules("callback")
    def set_exit_callback(self, callback: Callable[[int], None]) -> None: ...
    def wait_for_exit(self, raise_error: bool = True) -> Future[int]: ...
