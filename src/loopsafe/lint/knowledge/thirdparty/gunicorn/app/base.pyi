"""Gunicorn: run() serves until it is told to stop."""
# knowledge: gunicorn
from typing import Any

from loopsafe.marks import blocks

class BaseApplication:
    def __init__(self, usage: Any = None, prog: Any = None) -> None: ...
    @blocks("network", duration="unbounded")
    def run(self) -> None: ...

class Application(BaseApplication): ...
