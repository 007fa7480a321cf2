"""The bar for ``async for``, and for ``for``."""
# knowledge: tqdm
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, TypeVar

from tqdm.std import tqdm as _tqdm

T = TypeVar("T")

class tqdm_asyncio(_tqdm[T]):
    def __init__(self, iterable: Iterable[T] = None, *args: Any, **kwargs: Any) -> None:
        self.iterable = iterable
    def __aiter__(self) -> AsyncIterator[T]: ...
    async def __anext__(self) -> T: ...
    async def send(self, *args: Any, **kwargs: Any) -> Any: ...  # async
    @classmethod
    def as_completed(cls, fs: Any, *, loop: Any = None, timeout: Any = None, total: Any = None, **tqdm_kwargs: Any) -> Iterator[Any]: ...
    @classmethod
    async def gather(cls, *fs: Any, loop: Any = None, timeout: Any = None, total: Any = None, **tqdm_kwargs: Any) -> list[Any]: ...

tqdm = tqdm_asyncio
def tarange(*args: Any, **kwargs: Any) -> tqdm_asyncio[int]: ...
trange = tarange
