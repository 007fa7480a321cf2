"""Room for recursion: code may be nested thousands of levels deep, and one answer may hang on hundreds of others."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_CALLS = 20_000 if sys.version_info >= (3, 11) else 8_000  # before 3.11 every Python call takes C stack


@contextmanager
def deep() -> Iterator[None]:
    """Let Python's calls nest as deep as anything of ours needs."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, MOST_CALLS))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
