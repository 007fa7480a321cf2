"""Opening files in a thread."""
# knowledge: aiofiles
from typing import Any, Literal, overload

from aiofiles.base import AiofilesContextManager
from aiofiles.threadpool.binary import AsyncBufferedIOBase
from aiofiles.threadpool.text import AsyncTextIOWrapper

@overload
def open(file: Any, mode: Literal["rb", "wb", "ab", "xb", "rb+", "r+b", "wb+", "w+b", "ab+"], *args: Any, **kwargs: Any) -> AiofilesContextManager[AsyncBufferedIOBase]: ...
@overload
def open(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> AiofilesContextManager[AsyncTextIOWrapper]: ...
