"""FastAPI: running sync code in worker threads."""
# knowledge: fastapi
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import TypeVar

from starlette.concurrency import iterate_in_threadpool as iterate_in_threadpool
from starlette.concurrency import run_in_threadpool as run_in_threadpool
from starlette.concurrency import run_until_first_complete as run_until_first_complete

T = TypeVar("T")

# Enters and leaves the context manager in a worker thread.
def contextmanager_in_threadpool(cm: AbstractContextManager[T]) -> AbstractAsyncContextManager[T]: ...
