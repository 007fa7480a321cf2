"""Results, exceptions, context variables."""
# ruff: noqa: PT012 - what raises is a block: a with or a try of the caller's

from __future__ import annotations

import asyncio
import concurrent.futures
import contextvars
import gc
import sys
import threading
import time
import traceback
import warnings
import weakref
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.runtime import Bridge, BridgeError, offload, run_sync

if TYPE_CHECKING:
    from collections.abc import Callable

color: contextvars.ContextVar[object] = contextvars.ContextVar("color", default=None)
shape: contextvars.ContextVar[object] = contextvars.ContextVar("shape", default=None)


async def give(value: Any) -> Any:
    await asyncio.sleep(0)
    return value


async def fail(error: BaseException) -> None:
    await asyncio.sleep(0)
    raise error


def frames(error: BaseException) -> list[tuple[str, bool]]:
    """The functions of a traceback, outermost first, and whether each is ours."""
    return [
        (frame.f_code.co_name, frame.f_globals.get("__package__") == "loopsafe.runtime")
        for frame, _ in traceback.walk_tb(error.__traceback__)
    ]


def test_the_identical_return_value(bridge: Bridge) -> None:
    value = object()
    assert run_sync(give, value) is value
    assert bridge.call(give, value=value) is value


def test_an_exception_that_is_returned_is_returned(bridge: Bridge) -> None:
    error = ValueError("data")
    assert bridge.call(give, error) is error
    assert asyncio.run(offload(lambda: error)) is error


def test_the_same_exception_object_is_raised_with_cause_context_notes_and_attributes_kept(bridge: Bridge) -> None:
    error, cause = ValueError("x"), KeyError("cause")
    error.extra = [1]  # type: ignore[attr-defined]
    error.__notes__ = ["a note"]

    async def callee() -> None:
        try:
            raise LookupError("context")
        except LookupError:
            raise error from cause

    for call in (partial(bridge.call, callee), partial(run_sync, callee)):
        with pytest.raises(ValueError) as caught:
            try:
                raise OSError("what the caller was handling")
            except OSError:
                call()
        assert caught.value is error
        assert error.__cause__ is cause
        assert isinstance(error.__context__, LookupError)
        assert error.extra == [1]  # type: ignore[attr-defined]
        assert error.__notes__ == ["a note"]


def test_traceback_is_caller_at_most_one_frame_of_ours_the_users_frames(bridge: Bridge) -> None:
    async def inner() -> None:
        await fail(ValueError())

    async def generator() -> Any:
        yield 1
        await inner()

    def iterate() -> None:
        with bridge.iterate(generator) as it:
            list(it)

    calls: list[Callable[[], None]] = [
        lambda: run_sync(inner),
        lambda: bridge.call(inner),
        lambda: bridge.submit(inner).result(),
    ]
    for call in calls:
        with pytest.raises(ValueError) as caught:
            call()
        seen = frames(caught.value)
        assert [name for name, ours in seen if not ours][-3:] == ["<lambda>", "inner", "fail"]
        assert sum(ours for _, ours in seen) == 1
    with pytest.raises(ValueError) as caught:
        iterate()
    assert sum(ours for _, ours in frames(caught.value)) == 1
    assert [name for name, ours in frames(caught.value) if not ours][-3:] == ["generator", "inner", "fail"]


def test_traceback_of_an_offloaded_function_has_one_frame_of_ours() -> None:
    def inner() -> None:
        raise ValueError

    async def main() -> None:
        await offload(inner)

    with pytest.raises(ValueError) as caught:
        asyncio.run(main())
    assert [name for name, ours in frames(caught.value) if ours] == ["offload"]
    assert frames(caught.value)[-1] == ("inner", False)


def test_an_exception_raised_again_and_again_does_not_grow_its_traceback(bridge: Bridge) -> None:
    future = bridge.submit(fail, ValueError())
    lengths = []
    for _ in range(3):
        with pytest.raises(ValueError) as caught:
            future.result()
        lengths.append(len(frames(caught.value)))
    assert len(set(lengths)) == 1


