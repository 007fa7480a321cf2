"""Starlette: static files; looked up and read in worker threads, except for the check when it is made."""
# knowledge: starlette
from typing import Any

from loopsafe.marks import blocks

class StaticFiles:
    @blocks("metadata", never_if={"check_dir": False})
    def __init__(
        self, *, directory: Any = None, packages: Any = None, html: bool = False, check_dir: bool = True, **kwargs: Any
    ) -> None: ...
