"""`BridgeFuture`: what `submit` returns."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from .helpers import slow_noting

if TYPE_CHECKING:
    from loopsafe.runtime import Bridge


def test_submit_returns_a_future_with_result_cancel_and_done(bridge: Bridge) -> None:
    gate = threading.Event()

    async def wait() -> str:
        while not gate.is_set():
            await asyncio.sleep(0.005)
        return "done"

    future = bridge.submit(wait)
    assert not future.done()
    with pytest.raises(TimeoutError, match=r"wait\(\) had not finished after 0.02 s; it goes on"):
        future.result(timeout=0.02)
    gate.set()
    assert future.result(5) == "done"
    assert future.done()
    assert not future.cancel()
    assert future.exception() is None
    assert "done" in repr(future)


@pytest.mark.may_hang
def test_cancelling_a_bridge_future_cancels_the_inner_task(bridge: Bridge) -> None:
    events: list[str] = []

    future = bridge.submit(slow_noting(events))
    bridge.call(asyncio.sleep, 0.01)
    assert future.cancel()
    with pytest.raises(asyncio.CancelledError):
        future.result(5)
    assert future.cancelled()
    assert events == ["finally"]


@pytest.mark.may_hang
def test_cancelling_the_task_that_awaits_a_bridge_future_cancels_the_inner_task(bridge: Bridge) -> None:
    events: list[str] = []

    async def main() -> None:
        future = bridge.submit(slow_noting(events))
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(wait_for(future), 0.05)
        deadline = time.monotonic() + 5
        while not future.done() and time.monotonic() < deadline:
            await asyncio.sleep(0.01)
        assert future.cancelled()

    async def wait_for(future: Any) -> None:
        await future

    asyncio.run(main())
    assert events == ["finally"]


@pytest.mark.may_hang
def test_a_bridge_future_is_awaitable_from_any_loop_and_from_several_at_once(bridge: Bridge) -> None:
    error = LookupError()

    async def fail() -> None:
        await asyncio.sleep(0.02)
        raise error

    future, failing = bridge.submit(asyncio.sleep, 0.05, "value"), bridge.submit(fail)

    async def main() -> Any:
        with pytest.raises(LookupError) as caught:
            await failing
        assert caught.value is error
        return await future

    results: list[Any] = []
    thread = threading.Thread(target=lambda: results.append(asyncio.run(main())))
    thread.start()
    results.append(asyncio.run(main()))
    results.append(bridge.call(main))
    thread.join(5)
    results.append(future.result(5))
    assert results == ["value"] * 4


@pytest.mark.may_hang
def test_every_cancel_of_a_bridge_future_counts(bridge: Bridge) -> None:
    survived = threading.Event()

    async def stubborn() -> None:
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            survived.set()
        await asyncio.sleep(30)

    future = bridge.submit(stubborn)
    bridge.call(asyncio.sleep, 0.01)
    assert future.cancel()
    assert survived.wait(5)
    assert future.cancel()
    with pytest.raises(asyncio.CancelledError):
        future.result(5)


def test_asking_a_future_again_and_again_leaves_nothing_behind(bridge: Bridge) -> None:
    future = bridge.submit(asyncio.sleep, 30)
    for _ in range(50):
        with pytest.raises(TimeoutError):
            future.result(0)
    assert not future._call.wakers
    future.cancel()


@pytest.mark.may_hang
@pytest.mark.filterwarnings("ignore::loopsafe.BlockingLoopWarning")
def test_cancelling_the_task_whose_loop_waits_for_a_result_cancels_the_inner_task(bridge: Bridge) -> None:
    future = bridge.submit(asyncio.sleep, 30)

    async def view() -> None:
        task = asyncio.current_task()
        assert task is not None
        threading.Timer(0.1, task.cancel).start()  # from another thread: the loop itself is blocked
        future.result(10)

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(view())
    with pytest.raises(asyncio.CancelledError):
        future.result(5)
    assert future.cancelled()
