"""retry: calls a function again, and sleeps between when it is told to."""
# knowledge: retry
from collections.abc import Callable
from typing import Any

from loopsafe.marks import blocks, calls, given, passes_through

@blocks("sleep", only_if={"delay": given})
@passes_through
def retry(exceptions: Any = ..., tries: int = -1, delay: float | None = None, *args: Any, **kwargs: Any) -> Callable[[Any], Any]: ...
@blocks("sleep", only_if={"delay": given})
@calls("f")
def retry_call(
   f: Any, fargs: Any = None, fkwargs: Any = None, exceptions: Any = ..., tries: int = -1, delay: float | None = None, **kwargs: Any
) -> Any: ...
