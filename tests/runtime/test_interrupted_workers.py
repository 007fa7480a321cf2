"""An exception that another thread raises in a worker, at whatever line of ours, costs nobody a slot or an answer.

Timeouts made of `PyThreadState_SetAsyncExc` do that: they mean a function that is on the thread, and may come too late.
"""

from __future__ import annotations

import asyncio
import linecache
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.runtime import Bridge, Limiter, offload, workers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


class Interrupted(BaseException):
    """Stands for what the other thread raises."""


class Interruption:
    """Raises at the step-th line of ours that a worker executes.

    Not at a line that does nothing, where no exception of another thread's is raised either.
    """

    def __init__(self, step: int) -> None:
        self.step = step
        self.lines = 0
        self.raised_at = ""

    def start(self, frame: FrameType, event: str, arg: object) -> Any:
        if frame.f_globals.get("__package__") != "loopsafe.runtime":
            return None  # asked while a thread starts, current_thread() makes up a dummy that CPython 3.13.0 cannot end
        worker = threading.current_thread().name.startswith(("loopsafe-worker", "loopsafe-affinity"))
        return self.line if worker else None

    def line(self, frame: FrameType, event: str, arg: object) -> Any:
        code = linecache.getline(frame.f_code.co_filename, frame.f_lineno).strip()
        if event == "line" and code not in ("try:", "while True:", "return") and not self.raised_at:
            self.lines += 1
            if self.lines == self.step:
                self.raised_at = f"{frame.f_code.co_filename}:{frame.f_lineno} {code}"
                raise Interrupted
        return self.line


@pytest.fixture
def _untraced_afterwards() -> Iterator[None]:
    yield
    threading.settrace(None)


@pytest.mark.may_hang
@pytest.mark.usefixtures("_untraced_afterwards")
@pytest.mark.parametrize("with_affinity", [False, True])
@pytest.mark.parametrize("stride", [pytest.param(1, marks=pytest.mark.slow), 7])
def test_every_offload_is_answered_and_every_slot_comes_back(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch, with_affinity: bool, stride: int
) -> None:
    async def hop() -> str:
        return await offload(str, "inner", limiter=limiter, affinity=key)

    async def main() -> list[Any]:
        nested = (offload(bridge.call, hop, limiter=limiter, affinity=key) for _ in range(2))
        first = await asyncio.gather(*nested, return_exceptions=True)
        interruption.step = -1
        return [*first, await offload(str, "after", limiter=limiter, affinity=key)]

    monkeypatch.setattr(workers, "IDLE_SECONDS", 0.5)
    step, reached = 1, 0
    bridge.call(asyncio.sleep, 0)
    while True:
        monkeypatch.setattr(workers, "_idle", deque())  # the threads in there are not traced
        limiter, interruption = Limiter(1), Interruption(step)
        key = Interruption(0) if with_affinity else None
        threading.settrace(interruption.start)
        try:
            outcomes = asyncio.run(asyncio.wait_for(main(), 5))
        except asyncio.TimeoutError:
            pytest.fail(f"somebody waits for ever after {interruption.raised_at}")
        threading.settrace(None)
        where = interruption.raised_at
        if not where:
            break
        reached += 1
        assert outcomes[-1] == "after", where
        assert all(outcome == "inner" or type(outcome) is Interrupted for outcome in outcomes[:-1]), where
        deadline = time.monotonic() + 2
        while "0 of 1" not in repr(limiter) and time.monotonic() < deadline:
            time.sleep(0.001)
        assert repr(limiter) == "<Limiter 0 of 1 slots taken, 0 waiting>", where
        step += stride
    assert reached > 60 // stride
