"""evdev: genecodes c."""
# knowledge: evdev
from collections.abc import Iterator
from typing import Any, TypeVar

from typing_extensions import Self

from loopsafe.marks import blocks

_T = TypeVar("_T")

class _Fetched(Iterator[_T]):
    def __iter__(self) -> Self: ...
    @blocks("file")
    def __next__(self) -> _T: ...

def parse_headers(*args: Any, **kwargs: Any) -> _Fetched[Any]: ...
