"""`@bridged`: a coroutine function that sync code calls like any other."""

from __future__ import annotations

import asyncio
import threading
import warnings
from typing import TYPE_CHECKING

import pytest

from loopsafe.runtime import Bridge, bridged, default_bridge

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


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
