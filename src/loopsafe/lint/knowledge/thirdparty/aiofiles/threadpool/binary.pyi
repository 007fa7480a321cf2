"""Bytes."""
# knowledge: aiofiles
from aiofiles.base import _AsyncFile

class AsyncBufferedIOBase(_AsyncFile[bytes]):
    async def read1(self, size: int = -1) -> bytes: ...
    async def readinto(self, b: bytearray) -> int: ...
