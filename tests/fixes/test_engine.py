"""With the real engine: what it finds is repaired, nothing new is found, and a second run changes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.fixes import write
from tests.fixes.repairing import found, repaired

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.fixes import FileChange
    from loopsafe.lint.model import Report

FIXTURES = Path(__file__).parents[2] / "fixtures"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def rounds(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Report, Sequence[FileChange], Report, Sequence[FileChange]]:
    """All rule fixtures: found, repaired, found again, repaired again."""
    folder = tmp_path_factory.mktemp("fixtures") / "rules"
    shutil.copytree(FIXTURES / "rules", folder, ignore=shutil.ignore_patterns("__pycache__", "*.out"))
    first = found(folder)
    changes = repaired(folder, first)
    for change in changes:
        if change.after != change.before:
            write(change)
    second = found(folder)
    return first, changes, second, repaired(folder, second)


Rounds = tuple["Report", "Sequence[FileChange]", "Report", "Sequence[FileChange]"]


def test_every_finding_has_its_answer(rounds: Rounds) -> None:
    first, changes, _, _ = rounds
    answered = [one for change in changes for one in (*change.fixed, *(left for left, _ in change.left))]
    assert sorted(answered, key=repr) == sorted(first.findings, key=repr)
    assert not [reason for change in changes for _, reason in change.left if "defect" in reason or "compile" in reason]


def test_repaired_files_compile(rounds: Rounds) -> None:
    for change in rounds[1]:
        compile(change.after, change.path, "exec", dont_inherit=True)


def test_nothing_new_is_found(rounds: Rounds) -> None:
    first, _, second, _ = rounds
    known = {(one.path, one.code, one.function, one.primitive) for one in first.findings}
    new = [one for one in second.findings if (one.path, one.code, one.function, one.primitive) not in known]
    assert [(one.path, one.span.line, one.code, one.message) for one in new] == []


def test_a_second_run_changes_nothing(rounds: Rounds) -> None:
    again = [change.path for change in rounds[3] if change.after != change.before]
    assert again == []
