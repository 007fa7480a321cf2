"""A file's bytes, or None where it cannot be read."""

from __future__ import annotations


def read_bytes(path: str) -> bytes | None:
    """A file's bytes; None when it cannot be read."""
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError:
        return None
