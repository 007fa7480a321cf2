"""Test cases whose hooks and tests run on a loop."""
from typing import Any, Awaitable, Callable, AsyncContextManager, TypeVar
from unittest.case import TestCase

T = TypeVar("T")

# Its sync hooks and tests run between turns of the loop: no loop is running.
class IsolatedAsyncioTestCase(TestCase):
    async def asyncSetUp(self) -> None: ...
    async def asyncTearDown(self) -> None: ...
    def addAsyncCleanup(self, func: Callable[..., Awaitable[Any]], /, *args: Any, **kwargs: Any) -> None: ...
    async def enterAsyncContext(self, cm: AsyncContextManager[T]) -> T: ...  # 3.11+
