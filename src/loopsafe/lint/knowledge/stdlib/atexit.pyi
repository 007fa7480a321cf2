"""What runs when the interpreter ends."""
from typing import Any, TypeVar

T = TypeVar("T")

def register(func: T, /, *args: Any, **kwargs: Any) -> T: ...
def unregister(func, /) -> None: ...
