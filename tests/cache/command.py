"""``loopsafe check`` in a process of its own, with whatever cache it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.forked import loopsafe

if TYPE_CHECKING:
    from pathlib import Path


def command(project: Path, *arguments: str, stdin: str = "") -> tuple[int, str, str]:
    """The exit code, the output and the complaints of a run in the folder of a project."""
    done = loopsafe("check", *arguments, cwd=project, stdin=stdin)
    return done.returncode, done.stdout, done.stderr
