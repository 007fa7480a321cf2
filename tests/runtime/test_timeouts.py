"""Timeouts."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.runtime import bridged, run_sync

if TYPE_CHECKING:
    from loopsafe.runtime import Bridge


def test_on_expiry_the_task_is_cancelled_and_its_finally_runs_before_the_builtin_timeout_error(bridge: Bridge) -> None:
    events: list[str] = []

    async def slow() -> None:
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            events.append("cancelled")
            raise
        finally:
            await asyncio.sleep(0.05)
            events.append("finally")

    start = time.monotonic()
    for call in (bridge.call, run_sync):
        with pytest.raises(TimeoutError) as caught:
            call(slow, timeout=0.1)
        events.append("raised")
        assert type(caught.value) is TimeoutError
        assert "slow() had not finished after 0.1 s" in str(caught.value)
        assert "its cleanup finished" in str(caught.value)
    assert events == ["cancelled", "finally", "raised"] * 2
    assert time.monotonic() - start < 2


def test_the_finally_gets_at_most_drain_seconds_and_the_message_says_that_it_did_not_finish(bridge: Bridge) -> None:
    bridge.drain = 0.1
    ended: list[float] = []

    async def slow() -> None:
        try:
            await asyncio.sleep(30)
        finally:
            await asyncio.sleep(0.4)
            ended.append(time.monotonic())

    start = time.monotonic()
    with pytest.raises(TimeoutError, match=r"its cleanup had not finished 0.1 s later and goes on"):
        bridge.call(slow, timeout=0.05)
    assert time.monotonic() - start < 0.35
    assert not ended
    time.sleep(0.5)
    assert ended


def test_a_cleanup_that_fails_is_the_cause_of_the_timeout_error(bridge: Bridge) -> None:
    async def slow() -> None:
        try:
            await asyncio.sleep(30)
        finally:
            raise LookupError("in cleanup")

    with pytest.raises(TimeoutError, match="its cleanup raised LookupError") as caught:
        bridge.call(slow, timeout=0.05)
    assert isinstance(caught.value.__cause__, LookupError)


def test_a_result_that_won_the_race_is_returned(bridge: Bridge) -> None:
    async def busy(outcome: Any) -> Any:
        time.sleep(0.2)  # the loop cannot see the cancellation before the outcome is there
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    bridge.call(asyncio.sleep, 0)
    assert bridge.call(busy, "won", timeout=0.05) == "won"
    with pytest.raises(KeyError, match="won"):
        bridge.call(busy, KeyError("won"), timeout=0.05)


@pytest.mark.may_hang
def test_a_cancellation_that_is_swallowed_is_still_a_timeout(bridge: Bridge) -> None:
    async def swallow() -> str:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(30)
        return "as if nothing had happened"

    with pytest.raises(TimeoutError):
        bridge.call(swallow, timeout=0.05)


def test_timeout_0_is_0_not_none(bridge: Bridge) -> None:
    ran: list[str] = []

    async def slow() -> None:
        await asyncio.sleep(30)
        ran.append("to its end")

    start = time.monotonic()
    for timeout in (0, 0.0, -1):
        with pytest.raises(TimeoutError, match="after 0 s"):
            bridge.call(slow, timeout=timeout)
    assert time.monotonic() - start < 1
    assert not ran


@pytest.mark.may_hang
def test_timeout_counts_from_submission_not_from_the_start_of_the_coroutine(bridge: Bridge) -> None:
    async def block() -> None:
        time.sleep(0.3)

    bridge.submit(block)
    start = time.monotonic()
    with pytest.raises(TimeoutError):
        bridge.call(asyncio.sleep, 0.2, timeout=0.25)
    assert time.monotonic() - start < 0.6


def test_a_timeout_error_of_the_callees_own_is_the_same_object(bridge: Bridge) -> None:
    error = TimeoutError("theirs")

    async def callee() -> None:
        raise error

    with pytest.raises(TimeoutError) as caught:
        bridge.call(callee, timeout=5)
    assert caught.value is error


@pytest.mark.parametrize(("timeout", "kind"), [("1", TypeError), (float("nan"), ValueError), (True, TypeError)])
def test_a_timeout_that_is_not_a_number_of_seconds_is_refused(
    bridge: Bridge, timeout: Any, kind: type[Exception]
) -> None:
    with pytest.raises(kind, match="number of seconds"):
        bridge.call(asyncio.sleep, 0, timeout=timeout)


def test_an_enormous_timeout_does_not_overflow(bridge: Bridge) -> None:
    assert bridge.call(asyncio.sleep, 0.01, "done", timeout=1e12) == "done"
    assert bridge.call(asyncio.sleep, 0.01, "done", timeout=float("inf")) == "done"


def test_a_decorators_timeout_holds_for_every_call() -> None:
    @bridged(timeout=0.05)
    async def slow(timeout: str) -> str:
        await asyncio.sleep(30)
        return timeout

    with pytest.raises(TimeoutError):
        slow("the function's own parameter")
