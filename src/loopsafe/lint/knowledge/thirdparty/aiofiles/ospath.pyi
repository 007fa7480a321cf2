"""What os.path asks the file system, in threads."""
# knowledge: aiofiles
from typing import Any

async def abspath(*args: Any, **kwargs: Any) -> str: ...  # async: in a wrapper
async def exists(*args: Any, **kwargs: Any) -> bool: ...  # async: in a wrapper
async def getatime(*args: Any, **kwargs: Any) -> float: ...  # async: in a wrapper
async def getctime(*args: Any, **kwargs: Any) -> float: ...  # async: in a wrapper
async def getmtime(*args: Any, **kwargs: Any) -> float: ...  # async: in a wrapper
async def getsize(*args: Any, **kwargs: Any) -> int: ...  # async: in a wrapper
async def isdir(*args: Any, **kwargs: Any) -> bool: ...  # async: in a wrapper
async def isfile(*args: Any, **kwargs: Any) -> bool: ...  # async: in a wrapper
async def islink(*args: Any, **kwargs: Any) -> bool: ...  # async: in a wrapper
async def ismount(*args: Any, **kwargs: Any) -> bool: ...  # async: in a wrapper
async def samefile(*args: Any, **kwargs: Any) -> bool: ...  # async: in a wrapper
async def sameopenfile(*args: Any, **kwargs: Any) -> Any: ...  # async: in a wrapper
