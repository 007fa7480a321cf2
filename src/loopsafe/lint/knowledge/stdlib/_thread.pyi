"""Threads, low down."""
from typing import Any
from threading import Lock as LockType
from threading import RLock as RLock
from threading import get_ident as get_ident
from threading import get_native_id as get_native_id
from threading import stack_size as stack_size

from loopsafe.marks import offloads

error = RuntimeError
TIMEOUT_MAX: float
def allocate_lock() -> LockType: ...
def allocate() -> LockType: ...
lock = LockType  # 3.13+
@offloads("function")
def start_new_thread(function, args, kwargs=..., /) -> int: ...
@offloads("function")
def start_new(function, args, kwargs=..., /) -> int: ...
@offloads("function")
def start_joinable_thread(function, *args: Any, **kwargs: Any) -> Any: ...  # 3.13+
def interrupt_main(signum=2, /) -> None: ...
def exit() -> None: ...
def exit_thread() -> None: ...
def daemon_threads_allowed() -> bool: ...  # 3.12+
