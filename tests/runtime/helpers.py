"""What the tests of the bridge have in common."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine


async def give(value: Any = 1) -> Any:
    """The least coroutine function."""
    return value


async def thread_ident() -> int:
    """The thread it runs in."""
    return threading.get_ident()


def slow_noting(events: list[str], cleanup: float = 0.0) -> Callable[[], Coroutine[Any, Any, None]]:
    """A coroutine function that takes long, and notes "finally" after a cleanup of so many seconds."""

    async def slow() -> None:
        try:
            await asyncio.sleep(30)
        finally:
            await asyncio.sleep(cleanup)
            events.append("finally")

    return slow


def collect_reports(loop: asyncio.AbstractEventLoop) -> list[dict[str, Any]]:
    """What the loop's exception handler will be told."""
    seen: list[dict[str, Any]] = []
    loop.set_exception_handler(lambda loop, context: seen.append(context))
    return seen
