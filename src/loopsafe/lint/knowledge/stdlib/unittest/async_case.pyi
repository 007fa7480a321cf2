"""Test cases whose hooks and tests run on a loop."""
from typing import Any, Awaitable, Callable, AsyncContextManager, TypeVar
from unittest.case import TestCase

from loopsafe.marks import runs_on_loop

T = TypeVar("T")

@runs_on_loop("setUp", "tearDown", "test*")
class IsolatedAsyncioTestCase(TestCase):
    async def asyncSetUp(self) -> None: ...
    async def asyncTearDown(self) -> None: ...
    def addAsyncCleanup(self, func: Callable[..., Awaitable[Any]], /, *args: Any, **kwargs: Any) -> None: ...
    async def enterAsyncContext(self, cm: AsyncContextManager[T]) -> T: ...  # 3.11+
