"""``loopsafe clean``: remove the cache."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from loopsafe.commands import output
from loopsafe.commands.analysis import projects_for
from loopsafe.commands.arguments import UsageError
from loopsafe.lint.cache.location import cache_folder

if TYPE_CHECKING:
    from loopsafe.commands.arguments import Arguments


def run(arguments: Arguments) -> int:
    """Remove the cache of the projects named, the current one when none is."""
    operands = arguments.operands or ["."]
    for path in operands:
        if not os.path.exists(path):
            raise UsageError(f"{path}: no such file or folder")
    projects = projects_for(arguments, operands)
    folders = (path if os.path.isdir(path) else os.path.dirname(path) for path in map(os.path.abspath, operands))
    code = 0
    for root in sorted({projects.of(folder).folder for folder in folders}):
        cache = cache_folder(root)
        shown = os.path.relpath(cache)
        try:
            shutil.rmtree(cache)
            output.write(f"Removed {shown}.\n")
        except FileNotFoundError:
            output.write(f"There is no {shown}.\n")
        except OSError as error:
            output.warn(f"loopsafe: error: {shown} cannot be removed: {error.strerror or error}\n")
            code = 2
    return code
