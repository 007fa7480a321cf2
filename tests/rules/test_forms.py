"""Real-code forms of waiting, looping and joining, and their look-alikes: marked lines, and no others."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from loopsafe.lint.config import Config
from loopsafe.lint.engine import check
from tests.fixtures.marks import FIXTURES, expected

CASES = FIXTURES / "forms"
FAMILIES = ("LS1", "LS2", "LS3", "LS4", "LS5")

At = tuple[int, str]


@cache
def found() -> dict[str, set[At]]:
    """Lines and codes by file name."""
    report = check([CASES], Config(root=CASES, select=FAMILIES), use_cache=False)
    assert report.troubles == []
    lines: dict[str, set[At]] = {}
    for finding in report.findings:
        lines.setdefault(Path(finding.path).name, set()).add((finding.span.line, finding.code))
    return lines


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("*.py")))
def test_marked_lines_and_no_others(name: str) -> None:
    wanted = {(line, code) for _, line, code in expected(CASES, [CASES / name])}
    seen = found().get(name, set())
    assert (sorted(wanted - seen), sorted(seen - wanted)) == ([], [])
