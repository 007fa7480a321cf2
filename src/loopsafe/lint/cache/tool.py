"""Which loopsafe this is, to the letter: what it knows and how it thinks."""

from __future__ import annotations

import os
import sys
from functools import cache

from loopsafe.lint.cache.location import LINT, digest

PACKAGE = os.path.dirname(LINT)
NO_INFLUENCE = frozenset({"runtime", "__pycache__"})
"""Folders without influence on what is said."""


@cache
def sources() -> tuple[tuple[str, int, int], ...]:
    """Our own files, with time and size: the code that finds, rewrites and reports, and all knowledge."""
    found: list[tuple[str, int, int]] = []
    pending = [PACKAGE]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.name.endswith((".py", ".pyi")):
                    state = entry.stat()
                    found.append((entry.path, state.st_mtime_ns, state.st_size))
                elif entry.name not in NO_INFLUENCE and entry.is_dir():
                    pending.append(entry.path)
    return tuple(sorted(found))


@cache
def identity() -> str:
    """A digest of all that, and of the Python that runs it."""
    return digest(repr((sources(), sys.hexversion)).encode("utf-8", "surrogatepass")).hex()
