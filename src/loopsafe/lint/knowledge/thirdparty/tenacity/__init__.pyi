"""tenacity: retries; on a sync function the waits between them are sleeps, on an async one they are awaited."""
# knowledge: tenacity
from collections.abc import Callable
from typing import Any

from loopsafe.marks import blocks, calls, given, passes_through
from tenacity.asyncio import AsyncRetrying as AsyncRetrying
from typing_extensions import Self

# Without ``wait`` there is none between the attempts.
@blocks("sleep", only_if={"wait": given}, never_if={"sleep": given})
@passes_through
def retry(*dargs: Any, wait: Any = None, sleep: Any = None, **dkw: Any) -> Any: ...

class AttemptManager:
    retry_state: RetryCallState
    def __enter__(self) -> None: ...
    def __exit__(self, *exc: Any) -> bool | None: ...

class RetryCallState:
    attempt_number: int
    outcome: Any
    fn: Any
    args: Any
    kwargs: Any

class Retrying:
    def __init__(self, *args: Any, wait: Any = None, sleep: Any = None, **kwargs: Any) -> None: ...
    def __iter__(self) -> Self: ...
    @blocks("sleep", only_if={"self.wait": given}, never_if={"self.sleep": given})
    def __next__(self) -> AttemptManager: ...  # dynamic: of the generator that __iter__ is
    @calls("fn")
    @blocks("sleep", only_if={"self.wait": given}, never_if={"self.sleep": given})
    def __call__(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any: ...
    @passes_through
    def wraps(self, f: Callable[..., Any]) -> Callable[..., Any]: ...
    statistics: dict[str, Any]

class RetryError(Exception):
    last_attempt: Any
