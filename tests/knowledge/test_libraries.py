"""Code as projects write it with third-party libraries: marked lines are reported, and no others.

``fixtures/knowledge`` has a folder for each group of libraries and a file for each library; every rule is selected. No
library is installed for it: what is known of them are the stubs.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from loopsafe.lint import registry
from loopsafe.lint.config import Config
from loopsafe.lint.engine import check
from tests.fixtures.marks import marks_of

ROOT = Path(__file__).parents[2] / "fixtures" / "knowledge"
FILES = sorted(ROOT.rglob("*.py"))


@cache
def reported() -> dict[str, set[tuple[int, str]]]:
    codes = tuple(rule.code for rule in registry.all_rules())
    report = check([ROOT], Config(folder=str(ROOT), select=codes), use_cache=False)
    assert report.troubles == []
    found: dict[str, set[tuple[int, str]]] = {}
    for finding in report.findings:
        found.setdefault(str(Path(finding.path).resolve()), set()).add((finding.span.line, finding.code))
    return found


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOT)) for path in FILES])
def test_marked_lines_are_reported_and_no_others(path: Path) -> None:
    source = path.read_text("utf-8")
    lines = source.splitlines()
    wanted = {(mark.line, mark.code) for mark in marks_of(source) if not mark.missed}
    found = reported().get(str(path), set())
    assert not wanted - found, [f"{n}: {code} missed: {lines[n - 1]}" for n, code in sorted(wanted - found)]
    assert not found - wanted, [f"{n}: {code} reported: {lines[n - 1]}" for n, code in sorted(found - wanted)]
