"""Worker processes live as long as the process that made them, and no longer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends signals")

PROGRAM = """
import os, time
from concurrent.futures.process import BrokenProcessPool
from loopsafe.lint.parallel import fork_context, worker_processes

with worker_processes(1, fork_context()) as pool:
    print(pool.submit(os.getpid).result(), flush=True)
    try:
        while True:
            pool.submit(int).result()
            time.sleep(0.05)
    except BrokenProcessPool:
        print("the worker is gone", flush=True)
"""


@pytest.fixture
def parent() -> Iterator[subprocess.Popen[str]]:
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=pipe, stderr=pipe, text=True) as process:
        yield process
        process.kill()


def worker_of(parent: subprocess.Popen[str]) -> int:
    assert parent.stdout is not None
    return int(parent.stdout.readline())


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL], ids=["terminated", "killed"])
def test_a_worker_ends_when_its_parent_is(parent: subprocess.Popen[str], end: signal.Signals) -> None:
    worker = worker_of(parent)
    try:
        parent.send_signal(end)
        _, errors = parent.communicate(timeout=20)  # a worker that lives on keeps the pipes open
    except subprocess.TimeoutExpired:
        os.kill(worker, signal.SIGKILL)
        raise
    assert errors == ""


def test_a_worker_says_nothing_at_ctrl_c(parent: subprocess.Popen[str]) -> None:
    os.kill(worker_of(parent), signal.SIGINT)
    assert parent.communicate(timeout=20) == ("the worker is gone\n", "")
