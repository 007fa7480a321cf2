"""What a type checker sees; checked by mypy, not executed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from typing import Any

    from typing_extensions import assert_type

    from loopsafe import Bridge, BridgeFuture, Limiter, bridged, call_from_thread, offload, run_sync
    from loopsafe.runtime.bridged import Bridged, BridgedIterator
    from loopsafe.runtime.session import Iteration

    async def fetch(url: str, *, retries: int = 0) -> bytes:
        return b""

    async def numbers(stop: int) -> AsyncIterator[int]:
        yield stop

    def read(path: str, size: int = 0) -> bytes:
        return b""

    def sync(bridge: Bridge, manager: AbstractAsyncContextManager[bytes]) -> None:
        assert_type(run_sync(fetch, "url", retries=2), bytes)
        assert_type(run_sync(fetch, "url", timeout=1.0), bytes)
        assert_type(run_sync(fetch("url")), bytes)
        assert_type(run_sync(fetch("url"), timeout=1), bytes)
        assert_type(bridge.call(fetch, "url"), bytes)
        assert_type(bridge.submit(fetch, "url"), BridgeFuture[bytes])
        assert_type(bridge.submit(fetch("url")).result(1.0), bytes)
        with bridge.iterate(numbers, 3) as it:
            assert_type(it, Iterator[int])
        with bridge.enter(manager) as entered:
            assert_type(entered, bytes)
        iteration: AbstractContextManager[Iterator[int]] = bridge.iterate(numbers, 3)
        del iteration
        assert_type(call_from_thread(fetch, "url"), bytes)
        assert_type(call_from_thread(read, "path", timeout=2), bytes)

    async def native(bridge: Bridge) -> None:
        assert_type(await offload(read, "path", size=3), bytes)
        assert_type(await offload(read, "path", timeout=1.0, limiter=Limiter(2), affinity="key", abandon=False), bytes)
        assert_type(await offload(read, "path", affinity=1), bytes)
        assert_type(await bridge.submit(fetch, "url"), bytes)

    @bridged
    async def decorated(x: int) -> str:
        return str(x)

    @bridged(timeout=3)
    async def limited(x: int) -> str:
        return str(x)

    @bridged
    async def stream(stop: int) -> AsyncIterator[int]:
        yield stop

    class Service:
        @bridged
        async def method(self, x: int) -> str:
            return str(x)

        @bridged
        async def rows(self, stop: int) -> AsyncIterator[bytes]:
            yield b""

        @bridged
        @classmethod
        async def make(cls, x: int) -> str:
            return str(x)

    async def decorators(service: Service) -> None:
        assert_type(decorated(1), str)
        assert_type(limited(1), str)
        assert_type(await decorated.aio(1), str)
        assert_type(decorated.submit(1), BridgeFuture[str])
        assert_type(stream(2), Iteration[int])
        assert_type(service.method(1), str)
        assert_type(await service.method.aio(1), str)
        assert_type(service.method.submit(1).result(), str)
        assert_type(Service.make(1), str)
        assert_type(await Service.make.aio(1), str)
        assert_type(service.make(1), str)
        assert_type(service.rows(1), Iteration[bytes])
        aio: Callable[[int], Coroutine[Any, Any, str]] = decorated.aio
        any_bridged: Bridged[..., str] = decorated
        any_iterator: BridgedIterator[..., int] = stream
        del any_bridged, any_iterator
        del aio
