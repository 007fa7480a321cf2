"""GitPython: every attribute is a command of git."""
# knowledge: GitPython
from typing import Any

from loopsafe.marks import blocks

class _Command:
    @blocks("subprocess")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class Git:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("subprocess")
    def execute(self, *args: Any, **kwargs: Any) -> Any: ...
    def __getattr__(self, name: str) -> _Command: ...
