"""ratelimit: calls per time; ``sleep_and_retry`` sleeps, ``limits`` raises."""
# knowledge: ratelimit
from collections.abc import Callable
from typing import Any

from loopsafe.marks import blocks, passes_through

@blocks("sleep")
@passes_through
def sleep_and_retry(func: Callable[..., Any]) -> Callable[..., Any]: ...
@passes_through
def limits(calls: int = 15, period: float = 900, *args: Any, **kwargs: Any) -> Callable[..., Any]: ...

class RateLimitException(Exception):
    period_remaining: float
