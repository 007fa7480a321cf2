"""A bridge whose thread or loop ends before its time."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

import pytest

from loopsafe.runtime import Bridge, BridgeDied

from .helpers import give


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
