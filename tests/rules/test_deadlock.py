"""What LS206 calls a certain deadlock is one: shown by a subprocess with a hard timeout."""

from __future__ import annotations

import subprocess
import sys

import pytest

from loopsafe.lint.registry import find_rule

DRIVER = """
async def fetch():
    return "answer"

print(asyncio.run(load(fetch)))
"""


def _example(title: str) -> str:
    rule = find_rule("LS206")
    assert rule is not None
    block = rule.doc.partition(f"{title}:\n")[2].partition("\n\n    The" if title == "Good" else "\n    Good:")[0]
    lines = [line[8:] if line.startswith("        ") else line.strip() for line in block.splitlines()]
    return "import asyncio\n" + "\n".join(lines) + DRIVER


def test_waiting_for_the_own_loop_never_ends() -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        subprocess.run([sys.executable, "-c", _example("Bad")], timeout=3, capture_output=True, check=False)


def test_awaiting_instead_answers_at_once() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _example("Good")], timeout=20, capture_output=True, check=False, text=True
    )
    assert done.stdout.strip() == "answer", done.stderr
