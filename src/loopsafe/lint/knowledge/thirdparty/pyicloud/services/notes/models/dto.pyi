"""pyicloud: services notes models dto."""
# knowledge: pyicloud
from collections.abc import Iterator
from typing import Any, TypeVar

from typing_extensions import Self

from loopsafe.marks import blocks

_T = TypeVar("_T")

class _Fetched(Iterator[_T]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> _T: ...

class Attachment:
    @blocks("network")
    def save_to(self, *args: Any, **kwargs: Any) -> Any: ...
    def stream(self, *args: Any, **kwargs: Any) -> _Fetched[Any]: ...
