"""A comment silences what it names, wherever on the lines of a finding it stands, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.config import Config
from loopsafe.lint.engine import check
from loopsafe.lint.index import Options

if TYPE_CHECKING:
    from pathlib import Path

HEAD = ["import time", "", "", "async def main():"]
CALL = ["    time.sleep(", "        1,", "    )"]


@pytest.mark.parametrize(
    ("comment", "silenced"),
    [
        ("# noqa", True),
        ("# noqa: LS101", True),
        ("# noqa: LS1", True),
        ("# noqa: LS", True),
        ("# noqa: ASYNC251", True),
        ("# noqa: LS2", False),
        ("# noqa: LS1011", False),
        ("# noqa: ASYNC210", False),
        ("", False),
    ],
)
@pytest.mark.parametrize("line", range(len(CALL)))
def test_a_comment_silences_what_it_names(tmp_path: Path, line: int, comment: str, silenced: bool) -> None:
    call = [f"{text}  {comment}".rstrip() if number == line else text for number, text in enumerate(CALL)]
    path = tmp_path / "app.py"
    path.write_text("\n".join([*HEAD, *call, ""]), encoding="utf-8")
    report = check([path], Config(tmp_path), options=Options(use_cache=False))
    assert [finding.code for finding in report.findings] == ([] if silenced else ["LS101"])
    assert report.suppressed == silenced
