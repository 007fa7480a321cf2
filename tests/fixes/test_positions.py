"""Programs that block in the places real code does: repaired, they do what they did, and the loop goes on beating."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.lint.fixes import write
from tests.fixes.repairing import found, repaired
from tests.fixes.running import LONGEST_GAP, read_programs, run_pairs

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.slow

PRELUDE, PROGRAMS = read_programs("positions")


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """What became of the programs, why something was left, and what they did before and after."""
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
    texts = {name: file.read_text() for name, file in files.items()}
    pairs = {name: (PRELUDE + PROGRAMS[name], text) for name, text in texts.items()}
    runs = run_pairs(pairs, tmp_path_factory.mktemp("runs"))
    return {name: (texts[name], left.get(str(files[name]), ()), *runs[name]) for name in PROGRAMS}


@pytest.mark.parametrize("name", list(PROGRAMS))
def test_same_outcome_and_a_beating_loop(name: str, outcomes: Mapping[str, Any]) -> None:
    text, left, (before, stalled), (after, longest) = outcomes[name]
    assert left == (), text
    assert after == before
    assert stalled > 0.09
    assert longest < LONGEST_GAP, text
