"""The rewritten seed, executed: the same result and the original exception object, wherever the call is made."""

from __future__ import annotations

import asyncio
import os
import threading
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Script

SEED = Path(__file__).parents[2] / "fixtures" / "seed"


def load(name: str) -> Any:
    names: dict[str, Any] = {}
    exec(compile((SEED / name).read_text(), str(SEED / name), "exec"), names)
    return names["Remote"]


def in_async_code(fn: Callable[[], Any]) -> Any:
    async def main() -> Any:
        return fn()

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return asyncio.run(main())


def in_a_thread(fn: Callable[[], Any]) -> Any:
    outcome: list[Any] = []

    def run() -> None:
        try:
            outcome.append(fn())
        except BaseException as exc:
            outcome.append(exc)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(10)
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def in_sync_code(fn: Callable[[], Any]) -> Any:
    return fn()


@pytest.mark.parametrize("where", [in_sync_code, in_async_code, in_a_thread])
def test_the_rewritten_seed_gives_the_same_result_and_the_original_exception(where: Callable[..., Any]) -> None:
    remote = load("after.py")()
    assert where(lambda: remote.call(21)) == 42
    raised: list[BaseException] = []
    original = remote.call_async

    async def recording(x: int) -> Any:
        try:
            return await original(x)
        except ValueError as exc:
            raised.append(exc)
            raise

    remote.call_async = recording
    with pytest.raises(ValueError) as caught:
        where(lambda: remote.call(-1))
    assert caught.value is raised[0]
    traceback = caught.value.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    assert traceback is not None
    assert traceback.tb_frame.f_code.co_name == "call_async"


def test_the_seed_as_it_was_loses_the_exception_or_the_call() -> None:
    """Why it is rewritten: in async code the type is gone, in a thread there is no loop at all."""
    remote = load("before.py")()
    with pytest.raises(Exception, match="-1") as flattened:
        in_async_code(lambda: remote.call(-1))
    assert type(flattened.value) is Exception
    with pytest.raises(RuntimeError, match="no current event loop"):
        in_a_thread(lambda: remote.call(21))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform cannot fork")
def test_the_rewritten_seed_works_after_fork(script: Script) -> None:
    out = script(f"""
import runpy
warnings.simplefilter("ignore")
remote = runpy.run_path({str(SEED / "after.py")!r})["Remote"]()
print(remote.call(1))
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    try: remote.call(-1)
    except ValueError as exc: print(remote.call(2), repr(exc), flush=True)
    os._exit(0)
os.waitpid(pid, 0)
""")
    assert out == ["2", "4 ValueError(-1)"]
