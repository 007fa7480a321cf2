"""A comment silences what it names, wherever on the lines of a finding it stands, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.one_file import check_source

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
    report = check_source(tmp_path, "\n".join([*HEAD, *call, ""]))
    assert [finding.code for finding in report.findings] == ([] if silenced else ["LS101"])
    assert report.suppressed == silenced
