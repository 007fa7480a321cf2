"""Behaviour by calling context: without a loop, on a running one, in worker threads, in signal handlers."""

from __future__ import annotations

import asyncio
import sys
import threading
import time
import types
import warnings
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.runtime import BlockingLoopWarning, Bridge, BridgeError, offload

from .helpers import give, slow_noting, thread_ident

if TYPE_CHECKING:
    from .conftest import Script


def test_no_running_loop_every_call_runs_on_the_same_loop_of_one_other_thread(bridge: Bridge) -> None:
    async def where() -> tuple[int, asyncio.AbstractEventLoop]:
        return threading.get_ident(), asyncio.get_running_loop()

    first, second = bridge.call(where), bridge.call(where)
    assert first == second
    assert first[0] != threading.get_ident()


def test_the_callers_thread_gets_no_event_loop_set(script: Script) -> None:
    out = script("""
        async def f(): pass
        run_sync(f)
        mine = asyncio.new_event_loop()
        asyncio.set_event_loop(mine)
        run_sync(f)
        print(asyncio.get_event_loop() is mine, asyncio._get_running_loop())
        mine.close()
    """)
    assert out == ["True None"]


def test_a_running_loop_works_on_the_bridges_own_thread_but_warns_once_per_call_site(bridge: Bridge) -> None:
    def helper() -> Any:
        return bridge.call(thread_ident)

    async def view() -> tuple[Any, ...]:
        return helper(), helper(), threading.get_ident()

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        first, second, mine = asyncio.run(view())
    assert first == second != mine
    blocking = [warning for warning in caught if warning.category is BlockingLoopWarning]
    assert len(blocking) == 1
    message, line = str(blocking[0].message), helper.__code__.co_firstlineno + 1
    assert f"{__file__}:{line} in" in message
    assert "helper" in message
    assert "write `await thread_ident(...)`" in message
    assert (blocking[0].filename, blocking[0].lineno) == (__file__, line)


def test_a_warning_made_an_error_refuses_every_call_not_only_the_first(bridge: Bridge) -> None:
    async def view() -> int:
        refused = 0
        for _ in range(3):
            try:
                bridge.call(give)
            except BlockingLoopWarning:
                refused += 1
        return refused

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert asyncio.run(view()) == 3


def test_policy_raise_refuses_and_policy_allow_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    with Bridge(on_running_loop="raise") as strict, Bridge(on_running_loop="allow") as lenient:

        async def view(bridge: Bridge) -> Any:
            return bridge.call(give, 5)

        with pytest.raises(BridgeError, match="write `await give"):
            asyncio.run(view(strict))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert asyncio.run(view(lenient)) == 5
        monkeypatch.setenv("LOOPSAFE_ON_RUNNING_LOOP", "raise")
        with pytest.raises(BridgeError, match="blocks the event loop"):
            asyncio.run(view(lenient))
        monkeypatch.setenv("LOOPSAFE_ON_RUNNING_LOOP", "sometimes")
        with pytest.raises(ValueError, match="warn, raise, allow"):
            asyncio.run(view(lenient))
    with pytest.raises(ValueError, match="warn, raise, allow"):
        Bridge(on_running_loop="sometimes")  # type: ignore[arg-type]


