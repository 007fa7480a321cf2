"""The caller interrupted."""

from __future__ import annotations

import asyncio
import ctypes
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from .helpers import slow_noting

if TYPE_CHECKING:
    from types import FrameType

    from loopsafe.runtime import Bridge

    from .conftest import Script

SLOW = """
events = []
async def slow():
    events.append("start")
    try:
        await asyncio.sleep(30)
    finally:
        await asyncio.sleep(0.1)
        events.append("finally")
"""


def test_ctrl_c_without_a_loop_cancels_and_drains_before_it_propagates(script: Script) -> None:
    out = script(
        SLOW
        + """
interrupt(0.15)
try:
    run_sync(slow)
except KeyboardInterrupt:
    print(events, run_sync(asyncio.sleep, 0, "alive"))
"""
    )
    assert out == ["['start', 'finally'] alive"]


def test_ctrl_c_under_asyncio_run_ends_the_call_promptly_and_is_a_keyboard_interrupt(script: Script) -> None:
    out = script(
        SLOW
        + """
warnings.simplefilter("ignore")
async def main():
    try:
        run_sync(slow)
    except BaseException as exc:
        events.append("raised")
        raise
interrupt(0.15)
start = time.monotonic()
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print(events, time.monotonic() - start < 3)
"""
    )
    assert out == ["['start', 'finally', 'raised'] True"]


def test_ctrl_c_arrives_when_another_task_than_the_main_one_is_blocked(script: Script) -> None:
    out = script(
        SLOW
        + """
warnings.simplefilter("ignore")
async def child():
    run_sync(slow)
async def main():
    task = asyncio.ensure_future(child())
    await asyncio.Event().wait()       # waits for something else: nothing passes the cancellation on
interrupt(0.15)
start = time.monotonic()
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print(events, time.monotonic() - start < 3)
"""
    )
    assert out[0] == "['start', 'finally'] True"  # 3.10 also complains of the task nobody awaited


def test_a_second_interrupt_skips_the_drain(script: Script) -> None:
    out = script("""
async def slow():
    try:
        await asyncio.sleep(30)
    finally:
        await asyncio.sleep(5)
interrupt(0.15, times=2, gap=0.25)
bridge = Bridge(drain=10)
start = time.monotonic()
try:
    bridge.call(slow)
except KeyboardInterrupt:
    print(time.monotonic() - start < 2)
bridge.drain = 0
bridge._runner.drain = 0
""")
    assert out == ["True"]


def test_a_second_interrupt_under_asyncio_run_skips_the_drain(script: Script) -> None:
    out = script("""
warnings.simplefilter("ignore")
async def slow():
    try:
        await asyncio.sleep(30)
    finally:
        await asyncio.sleep(5)
bridge = Bridge(drain=10)
async def main():
    bridge.call(slow)
interrupt(0.15, times=2, gap=0.25)
start = time.monotonic()
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print(time.monotonic() - start < 3)
bridge._runner.drain = 0
""")
    assert out == ["True"]


def test_an_async_exception_set_by_another_thread_cancels_and_drains_too(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loopsafe.runtime.waiting.LOOK_UP", 0.1)

    class Stop(BaseException):
        pass

    events: list[str] = []

    def caller() -> None:
        try:
            bridge.call(slow_noting(events))
        except Stop:
            events.append("stopped")

    thread = threading.Thread(target=caller)
    thread.start()
    time.sleep(0.1)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident or 0), ctypes.py_object(Stop))
    thread.join(5)  # it is delivered when the waiter next looks up
    assert events == ["finally", "stopped"]


class Interrupted(BaseException):
    """Stands for KeyboardInterrupt, raised at a chosen line."""


