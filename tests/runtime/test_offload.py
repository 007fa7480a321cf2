"""`offload`: threads, limits, cancellation."""

from __future__ import annotations

import asyncio
import functools
import gc
import socket
import threading
import time
from collections import deque
from typing import Any

import pytest

from loopsafe.runtime import Bridge, Limiter, call_from_thread, offload, run_sync, workers
from loopsafe.runtime.limiter import default_limiter

from .helpers import collect_reports, give


def test_offload_runs_in_a_daemon_thread_of_our_own_pool_not_of_the_default_executor() -> None:
    async def main() -> None:
        thread = await offload(threading.current_thread)
        assert thread.daemon
        assert thread.name.startswith("loopsafe-worker-")
        assert asyncio.get_running_loop()._default_executor is None  # type: ignore[attr-defined]

    asyncio.run(main())


@pytest.mark.may_hang
def test_offloaded_work_does_not_starve_name_resolution() -> None:
    async def main() -> None:
        gate = threading.Event()
        many = [asyncio.create_task(offload(gate.wait, 10)) for _ in range(64)]
        await asyncio.sleep(0.05)
        loop = asyncio.get_running_loop()
        assert await asyncio.wait_for(loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM), 5)
        gate.set()
        await asyncio.gather(*many)

    asyncio.run(main())


def test_threads_grow_on_demand_to_the_limit_and_no_further() -> None:
    limiter = Limiter(3)
    lock, running, most = threading.Lock(), 0, 0

    def work() -> int:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.01)
        with lock:
            running -= 1
        return threading.get_ident()

    async def main() -> None:
        idents = await asyncio.gather(*(offload(work, limiter=limiter) for _ in range(30)))
        assert len(set(idents)) >= 3

    asyncio.run(main())
    assert most == 3


def test_the_default_limit_is_64() -> None:
    async def main() -> None:
        gate = threading.Event()
        many = [asyncio.create_task(offload(gate.wait, 10)) for _ in range(70)]
        await asyncio.sleep(0.1)
        assert "64 of 64 slots taken, 6 waiting" in repr(default_limiter)
        gate.set()
        await asyncio.gather(*many)

    asyncio.run(main())


def test_idle_threads_are_reaped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "IDLE_SECONDS", 0.05)
    monkeypatch.setattr(workers, "_idle", deque())  # threads of earlier tests sleep for longer
    all_busy = threading.Barrier(5)

    async def main() -> list[threading.Thread]:
        return await asyncio.gather(*(offload(busy_thread) for _ in range(5)))

    def busy_thread() -> threading.Thread:
        all_busy.wait(5)
        return threading.current_thread()

    threads = asyncio.run(main())
    deadline = time.monotonic() + 5
    while any(thread.is_alive() for thread in threads) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(set(threads)) == 5
    assert not any(thread.is_alive() for thread in threads)


def test_abandon_returns_at_once_on_cancellation_the_thread_goes_on_and_its_late_exception_is_reported_once() -> None:
    ended = threading.Event()

    def work() -> None:
        time.sleep(0.2)
        ended.set()
        raise LookupError("late")

    async def main() -> list[Any]:
        reports = collect_reports(asyncio.get_running_loop())
        task = asyncio.create_task(offload(work))
        await asyncio.sleep(0.05)
        start = time.monotonic()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert time.monotonic() - start < 0.1
        assert not ended.is_set()
        await asyncio.sleep(0.3)
        assert ended.is_set()
        return [type(report["exception"]) for report in reports]

    assert asyncio.run(main()) == [LookupError]


def test_an_abandoned_functions_slot_stays_taken_until_it_ends() -> None:
    limiter = Limiter(1)

    async def main() -> None:
        start = time.monotonic()
        with pytest.raises(TimeoutError):
            await offload(time.sleep, 0.3, timeout=0.05, limiter=limiter)
        assert time.monotonic() - start < 0.2
        await offload(give_nothing, limiter=limiter)
        assert time.monotonic() - start > 0.28

    asyncio.run(main())


def give_nothing() -> None:
    pass


def test_not_to_be_abandoned_holds_cancellation_back_until_the_function_ends() -> None:
    def work() -> str:
        time.sleep(0.2)
        return "ended"

    async def main() -> None:
        task = asyncio.create_task(offload(work, abandon=False))
        start = time.monotonic()
        for _ in range(3):
            await asyncio.sleep(0.03)
            task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert time.monotonic() - start > 0.19

        start = time.monotonic()
        with pytest.raises(TimeoutError, match="not to be abandoned"):
            await offload(work, abandon=False, timeout=0.05)
        assert time.monotonic() - start > 0.19

    asyncio.run(main())


def test_not_to_be_abandoned_reports_an_exception_that_the_cancellation_hides_once() -> None:
    def work() -> None:
        time.sleep(0.1)
        raise LookupError

    async def main() -> list[Any]:
        reports = collect_reports(asyncio.get_running_loop())
        task = asyncio.create_task(offload(work, abandon=False))
        await asyncio.sleep(0.03)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.sleep(0.05)
        return [type(report["exception"]) for report in reports]

    assert asyncio.run(main()) == [LookupError]


