"""discord.py: slash commands; callbacks are coroutines, a check may be a plain function and runs on the loop."""
# knowledge: discord.py
from collections.abc import Callable
from typing import Any

from loopsafe.marks import schedules

@schedules("predicate")
def check(predicate: Callable[..., Any]) -> Callable[..., Any]: ...