@pytest.mark.may_hang
def test_cancelled_error_inside_surfaces_as_asyncio_cancelled_error(bridge: Bridge) -> None:
    async def callee() -> None:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        await asyncio.sleep(1)

    for call in (bridge.call, run_sync):
        with pytest.raises(asyncio.CancelledError) as caught:
            call(callee)
        assert not isinstance(caught.value, (Exception, concurrent.futures.CancelledError))


@pytest.mark.may_hang
@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit])
def test_keyboard_interrupt_and_system_exit_inside_reach_the_caller_and_leave_the_bridge_alive(
    bridge: Bridge, kind: type[BaseException]
) -> None:
    error = kind("inside")
    with pytest.raises(kind) as caught:
        bridge.call(fail, error)
    assert caught.value is error

    async def in_a_task_of_its_own() -> None:
        await asyncio.create_task(fail(error))

    ident = bridge.call(give, 1) and bridge.call(thread_ident)
    with pytest.raises(kind) as caught:
        bridge.call(in_a_task_of_its_own)
    assert caught.value is error
    assert bridge.call(thread_ident) == ident


async def thread_ident() -> int:
    return threading.get_ident()


@pytest.mark.may_hang
def test_stop_iteration_from_an_offloaded_function_becomes_runtime_error_from_it() -> None:
    error = StopIteration("end")

    def callee() -> None:
        raise error

    async def main() -> None:
        await asyncio.wait_for(offload(callee), 5)

    with pytest.raises(RuntimeError) as caught:
        asyncio.run(main())
    assert caught.value.__cause__ is error


def test_context_variables_go_in_and_changes_come_back_out(bridge: Bridge) -> None:
    before, changed = [1], [1]  # equal, not identical: the comparison is by identity

    async def callee() -> object:
        seen = color.get()
        color.set(changed)
        return seen

    def main() -> None:
        color.set(before)
        shape.set("round")
        assert bridge.call(callee) is before
        assert color.get() is changed
        assert shape.get() == "round"

    contextvars.copy_context().run(main)


def test_context_variables_come_back_also_when_an_exception_is_raised(bridge: Bridge) -> None:
    async def callee() -> None:
        color.set("changed")
        raise ValueError

    def main() -> None:
        with pytest.raises(ValueError):
            bridge.call(callee)
        assert color.get() == "changed"

    contextvars.copy_context().run(main)


def test_context_variables_go_through_offload_in_both_directions() -> None:
    def callee(error: bool) -> object:
        seen = color.get()
        color.set("changed" if not error else "changed and raised")
        if error:
            raise ValueError
        return seen

    async def main() -> None:
        color.set("in")
        assert await offload(callee, False) == "in"
        assert color.get() == "changed"
        with pytest.raises(ValueError):
            await offload(callee, True)
        assert color.get() == "changed and raised"

    asyncio.run(main())


def test_a_variable_the_callee_did_not_touch_keeps_what_the_caller_set_meanwhile() -> None:
    async def main() -> None:
        gate = threading.Event()
        context = contextvars.copy_context()
        started = asyncio.Event()

        async def shared() -> None:
            started.set()
            await offload(gate.wait, 5)

        if sys.version_info >= (3, 11):
            task = asyncio.create_task(shared(), context=context)
            await started.wait()
            await asyncio.sleep(0)
            context.run(color.set, "meanwhile")
            gate.set()
            await task
            assert context[color] == "meanwhile"

    if sys.version_info < (3, 11):
        pytest.skip("tasks cannot share a context before Python 3.11")
    asyncio.run(main())


def test_a_dropped_submit_that_fails_goes_to_the_exception_handler_once(bridge: Bridge) -> None:
    seen: list[dict[str, Any]] = []
    error = ValueError("nobody sees me")

    async def install() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: seen.append(context))

    bridge.call(install)
    bridge.submit(fail, error)  # dropped before it ends
    future = bridge.submit(fail, error)
    while not future.done():
        time.sleep(0.001)
    del future  # dropped after it ended
    asked = bridge.submit(fail, error)
    with pytest.raises(ValueError):
        asked.result()
    del asked
    gc.collect()
    bridge.call(give, 1)
    time.sleep(0.05)
    bridge.call(give, 1)
    assert [context["exception"] for context in seen] == [error, error]


