"""uvloop: a faster event loop for asyncio."""
# knowledge: uvloop
import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from loopsafe.marks import enters_loop

T = TypeVar("T")

class Loop(asyncio.AbstractEventLoop): ...
class EventLoopPolicy(asyncio.AbstractEventLoopPolicy): ...

def new_event_loop() -> Loop: ...
def install() -> None: ...
@enters_loop("main")
def run(
    main: Coroutine[Any, Any, T], *, loop_factory: Callable[[], Loop] | None = None, debug: bool | None = None
) -> T: ...
