"""``loopsafe clean``: remove the cache."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from loopsafe.commands import output
from loopsafe.commands.analysis import projects_for

if TYPE_CHECKING:
    from loopsafe.commands.arguments import Arguments


def run(arguments: Arguments) -> int:
    """Remove the cache of the projects named, the current one when none is."""
    from loopsafe.lint import cache

    operands = arguments.operands or ["."]
    projects = projects_for(arguments, operands)
    folders = (path if os.path.isdir(path) else os.path.dirname(path) for path in map(os.path.abspath, operands))
    for root in sorted({projects.of(folder).folder for folder in folders}):
        removed = cache.clean(root)
        output.write(f"Removed {os.path.relpath(removed)}.\n" if removed else f"No cache in {os.path.relpath(root)}.\n")
    return 0
