"""PyGithub: lists fetched page by page."""
# knowledge: PyGithub
from collections.abc import Iterator
from typing import Any

from loopsafe.marks import blocks
from typing_extensions import Self

class _Items(Iterator[Any]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> Any: ...

class PaginatedList:
    def __iter__(self) -> _Items: ...
    @blocks("network")
    def __getitem__(self, index: Any) -> Any: ...
    @property
    @blocks("network")
    def totalCount(self) -> int: ...
    @blocks("network")
    def get_page(self, *args: Any, **kwargs: Any) -> list[Any]: ...
