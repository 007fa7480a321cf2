"""A comment silences what it names: a code, a family, everything, or what another linter calls the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.config import Config
from loopsafe.lint.engine import check
from loopsafe.lint.index import Options

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("comment", "silenced"),
    [
        ("noqa", True),
        ("noqa: LS101", True),
        ("noqa: LS1", True),
        ("noqa: LS", True),
        ("noqa: ASYNC251", True),
        ("noqa: LS2", False),
        ("noqa: LS1011", False),
        ("noqa: ASYNC210", False),
    ],
)
def test_a_comment_silences_what_it_names_and_nothing_else(tmp_path: Path, comment: str, silenced: bool) -> None:
    path = tmp_path / "app.py"
    path.write_text(f"import time\n\nasync def main():\n    time.sleep(1)  # {comment}\n", encoding="utf-8")
    report = check([path], Config(tmp_path), options=Options(use_cache=False))
    assert [finding.code for finding in report.findings] == ([] if silenced else ["LS101"])
    assert report.suppressed == silenced
