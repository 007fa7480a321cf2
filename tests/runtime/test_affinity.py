"""`offload(affinity=...)`: all calls of a key on one thread."""

from __future__ import annotations

import asyncio
import gc
import sqlite3
import threading
from typing import Any

import pytest

from loopsafe.runtime import Bridge, Limiter, offload


def test_affinity_runs_all_calls_of_a_key_on_one_thread_and_keys_on_threads_of_their_own() -> None:
    async def main() -> tuple[set[int], set[int]]:
        first = await asyncio.gather(*(offload(threading.get_ident, affinity=("db", 1)) for _ in range(10)))
        second = await asyncio.gather(*(offload(threading.get_ident, affinity=("db", 2)) for _ in range(10)))
        return set(first), set(second)

    first, second = asyncio.run(main())
    again, _ = asyncio.run(main())  # from another loop too
    assert len(first) == len(second) == 1
    assert first != second
    assert again == first


def test_sqlite3_with_its_default_thread_check_works_through_affinity() -> None:
    async def main() -> list[tuple[int]]:
        connection = await offload(sqlite3.connect, ":memory:", affinity="sqlite")
        await offload(connection.execute, "create table t (x)", affinity="sqlite")
        await asyncio.gather(
            *(offload(connection.execute, "insert into t values (?)", (i,), affinity="sqlite") for i in range(20))
        )

        def read() -> list[tuple[int]]:
            return list(connection.execute("select count(*) from t"))

        with pytest.raises(sqlite3.ProgrammingError, match="thread"):
            await offload(read)
        rows = await offload(read, affinity="sqlite")
        await offload(connection.close, affinity="sqlite")
        return rows

    assert asyncio.run(main()) == [(20,)]


@pytest.mark.may_hang
def test_nested_calls_of_the_same_key_never_hang_and_unrelated_ones_stay_in_line(bridge: Bridge) -> None:
    order: list[str] = []

    async def nested() -> int:
        await asyncio.sleep(0.05)  # time for the unrelated job to arrive
        order.append("nested")
        return await offload(threading.get_ident, affinity="key")

    def outer() -> bool:
        same = bridge.call(nested) == threading.get_ident()
        order.append("outer ends")
        return same

    async def main() -> Any:
        first = asyncio.create_task(offload(outer, affinity="key"))
        await asyncio.sleep(0.01)
        await offload(order.append, "unrelated", affinity="key")
        return await first

    assert bridge.call(main, timeout=5) is True
    assert order == ["nested", "outer ends", "unrelated"]


@pytest.mark.may_hang
@pytest.mark.parametrize("inner_key", ["key", None])
def test_a_call_that_waits_for_the_keys_thread_takes_no_slot_from_the_one_that_is_on_it(
    bridge: Bridge, inner_key: str | None
) -> None:
    limiter = Limiter(1)

    async def inner() -> int:
        await asyncio.sleep(0.02)  # time for the other call to take the slot that the first gives back
        return await offload(len, "abc", limiter=limiter, affinity=inner_key)

    async def main() -> list[Any]:
        return await asyncio.gather(
            *(offload(bridge.call, inner, limiter=limiter, affinity="key") for _ in range(3)),
            *(offload(bridge.call, inner, limiter=limiter) for _ in range(3)),
        )

    assert bridge.call(main, timeout=10) == [3] * 6


@pytest.mark.may_hang
def test_a_dropped_call_of_a_key_does_not_hold_up_those_behind_it() -> None:
    limiter, gate = Limiter(1), threading.Event()

    async def main() -> int:
        holder = asyncio.create_task(offload(gate.wait, 10, limiter=limiter))
        await asyncio.sleep(0.02)
        waits_for_a_slot = asyncio.create_task(offload(len, "abc", limiter=limiter, affinity="key"))
        behind = asyncio.create_task(offload(len, "abcd", affinity="key"))
        await asyncio.sleep(0.02)
        waits_for_a_slot.cancel()
        result = await asyncio.wait_for(behind, 5)
        gate.set()
        await holder
        return result

    assert asyncio.run(main()) == 4


@pytest.mark.may_hang
def test_a_loop_on_the_keys_own_thread_can_offload_to_that_key() -> None:
    def run_a_loop() -> bool:
        return asyncio.run(asyncio.wait_for(offload(threading.get_ident, affinity="key"), 5)) == threading.get_ident()

    assert asyncio.run(asyncio.wait_for(offload(run_a_loop, affinity="key"), 10)) is True


def test_the_thread_of_an_object_ends_with_the_object() -> None:
    class Connection:
        pass

    async def main() -> threading.Thread:
        connection = Connection()
        thread = await offload(threading.current_thread, affinity=connection)
        assert await offload(threading.current_thread, affinity=connection) is thread
        return thread

    thread = asyncio.run(main())
    gc.collect()
    thread.join(5)
    assert not thread.is_alive()
