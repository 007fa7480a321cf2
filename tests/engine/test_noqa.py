"""A comment silences a finding wherever on its lines it stands, and no other finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from loopsafe.cli import main

if TYPE_CHECKING:
    from pathlib import Path

CALL = ("    time.sleep(", "        1,", "    )")


@pytest.mark.parametrize(
    ("line", "comment", "code"),
    [
        (0, "# noqa: LS101", 0),
        (1, "# noqa: LS101", 0),
        (2, "# noqa: LS101", 0),
        (2, "# noqa", 0),
        (2, "# noqa: ASYNC251", 0),
        (2, "# noqa: LS102", 1),
        (2, "", 1),
    ],
)
def test_a_call_of_several_lines(tmp_path: Path, line: int, comment: str, code: int) -> None:
    lines = [f"{text}  {comment}".rstrip() if number == line else text for number, text in enumerate(CALL)]
    file = tmp_path / "app.py"
    file.write_text("\n".join(["import time", "", "", "async def f() -> None:", *lines, ""]))
    assert main(["check", "--isolated", "--no-cache", str(file)]) == code
