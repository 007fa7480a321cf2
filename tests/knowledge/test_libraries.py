"""Code as projects write it with the standard library and with others: marked lines are reported, and no others.

``fixtures/knowledge`` has a folder for each group of libraries and a file for each library; every rule is selected. No
library is installed for it: what is known of them are the stubs. How a name is imported makes no difference.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from loopsafe import marks
from loopsafe.lint import registry
from loopsafe.lint.configuration.config import Config
from loopsafe.lint.engine import check
from loopsafe.lint.index import Options
from tests.fixtures.marks import marks_of
from tests.fixtures.rewrite import modules_renamed, names_imported

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2] / "fixtures" / "knowledge"
THIRD_PARTY = Path(marks.__file__).parent / "lint" / "knowledge" / "thirdparty"
FILES = sorted(ROOT.rglob("*.py"))


def found_in(root: Path) -> dict[str, set[tuple[int, str]]]:
    """Lines and codes that are reported for the files below ``root``, by their names."""
    codes = tuple(rule.code for rule in registry.all_rules())
    report = check([root], Config(folder=str(root), select=codes), options=Options(use_cache=False))
    assert report.troubles == []
    found: dict[str, set[tuple[int, str]]] = {}
    for finding in report.findings:
        name = Path(finding.path).resolve().relative_to(root).as_posix()
        found.setdefault(name, set()).add((finding.span.line, finding.code))
    return found


@cache
def reported() -> dict[str, set[tuple[int, str]]]:
    return found_in(ROOT)


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOT)) for path in FILES])
def test_marked_lines_are_reported_and_no_others(path: Path) -> None:
    source = path.read_text("utf-8")
    lines = source.splitlines()
    wanted = {(mark.line, mark.code) for mark in marks_of(source) if not mark.missed}
    found = reported().get(path.relative_to(ROOT).as_posix(), set())
    assert not wanted - found, [f"{n}: {code} missed: {lines[n - 1]}" for n, code in sorted(wanted - found)]
    assert not found - wanted, [f"{n}: {code} reported: {lines[n - 1]}" for n, code in sorted(found - wanted)]


@pytest.mark.parametrize(
    "rewrite",
    [
        pytest.param(modules_renamed, id="import m as x", marks=pytest.mark.slow),
        pytest.param(names_imported, id="from m import f"),
    ],
)
def test_the_form_of_an_import_changes_nothing(rewrite: Callable[[str], str], tmp_path: Path) -> None:
    for path in FILES:
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(rewrite(path.read_text("utf-8")), "utf-8")
    again = found_in(tmp_path)
    for path in FILES:
        name = path.relative_to(ROOT).as_posix()
        before, after = reported().get(name, set()), again.get(name, set())
        assert before == after, (name, sorted(before ^ after))


def test_every_library_that_is_known_is_used_by_a_fixture() -> None:
    used = set()
    for path in ROOT.parent.rglob("*.py"):
        if "standins" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                used |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                used.add(node.module.partition(".")[0])
    known = {entry.name.partition(".")[0] for entry in THIRD_PARTY.iterdir()}
    assert not known - used - {"loopsafe"}
