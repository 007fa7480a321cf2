"""kazoo: elections."""
# knowledge: kazoo
from collections.abc import Callable
from typing import Any

from loopsafe.marks import blocks, calls

class Election:
    def __init__(self, client: Any, path: str, identifier: str | None = None) -> None: ...
    @blocks("network", duration="unbounded")
    @calls("func")
    def run(self, func: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def contenders(self) -> list[str]: ...
    def cancel(self) -> None: ...