def test_a_trio_run_is_detected_without_importing_trio(bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> None:
    def not_in_a_run() -> None:
        raise RuntimeError("must be called from async context")

    monkeypatch.delitem(sys.modules, "trio", raising=False)  # a plugin of pytest may have imported it
    for current_task, warned in ((lambda: "task", True), (not_in_a_run, False)):
        trio: Any = types.ModuleType("trio")
        trio.lowlevel = types.SimpleNamespace(current_task=current_task)
        monkeypatch.setitem(sys.modules, "trio", trio)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            assert bridge.call(give, 5) == 5
        assert [warning.category for warning in caught] == [BlockingLoopWarning] * warned
    monkeypatch.delitem(sys.modules, "trio")
    assert bridge.call(give, 5) == 5


@pytest.mark.may_hang
def test_the_outer_task_being_cancelled_cancels_the_inner_task_lets_its_finally_run_and_raises(bridge: Bridge) -> None:
    events: list[str] = []

    async def view() -> None:
        task = asyncio.current_task()
        assert task is not None
        # From another thread, as a signal handler would: the loop itself is blocked.
        threading.Timer(0.1, task.cancel).start()
        try:
            bridge.call(slow_noting(events, cleanup=0.01))
        except asyncio.CancelledError:
            events.append("raised")
            raise

    start = time.monotonic()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(asyncio.CancelledError):
            asyncio.run(view())
    assert events == ["finally", "raised"]
    assert time.monotonic() - start < 2


@pytest.mark.may_hang
def test_a_call_made_while_the_outer_task_is_already_being_cancelled_works(bridge: Bridge) -> None:
    async def view() -> Any:
        try:
            await asyncio.sleep(30)
        finally:
            results.append(bridge.call(asyncio.sleep, 0.15, "cleaned up"))

    async def main() -> None:
        task = asyncio.create_task(view())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])

    results: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        asyncio.run(main())
    assert results == ["cleaned up"]


@pytest.mark.may_hang
def test_a_worker_thread_uses_the_bridges_loop(bridge: Bridge) -> None:
    def in_thread() -> Any:
        return bridge.call(thread_ident)

    async def main() -> tuple[Any, Any]:
        return await offload(in_thread), await asyncio.to_thread(in_thread)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        one, other = asyncio.run(main())
    assert one == other == bridge.call(thread_ident)


@pytest.mark.filterwarnings("ignore::loopsafe.BlockingLoopWarning")
def test_whether_the_outer_task_is_being_cancelled_is_looked_at_every_50_ms(bridge: Bridge) -> None:
    delays: list[float] = []

    async def view() -> None:
        task, cancelled = asyncio.current_task(), 0.0

        def cancel() -> None:
            nonlocal cancelled
            cancelled = time.monotonic()
            assert task is not None
            task.cancel()

        threading.Timer(0.06, cancel).start()
        try:
            bridge.call(asyncio.sleep, 30)
        finally:
            delays.append(time.monotonic() - cancelled)

    for _ in range(5):
        with pytest.raises(asyncio.CancelledError):
            asyncio.run(view())
    assert min(delays) < 0.08


def test_a_python_signal_handler_on_the_main_thread_works(script: Script) -> None:
    out = script("""
        async def f(x):
            await asyncio.sleep(0.05)
            return x
        seen = []
        def handler(*_):
            seen.append(run_sync(f, "from the handler"))
            def nested(): return seen.append(run_sync(offload, lambda: "offloaded"))
            nested()
        signal.signal(signal.SIGUSR1, handler)
        def send():
            time.sleep(0.1)
            os.kill(os.getpid(), signal.SIGUSR1)
        threading.Thread(target=send).start()
        print(run_sync(asyncio.sleep, 0.3, "main"))       # interrupted in the middle of its own wait
        print(seen)
    """)
    assert out == ["main", "['from the handler', 'offloaded']"]


def test_a_signal_handler_that_starts_the_bridge_while_it_is_being_started_works(script: Script) -> None:
    out = script("""
        async def f(): return threading.current_thread().name
        bridge = Bridge()
        fired = []
        def trace(frame, event, arg):                    # as if the signal arrived in the middle of Runner.start
            if event == "call" and frame.f_code.co_name == "start" and not fired:
                fired.append(1)
                sys.settrace(None)
                fired.append(bridge.call(f))
            return None
        sys.settrace(trace)
        print(bridge.call(f), fired)
        time.sleep(0.1)
        print(sum(t.name == "loopsafe" for t in threading.enumerate()))
    """)
    assert out == ["loopsafe [1, 'loopsafe']", "1"]
