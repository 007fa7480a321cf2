"""`Bridge.iterate`, `Bridge.enter`, `BridgeFuture` and `@bridged`."""
# ruff: noqa: PT012 - what raises is a block: a with or a try of the caller's

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import sys
import threading
import time
import warnings
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.runtime import Bridge, BridgeClosed, BridgeError, bridged, default_bridge

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from .conftest import Script

color: contextvars.ContextVar[str] = contextvars.ContextVar("color", default="none")


async def give(value: Any = 1) -> Any:
    return value


class Recorder:
    """An async generator and context manager that notes what happens, and in which task."""

    def __init__(self) -> None:
        self.events: list[str] = []
        self.tasks: set[int] = set()

    def note(self, event: str) -> None:
        self.events.append(event)
        self.tasks.add(id(asyncio.current_task()))

    async def count(self, stop: int, *, error: BaseException | None = None) -> AsyncIterator[int]:
        try:
            for i in range(stop):
                self.note(f"step {i}")
                await asyncio.sleep(0)
                yield i
            if error is not None:
                raise error
        finally:
            await asyncio.sleep(0)
            self.note("closed")

    async def __aenter__(self) -> Recorder:
        self.note("enter")
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *exc: Any) -> bool:
        await asyncio.sleep(0)
        self.note(f"exit {exc[0].__name__ if exc[0] else None}")
        return exc[0] is LookupError


def test_iterate_turns_an_async_generator_into_an_iterator_in_one_task(bridge: Bridge) -> None:
    recorder = Recorder()
    with bridge.iterate(recorder.count, 3) as it:
        assert list(it) == [0, 1, 2]
    assert recorder.events == ["step 0", "step 1", "step 2", "closed"]
    assert len(recorder.tasks) == 1
    assert next(iter(it), "exhausted") == "exhausted"


def test_iterate_closes_deterministically_when_the_block_is_left_early(bridge: Bridge) -> None:
    recorder = Recorder()
    with pytest.raises(ZeroDivisionError), bridge.iterate(recorder.count, 3) as it:
        next(it)
        raise ZeroDivisionError
    assert recorder.events == ["step 0", "closed"]
    assert len(recorder.tasks) == 1
    assert list(it) == []


def test_iterate_raises_the_generators_own_exception_object(bridge: Bridge) -> None:
    error = LookupError()
    seen = []
    with pytest.raises(LookupError) as caught, bridge.iterate(Recorder().count, 2, error=error) as it:
        for x in it:
            seen.append(x)
    assert caught.value is error
    assert seen == [0, 1]


def test_iterate_works_without_with_and_closes_when_dropped(bridge: Bridge) -> None:
    recorder = Recorder()
    for i in bridge.iterate(recorder.count, 5):
        if i == 1:
            break
    deadline = time.monotonic() + 5
    while "closed" not in recorder.events and time.monotonic() < deadline:
        time.sleep(0.01)
    assert recorder.events[-1] == "closed"
    assert len(recorder.tasks) == 1


def test_iterate_never_begun_runs_nothing(bridge: Bridge) -> None:
    recorder = Recorder()
    with bridge.iterate(recorder.count, 3):
        pass
    assert recorder.events == []


def test_iterate_carries_context_variables_in_and_out_at_every_step(bridge: Bridge) -> None:
    async def colors() -> AsyncIterator[str]:
        yield color.get()
        color.set("set inside")
        yield color.get()
        yield color.get()

    def main() -> None:
        with bridge.iterate(colors) as it:
            color.set("set outside")
            assert next(it) == "set outside"
            assert next(it) == "set inside"
            assert color.get() == "set inside"
            color.set("set outside again")
            assert next(it) == "set outside again"

    contextvars.copy_context().run(main)


def test_an_interrupted_step_cancels_the_generator(script: Script) -> None:
    out = script("""
events = []
async def generator():
    try:
        yield 1
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(0.05)
        events.append("closed")
interrupt(0.15)
try:
    with default_bridge.iterate(generator) as it:
        for x in it:
            events.append(x)
except KeyboardInterrupt:
    print(events, run_sync(asyncio.sleep, 0, "alive"))
""")
    assert out == ["[1, 'closed'] alive"]


def test_enter_enters_and_exits_in_one_task(bridge: Bridge) -> None:
    recorder = Recorder()
    with bridge.enter(recorder) as entered:
        assert entered is recorder
        recorder.events.append("body")
    assert recorder.events == ["enter", "body", "exit None"]
    assert len(recorder.tasks) == 1


