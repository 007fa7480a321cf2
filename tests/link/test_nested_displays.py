"""Containers of containers of containers: what they hold is followed a few levels deep, and never multiplies."""

from __future__ import annotations

import subprocess
import sys

LEVELS = 14
HEAD = "import time\n\nasync def nest():\n    held = [time.sleep, 1, 'x']\n    held[0](1)\n"
LEVEL = "    held = [held, tuple(held), set(held), frozenset(held)]\n"
HARD_LIMIT = 120  # seconds, of which one is used; it took for ever


def test_each_level_holds_all_of_the_last_in_several_containers() -> None:
    command = [sys.executable, "-m", "loopsafe", "check", "--isolated", "--no-cache", "--output-format", "concise", "-"]
    done = subprocess.run(
        command, input=HEAD + LEVEL * LEVELS, text=True, capture_output=True, timeout=HARD_LIMIT, check=False
    )
    assert "LS101" in done.stdout, done.stderr
