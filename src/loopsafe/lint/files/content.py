"""A file's bytes, or None where it cannot be read."""

from __future__ import annotations

import os
from stat import S_ISREG


def read_file(path: str) -> bytes | None:
    """A file's bytes; None when nothing of that name is a file: a pipe may never end. Raises ``OSError``."""
    try:
        if not S_ISREG(os.stat(path).st_mode):
            return None
        with open(path, "rb") as stream:
            return stream.read()
    except (FileNotFoundError, NotADirectoryError):
        return None


def read_bytes(path: str) -> bytes | None:
    """A file's bytes; None when it cannot be read."""
    try:
        return read_file(path)
    except OSError:
        return None
