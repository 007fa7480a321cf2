"""The decorator itself."""
# knowledge: Deprecated
from typing import Any

from loopsafe.marks import passes_through

@passes_through
def deprecated(*args: Any, **kwargs: Any) -> Any: ...
