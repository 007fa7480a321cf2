"""watchfiles: changes of files; ``watch`` waits for them in its thread, ``awatch`` is awaited."""
# knowledge: watchfiles
from collections.abc import AsyncIterator
from typing import Any
from typing_extensions import Self

from loopsafe.marks import offloads, waits

class _Changes:
    def __iter__(self) -> Self: ...
    @waits(instead="watchfiles.awatch")
    def __next__(self) -> set[tuple[Change, str]]: ...

def watch(*paths: Any, **kwargs: Any) -> _Changes: ...
def awatch(*paths: Any, **kwargs: Any) -> AsyncIterator[set[tuple[Change, str]]]: ...
@offloads("target")
@waits(instead="watchfiles.arun_process")
def run_process(*paths: Any, target: Any, args: Any = (), **kwargs: Any) -> int: ...
@offloads("target")
async def arun_process(*paths: Any, target: Any, args: Any = (), **kwargs: Any) -> int: ...

class Change:
    added: Any
    modified: Any
    deleted: Any

class BaseFilter:
    def __call__(self, change: Change, path: str) -> bool: ...
class DefaultFilter(BaseFilter):
    def __init__(self, **kwargs: Any) -> None: ...
class PythonFilter(DefaultFilter): ...
