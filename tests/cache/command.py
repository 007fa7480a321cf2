"""``loopsafe check`` in a process of its own, with whatever cache it finds."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def command(project: Path, *arguments: str) -> tuple[int, str, str]:
    """The exit code, the output and the complaints of a run in the folder of a project."""
    done = subprocess.run(
        [sys.executable, "-m", "loopsafe", "check", *arguments],
        cwd=project, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr
