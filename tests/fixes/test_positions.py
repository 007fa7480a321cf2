"""Programs that block in the places real code does: repaired, they do what they did, and the loop goes on beating."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.fixes import write
from tests.fixes.repairing import found, repaired
from tests.fixes.running import LONGEST_GAP, read_programs, run, run_repaired

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = pytest.mark.slow

PRELUDE, PROGRAMS = read_programs("positions")


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """What became of the programs, and why something was left."""
    folder = tmp_path_factory.mktemp("positions")
    files = {name: folder / f"program_{number}.py" for number, name in enumerate(PROGRAMS)}
    for name, file in files.items():
        file.write_text(PRELUDE + PROGRAMS[name])
    left = {}
    for change in repaired(folder, found(folder)):
        left[change.path] = tuple(
            f"{one.span.line - len(PRELUDE.splitlines())}: {reason}" for one, reason in change.left
        )
        write(change)
    again = [change.path for change in repaired(folder, found(folder)) if change.after != change.before]
    assert again == []
    return {name: (file.read_text(), left.get(str(file), ())) for name, file in files.items()}


@pytest.mark.parametrize("name", list(PROGRAMS))
def test_same_outcome_and_a_beating_loop(
    name: str, outcomes: Mapping[str, tuple[str, tuple[str, ...]]], tmp_path: Path
) -> None:
    text, left = outcomes[name]
    assert left == (), text
    before, stalled = run(PRELUDE + PROGRAMS[name], tmp_path / "file")
    after, longest = run_repaired(text, tmp_path / "file")
    assert after == before
    assert stalled > 0.09
    assert longest < LONGEST_GAP, text
