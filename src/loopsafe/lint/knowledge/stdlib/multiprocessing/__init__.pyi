"""Processes, and what they share."""
from typing import Any
from multiprocessing.connection import Connection
from multiprocessing.context import AuthenticationError as AuthenticationError
from multiprocessing.context import BaseContext
from multiprocessing.context import BufferTooShort as BufferTooShort
from multiprocessing.context import ProcessError as ProcessError
from multiprocessing.context import TimeoutError as TimeoutError
from multiprocessing.managers import SyncManager
from multiprocessing.pool import Pool as _Pool
from multiprocessing.process import BaseProcess
from multiprocessing.process import active_children as active_children
from multiprocessing.process import current_process as current_process
from multiprocessing.process import parent_process as parent_process
from multiprocessing.queues import JoinableQueue as _JoinableQueue
from multiprocessing.queues import Queue as _Queue
from multiprocessing.queues import SimpleQueue as _SimpleQueue
from multiprocessing.synchronize import Barrier as _Barrier
from multiprocessing.synchronize import BoundedSemaphore as _BoundedSemaphore
from multiprocessing.synchronize import Condition as _Condition
from multiprocessing.synchronize import Event as _Event
from multiprocessing.synchronize import Lock as _Lock
from multiprocessing.synchronize import RLock as _RLock
from multiprocessing.synchronize import Semaphore as _Semaphore

from loopsafe.marks import blocks

class Process(BaseProcess): ...
Queue = _Queue
JoinableQueue = _JoinableQueue
SimpleQueue = _SimpleQueue
Barrier = _Barrier
BoundedSemaphore = _BoundedSemaphore
Condition = _Condition
Event = _Event
Lock = _Lock
RLock = _RLock
Semaphore = _Semaphore
Pool = _Pool
@blocks("process")
def Manager() -> SyncManager: ...
def Pipe(duplex=True) -> tuple[Connection, Connection]: ...
@blocks("metadata")
def Array(typecode_or_type, size_or_initializer, *, lock=True) -> Any: ...
@blocks("metadata")
def RawArray(typecode_or_type, size_or_initializer) -> Any: ...
@blocks("metadata")
def RawValue(typecode_or_type, *args) -> Any: ...
@blocks("metadata")
def Value(typecode_or_type, *args, lock=True) -> Any: ...
def allow_connection_pickling() -> None: ...
def cpu_count() -> int: ...
def freeze_support() -> None: ...
def get_all_start_methods() -> list[str]: ...
def get_context(method=None) -> BaseContext: ...
def get_logger() -> Any: ...
def get_start_method(allow_none=False) -> str: ...
def log_to_stderr(level=None) -> Any: ...
def set_executable(executable) -> None: ...
def set_forkserver_preload(module_names) -> None: ...
def set_start_method(method, force=False) -> None: ...
