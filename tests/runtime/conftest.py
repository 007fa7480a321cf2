"""Runs what may hang in an interpreter of its own, with a hard timeout: programs, and tests that are marked so."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from loopsafe.runtime import Bridge

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parents[2] / "src"
INSIDE = "TEST_OF_THE_BRIDGE_RUNS_APART"
HARD_TIMEOUT = 60.0  # seconds; the slowest of the tests takes three on an idle machine

# A parent that ignores SIGINT (a shell's background job, some CI runners) hands that on: the default comes back first.
HEAD = """
import asyncio, contextvars, os, signal, sys, threading, time, warnings
signal.signal(signal.SIGINT, signal.default_int_handler)
from loopsafe.runtime import *
def interrupt(after, times=1, gap=0.3):
    def send():
        deadline = time.monotonic() + 10
        while globals().get("events") == [] and time.monotonic() < deadline:
            time.sleep(0.005)            # the call has not begun yet
        time.sleep(after)
        for _ in range(times):
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(gap)
    threading.Thread(target=send, daemon=True).start()
"""


class Script(Protocol):
    """Runs a program and returns its lines."""

    def __call__(self, code: str, timeout: float = 20.0) -> list[str]:
        """Run the code after `HEAD`; return the lines of its output, those of standard error marked."""
        ...


@pytest.fixture
def script(tmp_path: Path) -> Script:
    """Run a program in its own interpreter; it hangs or fails: the test fails, with its output."""

    def run(code: str, timeout: float = 20.0) -> list[str]:
        file = tmp_path / "program.py"
        file.write_text(HEAD + textwrap.dedent(code))
        environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
        environment.pop("LOOPSAFE_ON_RUNNING_LOOP", None)
        try:
            done = subprocess.run(
                [sys.executable, "-X", "faulthandler", str(file)],
                capture_output=True, text=True, timeout=timeout, env=environment, check=False, stdin=subprocess.DEVNULL,
            )  # fmt: skip
        except subprocess.TimeoutExpired as exc:
            pytest.fail(f"hangs: no end after {timeout:g} s\n{exc.stdout!r}\n{exc.stderr!r}")
        if done.returncode != 0:
            pytest.fail(f"exit code {done.returncode}\n{done.stdout}\n{done.stderr}")
        return [*done.stdout.splitlines(), *(f"stderr: {line}" for line in done.stderr.splitlines())]

    return run


@pytest.fixture
def bridge() -> Iterator[Bridge]:
    """A bridge of the test's own."""
    with Bridge(name="test", drain=1.0) as bridge:
        yield bridge


@pytest.fixture(autouse=True)
def _no_policy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LOOPSAFE_ON_RUNNING_LOOP", raising=False)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a test that is marked ``may_hang`` in an interpreter of its own."""
    if pyfuncitem.get_closest_marker("may_hang") is None or INSIDE in os.environ:
        return None
    show_threads = f"faulthandler_timeout={HARD_TIMEOUT / 2}"  # where each of them is, on standard error
    command = [sys.executable, "-m", "pytest", "-q", "--no-header", "-p", "no:cacheprovider", "-o", show_threads]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", INSIDE: "1"}
    try:
        done = subprocess.run(
            [*command, pyfuncitem.nodeid],
            capture_output=True, text=True, timeout=HARD_TIMEOUT, env=environment, check=False,
            stdin=subprocess.DEVNULL, cwd=pyfuncitem.config.rootpath,
        )  # fmt: skip
    except subprocess.TimeoutExpired as exc:
        pytest.fail(f"hangs: no end after {HARD_TIMEOUT:g} s\n{_text(exc.stdout)}\n{_text(exc.stderr)}", pytrace=False)
    if done.returncode != 0:
        pytest.fail(f"{done.stdout}\n{done.stderr}", pytrace=False)
    return True


def _text(output: str | bytes | None) -> str:
    """What a process had written when it was killed; bytes, whatever was asked for."""
    return output.decode(errors="replace") if isinstance(output, bytes) else output or ""
