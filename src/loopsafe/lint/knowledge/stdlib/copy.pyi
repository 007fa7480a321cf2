"""Copies of objects."""
from typing import Any, TypeVar

T = TypeVar("T")

class Error(Exception): ...
error = Error
def copy(x: T) -> T: ...
def deepcopy(x: T, memo: Any = None, _nil: Any = ...) -> T: ...
def replace(obj: T, /, **changes: Any) -> T: ...  # 3.13+
