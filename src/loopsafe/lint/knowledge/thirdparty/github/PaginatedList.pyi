"""PyGithub: lists fetched page by page."""
# knowledge: PyGithub
from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from loopsafe.marks import blocks
from typing_extensions import Self

T = TypeVar("T")

class _Items(Iterator[T], Generic[T]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> T: ...

class PaginatedList(Generic[T]):
    def __iter__(self) -> _Items[T]: ...
    @blocks("network")
    def __getitem__(self, index: Any) -> T: ...
    @property
    @blocks("network")
    def totalCount(self) -> int: ...
    @blocks("network")
    def get_page(self, *args: Any, **kwargs: Any) -> list[T]: ...
