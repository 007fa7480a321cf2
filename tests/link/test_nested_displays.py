"""Containers of containers of containers: what they hold is followed a few levels deep, and never multiplies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.forked import loopsafe

if TYPE_CHECKING:
    from pathlib import Path

LEVELS = 14
HEAD = "import time\n\nasync def nest():\n    held = [time.sleep, 1, 'x']\n    held[0](1)\n"
LEVEL = "    held = [held, tuple(held), set(held), frozenset(held)]\n"


def test_each_level_holds_all_of_the_last_in_several_containers(tmp_path: Path) -> None:
    words = ("check", "--isolated", "--no-cache", "--output-format", "concise", "-")
    done = loopsafe(*words, cwd=tmp_path, stdin=HEAD + LEVEL * LEVELS)
    assert "LS101" in done.stdout, done.stderr
