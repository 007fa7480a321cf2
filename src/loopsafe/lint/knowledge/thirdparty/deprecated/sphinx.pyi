"""The same, noted in the docstring as well."""
# knowledge: Deprecated
from typing import Any

from loopsafe.marks import passes_through

@passes_through
def deprecated(reason: str = "", version: str = "", line_length: int = 70, **kwargs: Any) -> Any: ...
@passes_through
def versionadded(reason: str = "", version: str = "", line_length: int = 70) -> Any: ...
@passes_through
def versionchanged(reason: str = "", version: str = "", line_length: int = 70) -> Any: ...
