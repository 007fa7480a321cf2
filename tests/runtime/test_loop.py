"""The bridge's own loop: woken by a lock while nothing else is registered, by the kernel when something is."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import threading
import time
from typing import Any

import pytest

from loopsafe.runtime import Bridge
from loopsafe.runtime.loop import BridgeLoop, new_loop

from .helpers import give

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows uses its own loop")


def test_the_default_loop_is_ours_and_an_installed_policy_wins() -> None:
    with Bridge() as bridge:
        assert bridge.call(lambda: give(type(asyncio.get_running_loop()))) is BridgeLoop

    class Policy(asyncio.DefaultEventLoopPolicy):
        def new_event_loop(self) -> asyncio.AbstractEventLoop:
            return asyncio.SelectorEventLoop()

    asyncio.set_event_loop_policy(Policy())
    try:
        loop = new_loop()
        assert type(loop) is asyncio.SelectorEventLoop
        loop.close()
    finally:
        asyncio.set_event_loop_policy(None)


def test_any_loop_factory_works() -> None:
    with Bridge(loop_factory=asyncio.SelectorEventLoop) as bridge:
        assert bridge.call(lambda: give(type(asyncio.get_running_loop()))) is asyncio.SelectorEventLoop
        with pytest.raises(TimeoutError):
            bridge.call(asyncio.sleep, 5, timeout=0.02)


def test_calls_wake_the_loop_while_it_polls_descriptors(bridge: Bridge) -> None:
    """With a reader registered the loop sleeps in the kernel, and a call must still get through at once."""
    left, right = socket.socketpair()
    left.setblocking(False)

    async def receive() -> bytes:
        return await asyncio.get_running_loop().sock_recv(left, 10)

    future = bridge.submit(receive)
    start = time.monotonic()
    for i in range(200):
        assert bridge.call(give, i) == i
    assert time.monotonic() - start < 2
    right.send(b"data")
    assert future.result(5) == b"data"
    for i in range(200):
        assert bridge.call(give, i) == i  # back on the lock
    left.close()
    right.close()


def test_no_wake_up_is_lost_while_the_loop_switches_between_lock_and_poll(bridge: Bridge) -> None:
    reader, writer = os.pipe()

    async def flip() -> None:
        loop = asyncio.get_running_loop()
        for _ in range(20):
            loop.add_reader(reader, int)
            await asyncio.sleep(0)
            loop.remove_reader(reader)
            await asyncio.sleep(0)

    done: list[int] = []

    def hammer() -> None:
        for i in range(100):
            bridge.call(flip if i % 10 == 0 else give, timeout=10)
        done.append(1)

    threads = [threading.Thread(target=hammer) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    os.close(reader)
    os.close(writer)
    assert len(done) == 8


def test_timers_run_in_time_while_the_loop_sleeps_on_the_lock(bridge: Bridge) -> None:
    start = time.monotonic()
    bridge.call(asyncio.sleep, 0.1)
    assert 0.09 < time.monotonic() - start < 0.5


def test_subprocesses_and_executors_work_on_the_bridges_loop(bridge: Bridge) -> None:
    async def run() -> bytes:
        process = await asyncio.create_subprocess_exec(sys.executable, "-c", "print(5)", stdout=asyncio.subprocess.PIPE)
        output, _ = await process.communicate()
        return output + str(await asyncio.to_thread(threading.active_count) > 0).encode()

    assert bridge.call(run, timeout=15) == b"5\nTrue"


def test_a_closed_bridge_leaves_no_descriptors(bridge: Bridge) -> None:
    def descriptors() -> int:
        return len(os.listdir("/proc/self/fd"))

    if not os.path.isdir("/proc/self/fd"):
        pytest.skip("no /proc to count descriptors in")
    bridge.call(give)
    before = descriptors()
    for _ in range(20):
        with Bridge() as other:
            other.call(give)
    assert descriptors() == before


def test_a_call_is_cancelled_cleanly_before_its_first_step_on_any_loop() -> None:
    """A task cancelled before its first step never enters its coroutine; the waiter must hear of it all the same."""
    for factory in (None, asyncio.SelectorEventLoop):
        with Bridge(loop_factory=factory) as bridge:
            bridge.call(give)

            async def cancel_what_comes(bridge: Bridge = bridge) -> None:
                future = bridge.submit(asyncio.sleep, 30)
                while not (tasks := asyncio.all_tasks() - {asyncio.current_task()}):
                    await asyncio.sleep(0)
                for task in tasks:
                    task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await future

            bridge.call(cancel_what_comes, timeout=10)


def test_a_task_factory_of_the_users_is_used(bridge: Bridge) -> None:
    made: list[str] = []

    def factory(loop: asyncio.AbstractEventLoop, coro: Any, **options: Any) -> Any:
        made.append(coro.__qualname__)
        return asyncio.Task(coro, loop=loop, **options)

    async def install() -> None:
        asyncio.get_running_loop().set_task_factory(factory)

    async def current() -> bool:
        return asyncio.current_task() in asyncio.all_tasks()

    assert bridge.call(current)
    bridge.call(install)
    assert bridge.call(current)
    assert made == ["Call._main"]

    async def refuse() -> None:
        def broken(*args: Any, **options: Any) -> Any:
            raise LookupError("no tasks today")

        asyncio.get_running_loop().set_task_factory(broken)

    bridge.call(refuse)
    with pytest.raises(LookupError, match="no tasks today"):
        bridge.call(give, timeout=5)


def test_the_current_task_of_a_call_is_a_task_of_its_own_from_the_first_line_on(bridge: Bridge) -> None:
    async def tasks() -> tuple[Any, Any]:
        first = asyncio.current_task()
        await asyncio.sleep(0)
        assert asyncio.current_task() is first
        async with Scope():
            return first, asyncio.get_running_loop()

    (one, loop), (other, _) = bridge.call(tasks), bridge.call(tasks)
    assert one is not other
    assert one.get_loop() is loop


class Scope:
    """Stands for an asyncio.timeout(): needs a current task."""

    async def __aenter__(self) -> None:
        assert asyncio.current_task() is not None

    async def __aexit__(self, *exc: object) -> None:
        pass
