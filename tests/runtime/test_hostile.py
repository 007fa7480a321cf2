"""What callees and callers do that nobody expects: the bridge stays alive, and no waiter is left waiting."""

from __future__ import annotations

import asyncio
import dataclasses
import gc
import math
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.runtime import Bridge, BridgeDied, Limiter, call_from_thread, join_thread, offload

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclasses.dataclass(frozen=True)
class Frozen(Exception):
    """Refuses every assignment of an attribute, also Python's own to ``__traceback__`` and ``__context__``."""

    code: int


class Unprintable(Exception):
    """Raises when somebody looks at it."""

    def __repr__(self) -> str:
        raise LookupError("an exception that cannot be shown")

    __str__ = __repr__


class Unnameable:
    """A coroutine function in the shape of a proxy that fails."""

    def __getattr__(self, name: str) -> Any:
        raise LookupError(f"no {name} today")

    async def __call__(self) -> None:
        await asyncio.sleep(30)


def raise_in_context(error: Exception) -> None:
    try:
        raise KeyError("context")
    except KeyError:
        raise error  # noqa: B904 - the context is what this is about


async def fail(error: Exception) -> None:
    await asyncio.sleep(0)
    raise_in_context(error)


async def give(value: Any) -> Any:
    return value


def reports_of(bridge: Bridge) -> list[Any]:
    """Collect what the bridge's exception handler is told."""
    seen: list[Any] = []

    async def install() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: seen.append(context.get("exception")))

    bridge.call(install)
    return seen


def eventually(true: Callable[[], object], seconds: float = 5.0) -> bool:
    deadline = time.monotonic() + seconds
    while not true() and time.monotonic() < deadline:
        gc.collect()
        time.sleep(0.005)
    return bool(true())


@pytest.mark.parametrize("make", [lambda: Frozen(1), Unprintable])
@pytest.mark.parametrize("way", ["call", "submit", "await", "offload", "iterate", "call_from_thread"])
def test_an_exception_that_refuses_changes_or_cannot_be_shown_reaches_the_caller(
    bridge: Bridge, make: Callable[[], Exception], way: str
) -> None:
    async def generator() -> Any:
        yield 1
        raise_in_context(error)

    async def awaits() -> BaseException | None:
        try:
            await bridge.submit(fail, error)
        except type(error) as caught:  # here: asyncio.run() itself looks at what its main task raises
            return caught
        return None

    def raise_what_awaits_gives() -> None:
        caught = asyncio.run(asyncio.wait_for(awaits(), 5))
        if caught is not None:
            raise caught

    def iterates() -> None:
        with bridge.iterate(generator) as it:
            list(it)

    def calls_back() -> None:
        call_from_thread(fail, error, timeout=5)

    error = make()
    ways: dict[str, Callable[[], Any]] = {
        "call": lambda: bridge.call(fail, error, timeout=5),
        "submit": lambda: bridge.submit(fail, error).result(5),
        "await": raise_what_awaits_gives,
        "offload": lambda: bridge.call(offload, raise_in_context, error, timeout=5),
        "iterate": iterates,
        "call_from_thread": lambda: bridge.call(offload, calls_back),
    }
    try:
        ways[way]()
    except type(error) as caught:
        assert caught is error  # noqa: PT017 - pytest.raises would show the exception
        assert isinstance(error.__context__, KeyError)
    else:
        pytest.fail("nothing was raised")


def test_an_exception_that_refuses_changes_passes_through_a_context_manager(bridge: Bridge) -> None:
    class Manager:
        async def __aenter__(self) -> None: ...

        async def __aexit__(self, kind: object, error: BaseException | None, tb: object) -> None:
            assert error is not None
            raise error

    error = Frozen(1)
    with pytest.raises(Frozen) as caught, bridge.enter(Manager()):
        raise error
    assert caught.value is error


@pytest.mark.may_hang
@pytest.mark.parametrize("where", ["while it is made", "while it runs"])
def test_a_loop_that_dies_of_an_exception_that_cannot_be_shown_is_bridge_died(where: str) -> None:
    def factory() -> asyncio.AbstractEventLoop:
        raise Unprintable

    async def kill() -> None:
        loop: Any = asyncio.get_running_loop()

        def broken_select(timeout: float | None = None) -> Any:
            raise Unprintable

        loop._selector.select = broken_select
        await asyncio.sleep(30)

    bridge = Bridge(loop_factory=factory if where == "while it is made" else None)
    with pytest.raises(BridgeDied, match="Unprintable") as caught:
        bridge.call(kill, timeout=5)
    assert type(caught.value.__cause__) is Unprintable
    with pytest.raises(BridgeDied):
        bridge.call(give, 1)


