"""What runs when the interpreter ends."""
from typing import Any, TypeVar

from loopsafe.marks import forgets

T = TypeVar("T")

@forgets("func")
def register(func: T, /, *args: Any, **kwargs: Any) -> T: ...
def unregister(func, /) -> None: ...
