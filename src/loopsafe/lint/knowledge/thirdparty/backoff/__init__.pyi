"""backoff: retries; on a sync function the waits are sleeps, on an async one they are awaited."""

# knowledge: backoff
from collections.abc import Callable
from typing import Any

from loopsafe.marks import blocks, passes_through

@blocks("sleep")
@passes_through
def on_exception(wait_gen: Any, exception: Any, *args: Any, **kwargs: Any) -> Callable[..., Any]: ...
@blocks("sleep")
@passes_through
def on_predicate(wait_gen: Any, predicate: Any = ..., *args: Any, **kwargs: Any) -> Callable[..., Any]: ...
def expo(*args: Any, **kwargs: Any) -> Any: ...
def fibo(*args: Any, **kwargs: Any) -> Any: ...
def constant(*args: Any, **kwargs: Any) -> Any: ...
