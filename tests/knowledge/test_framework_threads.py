"""Framework stubs say what runs on the loop and what in threads: marked lines are reported, and no others."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from tests.knowledge.frameworks import CASES
from tests.one_file import check_source

if TYPE_CHECKING:
    from pathlib import Path

SLOW = """
import time

def slow():
    time.sleep(1)

"""


@pytest.mark.parametrize("name", sorted(CASES))
def test_marked_lines_run_on_the_loop_and_no_others(name: str, tmp_path: Path) -> None:
    source = SLOW + textwrap.dedent(CASES[name])
    report = check_source(tmp_path, source)
    assert report.troubles == []
    wanted = {number for number, line in enumerate(source.splitlines(), 1) if line.endswith("# loop")}
    seen = {f.span.line: f"{f.code} {f.message}" for f in report.findings if f.code in ("LS101", "LS301", "LS304")}
    lines = source.splitlines()
    missing = [lines[n - 1].strip() for n in sorted(wanted - seen.keys())]
    extra = [f"{lines[n - 1].strip()}: {seen[n]}" for n in sorted(seen.keys() - wanted)]
    assert not missing, missing
    assert not extra, extra
