"""Whole programs, found and repaired with the real engine, then run: the outcome of before, and a beating loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.fixes.repairing import found, repaired
from tests.fixes.running import LONGEST_GAP, read_programs, run, run_repaired

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

PRELUDE, PROGRAMS = read_programs("threads")


@pytest.mark.parametrize("name", list(PROGRAMS))
def test_same_outcome_and_a_beating_loop(name: str, tmp_path: Path) -> None:
    file = tmp_path / "program.py"
    source = PRELUDE + PROGRAMS[name]
    file.write_text(source)
    report = found(tmp_path)
    (change,) = repaired(tmp_path, report)
    left = [(one.span.line, one.code, reason) for one, reason in change.left if one.code != "LS207"]
    started = len(PRELUDE.splitlines())
    assert [one for one in left if one[0] > started] == [], change.after.decode()
    text = change.after.decode()
    ast.parse(text, feature_version=(3, 10))

    before, stalled = run(source, tmp_path / "before")
    after, longest = run_repaired(text, tmp_path / "after")
    assert str(after).replace("after", "before") == str(before)
    assert stalled > 0.15
    assert longest < LONGEST_GAP, text

    file.write_text(text)
    again = repaired(tmp_path, found(tmp_path))
    assert [one.path for one in again if one.after != one.before] == []