class Interruptions:
    """Raises at the step-th line of ours that this thread executes, and at the second-th call or return after that.

    Python switches off a trace or profile function that raises, so the two interrupts come from one of each.
    """

    def __init__(self, step: int, second: int | None) -> None:
        self.step, self.second = step, second
        self.lines = self.calls = self.raised = 0

    def start(self, frame: FrameType, event: str, arg: object) -> Any:
        return self.line if frame.f_globals.get("__package__") == "loopsafe.runtime" else None

    def line(self, frame: FrameType, event: str, arg: object) -> Any:
        if event == "line":
            self.lines += 1
            if self.lines == self.step:
                self.raised = 1
                raise Interrupted
        return self.line

    def call(self, frame: FrameType, event: str, arg: object) -> None:
        if self.raised == 1 and frame.f_globals.get("__package__") == "loopsafe.runtime":
            self.calls += 1
            if self.calls == self.second:
                self.raised = 2
                raise Interrupted


def run_interrupted(bridge: Bridge, step: int, second: int | None, delay: float) -> tuple[Interruptions, bool]:
    """Make a call that is interrupted; return how, and whether the task runs on."""
    running = 0

    async def callee() -> None:
        nonlocal running
        running += 1
        try:
            await asyncio.sleep(delay)
        finally:
            running -= 1

    interruptions = Interruptions(step, second)
    sys.setprofile(interruptions.call if second is not None else None)
    sys.settrace(interruptions.start)
    try:
        bridge.call(callee)
    except Interrupted:
        pass
    finally:
        sys.settrace(None)
        sys.setprofile(None)
    if second is not None:
        bridge.call(asyncio.sleep, 0.001)  # a second interrupt skips the drain: give the cancellation a turn
    left = bool(running)
    bridge.call(asyncio.sleep, 0)  # a start that was posted must not run later either
    return interruptions, left or bool(running)


@pytest.mark.parametrize("delay", [0.0, 5.0])
def test_there_is_no_window_in_which_the_interrupt_leaves_the_task_running(bridge: Bridge, delay: float) -> None:
    """Interrupt at every line of ours, once in a call that ends at once and once in one that would take long."""
    bridge.call(asyncio.sleep, 0)
    total = run_interrupted(bridge, -1, None, 0.0)[0].lines
    assert total > 30
    raised = 0
    for step in range(1, total + 1):
        if delay and step > total - 12:
            break  # such lines come after the wait, which this call would not survive
        how, left = run_interrupted(bridge, step, None, delay if delay and raised > 5 else 0.0)
        raised += how.raised
        assert not left, f"line {step} of {total}"
        assert bridge._runner is not None
        assert not bridge._runner.calls, f"line {step} of {total}: a call is left behind"
    assert raised > 20


@pytest.mark.parametrize("stride", [pytest.param(1, marks=pytest.mark.slow), 12])
def test_there_is_no_window_for_a_second_interrupt_either(bridge: Bridge, stride: int) -> None:
    bridge.call(asyncio.sleep, 0)
    total = run_interrupted(bridge, -1, None, 0.0)[0].lines
    twice = 0
    for step in range(1, total + 1):
        for second in range(1 + step % stride, 40, stride):
            how, left = run_interrupted(bridge, step, second, 0.05)
            assert not left, f"line {step} of {total}, then event {second}"
            if how.raised < 2:
                break
            twice += 1
    assert twice > 200 / stride


def test_there_is_no_window_in_which_an_interrupted_submit_leaves_a_task_that_nobody_has_a_handle_of(
    bridge: Bridge,
) -> None:
    bridge.call(asyncio.sleep, 0)
    step = interrupted = 0
    while step < 1000:
        step += 1
        running = 0

        async def callee() -> None:
            nonlocal running
            running += 1
            try:
                await asyncio.sleep(30)
            finally:
                running -= 1

        interruptions = Interruptions(step, None)
        sys.settrace(interruptions.start)
        future = None
        try:
            future = bridge.submit(callee)
        except Interrupted:
            pass
        finally:
            sys.settrace(None)
        if not interruptions.raised:
            break
        interrupted += 1
        assert future is None
        bridge.call(asyncio.sleep, 0.001)
        assert not running, f"line {step}"
    assert future is not None
    future.cancel()
    assert interrupted > 10