def test_a_ready_awaitable_runs_too(bridge: Bridge) -> None:
    assert run_sync(give(3)) == 3
    assert bridge.call(give(3), timeout=5) == 3
    assert bridge.submit(give(4)).result() == 4


def test_a_callable_that_returns_an_awaitable_is_called_on_the_loop(bridge: Bridge) -> None:
    expected: Any = [1, 2]
    assert bridge.call(lambda: asyncio.gather(give(1), give(2))) == expected


def test_refusals_close_a_ready_coroutine(bridge: Bridge) -> None:
    closed = Bridge()
    closed.close()

    async def on_the_bridge() -> None:
        bridge.call(give(1))

    async def on_a_running_loop() -> None:
        Bridge(on_running_loop="raise").call(give(1))

    refusals: list[Any] = [
        lambda: closed.call(give(1)),
        lambda: closed.submit(give(1)),
        lambda: bridge.call(give(1), 5),  # type: ignore[call-overload]
        lambda: bridge.call(give(1), timeout="soon"),  # type: ignore[call-overload]
        lambda: bridge.call(asyncio.sleep(30), timeout=0),
        lambda: bridge.call(on_the_bridge),
        lambda: asyncio.run(on_a_running_loop()),
    ]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for refused in refusals:
            try:
                refused()
            except (RuntimeError, TypeError, TimeoutError):
                pass
            else:
                pytest.fail("was not refused")
        gc.collect()
    assert [str(warning.message) for warning in caught if "never awaited" in str(warning.message)] == []


def test_what_cannot_be_awaited_is_refused_with_advice(bridge: Bridge) -> None:
    with pytest.raises(TypeError, match=r"len\(\) returned int, which cannot be awaited.*offload"):
        bridge.call(len, [])  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="coroutine function or an awaitable, not int"):
        bridge.call(5)  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        bridge.call(give)  # type: ignore[call-overload]


@pytest.mark.may_hang
def test_an_awaitable_of_another_loop_is_refused_instead_of_hanging(bridge: Bridge) -> None:
    loop = asyncio.new_event_loop()
    future = loop.create_future()
    with pytest.raises(BridgeError, match="bound to another event loop"):
        bridge.call(future, timeout=5)
    loop.close()


def test_positional_arguments_belong_to_the_callee(bridge: Bridge) -> None:
    async def callee(fn: int, self: int, *, name: int, bridge: int) -> tuple[int, ...]:
        return fn, self, name, bridge

    assert bridge.call(callee, fn=1, self=2, name=3, bridge=4) == (1, 2, 3, 4)


def test_partial_passes_a_keyword_that_is_reserved(bridge: Bridge) -> None:
    async def callee(timeout: str) -> str:
        return timeout

    assert bridge.call(partial(callee, timeout="theirs"), timeout=5) == "theirs"


class Thing(Exception):
    """Something whose end can be watched."""


async def raise_thing() -> None:
    raise Thing


@pytest.mark.parametrize("how", ["call", "result", "offload"])
def test_nothing_keeps_results_or_exceptions_alive_when_the_caller_drops_them(bridge: Bridge, how: str) -> None:
    def raiser() -> None:
        raise Thing

    gc.disable()
    try:
        thing = Thing()
        result = weakref.ref(thing)
        bridge.call(give, thing)
        del thing
        try:
            if how == "call":
                bridge.call(raise_thing)
            elif how == "result":
                bridge.submit(raise_thing).result()
            else:
                bridge.call(offload, raiser)
        except Thing as caught:
            error = weakref.ref(caught)
        bridge.call(give, None)
        bridge.call(offload, len, "")  # without a GIL the thread that made an object has the last word on it
        deadline = time.monotonic() + 2
        while (result() is not None or error() is not None) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert result() is None
        assert error() is None
    finally:
        gc.enable()
