"""retrying: retries with sleeps between them."""
# knowledge: retrying
from collections.abc import Callable
from typing import Any

from loopsafe.marks import blocks, calls, passes_through

@blocks("sleep")
@passes_through
def retry(*dargs: Any, **dkw: Any) -> Any: ...

class Retrying:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @calls("fn")
    @blocks("sleep")
    def call(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any: ...
