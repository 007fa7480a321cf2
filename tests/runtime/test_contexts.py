"""Behaviour by calling context."""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
import time
import types
import warnings
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.runtime import (
    BlockingLoopWarning,
    Bridge,
    BridgeDeadlock,
    BridgeDied,
    BridgeError,
    browser,
    offload,
    runner,
)

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


@pytest.mark.may_hang
def test_the_bridges_own_thread_is_a_bridge_deadlock_at_once_with_both_places_in_the_message(bridge: Bridge) -> None:
    async def inner() -> None:
        bridge.call(give)

    start = time.monotonic()
    with pytest.raises(BridgeDeadlock) as caught:
        bridge.call(inner)
    assert time.monotonic() - start < 1
    message = str(caught.value)
    assert f"{__file__}:{inner.__code__.co_firstlineno + 1}" in message
    assert "test_the_bridges_own_thread" in message.split("called at")[1]
    assert "await give(...)" in message


@pytest.mark.may_hang
def test_asking_a_future_on_the_bridges_own_thread_is_a_bridge_deadlock(bridge: Bridge) -> None:
    async def inner() -> Any:
        future = bridge.submit(give, 5)
        with pytest.raises(BridgeDeadlock):
            future.result()
        return await future

    assert bridge.call(inner) == 5


@pytest.mark.may_hang
def test_a_cycle_through_two_bridges_is_a_bridge_deadlock() -> None:
    with Bridge(name="one") as one, Bridge(name="two") as two:

        async def first() -> Any:
            return two.call(second)

        async def second() -> Any:
            return one.call(give)

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with pytest.raises(BridgeDeadlock, match="wait for each other") as caught:
                one.call(first, timeout=5)
            assert "'one'" in str(caught.value)
            assert "'two'" in str(caught.value)
            assert one.call(lambda: offload(two.call, give, 7)) == 7  # two bridges without a cycle


@pytest.mark.may_hang
def test_an_indirect_cycle_logs_one_diagnosis_and_its_timeout_raises(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "SILENCE", 0.15)
    monkeypatch.setattr("loopsafe.runtime.waiting.LOOK_UP", 0.05)

    outcomes: list[Any] = []

    def blocks_the_bridge() -> None:
        """Waits for a thread that waits for the bridge: neither knows of the other's wait."""
        other.start()
        other.join(0.5)
        outcomes.append("no longer waits")

    async def inner() -> None:
        blocks_the_bridge()

    with Bridge(name="stuck", drain=0.05) as bridge, caplog.at_level(logging.WARNING, "loopsafe"):
        other = threading.Thread(target=lambda: outcomes.append(bridge.call(give, 5)))
        bridge.call(give)
        with pytest.raises(TimeoutError):
            bridge.call(inner, timeout=0.4)
        other.join(10)  # whoever stops waiting ends the cycle
        assert outcomes == ["no longer waits", 5]
        records = [record.getMessage() for record in caplog.records if record.name == "loopsafe"]
        assert len(records) == 1
        assert "'stuck' has not answered" in records[0]
        assert "blocks_the_bridge" in records[0]  # the stack of the bridge thread
        assert "test_an_indirect_cycle" in records[0]  # the waiting call site


@pytest.mark.slow
def test_the_diagnosis_comes_after_5_s_without_a_heartbeat(script: Script) -> None:
    out = script("""
        import logging
        class Note(logging.Handler):
            def emit(self, record): print(round(time.monotonic() - start), record.levelname, flush=True)
        logging.getLogger("loopsafe").addHandler(Note())
        async def block(): time.sleep(8)
        run_sync(asyncio.sleep, 0)
        start = time.monotonic()
        run_sync(block)
        print("returned")
    """)
    assert out[0] in ("5 WARNING", "6 WARNING", "7 WARNING")  # somebody looks once a second
    assert out[1:] == ["returned"]


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


@pytest.mark.may_hang
def test_the_bridge_thread_died_raises_bridge_died_with_the_original_traceback() -> None:
    class Broken(Exception):
        pass

    bridge = Bridge()
    bridge.call(give)

    async def kill() -> None:
        loop: Any = asyncio.get_running_loop()

        def broken_select(timeout: float | None = None) -> Any:
            raise Broken

        loop._selector.select = broken_select
        await asyncio.sleep(30)

    outcomes: list[BaseException] = []

    def wait() -> None:
        try:
            bridge.call(asyncio.sleep, 30)
        except BaseException as exc:
            outcomes.append(exc)

    waiter = threading.Thread(target=wait)
    waiter.start()
    time.sleep(0.05)
    with pytest.raises(BridgeDied):
        bridge.call(kill)
    waiter.join(5)
    with pytest.raises(BridgeDied) as later:
        bridge.call(give)
    assert isinstance(outcomes[0], BridgeDied)
    for error in (outcomes[0], later.value):
        assert isinstance(error.__cause__, Broken)
        traceback = error.__cause__.__traceback__
        while traceback is not None and traceback.tb_next is not None:
            traceback = traceback.tb_next
        assert traceback is not None
        assert traceback.tb_frame.f_code.co_name == "broken_select"
    assert "died" in bridge.diagnose()
    bridge.close()


@pytest.mark.may_hang
def test_a_loop_factory_that_fails_is_bridge_died_from_its_exception() -> None:
    def factory() -> asyncio.AbstractEventLoop:
        raise OSError("no descriptors")

    bridge = Bridge(loop_factory=factory)
    with pytest.raises(BridgeDied) as caught:
        bridge.call(give, timeout=5)
    assert isinstance(caught.value.__cause__, OSError)


@pytest.mark.may_hang
def test_a_foreign_loop_stop_does_not_end_the_bridge(bridge: Bridge) -> None:
    async def stop() -> None:
        asyncio.get_running_loop().stop()

    bridge.call(stop)
    assert bridge.call(give, 5, timeout=5) == 5


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


def test_diagnose_tells_state_stack_and_call_sites(bridge: Bridge) -> None:
    assert bridge.diagnose() == "bridge 'test': not started"

    async def deep() -> None:
        await asyncio.sleep(30)

    async def inner() -> None:
        await deep()

    future = bridge.submit(inner)
    bridge.call(give)
    told = bridge.diagnose()
    assert "running" in told
    assert "1 call in flight" in told
    assert "run_forever" in told
    assert "inner() for" in told
    assert f"called at {__file__}:" in told
    assert "in sleep" in told  # where the chain of awaits stands
    future.cancel()
    bridge.close()
    assert "closed" in bridge.diagnose()
