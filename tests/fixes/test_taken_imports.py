"""An import that a repair leaves unused stays where another file of the project takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fixes.repairing import found, repaired

if TYPE_CHECKING:
    from pathlib import Path

JOBS = "import time\n\n\nasync def work():\n    time.sleep(1)\n"


@pytest.mark.parametrize(
    ("other", "stays"),
    [
        ("", False),
        ("from datetime import time\n", False),
        ("from jobs import work\n", False),
        ("from jobs import time\n", True),
        ("from jobs import *\n", True),
        ("import jobs\n\n\ndef test(monkeypatch):\n    monkeypatch.setattr(jobs.time, 'sleep', print)\n", True),
        ("from mock import patch\n\n\n@patch('app.jobs.time.sleep')\ndef test(sleep):\n    pass\n", True),
    ],
)
def test_of_a_module(tmp_path: Path, other: str, *, stays: bool) -> None:
    (tmp_path / "jobs.py").write_text(JOBS)
    (tmp_path / "other.py").write_text(other)
    (change,) = (one for one in repaired(tmp_path, found(tmp_path)) if one.path.endswith("jobs.py"))
    assert (b"import time" in change.after) is stays
    assert b"await asyncio.sleep(1)" in change.after


def test_of_a_package(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").write_text(JOBS)
    (change,) = repaired(tmp_path, found(tmp_path))
    assert b"import time" in change.after
