"""Where there are no threads, as in Pyodide."""

from __future__ import annotations

import asyncio
import sys
import types
from typing import Any

import pytest

from loopsafe.runtime import Bridge, BridgeError, browser

from .helpers import give


def test_no_threads_explains_or_uses_pyodide_run_sync_when_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "THREADS", False)
    bridge = Bridge()
    with pytest.raises(BridgeError, match=r"no threads.*`await` it"):
        bridge.call(give)
    with pytest.raises(BridgeError, match="no threads"):
        bridge.submit(give())

    def drive(awaitable: Any) -> Any:
        if type(awaitable).__qualname__ == "coroutine" and awaitable.__name__ == "wait_for":
            awaitable.cr_frame.f_locals["fut"].close()
            awaitable.close()
            raise asyncio.TimeoutError from asyncio.CancelledError()
        try:
            awaitable.send(None)
        except StopIteration as stop:
            return stop.value
        raise AssertionError("suspended")

    ffi: Any = types.ModuleType("pyodide.ffi")
    ffi.run_sync, ffi.can_run_sync = drive, lambda: True
    monkeypatch.setitem(sys.modules, "pyodide", types.ModuleType("pyodide"))
    monkeypatch.setitem(sys.modules, "pyodide.ffi", ffi)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        assert bridge.call(give, 5) == 5
        with pytest.raises(ZeroDivisionError):
            bridge.call(lambda: give(1 // 0))
        with pytest.raises(TimeoutError, match=r"give\(\) had not finished after 3 s"):
            bridge.call(give, timeout=3)
    finally:
        asyncio.set_event_loop(None)
        loop.close()
