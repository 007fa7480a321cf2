"""What a type checker sees; checked by mypy in strict mode (and, by hand, by pyright), not executed.

An error that is expected is marked with the ignore comment it needs; a comment that is not needed is an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio
    import functools
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

    class Client:
        async def get(self, url: str, *, retries: int = 0) -> bytes:
            return b""

        @classmethod
        async def make(cls, url: str) -> Client:
            return cls()

        @staticmethod
        async def check(url: str) -> bool:
            return True

        async def pages(self, stop: int = 1) -> AsyncIterator[bytes]:
            yield b""

        def read(self, size: int = 0) -> bytes:
            return b""

    def methods(bridge: Bridge, client: Client, done: asyncio.Future[int]) -> None:
        assert_type(run_sync(client.get, "url", retries=1), bytes)
        assert_type(run_sync(Client.make, "url"), Client)
        assert_type(run_sync(Client.check, "url"), bool)
        assert_type(bridge.call(client.get, "url", retries=1), bytes)
        assert_type(bridge.call(client.get, "url", retries=1, timeout=None), bytes)
        assert_type(bridge.call(done), int)
        assert_type(bridge.call(functools.partial(fetch, "url")), bytes)
        assert_type(bridge.submit(client.get, "url", retries=1), BridgeFuture[bytes])
        assert_type(bridge.submit(client.get, "url").exception(), BaseException | None)
        with bridge.iterate(client.pages, stop=3) as pages:
            assert_type(next(pages), bytes)

    def wrong(bridge: Bridge, client: Client) -> None:
        run_sync(fetch, 1)  # type: ignore[call-overload]
        run_sync(fetch, "url", retry=1)  # type: ignore[call-arg]
        bridge.call(client.get)  # type: ignore[call-overload]
        bridge.submit(fetch, url=1)  # type: ignore[call-overload]
        bridge.iterate(numbers, "3")  # type: ignore[arg-type]
        run_sync(read, "path")  # type: ignore[call-overload]
        Bridge(on_running_loop="ask")  # type: ignore[arg-type]

    async def methods_offloaded(client: Client) -> None:
        assert_type(await offload(client.read, size=1), bytes)
        assert_type(await offload(Client), Client)
        assert_type(await offload(lambda: 1), int)
        await offload(read, 1)  # type: ignore[call-overload]
        await offload(read, "path", sizes=1)  # type: ignore[call-arg]

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

        @bridged(timeout=1)
        async def limited(self, x: int, *, y: str = "") -> str:
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
        assert_type(service.limited(1, y="z"), str)
        assert_type(service.limited.submit(1, y="z"), BridgeFuture[str])
        with service.rows(stop=1) as rows:
            assert_type(next(rows), bytes)
        async for number in stream.aio(1):
            assert_type(number, int)
        async for row in service.rows.aio(1):
            assert_type(row, bytes)
        service.method("1")  # type: ignore[arg-type]
        await decorated.aio()  # type: ignore[call-arg]
        assert_type(Service.make(1), str)
        assert_type(await Service.make.aio(1), str)
        assert_type(service.make(1), str)
        assert_type(service.rows(1), Iteration[bytes])
        aio: Callable[[int], Coroutine[Any, Any, str]] = decorated.aio
        any_bridged: Bridged[..., str] = decorated
        any_iterator: BridgedIterator[..., int] = stream
        del any_bridged, any_iterator
        del aio
