"""Copies of objects."""
from typing import Any, TypeVar

from loopsafe.marks import operates

T = TypeVar("T")

class Error(Exception): ...
error = Error
@operates("__copy__|__reduce_ex__|__reduce__|__getstate__", "x")
def copy(x: T) -> T: ...
@operates("__deepcopy__|__reduce_ex__|__reduce__|__getstate__", "x", deep=True)
def deepcopy(x: T, memo: Any = None, _nil: Any = ...) -> T: ...
def replace(obj: T, /, **changes: Any) -> T: ...  # 3.13+
