"""Calls that wait for each other: what can be proved is an error at once, the rest is diagnosed."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
import warnings
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.runtime import Bridge, BridgeDeadlock, offload, runner

from .helpers import give

if TYPE_CHECKING:
    from .conftest import Script


@pytest.mark.may_hang
def test_the_bridges_own_thread_is_a_bridge_deadlock_at_once_with_both_places_in_the_message(bridge: Bridge) -> None:
    async def inner() -> None:
        bridge.call(give)

    start = time.monotonic()
    with pytest.raises(BridgeDeadlock) as caught:
        bridge.call(inner)
    assert time.monotonic() - start < 1
    message = str(caught.value)
    assert f"{__file__}:{inner.__code__.co_firstlineno + 1}" in message
    assert "test_the_bridges_own_thread" in message.split("called at")[1]
    assert "await give(...)" in message


@pytest.mark.may_hang
def test_asking_a_future_on_the_bridges_own_thread_is_a_bridge_deadlock(bridge: Bridge) -> None:
    async def inner() -> Any:
        future = bridge.submit(give, 5)
        with pytest.raises(BridgeDeadlock):
            future.result()
        return await future

    assert bridge.call(inner) == 5


@pytest.mark.may_hang
def test_a_cycle_through_two_bridges_is_a_bridge_deadlock() -> None:
    with Bridge(name="one") as one, Bridge(name="two") as two:

        async def first() -> Any:
            return two.call(second)

        async def second() -> Any:
            return one.call(give)

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with pytest.raises(BridgeDeadlock, match="wait for each other") as caught:
                one.call(first, timeout=5)
            assert "'one'" in str(caught.value)
            assert "'two'" in str(caught.value)
            assert one.call(lambda: offload(two.call, give, 7)) == 7  # two bridges without a cycle


@pytest.mark.may_hang
def test_an_indirect_cycle_logs_one_diagnosis_and_its_timeout_raises(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "SILENCE", 0.15)
    monkeypatch.setattr("loopsafe.runtime.waiting.LOOK_UP", 0.05)

    outcomes: list[Any] = []

    def blocks_the_bridge() -> None:
        """Waits for a thread that waits for the bridge: neither knows of the other's wait."""
        other.start()
        other.join(0.5)
        outcomes.append("no longer waits")

    async def inner() -> None:
        blocks_the_bridge()

    with Bridge(name="stuck", drain=0.05) as bridge, caplog.at_level(logging.WARNING, "loopsafe"):
        other = threading.Thread(target=lambda: outcomes.append(bridge.call(give, 5)))
        bridge.call(give)
        with pytest.raises(TimeoutError):
            bridge.call(inner, timeout=0.4)
        other.join(10)  # whoever stops waiting ends the cycle
        assert outcomes == ["no longer waits", 5]
        records = [record.getMessage() for record in caplog.records if record.name == "loopsafe"]
        assert len(records) == 1
        assert "'stuck' has not answered" in records[0]
        assert "blocks_the_bridge" in records[0]  # the stack of the bridge thread
        assert "test_an_indirect_cycle" in records[0]  # the waiting call site


@pytest.mark.slow
def test_the_diagnosis_comes_after_5_s_without_a_heartbeat(script: Script) -> None:
    out = script("""
        import logging
        class Note(logging.Handler):
            def emit(self, record): print(round(time.monotonic() - start), record.levelname, flush=True)
        logging.getLogger("loopsafe").addHandler(Note())
        async def block(): time.sleep(8)
        run_sync(asyncio.sleep, 0)
        start = time.monotonic()
        run_sync(block)
        print("returned")
    """)
    assert out[0] in ("5 WARNING", "6 WARNING", "7 WARNING")  # somebody looks once a second
    assert out[1:] == ["returned"]


def test_diagnose_tells_state_stack_and_call_sites(bridge: Bridge) -> None:
    assert bridge.diagnose() == "bridge 'test': not started"

    async def deep() -> None:
        await asyncio.sleep(30)

    async def inner() -> None:
        await deep()

    future = bridge.submit(inner)
    bridge.call(give)
    told = bridge.diagnose()
    assert "running" in told
    assert "1 call in flight" in told
    assert "run_forever" in told
    assert "inner() for" in told
    assert f"called at {__file__}:" in told
    assert "in sleep" in told  # where the chain of awaits stands
    future.cancel()
    bridge.close()
    assert "closed" in bridge.diagnose()
