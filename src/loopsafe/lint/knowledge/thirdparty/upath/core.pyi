"""universal-pathlib: a path like those of pathlib; where it leads, its protocol says."""
# knowledge: universal-pathlib
from pathlib import PosixPath
from typing import Any

class UPath(PosixPath):  # base: the same methods
    protocol: str
    path: str
    storage_options: Any
