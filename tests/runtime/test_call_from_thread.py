"""`call_from_thread` and `check_cancelled`: what an offloaded function asks of the loop that waits for it."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
from typing import Any

import pytest

from loopsafe.runtime import BridgeClosed, BridgeError, call_from_thread, check_cancelled, offload

from .helpers import collect_reports, give


@pytest.mark.may_hang
def test_call_from_thread_runs_sync_and_async_functions_on_the_offloading_loop() -> None:
    async def where(value: int) -> tuple[int, asyncio.AbstractEventLoop]:
        await asyncio.sleep(0)
        return value, asyncio.get_running_loop()

    def work() -> tuple[Any, Any]:
        return call_from_thread(where, 5), call_from_thread(asyncio.get_running_loop)

    async def main() -> None:
        loop = asyncio.get_running_loop()
        assert await offload(work) == ((5, loop), loop)

    asyncio.run(main())


@pytest.mark.may_hang
def test_call_from_thread_raises_the_same_exception_and_has_a_timeout() -> None:
    error = LookupError()
    cancelled = []

    async def slow() -> None:
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            cancelled.append(True)
            raise

    async def fail() -> None:
        raise error

    def work() -> None:
        with pytest.raises(LookupError) as caught:
            call_from_thread(fail)
        assert caught.value is error
        with pytest.raises(TimeoutError, match="slow"):
            call_from_thread(slow, timeout=0.05)

    asyncio.run(offload(work))
    assert cancelled == [True]


def test_call_from_thread_and_check_cancelled_outside_of_offload_say_so() -> None:
    with pytest.raises(BridgeError, match="offload"):
        call_from_thread(give)
    with pytest.raises(BridgeError, match="offload"):
        check_cancelled()


@pytest.mark.may_hang
def test_call_from_thread_after_the_loop_has_closed_is_bridge_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loopsafe.runtime.waiting.LOOK_UP", 0.05)
    outcome: list[BaseException] = []
    gate, ended = threading.Event(), threading.Event()

    def work() -> None:
        gate.wait(5)
        try:
            call_from_thread(give)
        except BaseException as exc:
            outcome.append(exc)
        ended.set()

    async def main() -> None:
        with pytest.raises(TimeoutError):
            await offload(work, timeout=0.05)

    asyncio.run(main())
    gate.set()
    assert ended.wait(5)
    assert isinstance(outcome[0], BridgeClosed)


@pytest.mark.may_hang
def test_check_cancelled_raises_when_the_awaiting_task_was_cancelled() -> None:
    progress: list[str] = []

    def work() -> None:
        try:
            while True:
                check_cancelled()
                time.sleep(0.005)
        except asyncio.CancelledError:
            progress.append("noticed")
            raise

    async def main(abandon: bool) -> list[Any]:
        reports = collect_reports(asyncio.get_running_loop())
        task = asyncio.create_task(offload(work, abandon=abandon))
        await asyncio.sleep(0.05)
        assert not task.done()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asyncio.wait_for(task, 5)
        await asyncio.sleep(0.05)
        return reports

    assert asyncio.run(main(True)) == []
    assert asyncio.run(main(False)) == []
    assert progress == ["noticed", "noticed"]


def test_call_from_thread_closes_a_coroutine_that_it_refuses(recwarn: pytest.WarningsRecorder) -> None:
    def work() -> None:
        with pytest.raises(TypeError, match="function to call"):
            call_from_thread(asyncio.sleep(0))  # type: ignore[call-overload]

    asyncio.run(offload(work))
    work()
    gc.collect()
    assert not recwarn.list