def test_enter_passes_exceptions_of_the_body_and_suppresses_what_the_manager_suppresses(bridge: Bridge) -> None:
    recorder = Recorder()
    with bridge.enter(recorder):
        raise LookupError
    assert recorder.events == ["enter", "exit LookupError"]
    error = ValueError()
    with pytest.raises(ValueError) as caught, bridge.enter(Recorder()):
        raise error
    assert caught.value is error


def test_enter_with_an_asynccontextmanager_keeps_the_bodys_exception_and_its_traceback(bridge: Bridge) -> None:
    @contextlib.asynccontextmanager
    async def manager() -> AsyncIterator[int]:
        async with asyncio.Lock():
            yield 5

    error = ValueError()
    with pytest.raises(ValueError) as caught, bridge.enter(manager()) as value:
        assert value == 5
        raise error
    assert caught.value is error
    names = []
    traceback = error.__traceback__
    while traceback is not None:
        names.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    assert names == ["test_enter_with_an_asynccontextmanager_keeps_the_bodys_exception_and_its_traceback"]


def test_enter_raises_what_entering_or_leaving_raises(bridge: Bridge) -> None:
    @contextlib.asynccontextmanager
    async def manager(where: str) -> AsyncIterator[None]:
        if where == "enter":
            raise LookupError(where)
        yield
        raise LookupError(where)

    for where in ("enter", "exit"):
        with pytest.raises(LookupError, match=where), bridge.enter(manager(where)):
            pass


def test_enter_holds_a_timeout_scope_open_across_the_block(bridge: Bridge) -> None:
    """A scope bound to its task, such as a TaskGroup, works because enter and exit share one task."""
    group_type: Any = getattr(asyncio, "TaskGroup", None)
    if group_type is None:
        pytest.skip("no TaskGroup before Python 3.11")
    with bridge.enter(group_type()) as group:
        task = bridge.call(lambda: give(group.create_task(give(7))))
    assert task.result() == 7


def test_enter_needs_an_async_context_manager_and_works_once(bridge: Bridge) -> None:
    with pytest.raises(TypeError, match="async context manager"):
        bridge.enter(threading.Lock())  # type: ignore[arg-type]
    manager = bridge.enter(Recorder())
    with manager:
        pass
    with pytest.raises(BridgeError), manager:
        pass


def test_a_closing_bridge_closes_open_generators_and_leaves_open_context_managers() -> None:
    bridge = Bridge()
    iterated, entered = Recorder(), Recorder()
    it = bridge.iterate(iterated.count, 3).__enter__()
    next(it)
    manager = bridge.enter(entered)
    manager.__enter__()
    bridge.close()
    assert iterated.events == ["step 0", "closed"]
    assert entered.events == ["enter", "exit CancelledError"]
    assert len(entered.tasks) == 1
    with pytest.raises(BridgeClosed):
        next(it)


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


def test_cancelling_a_bridge_future_cancels_the_inner_task(bridge: Bridge) -> None:
    events: list[str] = []

    async def slow() -> None:
        try:
            await asyncio.sleep(30)
        finally:
            events.append("finally")

    future = bridge.submit(slow)
    bridge.call(asyncio.sleep, 0.01)
    assert future.cancel()
    with pytest.raises(asyncio.CancelledError):
        future.result(5)
    assert future.cancelled()
    assert events == ["finally"]


def test_cancelling_the_task_that_awaits_a_bridge_future_cancels_the_inner_task(bridge: Bridge) -> None:
    events: list[str] = []

    async def slow() -> None:
        try:
            await asyncio.sleep(30)
        finally:
            events.append("finally")

    async def main() -> None:
        future = bridge.submit(slow)
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


@bridged
async def double(x: int) -> int:
    """Twice as much."""
    await asyncio.sleep(0)
    return 2 * x


@bridged
async def counting(n: int) -> AsyncIterator[int]:
    for i in range(n):
        yield i


class Service:
    """Everything `@bridged` can decorate in a class."""

    def __init__(self, base: int) -> None:
        self.base = base

    @bridged
    async def add(self, x: int) -> int:
        return self.base + x

    @bridged
    @classmethod
    async def make(cls, base: int) -> Service:
        return cls(base)

    @bridged
    @staticmethod
    async def constant() -> int:
        return 42

    @bridged
    async def upto(self, n: int) -> AsyncIterator[int]:
        for i in range(n):
            yield self.base + i

    @classmethod
    @bridged
    async def other_order(cls, base: int) -> Service:
        return cls(base)


class Special(Service):
    """A subclass, to see that class methods get it."""


