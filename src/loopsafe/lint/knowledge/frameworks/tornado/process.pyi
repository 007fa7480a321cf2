"""Tornado: subprocesses whose end is awaitable; starting one is not."""
# knowledge: tornado
from asyncio import Future
from collections.abc import Callable
from typing import Any

from tornado.iostream import PipeIOStream

from loopsafe.marks import blocks, schedules, thread_bound

class Subprocess:
    proc: Any
    pid: int
    stdin: PipeIOStream  # when asked for as a STREAM
    stdout: PipeIOStream
    stderr: PipeIOStream
    @blocks("process", instead="asyncio.create_subprocess_exec")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @schedules("callback")
    @thread_bound
    def set_exit_callback(self, callback: Callable[[int], None]) -> None: ...
    @thread_bound
    def wait_for_exit(self, raise_error: bool = True) -> Future[int]: ...
