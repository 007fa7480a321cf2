"""The identity of this installation: a digest of its code and knowledge, so that an update invalidates the cache."""

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
    """The files that change when loopsafe does, each with time and size.

    An installer writes the record of what it installed; where there is none beside us, somebody may be editing us:
    then it is the code that finds, rewrites and reports, and all knowledge.
    """
    record = _record()
    if record:
        state = os.stat(record)
        return ((record, state.st_mtime_ns, state.st_size),)
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


def _record() -> str:
    beside = os.path.dirname(PACKAGE)
    for name in os.listdir(beside):
        if name.startswith("loopsafe-") and name.endswith(".dist-info"):
            record = os.path.join(beside, name, "RECORD")
            if os.path.isfile(record):
                return record
    return ""


@cache
def identity() -> str:
    """A digest of all that, and of the Python that runs it."""
    return digest(repr((sources(), sys.hexversion)).encode("utf-8", "surrogatepass")).hex()
