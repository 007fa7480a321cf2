"""Whatever the control flow: a line of a coroutine on which something blocks when it is run is reported."""

from __future__ import annotations

import contextlib
import inspect
import sys
import time
import types
from typing import TYPE_CHECKING

import pytest

from tests.engine.control_flow import Program
from tests.engine.project import run

if TYPE_CHECKING:
    from pathlib import Path

FUNCTIONS = 60
RUNS = 3  # ``maybe`` raises every other time


def blocking_lines(text: str, path: str, monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """The lines of coroutines that were running when something slept."""
    seen: set[int] = set()

    def sleep(seconds: float) -> None:
        frame = sys._getframe(1)
        while not frame.f_code.co_flags & inspect.CO_COROUTINE:
            assert frame.f_back is not None
            frame = frame.f_back
        seen.add(frame.f_lineno)

    monkeypatch.setattr(time, "sleep", sleep)
    module = types.ModuleType("program")
    exec(compile(text, path, "exec"), module.__dict__)
    for name, function in list(vars(module).items()):
        for _ in range(RUNS if name.startswith("run_") else 0):
            module.__dict__["turns"] = 0
            with contextlib.suppress(StopIteration, KeyboardInterrupt, module.__dict__["Stop"]):
                function().send(None)
    monkeypatch.undo()
    return seen


@pytest.mark.parametrize("objects", [False, True], ids=["constants", "objects"])
@pytest.mark.parametrize("seed", [*range(4), *(pytest.param(n, marks=pytest.mark.slow) for n in range(4, 40))])
def test_what_blocks_when_a_program_is_run_is_reported(
    seed: int, objects: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "program.py"
    text = Program(seed, objects=objects).write(FUNCTIONS)
    path.write_text(text)
    seen = blocking_lines(text, str(path), monkeypatch)
    report = run(tmp_path)
    assert not report.troubles
    assert len(seen) > FUNCTIONS / 10
    lines = text.splitlines()
    assert {line: lines[line - 1] for line in seen - {finding.span.line for finding in report.findings}} == {}
