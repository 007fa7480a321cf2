"""What the tests of the bridge have in common."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio


async def give(value: Any = 1) -> Any:
    """The least coroutine function."""
    return value


async def thread_ident() -> int:
    """The thread it runs in."""
    return threading.get_ident()


def collect_reports(loop: asyncio.AbstractEventLoop) -> list[dict[str, Any]]:
    """What the loop's exception handler will be told."""
    seen: list[dict[str, Any]] = []
    loop.set_exception_handler(lambda loop, context: seen.append(context))
    return seen
