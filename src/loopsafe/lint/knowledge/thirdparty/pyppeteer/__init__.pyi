"""pyppeteer: Chrome on asyncio."""

# knowledge: pyppeteer
from typing import Any

async def launch(*args: Any, **kwargs: Any) -> Any: ...
async def connect(*args: Any, **kwargs: Any) -> Any: ...
