"""Text."""
# knowledge: aiofiles
from typing import Any

from aiofiles.base import _AsyncFile

class AsyncTextIOWrapper(_AsyncFile[str]):
    encoding: str
    buffer: Any