def test_bridged_works_on_functions_methods_classmethods_and_async_generators() -> None:
    assert double(4) == 8
    assert double.submit(5).result() == 10
    assert asyncio.run(double.aio(6)) == 12
    assert (double.__name__, double.__doc__) == ("double", "Twice as much.")

    service = Service(10)
    assert service.add(1) == 11
    assert service.add.submit(x=2).result() == 12
    assert asyncio.run(service.add.aio(3)) == 13
    assert Service.add(service, 4) == 14  # type: ignore[call-arg,arg-type]  # mypy takes it for a class method

    assert type(Special.make(1)) is Special
    assert type(asyncio.run(Special.make.aio(1))) is Special
    assert type(Special.other_order(1)) is Special
    assert service.constant() == Service.constant() == 42

    with counting(3) as it:
        assert list(it) == [0, 1, 2]
    with service.upto(2) as it:
        assert list(it) == [10, 11]

    async def native() -> list[int]:
        return [x async for x in service.upto.aio(2)]

    assert asyncio.run(native()) == [10, 11]


def test_bridged_aio_runs_on_the_loop_of_the_caller_and_the_call_on_the_bridge() -> None:
    @bridged
    async def where() -> asyncio.AbstractEventLoop:
        return asyncio.get_running_loop()

    async def main() -> None:
        assert await where.aio() is asyncio.get_running_loop()

    asyncio.run(main())
    assert where() is default_bridge.call(where.aio)


def test_bridged_on_a_running_loop_names_the_await_to_write() -> None:
    async def view() -> int:
        return double(2)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert asyncio.run(view()) == 4
    assert "`await double.aio(...)`" in str(caught[0].message)


def test_bridged_with_a_bridge_of_its_own(bridge: Bridge) -> None:
    @bridged(bridge=bridge)
    async def name() -> str:
        return threading.current_thread().name

    assert name() == "test"


def test_bridged_refuses_what_is_not_a_coroutine_function() -> None:
    with pytest.raises(TypeError, match="coroutine function"):
        bridged(len)  # type: ignore[arg-type]


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


@pytest.mark.skipif(sys.version_info < (3, 11), reason="tasks do not count their cancellations before Python 3.11")
def test_a_cancelled_step_leaves_the_sessions_task_uncancelled(bridge: Bridge) -> None:
    """Also when the generator swallows the cancellation; a TaskGroup around the yields would take it for its own."""
    counts: list[int] = []

    async def stubborn() -> AsyncIterator[int]:
        task = asyncio.current_task()
        assert task is not None
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            counts.append(task.cancelling())
        yield 1
        counts.append(task.cancelling())

    with bridge.iterate(stubborn) as it:
        source: Any = it
        step = threading.Thread(target=lambda: counts.append(10 + next(it)))
        step.start()
        while source._driver.current is None:
            time.sleep(0.001)
        bridge.call(asyncio.sleep, 0.01)
        source._driver.current.cancel()
        step.join(5)
        assert next(it, "end") == "end"
    assert counts == [1, 11, 0]


class Interrupted(BaseException):
    """Stands for KeyboardInterrupt."""


@pytest.mark.parametrize("when", ["entering", "leaving"])
def test_an_interrupt_leaves_no_context_manager_entered(
    bridge: Bridge, when: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes when the manager has been entered but the block not begun, or before leaving is on its way."""
    events: list[str] = []

    class Manager:
        async def __aenter__(self) -> None:
            events.append("entered")

        async def __aexit__(self, kind: type[BaseException] | None, *rest: object) -> None:
            events.append(f"left with {kind and kind.__name__}")

    manager = bridge.enter(Manager())
    step, steps = manager._step, iter(range(10))

    def interrupted_step(*args: Any) -> Any:
        number = next(steps)
        if when == "leaving" and number == 1:
            raise Interrupted
        call = step(*args)
        if when == "entering" and number == 0:
            raise Interrupted
        return call

    monkeypatch.setattr(manager, "_step", interrupted_step)
    with pytest.raises(Interrupted), manager:
        events.append("block")
    bridge.call(asyncio.sleep, 0.01)
    if when == "entering":
        assert events == ["entered", "left with Interrupted"]
    else:
        assert events == ["entered", "block", "left with CancelledError"]


def test_an_interrupt_leaves_no_generator_open(bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> None:
    events: list[str] = []

    async def generator() -> AsyncIterator[int]:
        try:
            yield 1
        finally:
            events.append("closed")

    iteration = bridge.iterate(generator)
    with pytest.raises(Interrupted), iteration as it:
        assert next(it) == 1

        def interrupted_step(*args: Any) -> Any:
            raise Interrupted

        monkeypatch.setattr(iteration, "_step", interrupted_step)
    bridge.call(asyncio.sleep, 0.01)
    assert events == ["closed"]
