"""Channels: database code in a worker thread."""
# knowledge: channels
from collections.abc import Callable
from typing import Any, TypeVar

from asgiref.sync import SyncToAsync
from loopsafe.marks import offloads, runs_in_thread

T = TypeVar("T")

@offloads("func")
@runs_in_thread
def database_sync_to_async(func: Callable[..., T], *args: Any, **kwargs: Any) -> SyncToAsync[T]: ...
async def aclose_old_connections() -> None: ...
