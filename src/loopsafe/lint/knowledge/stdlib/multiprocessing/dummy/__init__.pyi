"""The interface of multiprocessing, over threads."""
from typing import Any

from multiprocessing.pool import ThreadPool
from queue import Queue as JoinableQueue
from queue import Queue as Queue
from threading import Barrier as Barrier
from threading import BoundedSemaphore as BoundedSemaphore
from threading import Condition as Condition
from threading import Event as Event
from threading import Lock as Lock
from threading import RLock as RLock
from threading import Semaphore as Semaphore
from threading import Thread as Process
from threading import current_thread as current_process

def Pool(processes=None, initializer=None, initargs=()) -> ThreadPool: ...
def Manager() -> Any: ...
def Pipe(duplex=True) -> tuple[Any, Any]: ...
def active_children() -> list[Process]: ...
def freeze_support() -> None: ...
