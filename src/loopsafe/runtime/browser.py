"""Does what is possible of the bridge's work where Python has no threads (Emscripten, WASI)."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING, Any

from .call import Call, close_awaitable
from .errors import BridgeError
from .host import Host

if TYPE_CHECKING:
    from collections.abc import Callable

THREADS = sys.platform not in ("emscripten", "wasi")

EXPLANATION = (
    "this platform has no threads, and a synchronous function cannot wait for a coroutine without them: `await` it. "
    "(Under Pyodide it can where the browser supports JavaScript Promise Integration and Python was entered through an "
    "async call.)"
)


def perform(
    fn: Callable[..., Any] | None, ready: Any, args: tuple[Any, ...], kwargs: dict[str, Any], timeout: float | None
) -> Call:
    """Run a call with Pyodide's stack switching and return it with its outcome.

    Raises:
        BridgeError: Pyodide is not there or cannot switch stacks now; says what to do instead.
    """
    try:
        from pyodide.ffi import can_run_sync, run_sync  # type: ignore[import-not-found]
    except ImportError:
        can_run_sync = run_sync = None
    if can_run_sync is None or not can_run_sync():
        close_awaitable(ready)
        raise BridgeError(EXPLANATION)
    host = Host(asyncio.get_event_loop())  # noqa: LS404 - the browser's loop is always there
    call = Call(host, fn if ready is None else None, ready, args, kwargs, None, None)
    try:
        awaitable: Any = ready if ready is not None else call.as_awaitable(fn(*args, **kwargs))  # type: ignore[misc]
        call.value = run_sync(awaitable if timeout is None else asyncio.wait_for(awaitable, timeout))
    except asyncio.TimeoutError as exc:
        call.error = exc
        if isinstance(exc.__cause__, asyncio.CancelledError):  # else it is the callee's own
            call.error = TimeoutError(f"{call.name()}() had not finished after {timeout:g} s; it was cancelled")
    except BaseException as exc:
        call.error = exc
        call.traceback = exc.__traceback__
    return call