def test_a_callable_that_cannot_be_named_is_called_and_its_timeout_is_a_timeout(bridge: Bridge) -> None:
    with pytest.raises(TimeoutError, match="Unnameable object"):
        bridge.call(Unnameable(), timeout=0.02)
    assert "Unnameable object" in repr(bridge.submit(Unnameable()))


@pytest.mark.may_hang
@pytest.mark.parametrize("factory", [None, asyncio.new_event_loop])
def test_an_awaitable_that_cannot_be_cancelled_does_not_end_the_bridge(factory: Any) -> None:
    class Stubborn(asyncio.Future[None]):
        def cancel(self, msg: Any = None) -> bool:
            raise LookupError("not now")

    made: list[Stubborn] = []

    async def waits() -> None:
        made.append(Stubborn())
        await made[0]

    async def release() -> None:
        made[0].set_result(None)

    with Bridge(loop_factory=factory, drain=0.05) as bridge:
        seen = reports_of(bridge)
        with pytest.raises(TimeoutError, match="goes on"):
            bridge.call(waits, timeout=0.02)
        assert bridge.call(give, 5, timeout=5) == 5
        assert [type(error) for error in seen] == [LookupError]
        bridge.call(release)


@pytest.mark.parametrize("seconds", [math.inf, 1e300, 10**400], ids=["inf", "float", "int"])
def test_waiting_without_an_end_is_waiting_for_long(seconds: float) -> None:
    bridge = Bridge(drain=seconds)
    assert bridge.call(give, 1, timeout=seconds) == 1
    assert bridge.submit(asyncio.sleep, 0.01, 2).result(seconds) == 2
    assert bridge.call(offload, len, "abc", timeout=seconds) == 3
    thread = threading.Thread(target=time.sleep, args=(0.01,))
    thread.start()
    join_thread(thread, seconds)
    bridge.close(seconds)
    assert not thread.is_alive()


def test_the_stack_running_out_at_any_depth_leaves_nothing_running(bridge: Bridge) -> None:
    running = 0

    async def hold() -> None:
        nonlocal running
        running += 1
        try:
            await asyncio.sleep(30)
        finally:
            running -= 1

    def descend(depth: int) -> None:
        if depth:
            descend(depth - 1)
        else:
            bridge.call(hold, timeout=0.0)

    bridge.call(asyncio.sleep, 0)
    runner = bridge._runner
    assert runner is not None
    outcomes = set()
    for depth in range(sys.getrecursionlimit() - 80, sys.getrecursionlimit()):
        try:
            descend(depth)
        except (TimeoutError, RecursionError) as exc:
            outcomes.add(type(exc))
        bridge.call(asyncio.sleep, 0.001)
        assert (running, [call.name() for call in runner.calls]) == (0, []), f"at depth {depth}"
    assert outcomes == {TimeoutError, RecursionError}


def test_what_the_cleanup_of_a_dropped_iteration_raises_is_reported_once(bridge: Bridge) -> None:
    error = ValueError("in the finally")

    async def generator() -> Any:
        try:
            yield 1
            yield 2
        finally:
            raise error

    seen = reports_of(bridge)
    iterator = iter(bridge.iterate(generator))
    assert next(iterator) == 1
    del iterator
    assert eventually(lambda: seen)
    bridge.call(asyncio.sleep, 0.02)
    assert seen == [error]


def test_what_leaving_a_context_manager_raises_while_the_bridge_closes_is_reported_once() -> None:
    error = ValueError("in __aexit__")

    class Manager:
        async def __aenter__(self) -> None: ...

        async def __aexit__(self, *exc: object) -> None:
            raise error

    bridge = Bridge()
    seen = reports_of(bridge)
    entered = bridge.enter(Manager())
    entered.__enter__()
    bridge.close()
    assert seen == [error]


@pytest.mark.may_hang
def test_an_offload_whose_coroutine_is_closed_is_abandoned() -> None:
    """As when a loop is torn down around it: what has not begun is dropped, what is late is reported."""
    ran: list[int] = []
    seen: list[Any] = []

    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: seen.append(context["exception"]))
        limiter, started, gate = Limiter(1), threading.Event(), threading.Event()

        def late() -> None:
            started.set()
            gate.wait(5)
            raise LookupError("late")

        begun, waiting = offload(late, limiter=limiter), offload(ran.append, 1, limiter=limiter)
        begun.send(None)
        waiting.send(None)
        started.wait(5)
        begun.close()
        waiting.close()
        gate.set()
        await offload(ran.append, 2, limiter=limiter)
        while not seen:
            await asyncio.sleep(0.001)

    asyncio.run(asyncio.wait_for(main(), 5))
    assert ran == [2]
    assert [type(error) for error in seen] == [LookupError]
