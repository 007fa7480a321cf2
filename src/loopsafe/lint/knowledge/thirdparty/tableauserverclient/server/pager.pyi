"""tableauserverclient: server pager."""
# knowledge: tableauserverclient
from collections.abc import Iterator
from typing import Any, TypeVar

from typing_extensions import Self

from loopsafe.marks import blocks

_T = TypeVar("_T")

class _Fetched(Iterator[_T]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> _T: ...

class Endpoint:
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...

class Pager:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __iter__(self, *args: Any, **kwargs: Any) -> _Fetched[Any]: ...
