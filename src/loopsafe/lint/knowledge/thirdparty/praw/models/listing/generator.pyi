"""PRAW: listings, fetched page by page."""
# knowledge: praw
from collections.abc import Iterator
from typing import Any, TypeVar

from loopsafe.marks import blocks
from typing_extensions import Self

_T = TypeVar("_T")

class ListingGenerator(Iterator[_T]):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> _T: ...
