"""Closing a bridge: what it refuses, cancels, drains and says."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

import pytest

from loopsafe.runtime import Bridge, BridgeClosed, BridgeDeadlock

from .helpers import give, slow_noting, thread_ident


@pytest.mark.may_hang
def test_close_refuses_cancels_drains_and_gives_waiters_bridge_closed() -> None:
    bridge = Bridge(drain=1.0)
    events: list[Any] = []

    async def generator() -> Any:
        try:
            yield 1
        finally:
            events.append("generator closed")

    async def leave_open() -> None:
        global left_open
        left_open = generator()
        await left_open.asend(None)

    def wait() -> None:
        try:
            bridge.call(slow_noting(events, cleanup=0.02))
        except BaseException as exc:
            events.append(type(exc))

    bridge.call(leave_open)
    waiter = threading.Thread(target=wait)
    waiter.start()
    time.sleep(0.05)
    thread = next(thread for thread in threading.enumerate() if thread.ident == bridge.call(thread_ident))
    future = bridge.submit(slow_noting(events, cleanup=0.02))
    bridge.close()
    waiter.join(5)
    assert sorted(map(str, events)) == sorted(map(str, ["finally", "finally", "generator closed", BridgeClosed]))
    assert not thread.is_alive()
    with pytest.raises(BridgeClosed):
        future.result()
    for refused in (lambda: bridge.call(give), lambda: bridge.submit(give)):
        with pytest.raises(BridgeClosed, match="is closed"):
            refused()
    bridge.close()


left_open: Any = None


@pytest.mark.may_hang
def test_close_says_where_the_thread_is_when_it_does_not_end() -> None:
    bridge = Bridge(drain=0.05)

    def stubborn() -> None:
        time.sleep(0.5)

    async def inner() -> None:
        stubborn()

    future = bridge.submit(inner)
    time.sleep(0.05)
    with pytest.raises(TimeoutError, match="stubborn"):
        bridge.close(timeout=0.1)
    with pytest.raises(BridgeClosed):
        future.result(timeout=0)


@pytest.mark.may_hang
def test_closing_on_its_own_thread_is_refused(bridge: Bridge) -> None:
    async def inner() -> None:
        bridge.close()

    with pytest.raises(BridgeDeadlock, match="own thread"):
        bridge.call(inner)


def test_a_dropped_bridge_ends_its_thread(bridge: Bridge) -> None:
    dropped = Bridge(name="dropped")
    dropped.call(give)
    with pytest.warns(ResourceWarning, match="'dropped' was dropped without close"):
        del dropped
    deadline = time.monotonic() + 5
    while any(thread.name == "dropped" for thread in threading.enumerate()) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(thread.name == "dropped" for thread in threading.enumerate())


@pytest.mark.may_hang
def test_a_bridge_closed_by_a_signal_handler_while_it_is_being_started_takes_no_calls() -> None:
    def factory() -> asyncio.AbstractEventLoop:
        bridge._closed = True  # what close() does in the handler, which runs while start() waits for the loop
        return asyncio.new_event_loop()

    bridge = Bridge(loop_factory=factory)
    with pytest.raises(BridgeClosed, match="closed"):
        bridge.call(asyncio.sleep, 0)
    with pytest.raises(BridgeClosed, match="closed"):
        bridge.call(asyncio.sleep, 0)
    assert bridge._runner is None