@pytest.mark.parametrize("abandon", [True, False])
def test_work_not_yet_started_is_dropped(abandon: bool) -> None:
    limiter = Limiter(1)
    ran: list[str] = []

    async def main() -> None:
        gate = threading.Event()
        first = asyncio.create_task(offload(gate.wait, 5, limiter=limiter))
        await asyncio.sleep(0.02)
        second = asyncio.create_task(offload(ran.append, "cancelled", limiter=limiter, abandon=abandon))
        await asyncio.sleep(0.02)
        second.cancel()
        with pytest.raises(asyncio.CancelledError):
            await second
        with pytest.raises(TimeoutError, match="had not started and was dropped"):
            await offload(ran.append, "late", limiter=limiter, timeout=0.02, abandon=abandon)
        gate.set()
        await first
        await offload(ran.append, "wanted", limiter=limiter)

    asyncio.run(main())
    assert ran == ["wanted"]


def test_timeout_raises_the_builtin_timeout_error_and_a_result_in_time_is_returned() -> None:
    async def main() -> None:
        with pytest.raises(TimeoutError, match=r"sleep\(\) had not finished after 0.05 s") as caught:
            await offload(time.sleep, 0.2, timeout=0.05)
        assert type(caught.value) is TimeoutError
        with pytest.raises(TimeoutError):
            await offload(time.sleep, 0.2, timeout=0)
        assert await offload(sum, [1, 2], timeout=5) == 3

    asyncio.run(main())


def test_offloading_a_coroutine_function_is_refused() -> None:
    async def main() -> None:
        with pytest.raises(TypeError, match="is a coroutine function: await it"):
            await offload(give)  # type: ignore[unused-coroutine]

    asyncio.run(main())


def nest(depth: int, limiter: Limiter | None, affinity: Any, through: Any) -> int:
    """sync → async → sync, `depth` times."""
    if depth == 0:
        return 0

    async def hop() -> int:
        return await offload(nest, depth - 1, limiter, affinity, through, limiter=limiter, affinity=affinity)

    result: int = through(hop)
    return result + 1


@pytest.mark.may_hang
@pytest.mark.parametrize("way", ["call", "result"])
@pytest.mark.parametrize("affinity", [None, "one thread for all"])
def test_nesting_of_depth_50_passes_with_a_limit_of_1(bridge: Bridge, affinity: str | None, way: str) -> None:
    def through(fn: Any) -> int:
        result: int = bridge.call(fn) if way == "call" else bridge.submit(fn).result()
        return result

    assert bridge.call(offload, nest, 50, Limiter(1), affinity, through, timeout=15) == 50


@pytest.mark.may_hang
def test_nesting_through_call_from_thread_passes_with_a_limit_of_1() -> None:
    limiter = Limiter(1)

    async def main() -> int:
        return await offload(nest, 50, limiter, None, call_from_thread, limiter=limiter)

    assert asyncio.run(asyncio.wait_for(main(), 15)) == 50


@pytest.mark.may_hang
def test_a_slot_lent_while_waiting_is_taken_back() -> None:
    limiter = Limiter(1)

    def waits() -> None:
        run_sync(asyncio.sleep, 0.01)

    async def main() -> None:
        await asyncio.gather(*(offload(waits, limiter=limiter) for _ in range(5)))

    asyncio.run(main())
    for _ in range(100):
        if "0 of 1" in repr(limiter):
            break
        time.sleep(0.01)
    assert repr(limiter) == "<Limiter 0 of 1 slots taken, 0 waiting>"


@pytest.mark.may_hang
def test_no_more_threads_is_an_exception_not_a_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_thread(self: Any) -> None:
        raise RuntimeError("can't start new thread")

    async def main() -> None:
        workers._idle.clear()
        monkeypatch.setattr(threading.Thread, "start", no_thread)
        for affinity in (None, object()):
            with pytest.raises(RuntimeError, match="can't start new thread"):
                await asyncio.wait_for(offload(give_nothing, affinity=affinity), 5)
        monkeypatch.undo()
        assert await offload(len, "four") == 4

    asyncio.run(main())


@pytest.mark.parametrize("total", [0, -1, 1.5, "many"])
def test_a_limiter_needs_at_least_one_slot(total: Any) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Limiter(total)


def test_dropped_work_leaves_the_line_for_a_slot() -> None:
    """A function that was given up must not be kept in memory for as long as the slots stay taken."""

    async def main() -> None:
        limiter, end = Limiter(1), threading.Event()
        holder = asyncio.ensure_future(offload(end.wait, limiter=limiter))
        await asyncio.sleep(0.01)
        for _ in range(20):
            with pytest.raises(TimeoutError, match="dropped"):
                await offload(print, timeout=0, limiter=limiter)
        assert " 0 waiting" in repr(limiter)
        end.set()
        assert await holder

    asyncio.run(main())


class _AsyncCallable:
    async def __call__(self) -> None: ...


@pytest.mark.parametrize(
    "make", [lambda: functools.partial(asyncio.sleep, 0), _AsyncCallable, lambda: asyncio.sleep(0)]
)
def test_what_is_to_be_awaited_is_not_offloaded(make: Any, recwarn: pytest.WarningsRecorder) -> None:
    """Nor left un-awaited: a ready coroutine is closed on every refusal."""

    async def main() -> None:
        with pytest.raises(TypeError, match=r"coroutine function|synchronous function"):
            await offload(make())

    asyncio.run(main())
    gc.collect()
    assert not recwarn.list
