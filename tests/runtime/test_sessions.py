"""`Bridge.iterate` and `Bridge.enter`."""
# ruff: noqa: PT012 - what raises is a block: a with or a try of the caller's

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import gc
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.runtime import Bridge, BridgeClosed, BridgeError

from .helpers import give

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from .conftest import Script

color: contextvars.ContextVar[str] = contextvars.ContextVar("color", default="none")


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


def test_a_mistake_in_what_is_iterated_or_entered_is_refused_and_leaves_no_coroutine_unawaited(
    bridge: Bridge, recwarn: pytest.WarningsRecorder
) -> None:
    wrong: Any = bridge  # a type checker refuses all of this
    with pytest.raises(TypeError, match=r"iterate\(\) needs an async generator function, not give"):
        wrong.iterate(give())
    with pytest.raises(TypeError, match="returned coroutine, which is no async iterable"):
        list(wrong.iterate(give))
    with pytest.raises(TypeError, match="expected an async context manager, not coroutine"):
        wrong.enter(give())
    gc.collect()  # of other tests' garbage, too, which may warn of something else
    assert not [warning for warning in recwarn.list if "coroutine 'give' was never awaited" in str(warning.message)]


@pytest.mark.may_hang
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
